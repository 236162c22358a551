"""Whether a folder is on a disk of this machine: what other machines write on theirs, the system does not hear."""

import errno
import os
import re
from pathlib import Path

_MOUNTS = Path("/proc/self/mountinfo")
_LOCAL = {"bcachefs", "btrfs", "ext2", "ext3", "ext4", "f2fs", "overlay", "tmpfs", "xfs", "zfs"}
_MOUNT_POINT = 4
_ESCAPED = re.compile(r"\\([0-7]{3})")


def need_local_disk(folder: Path) -> None:
    """Raise OSError where a folder is not on a file system that is known to be local."""
    kind = _kind(os.path.realpath(folder), os.fsdecode(_MOUNTS.read_bytes()))
    if kind not in _LOCAL:
        raise OSError(errno.EREMOTE, kind)


def _kind(place: str, mounts: str) -> str:
    """Name the file system of a place, by proc_pid_mountinfo(5): that of the deepest mount, and of those the last."""
    kind, longest = "", -1
    for line in mounts.splitlines():
        of_mount, _, of_disk = line.partition(" - ")
        point = _ESCAPED.sub(lambda code: chr(int(code[1], 8)), of_mount.split(" ")[_MOUNT_POINT])
        if len(point) >= longest and f"{place}/".startswith(f"{point.rstrip('/')}/"):
            kind, longest = of_disk.partition(" ")[0], len(point)
    return kind
