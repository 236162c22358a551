"""The short lock of a save: held while a draft's file is read, merged and replaced, and by nobody else meanwhile.

Two layers, since no single one is enough everywhere. A `flock`, which the kernel frees when its process dies;
on a network's disk it may exclude nobody on other machines, without saying so. And a file made with O_EXCL,
which holds everywhere but outlives a killed process, so that it counts as stale once that is known to be dead.
"""

import errno
import os
import stat
import time
import tomllib
from collections.abc import Callable, Iterator
from contextlib import contextmanager, nullcontext, suppress
from datetime import UTC, datetime
from fcntl import LOCK_EX, LOCK_NB, flock
from pathlib import Path
from typing import TypeAlias

import tomli_w

from sofi_tui.drafts.atomic import temporary_name
from sofi_tui.drafts.errors import DraftsError, StorageError
from sofi_tui.drafts.permissions import mode_for_new
from sofi_tui.drafts.processes import Process

WAIT = 5.0
"""Seconds that a save waits for another one."""
OLD = 30.0
"""Seconds after which a lock of a process that nobody can ask is stale: a save takes far less."""

_NO_LOCKS_HERE = {errno.ENOLCK, errno.ENOSYS, errno.EOPNOTSUPP}
_CREATE = os.O_WRONLY | os.O_CREAT | os.O_EXCL | os.O_NOFOLLOW | os.O_CLOEXEC
_OPEN = os.O_RDWR | os.O_CREAT | os.O_NOFOLLOW | os.O_NONBLOCK | os.O_CLOEXEC
_LIMIT = 4096
_PAUSE = 0.02
Identity: TypeAlias = tuple[int, int]
"""The inode of a file and when it was written: a later file may have the same inode."""

_left: set[Identity] = set()
"""Own locks that could not be taken away."""


@contextmanager
def save_lock(path: Path, wait: float = WAIT) -> Iterator[None]:
    """Hold the lock of the draft at `path`; raises StorageError when it is not to be had in `wait` seconds."""
    until = time.monotonic() + wait
    free = _flocked(path.with_name(f".{path.stem}.lock"), wait)
    try:
        file = path.with_name(f".{path.stem}.ecriture")
        made = _made(file, until)
        try:
            yield
        finally:
            _free(file, made)
    finally:
        with suppress(OSError):  # what was saved is saved
            free()


def _free(file: Path, made: Identity) -> None:
    """Take an own lock away; one that the disk does not let go, and only that, is known to be stale.

    A lock that is gone must not stay known: a later one may get its inode within the same tick of the clock.
    """
    try:
        if _identity(file.lstat()) == made:
            file.unlink()
    except FileNotFoundError:
        return
    except OSError:
        _left.add(made)


def _identity(status: os.stat_result) -> Identity:
    return status.st_ino, status.st_mtime_ns


def _flocked(file: Path, wait: float) -> Callable[[], object]:
    """Take the lock that dies with its process, where there are such; give what frees it."""
    until = time.monotonic() + wait
    try:
        descriptor = os.open(file, _OPEN, 0o600)
    except OSError as error:
        raise StorageError(file, error) from error
    try:
        if not stat.S_ISREG(os.fstat(descriptor).st_mode):
            raise StorageError(file, OSError(errno.ELOOP, os.strerror(errno.ELOOP)))
        with suppress(PermissionError):  # it is a colleague's, who has done so
            os.fchmod(descriptor, mode_for_new(file.parent))
        if not _locked(descriptor, until):
            raise _busy(file)
    except OSError as error:
        os.close(descriptor)
        raise StorageError(file, error) from error
    except DraftsError:
        os.close(descriptor)
        raise
    return lambda: os.close(descriptor)


def _locked(descriptor: int, until: float) -> bool:
    """Lock a file until it is closed, also where there are no such locks; False when it is another's too long."""
    while True:
        try:
            flock(descriptor, LOCK_EX | LOCK_NB)
        except BlockingIOError:
            if time.monotonic() >= until:
                return False
            time.sleep(_PAUSE)
        except OSError as error:
            if error.errno in _NO_LOCKS_HERE:
                return True
            raise
        else:
            return True


def _made(file: Path, until: float) -> Identity:
    """Make the file that is there for the time of a save; tell what it is known by."""
    while True:
        try:
            return _made_now(file)
        except FileExistsError:
            held = _held(file)
            if _is_stale(file, held):
                _put_away(file, held)
            elif time.monotonic() >= until:
                raise _busy(file) from None
            else:
                time.sleep(_PAUSE)
        except OSError as error:
            raise StorageError(file, error) from error


def _made_now(file: Path) -> Identity:
    """Make the lock with what tells whose it is, whole from its first instant: its process may be killed at any."""
    ready = file.with_name(temporary_name(file.name))
    try:
        made = _written(ready, file.parent)
        os.link(ready, file, follow_symlinks=False)
    except FileExistsError:
        raise
    except OSError:  # a full disk, or one without hard links: it holds as well without saying whose it is
        return _written(file, file.parent, full_too=True)
    else:
        return made
    finally:
        with suppress(OSError):
            ready.unlink()


def _written(file: Path, folder: Path, *, full_too: bool = False) -> Identity:
    """Make a file that tells which process is this one; `full_too` where it need not tell."""
    descriptor = os.open(file, _CREATE, 0o600)
    try:
        with suppress(OSError) if full_too else nullcontext():
            os.fchmod(descriptor, mode_for_new(folder))
            held = {**vars(Process.here()), "le": datetime.now(UTC)}
            os.write(descriptor, tomli_w.dumps(held).encode())
        return _identity(os.fstat(descriptor))
    except OSError:
        file.unlink()
        raise
    finally:
        with suppress(OSError):
            os.close(descriptor)


def _held(file: Path) -> bytes:
    """Read a lock, nothing for one that cannot be: it is then judged by its age."""
    try:
        descriptor = os.open(file, os.O_RDONLY | os.O_NOFOLLOW | os.O_NONBLOCK | os.O_CLOEXEC)
    except OSError:
        return b""
    try:
        return os.read(descriptor, _LIMIT) if stat.S_ISREG(os.fstat(descriptor).st_mode) else b""
    except OSError:
        return b""
    finally:
        with suppress(OSError):
            os.close(descriptor)


def _is_stale(file: Path, held: bytes) -> bool:
    try:
        status = file.lstat()
    except OSError:
        return False
    return _identity(status) in _left or time.time() - status.st_mtime > OLD or _is_of_dead(held)


def _is_of_dead(held: bytes) -> bool:
    """Tell whether the process of a lock was on this machine and is no more; anyone may have written the lock."""
    try:
        table = tomllib.loads(held.decode())
        host, boot, start = (str(table[name]) for name in ("host", "boot", "start"))
        owner = Process(host, boot, int(table["pid"]), start)
    except (ValueError, LookupError, TypeError, RecursionError):
        return False
    return owner.host == Process.here().host and not owner.is_alive


def _put_away(file: Path, held: bytes) -> None:
    """Take a stale lock away; one that another process has put in its place meanwhile is put back."""
    aside = file.with_name(temporary_name(file.name))
    try:
        file.rename(aside)
        if _held(aside) != held:
            with suppress(FileExistsError):
                os.link(aside, file, follow_symlinks=False)
        aside.unlink()
    except FileNotFoundError:
        return
    except OSError as error:
        raise StorageError(file, error) from error


def _busy(file: Path) -> StorageError:
    return StorageError(file, OSError(errno.EBUSY, os.strerror(errno.EBUSY)))
