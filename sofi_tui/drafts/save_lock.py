"""The short lock of a save: held while a draft's file is read, merged and replaced, and by nobody else meanwhile.

Two layers, since no single one is enough everywhere. A `flock`, which the kernel frees when its process dies;
on a network's disk it may exclude nobody on other machines, without saying so. And a file that is there, which
holds everywhere (`lock_file`), also where somebody has put in the first one's place what cannot be locked.
"""

import errno
import os
import stat
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from fcntl import LOCK_EX, LOCK_NB, flock
from pathlib import Path

from sofi_tui.drafts.errors import DraftsError, StorageError
from sofi_tui.drafts.lock_file import OLD, PAUSE, SILENT, busy, lock_file
from sofi_tui.drafts.permissions import give_mode, mode_for_new

WAIT = 5.0
"""Seconds that a save waits for another one."""
LONGEST = OLD
"""Seconds that a lock may be held for, at most."""

_NO_LOCKS_HERE = {errno.ENOLCK, errno.ENOSYS, errno.EOPNOTSUPP}
_NO_FILE_OF_OURS = {errno.ELOOP, errno.EISDIR, errno.ENXIO}
_OPEN = os.O_RDWR | os.O_CREAT | os.O_NOFOLLOW | os.O_NONBLOCK | os.O_CLOEXEC


@contextmanager
def save_lock(path: Path, wait: float = WAIT, *, longest: float = SILENT) -> Iterator[None]:
    """Hold the lock of the draft at `path`; raises StorageError when it is not to be had in `wait` seconds.

    One that nobody living on this machine made is passed by after `longest` seconds: what is replaced under it has to
    be compared once more then (`atomic.replace_same`), or it has to be `LONGEST`.
    """
    until = time.monotonic() + wait
    free = _flocked(path.with_name(f".{path.stem}.lock"), until)
    try:
        with lock_file(path.with_name(f".{path.stem}.ecriture"), until, longest):
            yield
    finally:
        with suppress(OSError):  # what was saved is saved
            free()


def _flocked(file: Path, until: float) -> Callable[[], object]:
    """Take the lock that dies with its process, where there are such; give what frees it."""
    try:
        descriptor = _opened(file)
    except OSError as error:
        if _is_not_ours(file, error):
            return lambda: None
        raise StorageError(file, error) from error
    try:
        if stat.S_ISREG(os.fstat(descriptor).st_mode) and not _locked(descriptor, until):
            raise busy(file)
    except OSError as error:
        os.close(descriptor)
        raise StorageError(file, error) from error
    except DraftsError:
        os.close(descriptor)
        raise
    return lambda: os.close(descriptor)


def _opened(file: Path) -> int:
    """Open the lock's file, made where it is missing; one that is there may be another file by a hard link."""
    try:
        descriptor = os.open(file, _OPEN | os.O_EXCL, 0o600)
    except FileExistsError:
        return os.open(file, _OPEN, 0o600)
    with suppress(OSError):
        give_mode(descriptor, mode_for_new(file.parent))
    return descriptor


def _is_not_ours(file: Path, error: OSError) -> bool:
    """Tell whether a link, a folder or the like, or a file closed to us, stands where the lock should be."""
    if error.errno == errno.EACCES:
        return os.path.lexists(file)
    return error.errno in _NO_FILE_OF_OURS


def _locked(descriptor: int, until: float) -> bool:
    """Lock a file until it is closed, also where there are no such locks; False when it is another's too long."""
    while True:
        try:
            flock(descriptor, LOCK_EX | LOCK_NB)
        except BlockingIOError:
            if time.monotonic() >= until:
                return False
            time.sleep(PAUSE)
        except OSError as error:
            if error.errno in _NO_LOCKS_HERE:
                return True
            raise
        else:
            return True
