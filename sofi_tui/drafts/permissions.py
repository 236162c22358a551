"""Who may read and write the files of a folder: kept when a file is replaced, as wide as its folder when it is new."""

import errno
import os
import stat
from pathlib import Path
from typing import NamedTuple

PRIVATE, SHARED = 0o600, 0o660
READ = os.O_RDONLY | os.O_NOFOLLOW | os.O_NONBLOCK | os.O_CLOEXEC
"""Flags to open what others may have put there: no link is followed, no pipe waited for."""

_GROUP_BITS = 0o070
_NO_MODES_HERE = {errno.EPERM, errno.ENOSYS, errno.EOPNOTSUPP, errno.EINVAL}
_ACL, _DEFAULT_ACL = "system.posix_acl_access", "system.posix_acl_default"


class Access(NamedTuple):
    """Who may read and write a file: its mode, its group, and its ACL where it has one."""

    mode: int
    group: int
    acl: bytes | None


def mode_for_new(folder: Path | int) -> int:
    """Give the mode of new files: private unless the folder is shared (setgid, or with a default ACL)."""
    status = os.fstat(folder) if isinstance(folder, int) else folder.stat()
    for_group = status.st_mode & stat.S_ISGID and status.st_mode & stat.S_IWGRP
    shared = for_group or _attribute(folder, _DEFAULT_ACL) is not None
    return SHARED if shared else PRIVATE


def access_of(name: str, folder: int) -> Access:
    """Read the permissions of the file to replace; refuses one that its owner made read-only."""
    try:
        file = os.open(name, READ, dir_fd=folder)
    except FileNotFoundError:
        return Access(mode_for_new(folder), -1, None)
    try:
        status = os.fstat(file)
        acl = _attribute(file, _ACL)
    finally:
        os.close(file)
    if not stat.S_ISREG(status.st_mode):
        raise OSError(errno.EEXIST, os.strerror(errno.EEXIST))
    if not os.access(name, os.W_OK, dir_fd=folder, effective_ids=True):
        raise PermissionError(errno.EACCES, os.strerror(errno.EACCES))
    return Access(stat.S_IMODE(status.st_mode) & 0o777, status.st_gid, acl)


def give_access(file: int, access: Access) -> None:
    """Give a new file its permissions; a group that cannot be given takes its rights with it."""
    mode = access.mode
    if access.group not in {-1, os.fstat(file).st_gid}:
        try:
            os.fchown(file, -1, access.group)
        except PermissionError:
            mode &= ~_GROUP_BITS
    give_mode(file, mode)
    if access.acl is not None:
        os.setxattr(file, _ACL, access.acl)


def give_mode(file: int, mode: int) -> None:
    """Give an own file its mode, where the disk has modes: a stick or a share of Windows may refuse any other.

    A colleague's file keeps the mode that they gave it.
    """
    if stat.S_IMODE(os.fstat(file).st_mode) == mode:
        return
    try:
        os.fchmod(file, mode)
    except OSError as error:
        if error.errno not in _NO_MODES_HERE:
            raise


def _attribute(file: Path | int, name: str) -> bytes | None:
    """Read an extended attribute, None where there is none or the system has no such thing."""
    if not hasattr(os, "getxattr"):
        return None
    try:
        return os.getxattr(file, name)
    except OSError:
        return None
