"""Where the last pictures of a folder's dashboard are kept: beside its index, for this user alone.

One for each of the few sizes of window that it was last seen in. They are only ever a help: what cannot be read or
written, or was put there by somebody else, is as if it were not there.
"""

import os
import stat
from contextlib import suppress
from datetime import UTC, datetime
from pathlib import Path

from sofi_tui.content.user_folders import cache_folder
from sofi_tui.drafts.atomic import replace_whole
from sofi_tui.drafts.errors import DraftsError
from sofi_tui.drafts.folder import made
from sofi_tui.drafts.leftovers import sweep
from sofi_tui.drafts.permissions import READ
from sofi_tui.fasd.digests import digest
from sofi_tui.tui.first_picture.picture import MAX_BYTES, NoPictureError, Picture, picture_in

MOST_SIZES = 4
"""So many sizes are kept: a laptop's window, an outer screen's, and each once more; a window manager makes many."""

_EXTENSION = ".ecran"
_OTHERS_WRITE = stat.S_IWGRP | stat.S_IWOTH


def picture_file(folder: Path, size: tuple[int, int]) -> Path:
    """Tell where the picture of a folder of drafts is, in a window of so many columns and lines."""
    of_folder = digest(os.fsencode(os.path.realpath(folder)))[:24]
    columns, lines = size
    return cache_folder() / "index" / f"{of_folder}-{columns}x{lines}{_EXTENSION}"


def read_picture(file: Path) -> Picture | None:
    """Read a picture, None where there is none that is ours and whole."""
    try:
        descriptor = os.open(file, READ)
    except OSError:
        return None
    with suppress(OSError, NoPictureError), os.fdopen(descriptor, "rb") as opened:
        status = os.fstat(opened.fileno())
        ours = status.st_uid == os.getuid() and not status.st_mode & _OTHERS_WRITE
        plain = stat.S_ISREG(status.st_mode) and status.st_nlink == 1
        if ours and plain and status.st_size <= MAX_BYTES:
            return picture_in(opened.read(MAX_BYTES))
    return None


def keep_picture(file: Path, picture: Picture) -> None:
    """Keep a picture, if that can be: whole, and readable for its owner alone; the size seen longest ago goes."""
    with suppress(DraftsError, OSError):
        made(file.parent, synced=False)
        sweep(file.parent, datetime.now(UTC))
        replace_whole(file, picture.packed(), synced=False)
        _forget_oldest(file)


def _forget_oldest(file: Path) -> None:
    """Leave of a folder's pictures this one, and of the others those that were written last; raises OSError."""
    of_folder = file.name.partition("-")[0]
    others = [other for other in file.parent.glob(f"{of_folder}*{_EXTENSION}") if other != file]
    others.sort(key=lambda other: other.lstat().st_mtime_ns, reverse=True)
    for other in others[MOST_SIZES - 1 :]:
        other.unlink(missing_ok=True)
