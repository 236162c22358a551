"""Files read within bounds and replaced only by whole ones, whoever else may write in their folder.

A replacement is written beside the file under a name of its own, synced, renamed over it, and the folder
synced: leaving out any of these loses text in a power cut. Links are never followed.
"""

import errno
import os
import stat
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from sofi_tui.drafts.errors import OvertakenError, StorageError, UnreadableDraftError
from sofi_tui.drafts.file_format import MAX_BYTES, too_large
from sofi_tui.drafts.folder import sync_folder, sync_opened
from sofi_tui.drafts.permissions import PRIVATE, READ, SHARED, Access, access_of, give_access, mode_for_new
from sofi_tui.drafts.processes import host_mark
from sofi_tui.drafts.tokens import token_hex
from sofi_tui.words import drafts as say

RESERVED = ".nouveau"
"""Ends the hidden name that keeps a new file's name free, for the moment of making it."""

_CREATE = os.O_WRONLY | os.O_CREAT | os.O_EXCL | os.O_NOFOLLOW | os.O_CLOEXEC
_CHUNK = 2**16


def read_bounded(path: Path, limit: int = MAX_BYTES) -> bytes:
    """Read a regular file of at most `limit` bytes, never waiting on it.

    Raises StorageError, and UnreadableDraftError for what is too large or no file of its own.
    """
    try:
        data = _read_whole_file(path, limit + 1)
    except OSError as error:
        raise StorageError(path, error) from error
    if len(data) > limit:
        raise too_large(str(path))
    return data


def replace_whole(
    path: Path, data: bytes, *, synced: bool = True, look: Callable[[], None] = lambda: None
) -> None:
    """Replace a file, or make it, keeping its permissions; raises StorageError, the old file being whole.

    What is not `synced` outlives this process at once, and a power cut only once the system has written it. `look` is
    called when only the renaming is left to be done, however long the disk took; what it raises leaves the old file.
    """
    try:
        with _opened_folder(path.parent) as folder:
            temporary = temporary_name(path.name)
            _write_new(temporary, folder, data, access_of(path.name, folder), synced=synced)
            try:
                look()
                os.rename(temporary, path.name, src_dir_fd=folder, dst_dir_fd=folder)
            except BaseException:
                _drop(temporary, folder)
                raise
            if synced:
                sync_opened(folder)
    except OSError as error:
        raise StorageError(path, error) from error


def replace_same(path: Path, data: bytes, is_same: Callable[[bytes], bool]) -> None:
    """Replace a file that still holds what it did when all but the renaming is done.

    Raises OvertakenError, the file staying, when it does not, and StorageError.
    """

    def look() -> None:
        try:
            if is_same(read_bounded(path)):
                return
        except (StorageError, UnreadableDraftError) as error:
            raise OvertakenError(path) from error
        raise OvertakenError(path)

    replace_whole(path, data, look=look)


def create_whole(path: Path, data: bytes) -> bool:
    """Make a new file; False when the name is taken. Raises StorageError, leaving nothing behind."""
    with _reserved(path) as free:
        if free:
            try:
                replace_whole(path, data)
            except BaseException:
                with suppress(OSError):
                    path.unlink()
                raise
    return free


def move_whole(source: Path, target: Path) -> bool:
    """Move a file on the same disk; False when the target's name is taken. Raises StorageError."""
    with _reserved(target) as free:
        if free:
            try:
                source.rename(target)
                sync_folder(target.parent)
                sync_folder(source.parent)
            except OSError as error:
                raise StorageError(source, error) from error
    return free


def remove_whole(path: Path) -> None:
    """Remove a file, if it is there, so that no power cut brings it back; raises StorageError."""
    try:
        with _opened_folder(path.parent) as folder:
            os.unlink(path.name, dir_fd=folder)
            sync_opened(folder)
    except FileNotFoundError:
        return
    except OSError as error:
        raise StorageError(path, error) from error


def make_subfolder(path: Path) -> Path:
    """Make a folder as private or as shared as the one it is in; raises StorageError, for a link also."""
    try:
        with suppress(FileExistsError):
            path.mkdir(mode=0o700)
            if mode_for_new(path.parent) == SHARED:
                with suppress(PermissionError):  # a disk without modes
                    path.chmod(0o2770)
            sync_folder(path.parent)
        if path.is_symlink():
            raise OSError(errno.ELOOP, os.strerror(errno.ELOOP))
    except OSError as error:
        raise StorageError(path, error) from error
    return path


def temporary_name(name: str) -> str:
    """Name a file that stands for another one for a moment, and that is swept away once its process is dead."""
    return f".{name}.{os.getpid()}-{host_mark()}{token_hex(4)}.tmp"


def _read_whole_file(path: Path, limit: int, *, once_more: bool = True) -> bytes:
    """Read a file; one that another machine has replaced meanwhile, as a network's disk tells, once more."""
    try:
        file = os.open(path, READ)
        try:
            _refuse_no_file_of_its_own(path, os.fstat(file))
            return _read_up_to(file, limit)
        finally:
            os.close(file)
    except OSError as error:
        if error.errno != errno.ESTALE or not once_more:
            raise
    return _read_whole_file(path, limit, once_more=False)


def _refuse_no_file_of_its_own(path: Path, status: os.stat_result) -> None:
    if not stat.S_ISREG(status.st_mode):
        raise UnreadableDraftError(path, None, say.NOT_A_PLAIN_FILE)
    if status.st_nlink > 1:
        raise UnreadableDraftError(path, None, say.SEVERAL_NAMES)


def _read_up_to(file: int, limit: int) -> bytes:
    data = b""
    while len(data) < limit and (more := os.read(file, min(_CHUNK, limit - len(data)))):
        data += more
    return data


@contextmanager
def _reserved(path: Path) -> Iterator[bool]:
    """Keep others of us from making the same file meanwhile; gives whether nobody has its name.

    By a hidden file: an empty one under the name itself would pass for a draft after a power cut.
    """
    hidden = f".{path.name}{RESERVED}"
    try:
        with _opened_folder(path.parent) as folder:
            try:
                reservation = os.open(hidden, _CREATE, PRIVATE, dir_fd=folder)
            except FileExistsError:
                yield False
                return
            try:
                os.close(reservation)
                yield not _is_taken(path.name, folder)
            finally:
                _drop(hidden, folder)
    except OSError as error:
        raise StorageError(path, error) from error


def _is_taken(name: str, folder: int) -> bool:
    try:
        os.stat(name, dir_fd=folder, follow_symlinks=False)
    except FileNotFoundError:
        return False
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


def _write_new(name: str, folder: int, data: bytes, access: Access, *, synced: bool) -> None:
    """Make a file and write all of it to the disk, or leave none."""
    file = os.open(name, _CREATE, PRIVATE, dir_fd=folder)
    try:
        try:
            give_access(file, access)
            rest = memoryview(data)
            while rest:
                rest = rest[os.write(file, rest) :]
            if synced:
                os.fsync(file)
        finally:
            os.close(file)
    except BaseException:
        _drop(name, folder)
        raise


def _drop(name: str, folder: int) -> None:
    with suppress(OSError):
        os.unlink(name, dir_fd=folder)
