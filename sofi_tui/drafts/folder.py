"""Where drafts live, and how they are named."""

import errno
import os
import re
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path

from sofi_tui.content.user_folders import data_folder
from sofi_tui.drafts.errors import StorageError
from sofi_tui.fasd.texts import clean_line, fold

VARIABLE = "SOFI_TUI_DOSSIER"
EXTENSION = ".toml"
BIN = ".corbeille"
PROFILE_NAME = "organisme.toml"
"""The organisation's profile may stand among the drafts: it is none."""

_NO_SYNC_HERE = {errno.EINVAL, errno.ENOSYS, errno.EOPNOTSUPP}
_ID_LENGTH = 64
_ID = re.compile(rf"[a-z0-9][a-z0-9_-]{{0,{_ID_LENGTH - 1}}}")
_TITLE_LENGTH = 24
_CODE_LENGTH = 20


def drafts_folder(option: str | None, environ: Mapping[str, str]) -> Path:
    """Give the folder of drafts, made private (0700) where it is missing; raises StorageError."""
    return made(chosen_folder(option, environ))


def chosen_folder(option: str | None, environ: Mapping[str, str]) -> Path:
    """Say which folder of drafts is meant, without making it."""
    chosen = option or environ.get(VARIABLE)
    return Path(chosen) if chosen else data_folder() / "brouillons"


def made(folder: Path, *, synced: bool = True) -> Path:
    """Make a private folder unless it is there already, and those that it is in; raises StorageError."""
    try:
        for missing in (*reversed(folder.parents), folder):
            if not missing.is_dir():
                missing.mkdir(mode=0o700, exist_ok=True)
                with suppress(OSError):  # one that may be entered but not read
                    sync_folder(missing.parent) if synced else None
    except OSError as error:
        raise StorageError(folder, error) from error
    except ValueError as error:  # a NUL character
        raise StorageError(ascii(str(folder)), OSError(str(error))) from error
    return folder


def sync_folder(folder: Path) -> None:
    """Bring the names in a folder to the disk, so that a power cut takes none of them away; raises OSError."""
    descriptor = os.open(folder, os.O_RDONLY | os.O_DIRECTORY | os.O_CLOEXEC)
    try:
        sync_opened(descriptor)
    finally:
        os.close(descriptor)


def sync_opened(folder: int) -> None:
    """Do so for an open folder; some disks of a network keep no folder back and refuse to be asked. Raises OSError."""
    try:
        os.fsync(folder)
    except OSError as error:
        if error.errno not in _NO_SYNC_HERE:
            raise


def is_id(text: object) -> bool:
    """Tell whether a text may name a draft, and so its file."""
    return isinstance(text, str) and _ID.fullmatch(text) is not None


def new_id(modele: str, campagne: int, title: str, tail: str) -> str:
    """Name a draft: ``2026-prepa-fle-nantes-7f3a``; `tail`, a few random digits, tells it from its likes."""
    code = slug(modele, _CODE_LENGTH)
    variant = "" if code == "prepa" else code
    parts = [str(campagne), "prepa", variant, slug(title, _TITLE_LENGTH)]
    name = "-".join(part for part in parts if part)
    return f"{name[: _ID_LENGTH - 1 - len(tail)].rstrip('-')}-{tail}"


def numbered(ident: str, number: int) -> str:
    """Name the `number`-th thing that would have the same id."""
    return ident if number == 1 else f"{ident[: _ID_LENGTH - 4]}-{number}"


def is_draft_name(name: str) -> bool:
    """Tell whether a file of the drafts' folder is meant as a draft."""
    return name.endswith(EXTENSION) and not name.startswith(".") and name != PROFILE_NAME


def shown_name(path: Path) -> str:
    """Write a file's name so that nothing in it reaches the terminal."""
    return path.name if clean_line(path.name) == path.name else ascii(path.name)


def slug(text: str, length: int) -> str:
    """Bring a name to small letters, digits and dashes, of at most `length`."""
    return re.sub(r"[^a-z0-9]+", "-", fold(text)).strip("-")[:length].strip("-")
