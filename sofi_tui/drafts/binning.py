"""Puts drafts of a store in its bin, and takes them out of it."""

import errno
import os
from pathlib import Path
from typing import TYPE_CHECKING

from sofi_tui.drafts.atomic import make_subfolder
from sofi_tui.drafts.errors import StorageError, UnknownDraftError
from sofi_tui.drafts.history.nature import Nature
from sofi_tui.drafts.listing import found
from sofi_tui.drafts.new_files import moved
from sofi_tui.drafts.presence import refuse_when_open
from sofi_tui.drafts.save_lock import save_lock
from sofi_tui.words import drafts as say

if TYPE_CHECKING:
    from sofi_tui.drafts.store import DraftStore


def put_in_bin(store: "DraftStore", path: Path) -> None:
    """Move a draft of the store's folder to the bin; raises DraftsError, LockedDraftError when someone has it open."""
    if path.parent.resolve() != store.folder.resolve():
        raise UnknownDraftError(say.not_in_the_folder(path))
    refuse_when_open(path, store.now())
    store.records.opened(path)
    with save_lock(path):
        refuse_when_open(path, store.now())
        moved(path, make_subfolder(store.bin))
    store.records.worked(path, Nature.CORBEILLE)


def taken_out(store: "DraftStore", reference: str) -> Path:
    """Take a draft out of the bin, by its id, its beginning or its path there; tell where it is now."""
    if store.bin.is_symlink():
        raise StorageError(store.bin, OSError(errno.ELOOP, os.strerror(errno.ELOOP)))
    path = moved(found(reference, store.bin), store.folder)
    store.records.worked(path, Nature.RESTAURATION)
    return path
