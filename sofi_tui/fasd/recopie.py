"""How far a draft has been copied into SOFI by hand, field by field.

The draft's document lists it under ``recopie``: for each field the path (``champ``), what was done (``etat``), a
digest of the text that was copied (``empreinte``), when (``le``), by whom (``par``), and a ``note``.
"""

from collections.abc import Iterable, Mapping
from datetime import datetime
from enum import StrEnum
from typing import Any, NamedTuple

from sofi_tui.fasd.alignment import same
from sofi_tui.fasd.dates import moment_in
from sofi_tui.fasd.digests import digest
from sofi_tui.fasd.draft import Draft
from sofi_tui.fasd.kinds import Record
from sofi_tui.fasd.marks import COPY_MARKS, path_in, written
from sofi_tui.fasd.paths import FieldPath
from sofi_tui.words import values as say

_DIGEST_LENGTH = 16


class CopyDeed(StrEnum):
    """What was done with a field; the value is what a draft holds."""

    COPIE = "copie"
    PASSE = "passe"
    INTROUVABLE = "introuvable"


class CopyState(StrEnum):
    """What there is to do with a field; the value is how it is said."""

    A_RECOPIER = say.TO_COPY
    DE_NOUVEAU = say.TO_COPY_AGAIN
    RECOPIE = say.COPIED
    PASSE = say.PASSED_OVER
    INTROUVABLE = say.NOT_FOUND

    @property
    def is_left(self) -> bool:
        """Tell whether the field is still to be copied."""
        return self in {CopyState.A_RECOPIER, CopyState.DE_NOUVEAU}


class Copy(NamedTuple):
    """What was done with the field at `path`; `le` is None where the file does not say when."""

    path: FieldPath
    deed: CopyDeed
    digest: str
    par: str = ""
    le: datetime | None = None
    note: str = ""


def digest_of(text: str) -> str:
    """Give what tells a copied text from any other: the first 64 bits of its SHA-256, in hexadecimal."""
    return digest(text.encode("utf-8", "surrogatepass"))[:_DIGEST_LENGTH]


def copies_of(draft: Draft) -> dict[FieldPath, Copy]:
    """Give what was done with each field; of two records of a field the last counts."""
    return {copy.path: copy for record in COPY_MARKS.records(draft) if (copy := _read(record))}


def state_of(copy: Copy | None, text: str) -> CopyState:
    """Tell what there is to do with a field that now has this text.

    One that was copied or passed over comes back when its text changes; one that SOFI does not have stays so.
    """
    if copy is None:
        return CopyState.A_RECOPIER
    if copy.deed is CopyDeed.INTROUVABLE:
        return CopyState.INTROUVABLE
    changed = copy.digest != digest_of(text)
    if copy.deed is CopyDeed.COPIE:
        return CopyState.DE_NOUVEAU if changed else CopyState.RECOPIE
    return CopyState.A_RECOPIER if changed else CopyState.PASSE


def with_copy(draft: Draft, copy: Copy) -> Draft:
    """Note what was done with a field, in place of what was noted before."""
    record: Record = {COPY_MARKS.key: written(copy.path), "etat": copy.deed.value, "empreinte": copy.digest}
    record |= {"par": copy.par} if copy.par else {}
    record |= {"le": copy.le} if copy.le else {}
    record |= {"note": copy.note} if copy.note else {}
    records = COPY_MARKS.records(draft)
    there = [number for number, held in enumerate(records) if path_in(held, COPY_MARKS.key) == copy.path]
    number = there[0] if there else len(records)
    kept = [held for held in records[number + 1 :] if path_in(held, COPY_MARKS.key) != copy.path]
    return COPY_MARKS.replaced(draft, [*records[:number], record, *kept])


def without_copy(draft: Draft, path: FieldPath) -> Draft:
    """Forget what was done with a field."""
    return COPY_MARKS.replaced(
        draft, [held for held in COPY_MARKS.records(draft) if path_in(held, COPY_MARKS.key) != path]
    )


def merged_copies(base: Iterable[Record], mine: Iterable[Record], theirs: Iterable[Record]) -> list[Record]:
    """Bring together what two people copied since `base`: each field as the one who was last left it."""
    before, here, there = (_by_field(records) for records in (base, mine, theirs))
    merged = {
        field: _latest(before.get(field), here.get(field), there.get(field)) for field in {**here, **there}
    }
    return [record for record in merged.values() if record is not None]


def _latest(base: Record | None, mine: Record | None, theirs: Record | None) -> Record | None:
    """Merge the records of one field; one that a side took away stays when the other side changed it."""
    if same(theirs, base) or same(mine, theirs):
        return mine
    if same(mine, base) or mine is None:
        return theirs
    return theirs if theirs is not None and _moment(theirs) > _moment(mine) else mine


def _by_field(records: Iterable[Record]) -> dict[str, Record]:
    return {str(record.get(COPY_MARKS.key)): record for record in records}


def _moment(record: Record) -> float:
    moment = moment_in(record.get("le"))
    return moment.timestamp() if moment else 0.0


def _read(record: Mapping[str, Any]) -> Copy | None:
    path, deed = path_in(record, COPY_MARKS.key), record.get("etat")
    if path is None or deed not in list(CopyDeed):
        return None
    digest, par, note = (_text(record.get(name)) for name in ("empreinte", "par", "note"))
    return Copy(path, CopyDeed(deed), digest, par, moment_in(record.get("le")), note)


def _text(held: object) -> str:
    return held if isinstance(held, str) else ""
