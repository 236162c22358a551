"""How the open draft gets to its file: by itself, under its lock, or into a copy if the file has changed."""

from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import Protocol

from sofi_tui.drafts.autosave import Autosaver
from sofi_tui.drafts.errors import ChangedOnDiskError, DraftsError
from sofi_tui.drafts.lock import DraftLock
from sofi_tui.drafts.stored import StoredDraft
from sofi_tui.fasd.draft import Draft


class Drafts(Protocol):
    """What saving needs of a store."""

    def save(self, stored: StoredDraft, draft: Draft, lock: DraftLock | None = None) -> StoredDraft:
        """Replace the file of a draft."""

    def save_copy(self, draft: Draft) -> StoredDraft:
        """Keep a draft under a new id."""

    def lock_of(self, path: Path) -> DraftLock:
        """Give the lock of a draft, not taken yet."""


class Saving:
    """Saves one draft in a thread; `moved` is told, in that thread, when it goes on in a copy."""

    def __init__(
        self, store: Drafts, stored: StoredDraft, lock: DraftLock | None, moved: Callable[[StoredDraft], None]
    ) -> None:
        self._store = store
        self._stored = stored
        self._lock = lock
        self._moved = moved
        self._conflict = ""
        self._listeners: list[Callable[[], None]] = []
        self._autosaver = Autosaver(self._write, self._report)
        self.error: DraftsError | None = None
        self.submit = self._autosaver.submit
        self.hurry = self._autosaver.hurry
        self.flush = self._autosaver.flush
        self.listen = self._listeners.append

    @property
    def path(self) -> Path:
        """The file that the draft is saved in."""
        return self._stored.path

    @property
    def problem(self) -> str:
        """What keeps the draft from being saved, or that it goes on in a copy; empty when all is well."""
        return self._conflict if self.error is None else str(self.error)

    def close(self) -> bool:
        """Save what is left, give the lock back, and tell whether all is saved."""
        saved = self._autosaver.close()
        if self._lock is not None:
            self._lock.release()
            self._lock = None
        return saved

    def _write(self, draft: Draft) -> None:
        if draft.id != self._stored.draft.id:  # submitted before the draft went on in a copy
            draft = under_name_of(self._stored, draft)
        try:
            self._stored = self._store.save(self._stored, draft, self._lock)
        except ChangedOnDiskError:
            self._go_on_in_copy(draft)

    def _go_on_in_copy(self, draft: Draft) -> None:
        original, old_lock = self._stored, self._lock
        copy = self._store.save_copy(draft)
        lock = self._store.lock_of(copy.path)
        self._lock = None
        with suppress(DraftsError):
            lock.acquire()
            self._lock = lock
        self._stored = copy
        if old_lock is not None:
            old_lock.release()
        self._conflict = (
            "Le fichier a changé pendant que vous tapiez : votre texte continue dans la copie "
            f"{copy.draft.id}, et {original.draft.id} est resté tel qu'on l'a changé. Comparez-les."
        )
        self._moved(copy)

    def _report(self, error: DraftsError | None) -> None:
        self.error = error
        for listener in self._listeners:
            listener()


def under_name_of(stored: StoredDraft, draft: Draft) -> Draft:
    """Give a draft the id and the title of another one."""
    return draft.with_header(id=stored.draft.id, titre=stored.draft.titre)
