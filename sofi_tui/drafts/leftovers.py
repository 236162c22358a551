"""Temporary files that killed saves left in a folder, swept away once their process is dead."""

import os
import re
import stat
from collections.abc import Callable
from contextlib import suppress
from datetime import datetime, timedelta
from pathlib import Path

from sofi_tui.drafts.atomic import RESERVED
from sofi_tui.drafts.errors import DraftsError
from sofi_tui.drafts.processes import host_mark, runs

OLD = timedelta(minutes=10)
"""No save takes so long: what is older is nobody's, where it does not tell whose it is."""

Keep = Callable[[str, str], None]
"""Hears a temporary file's name and the name that it was made for, before it goes; what this raises leaves it there."""

STAGE = ".lot-"
"""Begins the name of the folder where many drafts are prepared together (drafts/staging.py)."""

_TEMPORARY = r"\.(?P<name>.+)\.(?P<pid>[1-9]\d{0,9})-(?P<host>[0-9a-f]{8})[0-9a-f]{8}\.tmp"


def sweep(folder: Path, now: datetime, keep: Keep = lambda left, name: None) -> None:
    """Remove what dead processes of this machine and this user left half saved; what cannot be is left there."""
    with suppress(OSError):
        descriptor = os.open(folder, os.O_RDONLY | os.O_DIRECTORY | os.O_CLOEXEC)
        try:
            host = host_mark()
            for name in os.listdir(descriptor):  # noqa: PTH208 -- by the descriptor, so that it stays the same folder
                found = re.fullmatch(_TEMPORARY, name) if name.endswith(".tmp") else None
                if found is not None and found["host"] == host and not runs(int(found["pid"])):
                    with suppress(OSError, DraftsError):
                        if _is_ours(name, descriptor) is not None:
                            keep(name, found["name"])
                            os.unlink(name, dir_fd=descriptor)
                elif name.startswith(".") and name.endswith(RESERVED):
                    _remove_old(name, descriptor, now)
        finally:
            os.close(descriptor)


def any_staged(folder: Path) -> bool:
    """Tell whether many drafts were begun to be made there together, and are not all done."""
    with suppress(OSError):
        return any(name.startswith(STAGE) for name in os.listdir(folder))  # noqa: PTH208 -- names are all
    return False


def _is_ours(name: str, folder: int) -> os.stat_result | None:
    """Give the status of a plain file of this user's, None for anything else."""
    status = os.stat(name, dir_fd=folder, follow_symlinks=False)
    return status if stat.S_ISREG(status.st_mode) and status.st_uid == os.geteuid() else None


def _remove_old(name: str, folder: int, now: datetime) -> None:
    with suppress(OSError):
        status = _is_ours(name, folder)
        if status is not None and now.timestamp() - status.st_mtime > OLD.total_seconds():
            os.unlink(name, dir_fd=folder)
