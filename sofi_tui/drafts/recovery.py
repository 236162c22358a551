"""What the journal holds beyond the files, offered at the next start; and the three answers to it."""

from contextlib import suppress
from pathlib import Path
from typing import NamedTuple

from sofi_tui.drafts.errors import DraftsError, StorageError
from sofi_tui.drafts.journal import Recovery
from sofi_tui.drafts.store import DraftStore
from sofi_tui.drafts.stored import StoredDraft
from sofi_tui.fasd.differences import Difference, differences
from sofi_tui.fasd.draft import Draft
from sofi_tui.words import drafts as say

TAKEN_COPY = say.TEXT_OF_JOURNAL


class Recoverable(NamedTuple):
    """A text that is in the journal and not in its file.

    `stored` is the file as it is now, None for one that is gone or cannot be read: `error` then says why.
    """

    recovery: Recovery
    stored: StoredDraft | None
    error: DraftsError | None = None

    @property
    def path(self) -> Path:
        """The file that the text was typed for."""
        return self.recovery.path

    @property
    def in_file(self) -> Draft | None:
        """What the file holds, None when it is gone or cannot be read."""
        return None if self.stored is None else self.stored.draft

    @property
    def in_journal(self) -> Draft:
        """What the journal holds."""
        return self.recovery.draft

    @property
    def differences(self) -> list[Difference]:
        """The places that differ; none when there is no file to compare with."""
        return [] if self.in_file is None else differences(self.in_file, self.in_journal)

    @property
    def file_changed(self) -> bool:
        """Tell whether someone changed the file since the text was typed over it: both may then matter."""
        return self.stored is not None and self.stored.digest != self.recovery.base_digest

    @property
    def file_gone(self) -> bool:
        """Tell whether there is no such file any more."""
        return isinstance(self.error, StorageError) and isinstance(self.error.cause, FileNotFoundError)


def recoveries(store: DraftStore) -> list[Recoverable]:
    """Give what the store's journal holds beyond the files, the oldest first; what equals its file is dropped."""
    found: list[Recoverable] = []
    for recovery in store.unsaved():
        recoverable = _compared(store, recovery)
        if recoverable.stored is not None and recoverable.stored.holds(recovery.draft):
            with suppress(DraftsError):
                store.journal.forget(recovery)
        else:
            found.append(recoverable)
    return found


def recovery_of(store: DraftStore, path: Path) -> Recoverable | None:
    """Give the newest text that the journal holds beyond one file."""
    same = Path.absolute(path)
    mine = [recoverable for recoverable in recoveries(store) if recoverable.path == same]
    return mine[-1] if mine else None


def take(store: DraftStore, recoverable: Recoverable) -> StoredDraft:
    """Write the journal's text over the file, or again where it was when it is gone; the entry is then dropped.

    What someone wrote in the file since the comparison is merged. Raises what saving raises: the entry stays then.
    """
    if recoverable.stored is not None:
        draft = recoverable.in_journal.with_header(id=recoverable.stored.draft.id)
        written = store.save(recoverable.stored, draft)
    elif recoverable.file_gone or recoverable.error is None:
        written = store.put_back(recoverable.path, recoverable.in_journal)
    else:
        raise recoverable.error
    store.journal.forget(recoverable.recovery)
    return written


def take_as_copy(store: DraftStore, recoverable: Recoverable) -> StoredDraft:
    """Make a draft of its own of the journal's text, the file staying as it is; the entry is then dropped."""
    written = store.save_copy(recoverable.in_journal, TAKEN_COPY)
    store.journal.forget(recoverable.recovery)
    return written


def keep_file(store: DraftStore, recoverable: Recoverable) -> None:
    """Drop the journal's text; the file stays as it is."""
    store.journal.forget(recoverable.recovery)


def _compared(store: DraftStore, recovery: Recovery) -> Recoverable:
    try:
        return Recoverable(recovery, store.read(recovery.path))
    except DraftsError as error:
        return Recoverable(recovery, None, error)
