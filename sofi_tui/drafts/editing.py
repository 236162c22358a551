"""A draft under edit: the only ways to change it, and what the check says of it. No disk is touched here."""

from collections.abc import Callable
from datetime import timedelta

from sofi_tui.drafts.errors import ReadOnlyDraftError
from sofi_tui.drafts.field_editing import FieldEditing
from sofi_tui.drafts.records import (
    Deletion,
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
from sofi_tui.fasd.codes import CODE
from sofi_tui.fasd.draft import Draft
from sofi_tui.fasd.kinds import Record
from sofi_tui.fasd.marks import Marks, put_within, renumbered, within
from sofi_tui.fasd.merge import Merged
from sofi_tui.fasd.paths import FieldPath, session_of

_SESSIONS: FieldPath = ("sessions",)


class Editing(FieldEditing):
    """The state of a draft being edited: its fields, its sessions and the records of its lists.

    Every change raises what those of FieldEditing do, with what was there kept.
    """

    def add_record(self, path: FieldPath, values: Record | None = None) -> int:
        """Add a record to a list; tell its index."""
        records = self._records(path)
        self.edit(path, [*records, values or {}])
        return len(records)

    def duplicate_record(self, path: FieldPath, index: int) -> int:
        """Copy a record just after itself; tell the copy's index."""
        records = self._records(path, index)
        follow = self._followed(path, lambda number: put_in(index + 1, number))
        self._put(path, with_item(records, index + 1, records[index]), follow)
        return index + 1

    def delete_record(self, path: FieldPath, index: int) -> None:
        """Delete a record; `undo_deletion` brings it back."""
        records = self._records(path, index)
        token = self._session_tokens[session_of(path) or 0]
        marks = within(self._draft, (*path, index))
        follow = self._followed(path, lambda number: taken_out(index, number))
        self._put(path, without_item(records, index), follow)
        self._deletions.append(Deletion(records[index], index, token, path[2:], marks=marks))

    def move_record(self, path: FieldPath, index: int, by: int) -> int:
        """Move a record by so many places, not past the ends; tell its new index."""
        records = self._records(path, index)
        to = _within(index + by, records)
        follow = self._followed(path, lambda number: moved_to(index, to, number))
        self._put(path, with_moved_item(records, index, to), follow)
        return to

    def add_session(self) -> int:
        """Add a session with what the preset gives; tell its index."""
        return self._insert_session(len(self._draft.sessions), self.preset.new_session())

    def duplicate_session(self, index: int, shift: timedelta | None = None) -> int:
        """Copy a session just after itself, without SOFI's code, all its dates shifted; tell the copy's index."""
        session = {name: held for name, held in self._session(index).items() if name != CODE}
        return self._insert_session(index + 1, shifted(session, shift) if shift else session)

    def delete_session(self, index: int) -> None:
        """Delete a session, the only one being replaced by a new one; `undo_deletion` brings it back."""
        session, token = self._session(index), self._session_tokens[index]
        rest = without_item(self._draft.sessions, index)
        stand_in = None if rest else self.preset.new_session()
        tokens = without_item(self._session_tokens, index)
        marks = within(self._draft, (*_SESSIONS, index))
        follow = self._followed(_SESSIONS, lambda number: taken_out(index, number))
        self._put_sessions(rest or [stand_in or {}], tokens or [next(self._tokens)], follow)
        self._deletions.append(Deletion(session, index, token, stand_in=stand_in, marks=marks))

    def move_session(self, index: int, by: int) -> int:
        """Move a session by so many places, not past the ends; tell its new index."""
        self._session(index)
        sessions = self._draft.sessions
        to = _within(index + by, sessions)
        self._put_sessions(
            with_moved_item(sessions, index, to),
            with_moved_item(self._session_tokens, index, to),
            self._followed(_SESSIONS, lambda number: moved_to(index, to, number)),
        )
        return to

    @property
    def can_undo_deletion(self) -> bool:
        """Tell whether a deletion can be undone."""
        return any(not self._out_of_reach(deletion) for deletion in self._deletions)

    def undo_deletion(self) -> bool:
        """Bring back what the last deletion took away and keep later edits; False when there is none."""
        while self._deletions and self._out_of_reach(self._deletions[-1]):
            self._deletions.pop()
        if not self._deletions:
            return False
        deletion = self._deletions[-1]
        if deletion.inner:
            path = (*_SESSIONS, self._session_tokens.index(deletion.session), *deletion.inner)
            records = self._records(path)
            index = min(deletion.index, len(records))
            follow = self._brought_back(path, index, deletion.marks)
            self._put(path, with_item(records, index, deletion.item), follow)
        elif self._draft.sessions == [deletion.stand_in]:
            follow = put_within(self._draft, (*_SESSIONS, 0), deletion.marks)
            self._put_sessions([deletion.item], [deletion.session], follow)
        else:
            index = min(deletion.index, len(self._draft.sessions))
            self._insert_session(index, deletion.item, deletion.session, deletion.marks)
        self._deletions.pop()
        return True

    def become(self, draft: Draft) -> None:
        """Become another state of the same draft, as a whole; what was deleted before cannot be brought back then."""
        if self.read_only:
            raise ReadOnlyDraftError(self._draft.id, self.read_only_because)
        refuse_misshapen(draft)
        self._session_tokens = [next(self._tokens) for _ in draft.sessions]
        self._deletions = []
        self._draft = draft
        self._became(draft)

    def _put_sessions(self, sessions: list[Record], tokens: list[int], follow: Draft) -> None:
        """Change the list of sessions, each with the token that follows it wherever it moves."""
        self._put(_SESSIONS, sessions, follow)
        self._session_tokens = tokens

    def _followed(self, path: FieldPath, number_of: Callable[[int], int | None]) -> Draft:
        """Give the draft with the marks of a list's items under the numbers that these will have."""
        return renumbered(self._draft, path, number_of)

    def _brought_back(self, path: FieldPath, index: int, marks: Marks) -> Draft:
        """Give the draft with the marks of an item that is to be inserted in a list."""
        follow = self._followed(path, lambda number: put_in(index, number))
        return put_within(follow, (*path, index), marks)

    def _out_of_reach(self, deletion: Deletion) -> bool:
        """Tell whether the session of a deleted record is gone: someone else deleted it."""
        others = (later.session for later in self._deletions if not later.inner)
        return bool(deletion.inner) and deletion.session not in {*self._session_tokens, *others}

    def _take_in(self, merged: Merged, draft: Draft) -> None:
        """Let the draft become what it makes with someone else's changes."""
        tokens = self._session_tokens
        self._session_tokens = [
            next(self._tokens) if number is None else tokens[number] for number in merged.sessions
        ]
        self._draft = draft

    def _insert_session(
        self, index: int, session: Record, token: int | None = None, marks: Marks | None = None
    ) -> int:
        token = next(self._tokens) if token is None else token
        self._put_sessions(
            with_item(self._draft.sessions, index, session),
            with_item(self._session_tokens, index, token),
            self._brought_back(_SESSIONS, index, marks or {}),
        )
        return index

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
