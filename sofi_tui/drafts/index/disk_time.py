"""What time it is for the disk of a folder: whatever changes there later is dated no earlier.

A disk's clock goes by steps, of milliseconds or of seconds, so that a file may change twice on one date. Where the disk
itself dates something later than that, the date is used up.
"""

import os
from pathlib import Path

from sofi_tui.content.user_folders import cache_folder
from sofi_tui.drafts.index.local_disk import need_local_disk

_NAMELESS = os.O_TMPFILE | os.O_WRONLY | os.O_CLOEXEC


def disk_time(folder: Path, device: int) -> int:
    """Give it in nanoseconds, by a file without a name, in the user's cache: nobody who watches the folder hears of it.

    0 where the cache is on another `device` than the folder, where the disk makes no such files, and where other
    machines change what is on it: what they did may not be seen yet.
    """
    try:
        need_local_disk(folder)
        file = os.open(cache_folder(), _NAMELESS, 0o600)
    except (OSError, ValueError):
        return 0
    try:
        status = os.fstat(file)
    finally:
        os.close(file)
    return status.st_ctime_ns if status.st_dev == device else 0
