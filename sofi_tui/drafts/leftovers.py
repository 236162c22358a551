"""Temporary files that killed saves left in a folder, swept away."""

import os
import re
import stat
from contextlib import suppress
from datetime import datetime, timedelta
from pathlib import Path

from sofi_tui.drafts.atomic import RESERVED
from sofi_tui.drafts.processes import host_mark, runs

OLD = timedelta(minutes=10)
"""No save takes so long: what is older is nobody's."""

_TEMPORARY = re.compile(r"\..+\.(?P<pid>[1-9]\d{0,9})-(?P<host>[0-9a-f]{8})[0-9a-f]{8}\.tmp")


def sweep(folder: Path, now: datetime) -> None:
    """Remove what dead processes of this machine and this user left half saved; what cannot be is left there."""
    with suppress(OSError):
        descriptor = os.open(folder, os.O_RDONLY | os.O_DIRECTORY | os.O_CLOEXEC)
        try:
            host = host_mark()
            for name in os.listdir(descriptor):  # noqa: PTH208 -- by the descriptor, so that it stays the same folder
                found = _TEMPORARY.fullmatch(name) if name.endswith(".tmp") else None
                dead = found and found["host"] == host and not runs(int(found["pid"]))
                if dead or (name.startswith(".") and name.endswith(RESERVED)):
                    _remove_old(name, descriptor, now)
        finally:
            os.close(descriptor)


def _remove_old(name: str, folder: int, now: datetime) -> None:
    with suppress(OSError):
        status = os.stat(name, dir_fd=folder, follow_symlinks=False)
        ours = stat.S_ISREG(status.st_mode) and status.st_uid == os.geteuid()
        if ours and now.timestamp() - status.st_mtime > OLD.total_seconds():
            os.unlink(name, dir_fd=folder)
