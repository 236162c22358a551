"""Saves that were cut short between writing and renaming: what they had written, and the file has not, is offered.

A process that is killed, or that cannot wait for its disk any longer, leaves the next text of a draft in a temporary
file beside it. What is whole in there and newer than the draft goes to the journal, as a text that could not be saved.
"""

from datetime import UTC, datetime
from pathlib import Path
from typing import Protocol

from sofi_tui.drafts.atomic import read_bounded
from sofi_tui.drafts.errors import DraftsError, StorageError
from sofi_tui.drafts.file_format import dump
from sofi_tui.drafts.folder import EXTENSION, is_id
from sofi_tui.drafts.journal import Journal
from sofi_tui.drafts.stored import StoredDraft, same_content
from sofi_tui.fasd.draft import Draft


class Store(Protocol):
    """What this needs of a store of drafts."""

    @property
    def journal(self) -> Journal:
        """Where what could not be saved is kept."""

    def read(self, path: Path) -> StoredDraft:
        """Read a draft."""

    def parse(self, path: Path, data: bytes) -> StoredDraft:
        """Read a draft from the bytes of its file."""


def keep_unfinished(store: Store, left: Path, path: Path) -> None:
    """Keep in the journal what a save had written for the draft at `path`, and that has not; raises DraftsError."""
    if path.suffix != EXTENSION or not is_id(path.stem):
        return
    if (text := _whole(store, left, path)) is None:
        return
    try:
        there = store.read(path)
    except StorageError as error:
        if not isinstance(error.cause, FileNotFoundError):
            raise
        digest = ""
    else:
        if text.revision <= there.draft.revision or there.holds(text):
            return
        digest = there.digest
    written = datetime.fromtimestamp(left.lstat().st_mtime, UTC)
    if not _is_kept(store, path, text, written):
        store.journal.keep_found(path, digest, text)


def _whole(store: Store, left: Path, path: Path) -> Draft | None:
    """Read what a save had written; None for what is cut off, or no draft of that name."""
    try:
        data = read_bounded(left)
        draft = store.parse(path, data).draft
    except DraftsError:
        return None
    return draft if dump(draft) == data and str(draft.header.get("id")) == path.stem else None


def _is_kept(store: Store, path: Path, text: Draft, since: datetime) -> bool:
    """Tell whether the journal has a text, or a later one of the same draft."""
    there = store.journal.of(path)
    return there is not None and (there.when >= since or same_content(there.draft, text))
