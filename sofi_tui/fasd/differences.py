"""Where two drafts differ, place by place; sessions and records are followed where they moved."""

from collections.abc import Iterator, Mapping
from typing import Any, NamedTuple

from sofi_tui.fasd.alignment import aligned, same
from sofi_tui.fasd.draft import Draft
from sofi_tui.fasd.kinds import Value
from sofi_tui.fasd.marks import COPY_MARKS
from sofi_tui.fasd.paths import FieldPath

_OF_EACH_SAVING = (("brouillon", "revision"), ("brouillon", "modifie_le"))


class Difference(NamedTuple):
    """A place that two drafts fill differently, None standing for an empty one.

    `path` leads there in the draft that comes after; in the one before when its session or record is `gone`. A list
    whose items only changed their order has `moved`, and neither value.
    """

    path: FieldPath
    before: Value | None = None
    after: Value | None = None
    gone: bool = False
    moved: bool = False


def differences(before: Draft, after: Draft) -> list[Difference]:
    """Give the places that differ, apart from what each saving changes and how far it is copied into SOFI."""
    found = _differences(before.document, after.document, (), gone=False)
    return [
        difference
        for difference in found
        if difference.path not in _OF_EACH_SAVING and difference.path[:1] != COPY_MARKS.place
    ]


def _differences(one: Any, other: Any, path: FieldPath, *, gone: bool) -> Iterator[Difference]:
    """Go down into tables and lists of tables that either of the two has; the rest is compared as a whole."""
    one, other = _like(one, other), _like(other, one)
    if isinstance(one, Mapping) and isinstance(other, Mapping):
        for name in {**one, **other}:
            yield from _differences(one.get(name), other.get(name), (*path, name), gone=gone)
    elif _is_records(one) and _is_records(other):
        yield from _of_records(one, other, path, gone=gone)
    elif not same(one, other):
        yield Difference(path, one, other, gone)


def _of_records(one: Any, other: Any, path: FieldPath, *, gone: bool) -> Iterator[Difference]:
    slots = aligned(one, other, other)
    kept = [slot.base for slot in slots if slot.base is not None and slot.mine is not None]
    if kept != sorted(kept):
        yield Difference(path, gone=gone, moved=True)
    for slot in slots:
        if slot.mine is None:
            number = slot.base or 0
            yield from _differences(one[number], None, (*path, number), gone=True)
        else:
            before = None if slot.base is None else one[slot.base]
            yield from _differences(before, other[slot.mine], (*path, slot.mine), gone=gone)


def _like(held: Any, model: Any) -> Any:
    """Give an empty table or list for what is missing where the other side has a filled one."""
    if held is None and model and (isinstance(model, Mapping) or _is_records(model)):
        return type(model)()
    return held


def _is_records(held: Any) -> bool:
    return isinstance(held, list) and all(isinstance(item, Mapping) for item in held)
