"""Who has a draft open: a marker beside it, for people.

It protects nothing, as each save merges with what the file holds, and it keeps nobody from working. A random
mark, not the user's name, tells one window from another. One whose process is dead, or that has gone silent on
another machine, counts for nothing.
"""

import errno
import getpass
import os
import time
import tomllib
from collections.abc import Callable
from contextlib import suppress
from datetime import datetime, timedelta
from pathlib import Path
from typing import NamedTuple

import tomli_w

from sofi_tui.drafts.atomic import read_bounded, replace_whole
from sofi_tui.drafts.errors import DraftsError, LockedDraftError, StorageError
from sofi_tui.drafts.processes import Process
from sofi_tui.drafts.save_lock import save_lock
from sofi_tui.drafts.tokens import token_hex
from sofi_tui.fasd.conflicts import SOMEONE
from sofi_tui.fasd.dates import show_date
from sofi_tui.fasd.texts import clean_line
from sofi_tui.words import drafts as say

HEARTBEAT = timedelta(seconds=30)
SILENT_AFTER = timedelta(minutes=2)
"""How old the last sign of life of another machine may be."""

_LIMIT = 4096
_NAME_LENGTH = 64
_WAIT, _MOMENT = 2.0, 0.2
_left: set[str] = set()
"""The tokens of the markers of this process that nobody is behind any more."""
_DISK_FULL = {errno.ENOSPC, errno.EDQUOT}


class Holder(NamedTuple):
    """Who has a draft open, `since` when, and when they last gave a sign of life."""

    user: str
    process: Process
    since: datetime
    heartbeat: datetime
    token: str

    @classmethod
    def here(cls, now: datetime) -> "Holder":
        """Name this process."""
        try:
            user = getpass.getuser()
        except (KeyError, OSError):  # a user without a name
            user = str(os.getuid())
        return cls(user, Process.here(), now, now, token_hex(8))

    @property
    def name(self) -> str:
        """Write « alice sur serveur1 »."""
        return f"{self.user} sur {self.process.host}"

    def words(self, now: datetime) -> str:
        """Write « alice sur serveur1 depuis 14:02 », in the reader's time zone, with its day unless today's."""
        since = self.since.astimezone()
        day = "" if since.date() == now.astimezone().date() else say.on_day(show_date(since))
        return f"{self.name} depuis {day}{since:%H:%M}"

    def is_live(self, now: datetime) -> bool:
        """Tell whether they may still be at it."""
        if self.token in _left:
            return False
        if self.process.host == Process.here().host:
            return self.process.is_alive
        return now - self.heartbeat < SILENT_AFTER


class Presence:
    """One window's marker on the draft at `path`; nothing here raises but `take`."""

    def __init__(self, path: Path, now: Callable[[], datetime]) -> None:
        self._path = path
        self._marker = marker_of(path)
        self._now = now
        self._mine = Holder.here(now())
        self._ours = {self._mine.token}
        self._seen: tuple[int, ...] | None = None

    @property
    def user(self) -> str:
        """The name of who has this window."""
        return self._mine.user

    def take(self, over: bool = False) -> None:
        """Put the marker; `over` puts it also in the place of a live one.

        Raises LockedDraftError, StorageError. On a full disk one works without marker.
        """
        try:
            with save_lock(self._path, _WAIT):
                if not over:
                    refuse_when_open(self._path, self._now())
                elif (holder := _read(self._marker)) is not None:
                    self._ours.add(holder.token)  # it has no say any more, also where it cannot be replaced
                with suppress(DraftsError):
                    self._write()
        except StorageError as error:
            if error.cause.errno not in _DISK_FULL:
                raise

    def taken_over_by(self) -> Holder | None:
        """Tell who has put a marker in the place of this one, and is still there."""
        seen = _signature(self._marker)
        if seen is None or seen == self._seen:
            return None
        holder = _read(self._marker)
        if holder is not None and holder.token in self._ours:
            self._seen = seen
            return None
        return holder if holder is not None and holder.is_live(self._now()) else None

    def beat(self) -> None:
        """Give a sign of life when it is time, or when the marker is gone."""
        late = self._now() - self._mine.heartbeat >= HEARTBEAT
        if not late and _signature(self._marker) is not None:
            return
        with suppress(DraftsError), save_lock(self._path, _MOMENT):
            if self.taken_over_by() is None:
                self._mine = self._mine._replace(heartbeat=self._now())
                self._write()

    def leave(self) -> None:
        """Take this marker away, and no other; where the disk does not let it go, it counts for nothing here."""
        _left.add(self._mine.token)
        holder = _read(self._marker)
        if holder is not None and holder.token == self._mine.token:
            with suppress(OSError):
                self._marker.unlink()

    def _write(self) -> None:
        mine = self._mine
        process = {"host": mine.process.host, "boot": mine.process.boot, "pid": mine.process.pid}
        times = {"since": mine.since, "heartbeat": mine.heartbeat}
        table = {"user": mine.user, **process, "start": mine.process.start, **times, "token": mine.token}
        replace_whole(self._marker, tomli_w.dumps(table).encode())
        self._seen = _signature(self._marker)


def who_has(path: Path, now: datetime) -> str:
    """Tell who has a draft open, since when, in French; empty when nobody has."""
    marker = marker_of(path)
    holder = _read(marker)
    if holder is None:
        return SOMEONE if _is_recent(marker) else ""
    return holder.words(now) if holder.is_live(now) else ""


def refuse_when_open(path: Path, now: datetime) -> None:
    """Raise LockedDraftError when someone has a draft open."""
    if who := who_has(path, now):
        raise LockedDraftError(path.stem, who)


def who_wrote(path: Path) -> str:
    """Name who wrote a draft's file, for people: who has it open, else who owns it."""
    holder = _read(marker_of(path))
    if holder is not None and holder.process != Process.here():
        return holder.name
    try:
        return clean_line(path.owner())[:_NAME_LENGTH] or SOMEONE
    except (KeyError, OSError):
        return SOMEONE


def marker_of(path: Path) -> Path:
    """Tell where the marker of a draft is."""
    return path.with_name(f".{path.stem}.ouvert")


def _read(marker: Path) -> Holder | None:
    """Read a marker, which anyone may have written; None when it is no marker or is not there."""
    try:
        table = tomllib.loads(read_bounded(marker, _LIMIT).decode())
        user, host = (clean_line(str(table[name]))[:_NAME_LENGTH] for name in ("user", "host"))
        since, heartbeat = (_moment(table[name]) for name in ("since", "heartbeat"))
        process = Process(host, str(table["boot"]), int(table["pid"]), str(table["start"]))
        return Holder(user, process, since, heartbeat, str(table["token"]))
    except (DraftsError, ValueError, LookupError, TypeError, OverflowError, RecursionError):
        return None


def _moment(held: object) -> datetime:
    if not isinstance(held, datetime):
        raise TypeError
    return held.astimezone()


def _is_recent(marker: Path) -> bool:
    """Tell whether what stands in a marker's place was put there just now."""
    try:
        return time.time() - marker.lstat().st_mtime < SILENT_AFTER.total_seconds()
    except OSError:
        return False


def _signature(marker: Path) -> tuple[int, ...] | None:
    try:
        status = marker.lstat()
    except OSError:
        return None
    return status.st_ino, status.st_mtime_ns, status.st_size
