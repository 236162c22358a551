"""The fields of a draft under edit, and what the check says of them. No disk is touched here."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import date

from sofi_tui.drafts.errors import ReadOnlyDraftError, TooLargeError
from sofi_tui.drafts.refusals import (
    key_of_place,
    no_such_place,
    refuse_misfit,
    refuse_misshapen,
    refuse_too_many,
)
from sofi_tui.drafts.undoing.steps import Deed, Step, new_mark
from sofi_tui.drafts.undoing.undoing import Undoing
from sofi_tui.fasd.cleaning import cleaned, weight
from sofi_tui.fasd.conflicts import (
    KeptConflict,
    conflicts_of,
    resolved,
)
from sofi_tui.fasd.draft import Draft, NoSuchPlaceError
from sofi_tui.fasd.findings import Finding
from sofi_tui.fasd.kinds import Value
from sofi_tui.fasd.paths import FieldPath, dotted, session_of
from sofi_tui.fasd.preset import Preset, Provenance
from sofi_tui.fasd.recopie import Copy, with_copy, without_copy
from sofi_tui.fasd.reviews import seen
from sofi_tui.fasd.texts import clean_line
from sofi_tui.fasd.typed import read_typed
from sofi_tui.words import drafts as say

MAX_WEIGHT = 2 * 1024 * 1024
"""About how many bytes a draft may grow to by typing: half of what a file may have."""

_SESSIONS: FieldPath = ("sessions",)


class FieldEditing:
    """The state of a draft being edited: one plain object, for one thread of edits.

    Every change raises ReadOnlyDraftError for a newer program's draft, RefusedEditError for a place that is
    not there or a value that cannot be, and TooLargeError, with what was there kept.
    """

    def __init__(self, draft: Draft, preset: Preset, today: Callable[[], date], read_only: bool) -> None:
        self.preset = preset
        self.read_only = read_only
        self.read_only_because = ""
        self._draft = draft
        self._today = today
        self.judged = True
        """False where a page tells no findings yet: the first ones are shown before what judges is loaded."""
        self._checked: tuple[Draft, list[Finding]] | None = None
        self.undoing = Undoing()
        self._within_a_step = False

    @property
    def draft(self) -> Draft:
        """The draft as it is now."""
        return self._draft

    @property
    def today(self) -> date:
        """The day from which « +7j » counts."""
        return self._today()

    @property
    def findings(self) -> list[Finding]:
        """What the check says of the draft as it is now, in SOFI's order."""
        from sofi_tui.fasd.check import check  # noqa: PLC0415 -- loads what judges, when it is asked for

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

    @property
    def conflicts(self) -> list[KeptConflict]:
        """The fields that someone else filled at the same time, each with the other value."""
        return conflicts_of(self._draft)

    def choose(self, path: FieldPath, theirs: bool, index: int = 0) -> None:
        """Settle a conflict, the `index`-th of a field: take the other value, or leave the field as it is."""
        try:
            new = resolved(self._draft, path, index, theirs)
        except NoSuchPlaceError as error:
            raise no_such_place(path) from error
        value = cleaned(new.get(path), path) if theirs else new.get(path)
        refuse_misshapen(new)
        with self.as_one(Deed.CHOSEN, path):
            self._put(path, value, new)

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
        with self.as_one(Deed.TYPED, path):
            return self._edited(path, value)

    def _edited(self, path: FieldPath, value: Value | None) -> bool:
        """Put a value that fits; a place that was to be looked at again has been."""
        if value is not None and session_of(path) == len(self._draft.sessions):
            return self._put_in_new_session(path, value)
        changed = self._put(path, value)
        if changed and (looked_at := seen(self._draft, path)) is not self._draft:
            self.live(lambda draft: looked_at)
        return changed

    def live(self, change: Callable[[Draft], Draft]) -> bool:
        """Let something happen to the draft beside its fields: a passage, a question, codes; tell whether anything did.

        `change` makes the new draft of the present one, and may raise what it likes.
        """
        if self.read_only:
            raise ReadOnlyDraftError(self._draft.id, self.read_only_because)
        new = change(self._draft)
        if new is self._draft:
            return False
        refuse_misshapen(new)
        self._become(new, ("suivi",))
        return True

    def type_in(self, path: FieldPath, text: str) -> bool:
        """Put in a field what someone typed: read as its kind can, else kept as text."""
        with self.as_one(Deed.TYPED, path, runs=True):
            return self.edit(path, self._read(path, text))

    def holds(self, path: FieldPath, text: str) -> bool:
        """Tell whether a field holds what someone typed: not so once another person's change was merged in."""
        return bool(cleaned(self._read(path, text), path) == self._draft.get(path))

    def _read(self, path: FieldPath, text: str) -> Value | None:
        """Read what someone typed at a field, a date without a year being one of the campaign."""
        return read_typed(key_of_place(path), text, self._today(), self._draft.campagne)

    def reset(self, path: FieldPath) -> bool:
        """Bring a field back to the value that the preset or the profile gives."""
        with self.as_one(Deed.RESET, path):
            return self.edit(path, self.preset.initial(key_of_place(path)))

    def rename(self, titre: str) -> bool:
        """Give the draft another title, none for the one that its content makes."""
        path = ("brouillon", "titre")
        with self.as_one(Deed.RENAMED, path):
            return self._put(path, clean_line(titre).strip() or None)

    @contextmanager
    def as_one(
        self, deed: Deed, was: FieldPath, now: FieldPath | None = None, *, runs: bool = False, of: str = ""
    ) -> Iterator[None]:
        """Let all that is changed within be one step, to be undone at once; within another step it is part of that.

        `was` and `now` are the place of the step before and after it; steps that `run` go on with the one before.
        """
        if self._within_a_step:
            yield
            return
        before, self._within_a_step = self._draft, True
        try:
            yield
        finally:
            self._within_a_step = False
            if self._draft.document != before.document:
                step = Step(deed, was, was if now is None else now, before, self._draft, new_mark(), of=of)
                self.undoing.note(step, runs=runs)

    def note_copy(self, copy: Copy) -> None:
        """Note what was done with a field in SOFI, in place of what was noted before."""
        self._refuse_read_only()
        self._become(with_copy(self._draft, copy), copy.path)

    def forget_copy(self, path: FieldPath) -> None:
        """Note that a field is still to be copied into SOFI."""
        self._refuse_read_only()
        self._become(without_copy(self._draft, path), path)

    def _became(self, draft: Draft) -> None:
        """Take note of a change: for those who save it."""

    def _put(self, path: FieldPath, value: Value | None, within: Draft | None = None) -> bool:
        """Change one place of the draft, or of `within`, what else it becomes: all edits come through here."""
        self._refuse_read_only()
        refuse_too_many(path, value)
        base = within or self._draft
        if base is self._draft and _same(base.get(path), value):
            return False
        try:
            new = base.with_value(path, value)
        except NoSuchPlaceError as error:
            raise no_such_place(path) from error
        self._become(new, path)
        return True

    def _refuse_read_only(self) -> None:
        if self.read_only:
            raise ReadOnlyDraftError(self._draft.id, self.read_only_because)

    def _become(self, new: Draft, path: FieldPath) -> None:
        """Let the draft become another one that was changed at a path; raises TooLargeError."""
        size = weight(new.document)
        if size > MAX_WEIGHT and size > weight(self._draft.document):
            raise TooLargeError(say.text_too_long(dotted(path)))
        self._draft = new
        self._became(new)

    def _put_in_new_session(self, path: FieldPath, value: Value) -> bool:
        number = len(self._draft.sessions)
        return self._put(path, value, self._draft.with_value((*_SESSIONS, number), self.preset.new_session()))


def _same(held: Value | None, value: Value | None) -> bool:
    return type(held) is type(value) and held == value
