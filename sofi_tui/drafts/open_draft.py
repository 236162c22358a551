"""The draft that is open: edited in memory, saved by itself."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

from sofi_tui.drafts.editing import Editing
from sofi_tui.drafts.errors import DraftsError
from sofi_tui.drafts.lock import DraftLock
from sofi_tui.drafts.saving import Drafts, Saving, under_name_of
from sofi_tui.drafts.stored import StoredDraft
from sofi_tui.fasd.draft import Draft
from sofi_tui.fasd.preset import Preset


class OpenDraft(Editing):
    """One draft being edited; each change is saved less than a second later, by a thread."""

    def __init__(
        self,
        store: Drafts,
        stored: StoredDraft,
        preset: Preset,
        today: Callable[[], date],
        lock: DraftLock | None = None,
    ) -> None:
        super().__init__(stored.draft, preset, today, stored.draft.read_only)
        self._saving = Saving(store, stored, lock, self._moved)

    @property
    def path(self) -> Path:
        """The file that it is saved in: another one once it goes on in a copy."""
        return self._saving.path

    @property
    def saving_problem(self) -> str:
        """What keeps it from being saved, or that it goes on in a copy, in French; empty when all is well."""
        return self._saving.problem

    @property
    def saving_error(self) -> DraftsError | None:
        """The error of the last saving, None after a success."""
        return self._saving.error

    def listen(self, callback: Callable[[], None]) -> None:
        """Call back after each saving or failure to save, in the saving thread: only post a message there."""
        self._saving.listen(callback)

    def save_soon(self) -> None:
        """Save at once beside the screen, without waiting for it."""
        self._saving.hurry()

    def save_now(self, timeout: float = 5.0) -> bool:
        """Save at once, and tell whether all is saved; also from a signal handler."""
        return self._saving.flush(timeout)

    def close(self) -> bool:
        """Save what is left, give the lock back, and tell whether all is saved."""
        return self._saving.close()

    def _became(self, draft: Draft) -> None:
        self._saving.submit(draft)

    def _moved(self, stored: StoredDraft) -> None:
        with self._state:
            self._draft = under_name_of(stored, self._draft)
