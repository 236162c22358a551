"""Values that two people gave one field at the same time, kept in the draft until someone chooses.

The draft's document lists them under ``conflits``: what stands in the field is one value, ``valeur`` the other
one, absent where the other side emptied the field.
"""

from datetime import datetime
from typing import NamedTuple

from sofi_tui.fasd.alignment import same
from sofi_tui.fasd.dates import moment_in
from sofi_tui.fasd.draft import Draft, NoSuchPlaceError
from sofi_tui.fasd.fields import is_field, spec_of
from sofi_tui.fasd.kinds import Kind, Record, Value
from sofi_tui.fasd.marks import CONFLICT_MARKS, nearest, path_in, written
from sofi_tui.fasd.paths import FieldPath, field_key
from sofi_tui.words import findings as say

CONFLICTS = "conflits"
SOMEONE = say.SOMEBODY_ELSE

_LOST: FieldPath = ("sessions",)
_STAMPS = {"version", "id", "modele", "revision", "cree_le", "modifie_le"}


class KeptConflict(NamedTuple):
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
    record: Record = {"chemin": written(path), "par": par, "le": le}
    if value is not None:
        record["valeur"] = value
    others = [kept for kept in records_of(draft) if not same({**kept, "le": le}, record)]
    return with_records(draft, [*others, record])


def records_of(draft: Draft) -> list[Record]:
    """Give the conflicts as they are written."""
    return CONFLICT_MARKS.records(draft)


def with_records(draft: Draft, records: list[Record]) -> Draft:
    """Replace all conflicts."""
    return draft.with_value((CONFLICTS,), records)


def _kept(draft: Draft, record: Record) -> KeptConflict:
    path = path_in(record)
    shown = _LOST if path is None else nearest(draft, path)
    par, le = record.get("par"), record.get("le")
    return KeptConflict(
        shown,
        record.get("valeur"),
        par if isinstance(par, str) and par else SOMEONE,
        moment_in(le),
        orphan=shown != path or not _holds_a_value(shown),
    )


def _holds_a_value(path: FieldPath) -> bool:
    """Tell whether a value may be put at a path: a list of records was merged, so that none is for it."""
    match path:
        case ("brouillon", name):
            return name not in _STAMPS
        case (str(first), *_, str()) if first != CONFLICTS:
            key = field_key(path)
            return not (is_field(key) and spec_of(key).kind is Kind.LISTE)
    return False
