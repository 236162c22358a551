"""A draft under edit: the only ways to change it, and what the check says of it. No disk is touched here."""

from collections.abc import Callable
from datetime import date, timedelta
from itertools import count
from threading import RLock

from sofi_tui.drafts.cleaning import cleaned, weight
from sofi_tui.drafts.errors import ReadOnlyDraftError, TooLargeError
from sofi_tui.drafts.records import Deletion, shifted, with_item, with_moved_item, without_item
from sofi_tui.drafts.refusals import (
    key_of_place,
    no_such_place,
    refuse_misfit,
    refuse_no_list,
    refuse_too_many,
)
from sofi_tui.fasd.check import check
from sofi_tui.fasd.draft import Draft, NoSuchPlaceError
from sofi_tui.fasd.findings import Finding
from sofi_tui.fasd.kinds import Record, Value
from sofi_tui.fasd.paths import FieldPath, dotted, session_of
from sofi_tui.fasd.preset import Preset, Provenance
from sofi_tui.fasd.texts import clean_line
from sofi_tui.fasd.typed import read_typed

MAX_WEIGHT = 2 * 1024 * 1024
"""About how many bytes a draft may grow to by typing: half of what a file may have."""

_SESSIONS: FieldPath = ("sessions",)


class Editing:
    """The state of a draft being edited: one plain object, for one thread of edits.

    Every change raises ReadOnlyDraftError for a newer program's draft, RefusedEditError for a place that is
    not there or a value that cannot be, and TooLargeError, with what was there kept.
    """

    def __init__(self, draft: Draft, preset: Preset, today: Callable[[], date], read_only: bool) -> None:
        self.preset = preset
        self.read_only = read_only
        self._draft = draft
        self._today = today
        self._state = RLock()
        self._checked: tuple[Draft, list[Finding]] | None = None
        self._deletions: list[Deletion] = []
        self._tokens = count()
        self._session_tokens = [next(self._tokens) for _ in draft.sessions]

    @property
    def draft(self) -> Draft:
        """The draft as it is now."""
        return self._draft

    @property
    def findings(self) -> list[Finding]:
        """What the check says of the draft as it is now, in SOFI's order."""
        draft = self._draft
        if self._checked is None or self._checked[0] is not draft:
            self._checked = draft, check(draft, self.preset, self._today())
        return self._checked[1]

    def findings_at(self, path: FieldPath) -> list[Finding]:
        """Give the findings of one place, those of places within it left out."""
        return [finding for finding in self.findings if finding.path == path]

    def findings_under(self, prefix: FieldPath) -> list[Finding]:
        """Give the findings of a place and of all places within it."""
        return [finding for finding in self.findings if finding.path[: len(prefix)] == prefix]

    def provenance(self, path: FieldPath) -> Provenance | None:
        """Tell where the value of a field came from, None for an empty field."""
        return self.preset.provenance(path, self._draft.get(path))

    def edit(self, path: FieldPath, value: Value | None) -> bool:
        """Put a value in a field, None to empty it; tell whether anything changed.

        The index one past the last session or record adds one.
        """
        key = key_of_place(path)
        value = cleaned(value, path)
        if value in ("", []):
            value = None
        if value is not None:
            refuse_misfit(path, key, value)
            if session_of(path) == len(self._draft.sessions):
                return self._put_in_new_session(path, value)
        return self._put(path, value)

    def type_in(self, path: FieldPath, text: str) -> bool:
        """Put in a field what someone typed: read as its kind can, else kept as text."""
        return self.edit(path, read_typed(key_of_place(path), text, self._today()))

    def reset(self, path: FieldPath) -> bool:
        """Bring a field back to the value that the preset or the profile gives."""
        return self.edit(path, self.preset.initial(key_of_place(path)))

    def rename(self, titre: str) -> bool:
        """Give the draft another title, none for the one that its content makes."""
        return self._put(("brouillon", "titre"), clean_line(titre).strip() or None)

    def add_record(self, path: FieldPath, values: Record | None = None) -> int:
        """Add a record to a list; tell its index."""
        records = self._records(path)
        self.edit(path, [*records, values or {}])
        return len(records)

    def duplicate_record(self, path: FieldPath, index: int) -> int:
        """Copy a record just after itself; tell the copy's index."""
        records = self._records(path, index)
        self._put(path, with_item(records, index + 1, records[index]))
        return index + 1

    def delete_record(self, path: FieldPath, index: int) -> None:
        """Delete a record; `undo_deletion` brings it back."""
        records = self._records(path, index)
        token = self._session_tokens[session_of(path) or 0]
        self._put(path, without_item(records, index))
        self._deletions.append(Deletion(records[index], index, token, path[2:]))

    def move_record(self, path: FieldPath, index: int, by: int) -> int:
        """Move a record by so many places, not past the ends; tell its new index."""
        records = self._records(path, index)
        to = _within(index + by, records)
        self._put(path, with_moved_item(records, index, to))
        return to

    def add_session(self) -> int:
        """Add a session with what the preset gives; tell its index."""
        return self._insert_session(len(self._draft.sessions), self.preset.new_session())

    def duplicate_session(self, index: int, shift: timedelta | None = None) -> int:
        """Copy a session just after itself, all its dates shifted; tell the copy's index."""
        session = self._session(index)
        return self._insert_session(index + 1, shifted(session, shift) if shift else session)

    def delete_session(self, index: int) -> None:
        """Delete a session, the only one being replaced by a new one; `undo_deletion` brings it back."""
        session, token = self._session(index), self._session_tokens[index]
        rest = without_item(self._draft.sessions, index)
        stand_in = None if rest else self.preset.new_session()
        tokens = without_item(self._session_tokens, index)
        self._put_sessions(rest or [stand_in or {}], tokens or [next(self._tokens)])
        self._deletions.append(Deletion(session, index, token, stand_in=stand_in))

    def move_session(self, index: int, by: int) -> int:
        """Move a session by so many places, not past the ends; tell its new index."""
        self._session(index)
        sessions = self._draft.sessions
        to = _within(index + by, sessions)
        self._put_sessions(
            with_moved_item(sessions, index, to), with_moved_item(self._session_tokens, index, to)
        )
        return to

    def undo_deletion(self) -> bool:
        """Bring back what the last deletion took away and keep later edits; False when there is none."""
        if not self._deletions:
            return False
        deletion = self._deletions[-1]
        if deletion.inner:
            path = (*_SESSIONS, self._session_tokens.index(deletion.session), *deletion.inner)
            self._put(path, with_item(self._records(path), deletion.index, deletion.item))
        elif self._draft.sessions == [deletion.stand_in]:
            self._put_sessions([deletion.item], [deletion.session])
        else:
            self._insert_session(deletion.index, deletion.item, deletion.session)
        self._deletions.pop()
        return True

    def _became(self, draft: Draft) -> None:
        """Take note of a change: for those who save it."""

    def _put(self, path: FieldPath, value: Value | None, within: Draft | None = None) -> bool:
        """Change one place of the draft, or of `within`, what else it becomes: all edits come through here."""
        if self.read_only:
            raise ReadOnlyDraftError(self._draft.id)
        refuse_too_many(path, value)
        with self._state:
            base = within or self._draft
            if base is self._draft and _same(base.get(path), value):
                return False
            try:
                new = base.with_value(path, value)
            except NoSuchPlaceError as error:
                raise no_such_place(path) from error
            size = weight(new.document)
            if size > MAX_WEIGHT and size > weight(self._draft.document):
                raise TooLargeError(
                    f"{dotted(path)} : ce texte est trop long pour un brouillon ; raccourcissez-le."
                )
            self._draft = new
            self._became(new)
        return True

    def _put_sessions(self, sessions: list[Record], tokens: list[int]) -> None:
        """Change the list of sessions, each with the token that follows it wherever it moves."""
        self._put(_SESSIONS, sessions)
        self._session_tokens = tokens

    def _put_in_new_session(self, path: FieldPath, value: Value) -> bool:
        number = len(self._draft.sessions)
        self._put(path, value, self._draft.with_value((*_SESSIONS, number), self.preset.new_session()))
        self._session_tokens.append(next(self._tokens))
        return True

    def _insert_session(self, index: int, session: Record, token: int | None = None) -> int:
        token = next(self._tokens) if token is None else token
        self._put_sessions(
            with_item(self._draft.sessions, index, session), with_item(self._session_tokens, index, token)
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


def _same(held: Value | None, value: Value | None) -> bool:
    return type(held) is type(value) and held == value


def _within(index: int, items: list[Record]) -> int:
    return max(0, min(index, len(items) - 1))
