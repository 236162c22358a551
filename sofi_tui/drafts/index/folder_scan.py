"""A folder of drafts compared at the price of one `stat` a file: works where notifications don't arrive (NFS)."""

import os
from dataclasses import dataclass, field
from pathlib import Path
from typing import NamedTuple

from sofi_tui.drafts.errors import StorageError
from sofi_tui.drafts.folder import is_draft_name

MARKER = ".ouvert"
"""Ends the hidden name of a presence marker (drafts/presence.py)."""


class FileKey(NamedTuple):
    """What tells one state of a file from another, as `stat` gives it; times in nanoseconds."""

    size: int
    mtime: int
    ctime: int
    inode: int

    @property
    def changed(self) -> int:
        """When the file last changed in any way, in nanoseconds."""
        return max(self.mtime, self.ctime)


@dataclass(frozen=True)
class Seen:
    """What a folder holds: keys of the draft files by name, their owners, keys of the presence markers by draft id."""

    keys: dict[str, FileKey] = field(default_factory=dict)
    owners: dict[str, int] = field(default_factory=dict)
    markers: dict[str, FileKey] = field(default_factory=dict)


def scanned(folder: Path) -> Seen:
    """Look through a folder, an absent one being empty; raises StorageError."""
    seen = Seen()
    keys, owners = seen.keys, seen.owners
    try:
        with os.scandir(folder) as entries:
            for entry in entries:
                name = entry.name
                if is_draft_name(name):
                    if status := _status(entry):
                        keys[name] = key_of(status)
                        owners[name] = status.st_uid
                elif name.endswith(MARKER) and (status := _status(entry)):
                    seen.markers[name[1 : -len(MARKER)]] = key_of(status)
    except FileNotFoundError:
        return Seen()
    except OSError as error:
        raise StorageError(folder, error) from error
    return seen


def key_of(status: os.stat_result) -> FileKey:
    """Give the key of a file whose `stat` is known."""
    return FileKey(status.st_size, status.st_mtime_ns, status.st_ctime_ns, status.st_ino)


def _status(entry: "os.DirEntry[str]") -> os.stat_result | None:
    """Ask the system about a file, None for one that vanished meanwhile."""
    try:
        return entry.stat(follow_symlinks=False)
    except OSError:
        return None
