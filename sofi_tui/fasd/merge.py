"""Two versions of a draft made one again, field by field, from the version that both began as."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any, NamedTuple

from sofi_tui.fasd.alignment import Items, Slot, aligned, same
from sofi_tui.fasd.conflicts import records_of, with_conflict, with_records
from sofi_tui.fasd.draft import Draft
from sofi_tui.fasd.follow_up import PASSAGES, STATUT, with_latest_statut
from sofi_tui.fasd.kinds import Record, Value
from sofi_tui.fasd.marks import CONFLICT_MARKS, COPY_MARKS, MARK_LISTS, MarkList, moved, path_in
from sofi_tui.fasd.paths import FieldPath
from sofi_tui.fasd.recopie import merged_copies

_STAMPS = {"version", "id", "revision", "cree_le", "modifie_le"}
_SIDES = ("base", "mine", "theirs")
_MARKED = tuple(marks for marks in MARK_LISTS if marks is not CONFLICT_MARKS)
_NOTED = {marks.place[0] for marks in _MARKED}
_MOMENTS = {"le", "posee_le", "repondue_le"}


class Conflict(NamedTuple):
    """A field that both sides changed, each in its way; None stands for an emptied field."""

    path: FieldPath
    mine: Value | None
    theirs: Value | None


class Merged(NamedTuple):
    """What two versions of a draft make together.

    `draft` has my value wherever there is a conflict. `taken` counts what else came from the other side: fields,
    whole sessions and records, moves. `slots` tells of each list, by its path there, where its items came from.
    """

    draft: Draft
    conflicts: tuple[Conflict, ...] = ()
    taken: int = 0
    slots: Mapping[FieldPath, Sequence[Slot]] = {}

    @property
    def sessions(self) -> tuple[int | None, ...]:
        """For each session its number in my version, None for one of theirs."""
        slots = self.slots.get(("sessions",))
        return tuple(range(len(self.draft.sessions))) if slots is None else tuple(slot.mine for slot in slots)

    def now_at(self, path: FieldPath) -> FieldPath:
        """Give the path in the draft of a place in my version, that of its list when it is gone."""
        return _now_at(self.slots, path, "mine")

    def from_theirs(self, path: FieldPath) -> FieldPath:
        """Give the path in the draft of a place in the other version, that of its list when it is gone."""
        return _now_at(self.slots, path, "theirs")

    def keeping(self, par: str, le: datetime) -> Draft:
        """Give the draft with the other values beside, until someone chooses; `par` says whose they are."""
        draft = self.draft
        for conflict in self.conflicts:
            draft = with_conflict(draft, conflict.path, conflict.theirs, par, le)
        return draft


def merge(base: Draft, mine: Draft, theirs: Draft) -> Merged:
    """Bring together what each side changed since `base`; where both changed a field, mine stays in place.

    Sessions and records are followed where they moved. One that a side deleted and the other edited stays, as
    edited. Nothing that either side added or edited is missing from the draft and the conflicts.
    """
    at_work = _Merge()
    unmarked = (_without_marks(draft).document for draft in (base, mine, theirs))
    draft = Draft(at_work.table((), *unmarked))
    for marks in _MARKED:
        records = at_work.marks(marks, base, mine, theirs)
        draft = marks.replaced(draft, records)
    draft = with_records(draft, at_work.kept(base, mine, theirs))
    if draft.records(PASSAGES):
        draft = with_latest_statut(draft, both_changed=at_work.settled(STATUT))
    return Merged(draft, tuple(at_work.conflicts), at_work.taken, at_work.slots)


class _Merge:
    """A merge at work; `slots` tells of each list, by its path in the result, where its items came from."""

    def __init__(self) -> None:
        self.conflicts: list[Conflict] = []
        self.slots: dict[FieldPath, list[Slot]] = {}
        self.taken = 0

    def table(
        self, path: FieldPath, base: Mapping[str, Any], mine: Mapping[str, Any], theirs: Mapping[str, Any]
    ) -> dict[str, Any]:
        """Merge the values of a table, key by key."""
        merged = {
            key: self.value((*path, key), base.get(key), mine.get(key), theirs.get(key))
            for key in {**mine, **theirs}
        }
        return {key: value for key, value in merged.items() if value is not None}

    def value(self, path: FieldPath, base: Any, mine: Any, theirs: Any) -> Any:
        """Merge what three versions hold at a place, None for nothing."""
        if _all_records(base, mine, theirs):
            records = self._records(path, base or [], mine or [], theirs or [])
            return records or (theirs if mine and not theirs else None if mine else mine)
        if isinstance(mine, Mapping) and isinstance(theirs, Mapping):
            return self.table(path, base if isinstance(base, Mapping) else {}, mine, theirs)
        if same(theirs, base) or same(mine, theirs):
            return mine
        if same(mine, base):
            self.taken += not _is_stamp(path)
            return theirs
        return self._of_both(path, base, mine, theirs)

    def marks(self, marks: MarkList, base: Draft, mine: Draft, theirs: Draft) -> list[Record]:
        """Merge a list of marks, each side's following the places that they are about."""
        versions = tuple(
            [self._followed(record, side, draft, marks.key) for record in marks.records(draft)]
            for draft, side in zip((base, mine, theirs), _SIDES, strict=True)
        )
        if marks is COPY_MARKS:
            return merged_copies(*versions)
        return self.value(marks.place, *versions) or []

    def settled(self, path: FieldPath) -> bool:
        """Take back the conflict of a place that is settled otherwise; tell whether there was one."""
        left = [conflict for conflict in self.conflicts if conflict.path != path]
        found = len(left) < len(self.conflicts)
        self.conflicts = left
        return found

    def kept(self, base: Draft, mine: Draft, theirs: Draft) -> list[Record]:
        """Merge the conflicts that were there before: those that either side settled are."""
        before, here, there = (
            [self._followed(record, side, draft) for record in records_of(draft)]
            for draft, side in zip((base, mine, theirs), _SIDES, strict=True)
        )
        left = [record for record in here if _holds(there, record) or not _holds(before, record)]
        return left + [record for record in there if not _holds(here, record) and not _holds(before, record)]

    def _of_both(self, path: FieldPath, base: Any, mine: Any, theirs: Any) -> Any:
        """Merge what both sides changed, each in its way; what each saving changes anyway is no conflict."""
        if _is_stamp(path):
            return theirs if theirs is not None else mine
        if all(held is None or isinstance(held, Mapping) for held in (base, mine, theirs)):
            return self.table(path, base or {}, mine or {}, theirs or {})
        self.conflicts.append(Conflict(path, mine, theirs))
        return mine

    def _records(self, path: FieldPath, base: Items, mine: Items, theirs: Items) -> list[Any]:
        every = aligned(base, mine, theirs)
        slots = [slot for slot in every if _stays(slot, base, mine, theirs)]
        self.slots[path] = slots
        at_mine = [slot.mine for slot in slots if slot.mine is not None]
        self.taken += sum(slot.mine is None for slot in slots) + (at_mine != sorted(at_mine))
        self.taken += sum(slot.mine is not None for slot in every) - len(at_mine)
        return [self._record((*path, number), slot, base, mine, theirs) for number, slot in enumerate(slots)]

    def _record(self, path: FieldPath, slot: Slot, base: Items, mine: Items, theirs: Items) -> Any:
        if slot.mine is None or slot.theirs is None:
            return mine[slot.mine] if slot.mine is not None else theirs[slot.theirs or 0]
        return self.table(
            path, {} if slot.base is None else base[slot.base], mine[slot.mine], theirs[slot.theirs]
        )

    def _followed(self, record: Record, side: str, draft: Draft, key: str = CONFLICT_MARKS.key) -> Record:
        """Give a mark the path that its field has in the result, that of the list when its item is not there."""
        path = path_in(record, key) or ()
        if any(isinstance(part, int) and draft.get(path[: end + 1]) is None for end, part in enumerate(path)):
            return record
        new = _now_at(self.slots, path, side)
        return record if new == path else moved(record, new, key)


def _now_at(slots: Mapping[FieldPath, Sequence[Slot]], path: FieldPath, side: str) -> FieldPath:
    """Give the path in a merged draft of a place of one side, that of its list when it is not there."""
    new: FieldPath = ()
    for part in path:
        if isinstance(part, int) and new in slots:
            numbers = [number for number, slot in enumerate(slots[new]) if getattr(slot, side) == part]
            if not numbers:
                return new
            new = (*new, numbers[0])
        else:
            new = (*new, part)
    return new


def _without_marks(draft: Draft) -> Draft:
    for marks in MARK_LISTS:
        draft = marks.replaced(draft, [])
    return draft


def _is_stamp(path: FieldPath) -> bool:
    """Tell whether a place is of those that each saving changes, or that tell only when a thing was noted."""
    return path[-1] in (_STAMPS if path[0] == "brouillon" else _MOMENTS if path[0] in _NOTED else ())


def _all_records(*versions: Any) -> bool:
    """Tell whether all versions of a value are lists of records, and one at least has one."""
    return any(versions) and all(
        held is None or (isinstance(held, list) and all(isinstance(item, Mapping) for item in held))
        for held in versions
    )


def _stays(slot: Slot, base: Items, mine: Items, theirs: Items) -> bool:
    """Tell whether an item is in the result: not when one side deleted it and the other left it as it was."""
    if slot.base is None:
        return True
    sides = [(mine, slot.mine), (theirs, slot.theirs)]
    held = [items[number] for items, number in sides if number is not None]
    return len(held) == len(sides) or any(not same(item, base[slot.base]) for item in held)


def _holds(records: list[Record], wanted: Record) -> bool:
    return any(same({**record, "le": 0}, {**wanted, "le": 0}) for record in records)
