"""Where the last picture of a folder's dashboard is kept: beside its index, for this user alone.

One for each folder, of the window that it was last left in. It is only ever a help: what cannot be read or written, or
was put there by somebody else, is as if it were not there.
"""

import os
import stat
from contextlib import suppress
from pathlib import Path

from sofi_tui.content.user_folders import cache_folder
from sofi_tui.drafts.atomic import replace_whole
from sofi_tui.drafts.errors import DraftsError
from sofi_tui.drafts.folder import made
from sofi_tui.drafts.permissions import READ
from sofi_tui.fasd.digests import digest
from sofi_tui.tui.first_picture.picture import MAX_BYTES, NoPictureError, Picture, picture_in

_OTHERS_WRITE = stat.S_IWGRP | stat.S_IWOTH


def picture_file(folder: Path) -> Path:
    """Tell where the picture of a folder of drafts is."""
    of_folder = digest(os.fsencode(os.path.realpath(folder)))[:24]
    return cache_folder() / "index" / f"{of_folder}.ecran"


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
    """Keep a picture, if that can be: whole, and readable for its owner alone."""
    with suppress(DraftsError):
        made(file.parent, synced=False)
        replace_whole(file, picture.packed(), synced=False)
