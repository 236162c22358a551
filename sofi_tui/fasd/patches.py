"""What leads from one document to another, as short as its places are few, and applied to the one to give the other.

For two states of one draft that follow each other: nothing is searched that has moved far.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, TypeAlias

from sofi_tui.fasd.alignment import same
from sofi_tui.fasd.paths import FieldPath


@dataclass(frozen=True)
class Put:
    """A value for a place, None to take away what is there."""

    path: FieldPath
    value: Any


@dataclass(frozen=True)
class Splice:
    """Items in place of `gone` others of a list, from the number `at` on."""

    path: FieldPath
    at: int
    gone: int
    items: Sequence[Any]


Patch: TypeAlias = Sequence[Put | Splice]


class PatchError(ValueError):
    """A patch that is not for this document."""


def patch_between(before: Any, after: Any) -> Patch:
    """Give what leads from a document to another."""
    return list(_changes(before, after, ()))


def patched(document: Any, patch: Patch) -> Any:
    """Apply a patch; what does not change is shared. Raises PatchError."""
    for change in patch:
        document = _applied(document, change.path, change)
    return document


def _changes(before: Any, after: Any, path: FieldPath) -> Iterator[Put | Splice]:
    if before is after or same(before, after):
        return
    if isinstance(before, Mapping) and isinstance(after, Mapping):
        for name in {**before, **after}:
            yield from _changes(before.get(name), after.get(name), (*path, name))
    elif _is_records(before) and _is_records(after):
        yield from _of_records(before, after, path)
    else:
        yield Put(path, after)


def _of_records(before: list[Any], after: list[Any], path: FieldPath) -> Iterator[Put | Splice]:
    """Leave out what both lists begin and end with; one item that stays one is changed where it is."""
    start, most = 0, min(len(before), len(after))
    while start < most and same(before[start], after[start]):
        start += 1
    end = 0
    while end < most - start and same(before[-1 - end], after[-1 - end]):
        end += 1
    gone, items = before[start : len(before) - end], after[start : len(after) - end]
    if len(gone) == len(items) == 1:
        yield from _changes(gone[0], items[0], (*path, start))
    else:
        yield Splice(path, start, len(gone), items)


def _is_records(held: Any) -> bool:
    return isinstance(held, list) and bool(held) and all(isinstance(item, Mapping) for item in held)


def _applied(place: Any, rest: FieldPath, change: Put | Splice) -> Any:
    """Copy the spine of a path down to what changes."""
    if not rest:
        return _changed(place, change)
    head, tail = rest[0], rest[1:]
    if isinstance(place, Mapping) and isinstance(head, str):
        inner = _applied(place.get(head), tail, change)
        return {name: held for name, held in place.items() if name != head} | (
            {} if inner is None else {head: inner}
        )
    if isinstance(place, list) and isinstance(head, int) and 0 <= head < len(place):
        return [*place[:head], _applied(place[head], tail, change), *place[head + 1 :]]
    raise PatchError(change.path)


def _changed(place: Any, change: Put | Splice) -> Any:
    if isinstance(change, Put):
        return change.value
    if not isinstance(place, list) or not 0 <= change.at <= change.at + change.gone <= len(place):
        raise PatchError(change.path)
    return [*place[: change.at], *change.items, *place[change.at + change.gone :]]
