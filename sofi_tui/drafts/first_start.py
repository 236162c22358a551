"""Whether the program is started for the first time by this user on this machine: a mark in their state folder."""

from contextlib import suppress
from pathlib import Path

from sofi_tui.content.user_folders import state_folder
from sofi_tui.drafts.errors import DraftsError
from sofi_tui.drafts.folder import made


def mark() -> Path:
    """Tell where the mark is."""
    return state_folder() / "deja-vu"


def is_first_start() -> bool:
    """Tell whether there is no mark yet; a folder that cannot be looked into counts as none."""
    try:
        return not mark().exists()
    except OSError:
        return True


def note_first_start() -> None:
    """Leave the mark; where that cannot be, the next start is a first one too."""
    with suppress(OSError, DraftsError):
        made(mark().parent)
        mark().touch(mode=0o600)
