"""One writer a draft: a lock that dies with its process, and a note that tells who holds it.

The lock is a `flock` on a file beside the draft, which is never deleted: deleting it would let two in. The
note is a courtesy for the message and protects nothing.
"""

import errno
import getpass
import os
import socket
import tomllib
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

import tomli_w
from filelock import FileLock, Timeout

from sofi_tui.drafts.atomic import mode_for_new, read_bounded, replace_whole
from sofi_tui.drafts.errors import DraftsError, LockedDraftError, StorageError
from sofi_tui.fasd.dates import show_date
from sofi_tui.fasd.texts import clean_line

_NO_LOCKS_HERE = {errno.ENOLCK, errno.ENOSYS, errno.EOPNOTSUPP}
_NOTE_LIMIT = 4096
_NAME_LENGTH = 64


@dataclass(frozen=True)
class Holder:
    """Who has a draft open."""

    user: str
    host: str
    pid: int
    since: datetime

    @classmethod
    def here(cls, since: datetime) -> "Holder":
        """Name this process."""
        try:
            user = getpass.getuser()
        except (KeyError, OSError):  # a user without a name
            user = str(os.getuid())
        return cls(user, socket.gethostname(), os.getpid(), since)

    def words(self, now: datetime) -> str:
        """Write « alice sur serveur1 depuis 14:02 », in the reader's time zone, with its day unless today's."""
        since = self.since.astimezone()
        day = "" if since.date() == now.astimezone().date() else f"le {show_date(since)} à "
        return f"{self.user} sur {self.host} depuis {day}{since:%H:%M}"


class DraftLock:
    """The right to write one draft; `acquire` never waits."""

    def __init__(self, folder: Path, ident: str, who: Holder) -> None:
        self._ident = ident
        self._who = who
        self._note = folder / f".{ident}.ouvert"
        self._file = folder / f".{ident}.lock"
        self._lock: FileLock | None = None

    def acquire(self) -> None:
        """Take the lock; raises LockedDraftError when someone has it, StorageError when the system refuses.

        Where the file system knows no locks, the comparison that precedes each save has to do alone.
        """
        try:
            lock = FileLock(
                self._file,
                timeout=0,
                mode=mode_for_new(self._file.parent),
                thread_local=False,
                fallback_to_soft=False,
            )
            lock.acquire()
        except Timeout:
            raise LockedDraftError(self._ident, self._owner()) from None
        except OSError as error:
            if error.errno not in _NO_LOCKS_HERE:
                raise StorageError(self._file, error) from error
            return
        self._lock = lock
        with suppress(DraftsError):
            replace_whole(self._note, tomli_w.dumps(vars(self._who)).encode())

    def release(self) -> None:
        """Give the lock back; does nothing when it is not held."""
        if self._lock is not None:
            with suppress(OSError):
                self._note.unlink(missing_ok=True)
            self._lock.release()
            self._lock = None

    def __enter__(self) -> None:
        self.acquire()

    def __exit__(self, *_: object) -> None:
        self.release()

    def _owner(self) -> str:
        """Read the note, which anyone may have written."""
        try:
            note = tomllib.loads(read_bounded(self._note, _NOTE_LIMIT).decode())
            user, host = (clean_line(str(note[name]))[:_NAME_LENGTH] for name in ("user", "host"))
            return Holder(user, host, 0, note["since"]).words(self._who.since)
        except (
            DraftsError,
            ValueError,
            LookupError,
            TypeError,
            AttributeError,
            OverflowError,
            RecursionError,
        ):
            return "quelqu'un d'autre"
