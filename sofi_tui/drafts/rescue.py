"""Keeps the newest text of the open draft in the recovery journal for as long as its file cannot take it."""

from collections.abc import Callable
from contextlib import suppress
from enum import Enum, auto
from pathlib import Path
from threading import RLock

from sofi_tui.drafts.errors import DraftsError
from sofi_tui.drafts.journal import Journal
from sofi_tui.fasd.draft import Draft

_PATIENCE = 0.2


class SavedState(Enum):
    """Where the newest text of the open draft is."""

    SAVED = auto()
    SAVING = auto()
    KEPT_IN_JOURNAL = auto()
    ONLY_IN_MEMORY = auto()


class Rescue:
    """What is saved and what is kept of one open draft.

    `place` gives its file and the digest of what that file last held. The saving thread calls `saved` and `failed`;
    `keep_newest` is for an end that cannot wait for that thread, and may run in a signal handler.
    """

    def __init__(self, journal: Journal, place: Callable[[], tuple[Path, str]]) -> None:
        self._journal = journal
        self._place = place
        self._turn = RLock()
        self._newest: Draft | None = None
        self._saved: Draft | None = None
        self._kept: Draft | None = None
        self._kept_at: Path | None = None
        self._failing = False

    @property
    def state(self) -> SavedState:
        """Where the newest text is; one that was just typed counts as kept where the one before it is."""
        if self._newest is self._saved:
            return SavedState.SAVED
        if not self._failing:
            return SavedState.SAVING
        return SavedState.ONLY_IN_MEMORY if self._kept is None else SavedState.KEPT_IN_JOURNAL

    def submitted(self, draft: Draft) -> None:
        """Take note of the newest text."""
        self._newest = draft

    def saved(self, draft: Draft) -> None:
        """Forget what is kept once the newest text is saved; an entry that stays is no newer than the file."""
        with self._turn:
            self._saved, self._failing = draft, False
            if self._kept_at is not None and draft is self._newest:
                with suppress(DraftsError):
                    self._journal.drop(self._kept_at)
                    self._kept = self._kept_at = None

    def failed(self) -> None:
        """Keep the newest text: what could not be saved, or what was typed meanwhile."""
        with self._turn:
            self._failing = True
            if self._newest is not None:
                self._keep(self._newest)

    def keep_newest(self, *, ended: bool = False) -> None:
        """Keep the newest text, unless it is saved; `ended` when nobody will go on saving it."""
        newest = self._newest
        if newest is None or newest is self._saved or not self._turn.acquire(timeout=_PATIENCE):
            return
        try:
            self._failing = True
            self._keep(newest, ended=ended, hurried=True)
        finally:
            self._turn.release()

    def _keep(self, draft: Draft, *, ended: bool = False, hurried: bool = False) -> None:
        """Write the entry; what is kept already is not written again, unless to say that nobody saves it any more."""
        if draft is self._kept and not ended:
            return
        path, digest = self._place()
        try:
            if hurried:
                self._journal.keep(path, digest, draft, ended=ended, synced=False)
            self._journal.keep(path, digest, draft, ended=ended)
        except DraftsError:
            self._kept = None
            return
        if self._kept_at not in {None, path}:
            with suppress(DraftsError):
                self._journal.drop(self._kept_at or path)
        self._kept, self._kept_at = draft, path
