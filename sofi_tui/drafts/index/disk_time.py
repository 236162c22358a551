"""What time it is for the disk of a folder: whatever changes there later is dated no earlier.

A disk's clock goes by steps, of milliseconds or of seconds, so that a file may change twice on one date. Where the disk
itself dates something later than that, the date is used up.
"""

import os
from pathlib import Path

from sofi_tui.drafts.index.local_disk import need_local_disk

_NAMELESS = os.O_TMPFILE | os.O_WRONLY | os.O_CLOEXEC


def disk_time(folder: Path, descriptor: int) -> int:
    """Give it in nanoseconds, by a file that gets no name and leaves no trace in the open folder.

    0 where the disk does not do that, or where other machines change what is on it: what they did may not be seen yet.
    """
    try:
        need_local_disk(folder)
        file = os.open(".", _NAMELESS, 0o600, dir_fd=descriptor)
    except (OSError, ValueError):
        return 0
    try:
        return os.fstat(file).st_ctime_ns
    finally:
        os.close(file)
