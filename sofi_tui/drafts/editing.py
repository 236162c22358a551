"""A draft under edit: the only ways to change it, and what the check says of it. No disk is touched here."""

from collections.abc import Callable
from datetime import timedelta
from typing import NamedTuple

from sofi_tui.drafts.errors import RefusedEditError, TooLargeError
from sofi_tui.drafts.field_editing import FieldEditing
from sofi_tui.drafts.records import (
    moved_to,
    put_in,
    shifted,
    taken_out,
    with_item,
    with_moved_item,
    without_item,
)
from sofi_tui.drafts.refusals import (
    no_such_place,
    refuse_misshapen,
    refuse_no_list,
)
from sofi_tui.drafts.undoing.reverting import Reverted, reverted
from sofi_tui.drafts.undoing.steps import Deed, Step, Steps
from sofi_tui.fasd.codes import CODE
from sofi_tui.fasd.draft import Draft
from sofi_tui.fasd.kinds import Record
from sofi_tui.fasd.marks import renumbered
from sofi_tui.fasd.paths import FieldPath, session_of

_SESSIONS: FieldPath = ("sessions",)


class Undone(NamedTuple):
    """A step that was taken back or done again, and the place in the draft that it changed.

    `path` is None where all that the step changed has been changed since, and so nothing was.
    """

    step: Step
    path: FieldPath | None


class Editing(FieldEditing):
    """The state of a draft being edited: its fields, its sessions and the records of its lists.

    Every change raises what those of FieldEditing do, with what was there kept.
    """

    def add_record(self, path: FieldPath, values: Record | None = None) -> int:
        """Add a record to a list; tell its index."""
        records = self._records(path)
        with self.as_one(Deed.ADDED, path, (*path, len(records))):
            self.edit(path, [*records, values or {}])
        return len(records)

    def add_records(self, path: FieldPath, values: list[Record]) -> None:
        """Add records at the end of a list, all in one step."""
        with self.as_one(Deed.ADDED, path):
            self.edit(path, [*self._records(path), *values])

    def duplicate_record(self, path: FieldPath, index: int) -> int:
        """Copy a record just after itself; tell the copy's index."""
        records = self._records(path, index)
        follow = self._followed(path, lambda number: put_in(index + 1, number))
        with self.as_one(Deed.DUPLICATED, path, (*path, index + 1)):
            self._put(path, with_item(records, index + 1, records[index]), follow)
        return index + 1

    def delete_record(self, path: FieldPath, index: int) -> None:
        """Delete a record; `undo` and `undo_deletion` bring it back."""
        records = self._records(path, index)
        follow = self._followed(path, lambda number: taken_out(index, number))
        with self.as_one(Deed.DELETED, (*path, index), path):
            self._put(path, without_item(records, index), follow)

    def move_record(self, path: FieldPath, index: int, by: int) -> int:
        """Move a record by so many places, not past the ends; tell its new index."""
        records = self._records(path, index)
        to = _within(index + by, records)
        follow = self._followed(path, lambda number: moved_to(index, to, number))
        with self.as_one(Deed.MOVED, (*path, index), (*path, to)):
            self._put(path, with_moved_item(records, index, to), follow)
        return to

    def add_session(self) -> int:
        """Add a session with what the preset gives; tell its index."""
        number = len(self._draft.sessions)
        with self.as_one(Deed.ADDED, _SESSIONS, (*_SESSIONS, number)):
            self._insert_session(number, self.preset.new_session())
        return number

    def add_sessions(self, index: int, values: list[Record]) -> None:
        """Insert sessions, the first at `index`, all in one step."""
        sessions = self._draft.sessions
        follow = self._followed(_SESSIONS, lambda number: number + len(values) * (number >= index))
        with self.as_one(Deed.ADDED, _SESSIONS):
            self._put(_SESSIONS, [*sessions[:index], *values, *sessions[index:]], follow)

    def duplicate_session(self, index: int, shift: timedelta | None = None) -> int:
        """Copy a session just after itself, without SOFI's code, all its dates shifted; tell the copy's index."""
        session = {name: held for name, held in self._session(index).items() if name != CODE}
        with self.as_one(Deed.DUPLICATED, _SESSIONS, (*_SESSIONS, index + 1)):
            self._insert_session(index + 1, shifted(session, shift) if shift else session)
        return index + 1

    def delete_session(self, index: int) -> None:
        """Delete a session, the only one being replaced by a new one; `undo` and `undo_deletion` bring it back."""
        self._session(index)
        rest = without_item(self._draft.sessions, index) or [self.preset.new_session() or {}]
        follow = self._followed(_SESSIONS, lambda number: taken_out(index, number))
        with self.as_one(Deed.DELETED, (*_SESSIONS, index), _SESSIONS):
            self._put(_SESSIONS, rest, follow)

    def move_session(self, index: int, by: int) -> int:
        """Move a session by so many places, not past the ends; tell its new index."""
        self._session(index)
        sessions = self._draft.sessions
        to = _within(index + by, sessions)
        follow = self._followed(_SESSIONS, lambda number: moved_to(index, to, number))
        with self.as_one(Deed.MOVED, (*_SESSIONS, index), (*_SESSIONS, to)):
            self._put(_SESSIONS, with_moved_item(sessions, index, to), follow)
        return to

    def undo(self) -> Undone | None:
        """Take the last step back; None when there is none. A step whose places others changed since is given up."""
        steps = self._all_steps()
        if not steps.done:
            return None
        step = steps.done[-1]
        present = self._draft
        found = self._become_reverted(step.after, step.before, step.was)
        self.undoing.become(steps.without_last() if found is None else steps.undoing(self._draft, present))
        return Undone(step, None if found is None else found.path)

    def redo(self) -> Undone | None:
        """Do again what was undone last; None when nothing was, or when something else was done since."""
        steps = self._all_steps()
        if not steps.undone:
            return None
        step = steps.undone[-1]
        present = self._draft
        found = self._become_reverted(step.before, step.after, step.now)
        left = steps._replace(undone=steps.undone[:-1])
        self.undoing.become(left if found is None else steps.redoing(self._draft, present))
        return Undone(step, None if found is None else found.path)

    @property
    def can_undo_deletion(self) -> bool:
        """Tell whether something was deleted that nothing has brought back."""
        return any(self.undoing.all_steps().deletions())

    def undo_deletion(self) -> Undone | None:
        """Bring back what the last deletion took away and keep later edits; None when there is none to bring back."""
        for step in self._all_steps().deletions():
            with self.as_one(Deed.BROUGHT_BACK, step.now, step.was, of=step.mark):
                found = self._become_reverted(step.after, step.before, step.was)
            if found is not None:
                return Undone(step, found.path)
        return None

    def become(self, draft: Draft) -> None:
        """Become another state of the same draft, as a whole."""
        self._refuse_read_only()
        refuse_misshapen(draft)
        with self.as_one(Deed.RESTORED, ()):
            self._draft = draft
            self._became(draft)

    def _all_steps(self) -> Steps:
        """Give what can be undone; where nothing may be changed, that is refused."""
        self._refuse_read_only()
        return self.undoing.all_steps()

    def _become_reverted(self, left: Draft, wanted: Draft, path: FieldPath) -> Reverted | None:
        """Bring the draft back from what a step left; what it may not become it does not."""
        try:
            for draft in (left, wanted):
                refuse_misshapen(draft)
            found = reverted(self._draft, left, wanted, path)
            if found is not None:
                refuse_misshapen(found.draft)
                self._become(found.draft, path)
        except (RefusedEditError, TooLargeError):
            return None
        return found

    def _followed(self, path: FieldPath, number_of: Callable[[int], int | None]) -> Draft:
        """Give the draft with the marks of a list's items under the numbers that these will have."""
        return renumbered(self._draft, path, number_of)

    def _take_in(self, draft: Draft) -> None:
        """Let the draft become what it makes with someone else's changes, which is no step of one's own."""
        self._draft = draft
        self.undoing.end_run()

    def _insert_session(self, index: int, session: Record) -> None:
        follow = self._followed(_SESSIONS, lambda number: put_in(index, number))
        self._put(_SESSIONS, with_item(self._draft.sessions, index, session), follow)

    def _session(self, index: int) -> Record:
        if not 0 <= index < len(self._draft.sessions):
            raise no_such_place((*_SESSIONS, index))
        return self._draft.sessions[index]

    def _records(self, path: FieldPath, index: int | None = None) -> list[Record]:
        """Give the records of a list, which has to have one at `index`."""
        refuse_no_list(path)
        if (number := session_of(path)) is not None:
            self._session(number)
        records = self._draft.records(path)
        if index is not None and not 0 <= index < len(records):
            raise no_such_place((*path, index))
        return records


def _within(index: int, items: list[Record]) -> int:
    return max(0, min(index, len(items) - 1))
