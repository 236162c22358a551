"""A folder of drafts compared at the price of one `stat` a file: works where notifications don't arrive (NFS)."""

import os
import time
from collections.abc import Iterator
from contextlib import contextmanager
from operator import attrgetter
from pathlib import Path
from typing import NamedTuple

from sofi_tui.drafts.errors import StorageError
from sofi_tui.drafts.folder import is_draft_name

MARKER = ".ouvert"
"""Ends the hidden name of a presence marker (drafts/presence.py)."""

UNSETTLED = 2_000_000_000
"""Nanoseconds during which a file or folder may change again without its times telling it."""

_FIGURES = attrgetter("st_size", "st_mtime_ns", "st_ctime_ns", "st_ino")
_NEW = tuple.__new__
"""Makes a key at half the price of its class: there are thousands each second."""


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


class Seen(NamedTuple):
    """What a folder holds: keys of the draft files by name, their owners, keys of the presence markers by draft id.

    `folder` is the key of the folder itself as it was before it was looked through, None of one that is absent.
    What last changed before `rest`, in nanoseconds since 1970, gets another key whenever it changes again.
    """

    keys: dict[str, FileKey]
    owners: dict[str, int]
    markers: dict[str, FileKey]
    folder: FileKey | None = None
    rest: int = 0

    @classmethod
    def nothing(cls) -> "Seen":
        """Give what is seen before a folder is looked through, and of an absent one."""
        return cls({}, {}, {})


def scanned(folder: Path, before: Seen | None = None) -> Seen:
    """Look through a folder, an absent one being empty; raises StorageError.

    What has not changed since it was seen `before` is held once: there are thousands.
    """
    before = before or Seen.nothing()
    try:
        with _opened(folder) as (own, rest, entries):
            keys, owners, markers, met = before.keys, before.owners, {}, 0
            for entry in entries:
                name = entry.name
                is_draft = is_draft_name(name)
                if not (is_draft or name.endswith(MARKER)):
                    continue
                try:
                    status = entry.stat(follow_symlinks=False)
                except OSError:  # it vanished meanwhile
                    continue
                key = key_of(status)
                if not is_draft:
                    markers[name[1 : -len(MARKER)]] = key
                    continue
                met += 1
                if keys.get(name) != key:
                    if keys is before.keys:
                        keys, owners = dict(keys), dict(owners)
                    keys[name], owners[name] = key, status.st_uid
            if met < len(keys):
                keys, owners = _those_there(folder, keys, owners)
    except FileNotFoundError:
        return Seen.nothing()
    except OSError as error:
        raise StorageError(folder, error) from error
    return Seen(keys, owners, markers, own, rest)


def _those_there(
    folder: Path, keys: dict[str, FileKey], owners: dict[str, int]
) -> tuple[dict[str, FileKey], dict[str, int]]:
    """Leave out the files that are gone; raises OSError."""
    there = {path.name for path in folder.iterdir()}
    kept = {name: key for name, key in keys.items() if name in there}
    return kept, {name: owners[name] for name in kept}


def key_of(status: os.stat_result) -> FileKey:
    """Give the key of a file whose `stat` is known."""
    return _NEW(FileKey, _FIGURES(status))


def status_of(path: Path) -> os.stat_result | None:
    """Ask the system about a file, None for one that is not there."""
    try:
        return os.lstat(path)
    except OSError:
        return None


@contextmanager
def _opened(folder: Path) -> Iterator[tuple[FileKey, int, Iterator["os.DirEntry[str]"]]]:
    """Open a folder, and tell its state before it is looked through, and what changed before when is at rest.

    With its descriptor, asking about each file looks up one name and not a whole path.
    """
    descriptor = os.open(folder, os.O_RDONLY | os.O_DIRECTORY | os.O_CLOEXEC)
    try:
        status = os.fstat(descriptor)
        own = key_of(status)
        rest = _rest(folder, status.st_dev, own)
        with os.scandir(descriptor) as entries:
            yield own, rest, entries
    finally:
        os.close(descriptor)


def _rest(folder: Path, device: int, own: FileKey) -> int:
    """Tell what changed before when is at rest: two seconds, or what its disk says where that would leave none."""
    rest = time.time_ns() - UNSETTLED
    if own.changed < rest:
        return rest
    from sofi_tui.drafts.index.disk_time import disk_time  # noqa: PLC0415 -- only where something has just changed

    return max(rest, disk_time(folder, device))
