"""Where two drafts differ, place by place."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from sofi_tui.fasd.draft import Draft
from sofi_tui.fasd.kinds import Value
from sofi_tui.fasd.paths import FieldPath

_OF_EACH_SAVING = (("brouillon", "revision"), ("brouillon", "modifie_le"))


@dataclass(frozen=True)
class Difference:
    """A place that two drafts fill differently; None stands for an empty one."""

    path: FieldPath
    in_file: Value | None
    in_journal: Value | None


def differences(in_file: Draft, in_journal: Draft) -> list[Difference]:
    """Give the places that differ, apart from what each saving changes."""
    found = _differences(in_file.document, in_journal.document, ())
    return [difference for difference in found if difference.path not in _OF_EACH_SAVING]


def _differences(one: Any, other: Any, path: FieldPath) -> Iterator[Difference]:
    """Go down into tables and lists of tables that either of the two has; the rest is compared as a whole."""
    one, other = _like(one, other), _like(other, one)
    if isinstance(one, Mapping) and isinstance(other, Mapping):
        for name in {**one, **other}:
            yield from _differences(one.get(name), other.get(name), (*path, name))
    elif _is_records(one) and _is_records(other):
        for number in range(max(len(one), len(other))):
            in_one, in_other = (held[number] if number < len(held) else None for held in (one, other))
            yield from _differences(in_one, in_other, (*path, number))
    elif type(one) is not type(other) or one != other:
        yield Difference(path, one, other)


def _like(held: Any, model: Any) -> Any:
    """Give an empty table or list for what is missing where the other side has a filled one."""
    if held is None and model and (isinstance(model, Mapping) or _is_records(model)):
        return type(model)()
    return held


def _is_records(held: Any) -> bool:
    return isinstance(held, list) and all(isinstance(item, Mapping) for item in held)
