"""Files read within bounds and replaced only by whole ones, whoever else may write in their folder.

A replacement is written beside the file under a name of its own, synced, renamed over it, and the folder
synced: leaving out any of these loses text in a power cut. Links are never followed.
"""

import errno
import os
import secrets
import stat
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path

from sofi_tui.drafts.errors import StorageError, UnreadableDraftError
from sofi_tui.drafts.file_format import MAX_BYTES, too_large

PRIVATE, SHARED = 0o600, 0o660

_READ = os.O_RDONLY | os.O_NOFOLLOW | os.O_NONBLOCK | os.O_CLOEXEC
_CREATE = os.O_WRONLY | os.O_CREAT | os.O_EXCL | os.O_NOFOLLOW | os.O_CLOEXEC
_GROUP_BITS = 0o070
_CHUNK = 2**16
_ACL, _DEFAULT_ACL = "system.posix_acl_access", "system.posix_acl_default"


@dataclass(frozen=True)
class _Access:
    """Who may read and write a file: its mode, its group, and its ACL where it has one."""

    mode: int
    group: int
    acl: bytes | None


def read_bounded(path: Path, limit: int = MAX_BYTES) -> bytes:
    """Read a regular file of at most `limit` bytes, never waiting on it.

    Raises StorageError, and UnreadableDraftError for what is too large or no file of its own.
    """
    try:
        file = os.open(path, _READ)
        try:
            _refuse_no_file_of_its_own(path, os.fstat(file))
            data = _read_up_to(file, limit + 1)
        finally:
            os.close(file)
    except OSError as error:
        raise StorageError(path, error) from error
    if len(data) > limit:
        raise too_large(str(path))
    return data


def replace_whole(path: Path, data: bytes) -> None:
    """Replace a file, or make it, keeping its permissions; raises StorageError, the old file being whole."""
    try:
        with _opened_folder(path.parent) as folder:
            temporary = f".{path.name}.{os.getpid()}-{secrets.token_hex(4)}.tmp"
            _write_new(temporary, folder, data, _access_of(path.name, folder))
            try:
                os.rename(temporary, path.name, src_dir_fd=folder, dst_dir_fd=folder)
            except BaseException:
                _drop(temporary, folder)
                raise
            os.fsync(folder)
    except OSError as error:
        raise StorageError(path, error) from error


def create_whole(path: Path, data: bytes) -> bool:
    """Make a new file; False when the name is taken. Raises StorageError, leaving nothing behind."""
    if not _reserve(path):
        return False
    try:
        replace_whole(path, data)
    except BaseException:
        with suppress(OSError):
            path.unlink()
        raise
    return True


def move_whole(source: Path, target: Path) -> bool:
    """Move a file on the same disk; False when the target's name is taken. Raises StorageError."""
    if not _reserve(target):
        return False
    try:
        try:
            source.rename(target)
        except BaseException:
            with suppress(OSError):
                target.unlink()
            raise
        for parent in {source.parent, target.parent}:
            with _opened_folder(parent) as folder:
                os.fsync(folder)
    except OSError as error:
        raise StorageError(source, error) from error
    return True


def make_subfolder(path: Path) -> Path:
    """Make a folder as private or as shared as the one it is in; raises StorageError, for a link also."""
    try:
        with suppress(FileExistsError):
            path.mkdir(mode=0o700)
            if mode_for_new(path.parent) == SHARED:
                path.chmod(0o2770)
        if path.is_symlink():
            raise OSError(errno.ELOOP, os.strerror(errno.ELOOP))
    except OSError as error:
        raise StorageError(path, error) from error
    return path


def mode_for_new(folder: Path | int) -> int:
    """Give the mode of new files: private unless the folder is shared (setgid, or with a default ACL)."""
    status = os.fstat(folder) if isinstance(folder, int) else folder.stat()
    for_group = status.st_mode & stat.S_ISGID and status.st_mode & stat.S_IWGRP
    shared = for_group or _attribute(folder, _DEFAULT_ACL) is not None
    return SHARED if shared else PRIVATE


def _refuse_no_file_of_its_own(path: Path, status: os.stat_result) -> None:
    if not stat.S_ISREG(status.st_mode):
        raise UnreadableDraftError(path, None, "ce n'est pas un fichier ordinaire ; retirez-le d'ici.")
    if status.st_nlink > 1:
        raise UnreadableDraftError(
            path, None, "ce fichier a plusieurs noms (liens physiques) ; faites-en une copie à part."
        )


def _read_up_to(file: int, limit: int) -> bytes:
    data = b""
    while len(data) < limit and (more := os.read(file, min(_CHUNK, limit - len(data)))):
        data += more
    return data


def _reserve(path: Path) -> bool:
    """Make an empty file under a name that nobody has, with the permissions of a new one."""
    try:
        with _opened_folder(path.parent) as folder:
            access = _Access(mode_for_new(folder), -1, None)
            try:
                _write_new(path.name, folder, b"", access)
            except FileExistsError:
                return False
    except OSError as error:
        raise StorageError(path, error) from error
    return True


@contextmanager
def _opened_folder(path: Path) -> Iterator[int]:
    """Hold a folder by its descriptor, so that one put in its place meanwhile changes nothing."""
    folder = os.open(path, os.O_RDONLY | os.O_DIRECTORY | os.O_CLOEXEC)
    try:
        yield folder
    finally:
        with suppress(OSError):
            os.close(folder)


def _write_new(name: str, folder: int, data: bytes, access: _Access) -> None:
    """Make a file and write all of it to the disk, or leave none."""
    file = os.open(name, _CREATE, PRIVATE, dir_fd=folder)
    try:
        try:
            _give_access(file, access)
            rest = memoryview(data)
            while rest:
                rest = rest[os.write(file, rest) :]
            os.fsync(file)
        finally:
            os.close(file)
    except BaseException:
        _drop(name, folder)
        raise


def _drop(name: str, folder: int) -> None:
    with suppress(OSError):
        os.unlink(name, dir_fd=folder)


def _access_of(name: str, folder: int) -> _Access:
    """Read the permissions of the file to replace; refuses one that its owner made read-only."""
    try:
        file = os.open(name, _READ, dir_fd=folder)
    except FileNotFoundError:
        return _Access(mode_for_new(folder), -1, None)
    try:
        status = os.fstat(file)
        acl = _attribute(file, _ACL)
    finally:
        os.close(file)
    if not stat.S_ISREG(status.st_mode):
        raise OSError(errno.EEXIST, os.strerror(errno.EEXIST))
    if not os.access(name, os.W_OK, dir_fd=folder, effective_ids=True):
        raise PermissionError(errno.EACCES, os.strerror(errno.EACCES))
    return _Access(stat.S_IMODE(status.st_mode) & 0o777, status.st_gid, acl)


def _give_access(file: int, access: _Access) -> None:
    """Give a new file its permissions; a group that cannot be given takes its rights with it."""
    mode = access.mode
    if access.group not in {-1, os.fstat(file).st_gid}:
        try:
            os.fchown(file, -1, access.group)
        except PermissionError:
            mode &= ~_GROUP_BITS
    os.fchmod(file, mode)
    if access.acl is not None:
        os.setxattr(file, _ACL, access.acl)


def _attribute(file: Path | int, name: str) -> bytes | None:
    """Read an extended attribute, None where there is none or the system has no such thing."""
    if not hasattr(os, "getxattr"):
        return None
    try:
        return os.getxattr(file, name)
    except OSError:
        return None
