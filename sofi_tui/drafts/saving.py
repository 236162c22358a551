"""How the open draft gets to its file: by itself, merged with what others wrote there, or into a copy."""

import time
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from sofi_tui.drafts.autosave import Autosaver
from sofi_tui.drafts.errors import ChangedOnDiskError, DraftsError
from sofi_tui.drafts.exchange import Exchange
from sofi_tui.drafts.history.door import History
from sofi_tui.drafts.history.nature import Nature
from sofi_tui.drafts.history.recorder import EVERY, Recorder
from sofi_tui.drafts.journal import Journal
from sofi_tui.drafts.presence import Holder, Presence
from sofi_tui.drafts.rescue import Rescue, SavedState
from sofi_tui.drafts.saving_problems import saving_problem
from sofi_tui.drafts.stored import StoredDraft
from sofi_tui.fasd.conflicts import SOMEONE
from sofi_tui.fasd.draft import Draft
from sofi_tui.fasd.texts import counted, of_whom
from sofi_tui.words import drafts as say

if TYPE_CHECKING:
    from sofi_tui.drafts.undoing.place import StepsFile
    from sofi_tui.drafts.undoing.undoing import Undoing

CONFLICT_COPY = say.CONFLICT_COPY

_MOMENT = 0.1


class Drafts(Protocol):
    """What saving needs of a store."""

    @property
    def journal(self) -> Journal:
        """Where what cannot be saved is kept meanwhile."""

    @property
    def history(self) -> History:
        """The revisions of the drafts."""

    @property
    def records(self) -> Recorder:
        """What makes the revisions."""

    def save(
        self, stored: StoredDraft, draft: Draft, presence: Presence | None = None, base: Draft | None = None
    ) -> StoredDraft:
        """Bring what changed in a draft since `base` into its file."""

    def save_copy(self, draft: Draft, suffix: str = CONFLICT_COPY) -> StoredDraft:
        """Keep a draft under a new id."""

    def presence_on(self, path: Path) -> Presence:
        """Give a marker for a draft, not put there yet."""


class Saving:
    """Saves one draft in a thread, and watches there over who has it open; `exchange` leads back to the edits."""

    def __init__(
        self, store: Drafts, stored: StoredDraft, presence: Presence | None, undoing: "Undoing"
    ) -> None:
        self._store = store
        self._stored = stored
        self._presence = presence
        self._undoing = undoing
        self._steps: StepsFile | None = None
        self._recorded = stored
        self._nature = Nature.SESSION
        self._next_record = time.monotonic() + EVERY
        self._told = ""
        self._listeners: list[Callable[[], None]] = []
        self._rescue = Rescue(store.journal, lambda: (self._stored.path, self._stored.digest))
        tick = None if presence is None else self._look_around
        self._autosaver = Autosaver(self._write_or_keep, self._report, tick=tick)
        self.exchange = Exchange(stored.draft)
        self.error: DraftsError | None = None
        self.hurry = self._autosaver.hurry
        self.listen = self._listeners.append
        if presence is not None:
            self._autosaver.start()

    @property
    def path(self) -> Path:
        """The file that the draft is saved in."""
        return self._stored.path

    @property
    def problem(self) -> str:
        """What keeps the draft from being saved, or that it goes on in a copy; empty when all is well."""
        if (error := self.error) is None:
            return self._told
        in_journal = self.state is SavedState.KEPT_IN_JOURNAL
        return saving_problem(error, self._stored.path, in_journal=in_journal)

    @property
    def state(self) -> SavedState:
        """Where the newest text is."""
        return self._rescue.state

    def submit(self, draft: Draft) -> None:
        """Save a draft soon; returns at once."""
        self.exchange.typed(draft)
        self._rescue.submitted(draft)
        self._autosaver.submit(draft)

    def restored(self) -> None:
        """Note that the next revision is one that was taken back."""
        self._nature = Nature.RESTAURATION

    def flush(self, timeout: float = 5.0) -> bool:
        """Save now what is not saved yet, and keep it in the journal when that fails or takes too long."""
        saved = self._autosaver.flush(timeout)
        if not saved:
            self._rescue.keep_newest()
        return saved

    def close(self, timeout: float = 2.0) -> bool:
        """Save what is left or keep it in the journal, take the marker away, and tell whether all is saved."""
        saved = self._autosaver.flush(timeout)
        if not saved:
            self._rescue.keep_newest(ended=True)
        saved = self._autosaver.close(timeout if saved else _MOMENT)
        self._record()
        self.leave()
        return saved

    def leave(self) -> None:
        """Take the marker away: the program is about to end."""
        presence, self._presence = self._presence, None
        if presence is not None:
            presence.leave()

    def _write_or_keep(self, _: Draft) -> None:
        """Save the newest text, which may be newer than the one that this was called for."""
        try:
            text = self._write()
        except BaseException:
            self._rescue.failed()
            raise
        self._rescue.saved(text)
        with suppress(
            Exception
        ):  # what can be undone later is a comfort, and must not pass for a failed save
            self._keep_steps()

    def _keep_steps(self) -> None:
        """Keep what was done, for an undo of the next time: after what it leads from is in the file."""
        if self._undoing.has_news:
            from sofi_tui.drafts.undoing.place import StepsFile  # noqa: PLC0415 -- when something is first done

            self._steps = self._steps or StepsFile()
            self._steps.keep(self._stored.path, self._undoing.all_steps())

    def _write(self) -> Draft:
        """Save the newest text; give it."""
        presence = self._presence  # once, as a signal's end may take it away meanwhile
        if presence is not None and (taker := presence.taken_over_by()):
            self._leave_to(taker)
        text, base = self.exchange.to_save()
        before = self._stored
        try:
            self._stored = self._store.save(before, text.draft, self._presence, base)
        except ChangedOnDiskError:
            self._go_on_in_copy(
                CONFLICT_COPY,
                say.changed_while_typing(before.draft.id),
            )
            return text.draft
        self.exchange.saved(text)
        if self._stored is not before and not self._stored.made_of(text.draft):
            self.exchange.offer(text, self._stored.draft, self._stored.who, news_of(self._stored))
        return text.draft

    def _record(self) -> None:
        """Make a revision of what was saved since the last one."""
        if self._stored is not self._recorded:
            self._recorded = self._stored
            self._store.records.worked(self._stored.path, self._nature)
            self._nature = Nature.SESSION

    def _look_around(self) -> None:
        """Give a sign of life, or leave the draft to who has taken it over; make a revision when it is time."""
        if time.monotonic() >= self._next_record:
            self._next_record = time.monotonic() + EVERY
            self._record()
        presence = self._presence
        if presence is None:
            return
        if (taker := presence.taken_over_by()) is None:
            presence.beat()
            return
        try:
            self._leave_to(taker)
        except DraftsError as error:
            self._report(error)
        else:
            self._report(None)

    def _leave_to(self, taker: Holder) -> None:
        """Go on in a copy: the file is someone else's from now on."""
        mine = "" if self._presence is None else self._presence.user
        self._go_on_in_copy(
            f"(copie {of_whom(mine)})",
            say.taken_over(taker.user, taker.since.astimezone()),
        )

    def _go_on_in_copy(self, suffix: str, told: str) -> None:
        """Keep the newest text in a draft of its own, and go on there."""
        text, _ = self.exchange.to_save()
        copy = self._store.save_copy(text.draft, suffix)
        self._stored = copy
        if (presence := self._presence) is not None:
            presence.leave()
            self._presence = self._store.presence_on(copy.path)
            with suppress(DraftsError):
                self._presence.take()
        self._told = told.format(copy=copy.draft.id)
        self.exchange.saved(text)
        self.exchange.offer(text, copy.draft)

    def _report(self, error: DraftsError | None) -> None:
        self.error = error
        for listener in self._listeners:
            listener()


def news_of(stored: StoredDraft) -> str:
    """Say in French what someone else's changes were that a saving brought in."""
    merged = stored.merged
    if merged is None or not (merged.taken or merged.conflicts):
        return ""
    taken = f"{counted(merged.taken, 'champ')} repris" if merged.taken else ""
    left = say.to_choose(len(merged.conflicts)) if merged.conflicts else ""
    who = stored.who or SOMEONE
    what = ", ".join(part for part in (taken, left) if part)
    return say.changed_at_once(who[0].upper(), who[1:], what)
