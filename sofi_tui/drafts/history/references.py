"""A reference moved by comparing and swapping, under the lock that git programs know: its name and ``.lock``."""

import os
import time
from contextlib import suppress
from pathlib import Path

from dulwich.objects import ObjectID
from dulwich.refs import DiskRefsContainer, Ref, check_ref_format

from sofi_tui.drafts.atomic import make_subfolder
from sofi_tui.drafts.folder import sync_folder
from sofi_tui.drafts.history.errors import HistoryError
from sofi_tui.drafts.permissions import mode_for_new
from sofi_tui.words import history as say

OLD = 600.0
"""Seconds after which a lock is what a killed program left: none is held for more than a moment."""

_CREATE = os.O_WRONLY | os.O_CREAT | os.O_EXCL | os.O_NOFOLLOW | os.O_CLOEXEC


def moved(git: Path, refs: DiskRefsContainer, ref: Ref, old: ObjectID | None, new: ObjectID) -> bool:
    """Let a reference lead to `new` if it still leads to `old`, None for nowhere; False when it does not.

    Raises HistoryError when somebody holds its lock, StorageError and OSError.
    """
    if not ref.startswith(b"refs/") or not check_ref_format(ref):
        raise HistoryError(say.not_a_branch(ref.decode("ascii", "replace")))
    *folders, name = os.fsdecode(ref).split("/")
    folder = git
    for part in folders:
        folder = make_subfolder(folder / part)
    lock = folder / f"{name}.lock"
    file = _locked(lock, mode_for_new(folder))
    try:
        try:
            if refs.follow(ref)[1] != old:
                lock.unlink()
                return False
            os.write(file, new + b"\n")
            os.fsync(file)
        finally:
            os.close(file)
        lock.rename(folder / name)
    except BaseException:
        with suppress(OSError):
            lock.unlink()
        raise
    sync_folder(folder)
    return True


def _locked(lock: Path, mode: int) -> int:
    """Take the lock of a reference; one that a killed program left is taken away first."""
    with suppress(OSError):
        if time.time() - lock.lstat().st_mtime > OLD:
            lock.unlink()
    try:
        file = os.open(lock, _CREATE, 0o600)
    except FileExistsError as error:
        raise HistoryError(say.held_by_another(lock.parent, lock.name)) from error
    os.fchmod(file, mode)
    return file
