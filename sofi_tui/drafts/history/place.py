"""Where the history of a folder is: its own repository, or the clone that an organisation has put it in.

Of a repository that is found there, nothing is obeyed but the address of its remote: no hook, no filter, no
setting is ever run or followed (CVE-2022-24765 and its likes), as anyone who shares the folder may have written it.
"""

import errno
import os
import stat
from contextlib import suppress
from pathlib import Path
from typing import NamedTuple

from sofi_tui.drafts.atomic import make_subfolder, replace_whole
from sofi_tui.drafts.errors import StorageError
from sofi_tui.drafts.folder import BIN, sync_folder
from sofi_tui.drafts.history.errors import UnusableRepositoryError
from sofi_tui.drafts.permissions import SHARED, mode_for_new
from sofi_tui.drafts.tokens import token_hex
from sofi_tui.words import history as say

GIT = ".git"
BRANCH = "main"

_CONFIG = "[core]\n\trepositoryformatversion = 0\n\tfilemode = false\n\tbare = {}\n"
_SHARED = "\tsharedRepository = 0660\n"
_EXCLUDE = f"# Ce que sofi-tui pose à côté des brouillons pour un moment.\n/.*\n/{BIN}/\n!/.gitignore\n"
_FOLDERS = ("objects", "objects/info", "objects/pack", "refs", "refs/heads", "refs/tags", "info")


class Place(NamedTuple):
    """The repository's folder, and where the drafts stand in its tree: nowhere deep for a folder of its own."""

    git: Path
    prefix: tuple[str, ...] = ()


def located(folder: Path) -> Place | None:
    """Find the repository of a folder, None when it has none yet; raises UnusableRepositoryError.

    One further up counts only where its owner is the reader or whoever owns the folder, and where the folder is
    among what it keeps: nobody's dotfiles are to fill with drafts.
    """
    folder = folder.absolute()
    own = folder / GIT
    if os.path.lexists(own):
        _refuse_foreign(own)
        return Place(own)
    for parent in folder.parents:
        if os.path.lexists(parent / GIT):
            place = Place(parent / GIT, folder.relative_to(parent).parts)
            return place if _is_trusted(parent / GIT, folder) and _keeps(place) else None
    return None


def made(folder: Path) -> Place:
    """Make a repository for a folder; raises StorageError, leaving nothing behind."""
    with suppress(FileExistsError):  # someone else has just made one: that one is used
        _make(folder / GIT, bare=False)
    if (place := located(folder)) is None:
        raise StorageError(folder / GIT, FileNotFoundError(errno.ENOENT, os.strerror(errno.ENOENT)))
    return place


def made_bare(path: Path) -> None:
    """Make an empty repository for several folders to share, as private or as shared as what it is in."""
    try:
        _make(path, bare=True)
    except FileExistsError as error:
        raise StorageError(path, error) from error


def _make(git: Path, *, bare: bool) -> None:
    """Make an empty repository, whole from its first instant; raises StorageError, FileExistsError."""
    import shutil  # noqa: PLC0415 -- with what archives need: not for a history that is only looked for

    new = git.with_name(f"{GIT}-{os.getpid()}-{token_hex(4)}.tmp")
    try:
        make_subfolder(new)
        for name in _FOLDERS:
            make_subfolder(new / name)
        shared = _SHARED if mode_for_new(git.parent) == SHARED else ""
        settings = _CONFIG.format("true" if bare else "false")
        replace_whole(new / "config", (settings + shared).encode())
        replace_whole(new / "info" / "exclude", _EXCLUDE.encode())
        replace_whole(new / "HEAD", f"ref: refs/heads/{BRANCH}\n".encode())
        try:
            new.rename(git)
            sync_folder(git.parent)
        except OSError as error:
            if os.path.lexists(git):
                raise FileExistsError(errno.EEXIST, os.strerror(errno.EEXIST)) from error
            raise StorageError(git, error) from error
    finally:
        shutil.rmtree(new, ignore_errors=True)


def _refuse_foreign(git: Path) -> None:
    try:
        status = git.lstat()
        if stat.S_ISREG(status.st_mode):
            raise UnusableRepositoryError(git, say.LINKED_WORKTREE)
        if not stat.S_ISDIR(status.st_mode):
            raise UnusableRepositoryError(git, say.NOT_A_FOLDER)
        for name in ("HEAD", "packed-refs", "config", "objects/info/alternates"):
            with suppress(FileNotFoundError):
                if not stat.S_ISREG((git / name).lstat().st_mode):
                    raise UnusableRepositoryError(git / name, say.NOT_A_PLAIN_FILE)
    except OSError as error:
        raise StorageError(git, error) from error


def _is_trusted(git: Path, folder: Path) -> bool:
    try:
        status = git.lstat()
        return stat.S_ISDIR(status.st_mode) and status.st_uid in {os.geteuid(), folder.stat().st_uid}
    except OSError:
        return False


def _keeps(place: Place) -> bool:
    """Tell whether the folder is in the last commit of a repository."""
    from sofi_tui.drafts.history.repository import Repository  # noqa: PLC0415 -- dulwich is for later

    _refuse_foreign(place.git)
    return Repository(place).keeps_folder()
