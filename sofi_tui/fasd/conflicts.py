"""Values that two people gave one field at the same time, kept in the draft until someone chooses.

The draft's document lists them under ``conflits``: what stands in the field is one value, ``valeur`` the other
one, absent where the other side emptied the field.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sofi_tui.fasd.alignment import same
from sofi_tui.fasd.dates import moment_in
from sofi_tui.fasd.draft import Draft, NoSuchPlaceError
from sofi_tui.fasd.fields import is_field, spec_of
from sofi_tui.fasd.kinds import Kind, Record, Value
from sofi_tui.fasd.paths import BadPathError, FieldPath, dotted, field_key, parse_path

CONFLICTS = "conflits"
SOMEONE = "quelqu'un d'autre"

_LOST: FieldPath = ("sessions",)
_STAMPS = {"version", "id", "modele", "revision", "cree_le", "modifie_le"}


@dataclass(frozen=True)
class KeptConflict:
    """A second value for the field at `path`, None for an emptied one; `par` gave it.

    `orphan` tells that there is no field any more to take the value, its session or record being gone: `path` is
    then the list that it was in.
    """

    path: FieldPath
    value: Value | None
    par: str
    le: datetime | None
    orphan: bool = False


def conflicts_of(draft: Draft) -> list[KeptConflict]:
    """Give the conflicts that are to be settled, in the order in which they came."""
    return [_kept(draft, record) for record in records_of(draft)]


def resolved(draft: Draft, path: FieldPath, index: int, take: bool) -> Draft:
    """Settle a conflict, the `index`-th (from 0) at a path: take the other value, or leave the field as it is.

    Raises NoSuchPlaceError when there is none, or when its value has no field any more to be put in.
    """
    records = records_of(draft)
    there = [number for number, record in enumerate(records) if _kept(draft, record).path == path]
    if not 0 <= index < len(there):
        raise NoSuchPlaceError(path)
    number = there[index]
    settled = with_records(draft, [*records[:number], *records[number + 1 :]])
    if not take:
        return settled
    if _kept(draft, records[number]).orphan:
        raise NoSuchPlaceError(path)
    return settled.with_value(path, records[number].get("valeur"))


def with_conflict(draft: Draft, path: FieldPath, value: Value | None, par: str, le: datetime) -> Draft:
    """Keep another value for a field, once."""
    record: Record = {"chemin": _written(path), "par": par, "le": le}
    if value is not None:
        record["valeur"] = value
    others = [kept for kept in records_of(draft) if not same({**kept, "le": le}, record)]
    return with_records(draft, [*others, record])


def renumbered(draft: Draft, path: FieldPath, number_of: Callable[[int], int | None]) -> Draft:
    """Let the conflicts of a list's items follow them; those whose item gets no number go with it."""
    records = records_of(draft)
    moved = [new for record in records if (new := _renumbered(record, path, number_of))]
    return draft if moved == records else with_records(draft, moved)


def within(draft: Draft, path: FieldPath) -> list[Record]:
    """Give the conflicts of all fields within a place, their paths beginning there."""
    held = ((record, path_in(record)) for record in records_of(draft))
    return [
        moved(record, at[len(path) :])
        for record, at in held
        if at and len(at) > len(path) and at[: len(path)] == path
    ]


def put_within(draft: Draft, path: FieldPath, records: list[Record]) -> Draft:
    """Bring back what `within` gave, for what is at a path now."""
    back = [moved(record, (*path, *(path_in(record) or ()))) for record in records]
    return with_records(draft, [*records_of(draft), *back]) if back else draft


def records_of(draft: Draft) -> list[Record]:
    """Give the conflicts as they are written."""
    return draft.records((CONFLICTS,))


def with_records(draft: Draft, records: list[Record]) -> Draft:
    """Replace all conflicts."""
    return draft.with_value((CONFLICTS,), records)


def path_in(record: Mapping[str, Any], key: str = "chemin") -> FieldPath | None:
    """Read the path that a conflict is written with, None when it is none."""
    match record.get(key):
        case str(text):
            try:
                return parse_path(text)
            except BadPathError:
                return None
        case [str(), *rest] as parts if all(isinstance(part, str | int) for part in rest):
            return tuple(parts)
    return None


def moved(record: Record, path: FieldPath, key: str = "chemin") -> Record:
    """Give a conflict another path."""
    return {**record, key: _written(path)}


def _written(path: FieldPath) -> Any:
    """Write a path as people do, part by part where that could not be read back."""
    text = dotted(path)
    try:
        return text if parse_path(text) == path else list(path)
    except BadPathError:
        return list(path)


def _kept(draft: Draft, record: Record) -> KeptConflict:
    path = path_in(record)
    shown = _LOST if path is None else _nearest(draft, path)
    par, le = record.get("par"), record.get("le")
    return KeptConflict(
        shown,
        record.get("valeur"),
        par if isinstance(par, str) and par else SOMEONE,
        moment_in(le),
        orphan=shown != path or not _holds_a_value(shown),
    )


def _nearest(draft: Draft, path: FieldPath) -> FieldPath:
    """Give a path, or the list that its item is missing from."""
    for end, part in enumerate(path):
        if isinstance(part, int) and draft.get(path[: end + 1]) is None:
            return path[:end] or _LOST
    return path


def _holds_a_value(path: FieldPath) -> bool:
    """Tell whether a value may be put at a path: a list of records was merged, so that none is for it."""
    match path:
        case ("brouillon", name):
            return name not in _STAMPS
        case (str(first), *_, str()) if first != CONFLICTS:
            key = field_key(path)
            return not (is_field(key) and spec_of(key).kind is Kind.LISTE)
    return False


def _renumbered(record: Record, path: FieldPath, number_of: Callable[[int], int | None]) -> Record | None:
    at = path_in(record) or ()
    number = at[len(path)] if len(at) > len(path) and at[: len(path)] == path else None
    if not isinstance(number, int):
        return record
    new = number_of(number)
    return None if new is None else moved(record, (*path, new, *at[len(path) + 1 :]))
