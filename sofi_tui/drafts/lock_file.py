"""A lock made of a file that is there: it holds on every disk, and outlives a killed process.

So it tells whose it is, by a mark of its own, never by an inode: on a network's disk those change with each look. It
is stale once its process is known to be dead, when it is too old by the disk's own clock, which need not be
this machine's, or when nobody of this machine is behind it and it has said the same for longer than a save takes. A
save of another machine that took longer all the same looks once more before it replaces its draft (`merged_saves`).
"""

import errno
import os
import stat
import time
import tomllib
from collections.abc import Iterator
from contextlib import contextmanager, nullcontext, suppress
from datetime import UTC, datetime
from pathlib import Path

import tomli_w

from sofi_tui.drafts.atomic import temporary_name
from sofi_tui.drafts.errors import StorageError
from sofi_tui.drafts.permissions import give_mode, mode_for_new
from sofi_tui.drafts.processes import Process
from sofi_tui.drafts.tokens import token_hex

OLD = 30.0
"""Seconds after which a lock of a process that nobody can ask is stale: a save takes far less."""
SILENT = 1.5
"""Seconds that a save takes at most; one that takes longer looks once more before it replaces anything."""
PAUSE = 0.02

_CREATE = os.O_WRONLY | os.O_CREAT | os.O_EXCL | os.O_NOFOLLOW | os.O_CLOEXEC
_LIMIT = 4096
_COARSE = 2.0  # seconds by which a disk may round the time of a file
_FORBIDDEN = {errno.EPERM, errno.EACCES}

_left: set[bytes] = set()
"""What own locks hold that could not be taken away."""
_silent: dict[Path, bytes] = {}
"""What locks hold that were silent and that only their owners may take away, so that they hold up one save alone."""


@contextmanager
def lock_file(file: Path, until: float, longest: float) -> Iterator[None]:
    """Hold a lock; raises StorageError when it is not to be had until a moment of the monotonic clock.

    One that nobody living on this machine made, and that says the same for `longest` seconds, is nobody's.
    """
    mine = _made(file, until, longest)
    since = time.monotonic()
    try:
        yield
    finally:
        if mine is not None:
            _free(file, mine, unsure=time.monotonic() - since >= longest)


def busy(file: Path) -> StorageError:
    """Say that somebody else has a lock."""
    return StorageError(file, OSError(errno.EBUSY, os.strerror(errno.EBUSY)))


def _made(file: Path, until: float, longest: float) -> bytes | None:
    """Make the lock; give what it holds, None where a stale one of somebody else can only be passed by."""
    seen, since = None, 0.0
    while True:
        try:
            return _made_now(file)
        except FileExistsError:
            held = _held(file)
            if held != seen:
                seen, since = held, time.monotonic()
            if _is_stale(file, held) or _is_silent(file, held, time.monotonic() - since >= longest):
                if not _put_away(file, held):
                    _silent[file] = held
                    return None
            elif time.monotonic() >= until:
                raise busy(file) from None
            else:
                time.sleep(PAUSE)
        except OSError as error:
            raise StorageError(file, error) from error


def _made_now(file: Path) -> bytes:
    """Make the lock with what tells whose it is, whole from its first instant: its process may be killed at any."""
    ready = file.with_name(temporary_name(file.name))
    try:
        mine = _written(ready, file.parent)
        os.link(ready, file, follow_symlinks=False)
    except FileExistsError:
        if _held(file) != mine:
            raise
    except OSError:  # a full disk, or one without hard links: it holds as well without saying whose it is
        return _written(file, file.parent, full_too=True)
    finally:
        with suppress(OSError):
            ready.unlink()
    return mine


def _written(file: Path, folder: Path, *, full_too: bool = False) -> bytes:
    """Make a file that tells which process is this one; give what it holds, nothing on a disk that is `full_too`."""
    table = {**Process.here()._asdict(), "le": datetime.now(UTC), "marque": token_hex(8)}
    data = tomli_w.dumps(table).encode()
    held = b""
    descriptor = os.open(file, _CREATE, 0o600)
    try:
        with suppress(OSError) if full_too else nullcontext():
            give_mode(descriptor, mode_for_new(folder))
            held = data[: os.write(descriptor, data)]
    except OSError:
        file.unlink()
        raise
    finally:
        with suppress(OSError):
            os.close(descriptor)
    return held


def _free(file: Path, mine: bytes, *, unsure: bool) -> None:
    """Take an own lock away; one that the disk does not let go, and only that, is known to be stale.

    One that could not say whose it is counts as this one unless it is `unsure`, as somebody may have passed it by.
    """
    try:
        if _held(file) == mine and (mine or not unsure):
            file.unlink()
    except FileNotFoundError:
        return
    except OSError:
        _left.add(mine)


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
    """Tell whether nobody is behind a lock any more, or never was."""
    owner = _owner(held)
    if owner is not None and owner.host == Process.here().host and not owner.is_alive:
        return True
    try:
        status = file.lstat()
    except OSError:
        return False
    is_trap = not stat.S_ISREG(status.st_mode) or (owner is None and status.st_nlink > 1)
    return is_trap or (held != b"" and held in _left) or _is_old(file, status.st_mtime)


def _is_silent(file: Path, held: bytes, long: bool) -> bool:
    """Tell whether a lock says the same for `long`, or did so before, and no process here is known to be behind it."""
    owner = _owner(held)
    if owner is not None and owner.is_alive:
        return False
    return long or _silent.get(file) == held


def _is_old(file: Path, made: float) -> bool:
    """Tell whether a lock is older than any save takes, or of a time to come, as only a trap is."""
    if 0 <= time.time() - made <= OLD:
        return False
    return not -_COARSE <= _clock_of(file) - made <= OLD


def _clock_of(file: Path) -> float:
    """Tell the time by the clock of the disk that a file is on; by this machine's where that cannot be."""
    asked = file.with_name(temporary_name(file.name))
    try:
        descriptor = os.open(asked, _CREATE, 0o600)
    except OSError:
        return time.time()
    try:
        return os.fstat(descriptor).st_mtime
    finally:
        with suppress(OSError):
            os.close(descriptor)
        with suppress(OSError):
            asked.unlink()


def _owner(held: bytes) -> Process | None:
    """Tell which process a lock says to be of; anyone may have written it."""
    try:
        table = tomllib.loads(held.decode())
        host, boot, start = (str(table[name]) for name in ("host", "boot", "start"))
        return Process(host, boot, int(table["pid"]), start)
    except (ValueError, LookupError, TypeError, OverflowError, RecursionError):
        return None


def _put_away(file: Path, held: bytes) -> bool:
    """Take a stale lock away, False where only its owner may; a new one put in its place meanwhile is put back."""
    aside = file.with_name(temporary_name(file.name))
    try:
        file.rename(aside)
    except FileNotFoundError:
        return True
    except OSError as error:
        if error.errno in _FORBIDDEN:
            return False
        raise StorageError(file, error) from error
    if _held(aside) != held:
        _put_back(aside, file)
    with suppress(OSError):  # a folder has been put there: it is out of the way all the same
        aside.unlink()
    return True


def _put_back(aside: Path, file: Path) -> None:
    """Give a lock its name again, unless that is taken; where there are no hard links, as near to that as can be."""
    try:
        os.link(aside, file, follow_symlinks=False)
    except FileExistsError:
        return
    except OSError:
        with suppress(OSError):
            if not os.path.lexists(file):
                aside.rename(file)
