"""The draft that is open: edited in memory, saved by itself."""

from collections.abc import Callable
from datetime import date
from pathlib import Path
from threading import Thread
from typing import NamedTuple

from sofi_tui.drafts.editing import Editing
from sofi_tui.drafts.errors import DraftsError, ReadOnlyDraftError, UnsavedError
from sofi_tui.drafts.presence import Presence
from sofi_tui.drafts.rescue import SavedState
from sofi_tui.drafts.saving import Drafts, Saving
from sofi_tui.drafts.stored import StoredDraft
from sofi_tui.drafts.undoing.steps import Steps
from sofi_tui.drafts.undoing.undoing import Undoing
from sofi_tui.fasd.conflicts import SOMEONE
from sofi_tui.fasd.draft import Draft
from sofi_tui.fasd.merge import merge
from sofi_tui.fasd.paths import FieldPath
from sofi_tui.fasd.preset import Preset

_SECONDS_TO_SAVE, _SECONDS_TO_LEAVE = 0.2, 0.1


class TakenIn(NamedTuple):
    """What came into the open draft from its file: `news` says it in French, empty when there is nothing to say.

    `now_at` gives the path that a place has now, that of its list when it is gone.
    """

    news: str
    now_at: Callable[[FieldPath], FieldPath]


class OpenDraft(Editing):
    """One draft being edited; each change is saved less than a second later, by a thread."""

    def __init__(
        self,
        store: Drafts,
        stored: StoredDraft,
        preset: Preset,
        today: Callable[[], date],
        presence: Presence | None = None,
    ) -> None:
        reason = stored.read_only_because
        super().__init__(stored.draft, preset, today, stored.draft.read_only or bool(reason))
        if self.read_only:
            self.read_only_because = str(ReadOnlyDraftError(stored.draft.id, reason))
        self.undoing = Undoing(lambda: _steps_of(stored.path))
        self._saving = Saving(store, stored, presence, self.undoing)
        self.history = store.history

    @property
    def path(self) -> Path:
        """The file that it is saved in: another one once it goes on in a copy."""
        return self._saving.path

    @property
    def saving_problem(self) -> str:
        """What keeps it from being saved, or that it goes on in a copy, in French; empty when all is well."""
        return self._saving.problem

    @property
    def saved_state(self) -> SavedState:
        """Where the newest text is: in the file, on its way, in the recovery journal, or nowhere but here."""
        return self._saving.state

    @property
    def saving_error(self) -> DraftsError | None:
        """The error of the last saving, None after a success."""
        return self._saving.error

    def listen(self, callback: Callable[[], None]) -> None:
        """Call back after each saving or failure to save, in the saving thread: only post a message there."""
        self._saving.listen(callback)

    def take_in(self) -> TakenIn | None:
        """Take in what the file holds beyond what was typed here; None when there is nothing.

        For the thread of edits, after a saving that `listen` told of: what the screen shows, and the numbers of
        sessions and records, are others then.
        """
        offered = self._saving.exchange.offered()
        if offered is None:
            return None
        offer, base = offered
        merged = merge(base, self._draft, offer.draft)
        draft = merged.keeping(offer.who or SOMEONE, offer.le)
        self._take_in(draft)
        self._saving.exchange.took(offer, draft)
        self._saving.submit(draft)
        return TakenIn(offer.news, merged.now_at)

    def become(self, draft: Draft) -> None:
        """Become another state of the same draft, as a whole: its revision is told as one that was taken back."""
        super().become(draft)
        self._saving.restored()

    def save_soon(self) -> None:
        """Save at once beside the screen, without waiting for it."""
        self._saving.hurry()

    def save_now(self, timeout: float = 5.0) -> bool:
        """Save at once, and tell whether all is saved; also from a signal handler."""
        return self._saving.flush(timeout)

    def leave(self) -> None:
        """Let others open it, the program being about to end; what is left may still be saved."""
        self._saving.leave()

    def leave_at_once(self) -> None:
        """Save within a moment, into the recovery journal where the file takes longer, and let others open it.

        The program is about to end: also for a signal handler.
        """
        leaving = Thread(target=self.leave, daemon=True, name="leaving")  # beside, as either disk may hang
        leaving.start()
        self.save_now(_SECONDS_TO_SAVE)
        leaving.join(_SECONDS_TO_LEAVE)

    def close(self, timeout: float = 2.0) -> bool:
        """Save what is left, let others open it, and tell whether all is saved; else the journal holds it."""
        return self._saving.close(timeout)

    @property
    def unsaved(self) -> UnsavedError | None:
        """What there is to tell once it is closed and could not be saved; None when it is."""
        if self.saved_state is SavedState.SAVED:
            return None
        return UnsavedError(self.path, kept=self.saved_state is SavedState.KEPT_IN_JOURNAL)

    def _became(self, draft: Draft) -> None:
        self._saving.submit(draft)


def _steps_of(path: Path) -> Steps:
    """Read what was done to a draft in earlier times."""
    from sofi_tui.drafts.undoing.place import read_kept  # noqa: PLC0415 -- when something is first done

    return read_kept(path)
