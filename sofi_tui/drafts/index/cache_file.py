"""The sqlite file of an index: in the user's own cache folder, safe to delete, thrown away when it is broken.

It is only ever a help: where it cannot be read or written, one does without, and nothing here raises. What it gives
is sealed, so that a damage that sqlite does not see is not taken for a row either.
"""

import os
import sqlite3
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import suppress
from pathlib import Path
from typing import TypeVar

from sofi_tui.content.user_folders import cache_folder
from sofi_tui.drafts.errors import DraftsError
from sofi_tui.drafts.folder import made
from sofi_tui.drafts.index.records import Kept
from sofi_tui.fasd.digests import digest

T = TypeVar("T")

FORMAT = "2"
"""The version of what is in the file; part of its name, like all that its rows were made with."""

_SECONDS_TO_WAIT = 0.5
_OLD_SECONDS = 7 * 24 * 3600
_IN_USE = {sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED}
_NOT_OURS_TO_MEND = {
    sqlite3.SQLITE_READONLY,
    sqlite3.SQLITE_CANTOPEN,
    sqlite3.SQLITE_FULL,
    sqlite3.SQLITE_PERM,
}
_SLICE = 500
"""How many rows are taken at once: nobody who writes is kept waiting, and memory holds no second copy of all."""
_LITTLE_MEMORY = "PRAGMA cache_size = -256"
"""In KiB, instead of 2 MiB: all is read once, in order."""
_TABLES = """
CREATE TABLE IF NOT EXISTS parts (number INTEGER PRIMARY KEY, record BLOB);
CREATE TABLE IF NOT EXISTS drafts (name BLOB PRIMARY KEY, saved_at REAL, record BLOB) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS findings (name BLOB PRIMARY KEY, record BLOB) WITHOUT ROWID;
"""
_NEXT_PART = "SELECT number, record FROM parts WHERE number > ? ORDER BY number LIMIT 1"
_NEXT_ROWS = "SELECT name, record FROM drafts WHERE name > ? ORDER BY name LIMIT ?"
_NEWEST_ROWS = "SELECT record FROM drafts ORDER BY saved_at DESC, name DESC LIMIT ?"


def cache_file(folder: Path, stamp: str, cache: Path | None = None) -> Path:
    """Tell where the index of a folder of drafts is; `stamp` names all that rows depend on beside the files."""
    cache = cache or cache_folder() / "index"
    of_folder = digest(os.fsencode(os.path.realpath(folder)))[:24]
    return cache / f"{of_folder}-{digest(f'{FORMAT} {stamp}'.encode())[:16]}.sqlite3"


class CacheFile:
    """Rows and findings on disk."""

    def __init__(self, file: Path) -> None:
        self._file = file
        self._connection: sqlite3.Connection | None = None

    def parts(self) -> Iterator[bytes]:
        """Give the rows that are kept together, those of the drafts saved last first."""
        number = -1
        while found := self._tried(lambda base: base.execute(_NEXT_PART, (number,)).fetchall()):  # noqa: B023
            [(following, record)] = found
            if following <= number:  # a damaged file may lead back, without end
                return
            yield record
            number = following

    def rows(self) -> Iterator[list[bytes]]:
        """Give the rows that are kept alone, some at a time: what changed since the others were put together."""
        after = b""
        while found := self._tried(lambda base: base.execute(_NEXT_ROWS, (after, _SLICE)).fetchall()):  # noqa: B023
            last = found[-1][0]
            if not isinstance(last, bytes) or last <= after:
                return
            yield [record for _, record in found]
            after = last

    def newest(self, number: int) -> tuple[bytes | None, list[bytes]]:
        """Give the first of several parts, None where there are not several, and the newest rows kept alone."""

        def newest(base: sqlite3.Connection) -> tuple[bytes | None, list[bytes]]:
            parts = base.execute(_NEXT_PART, (-1,)).fetchall()
            if not parts or not base.execute(_NEXT_PART, (parts[0][0],)).fetchall():
                return None, []
            return parts[0][1], [record for (record,) in base.execute(_NEWEST_ROWS, (number,))]

        return self._tried(newest) or (None, [])

    def put_together(self, parts: Sequence[bytes], names: Iterable[str]) -> None:
        """Keep rows together in these parts, and no longer alone those with these names."""
        alone = [(os.fsencode(name),) for name in names]

        def write(base: sqlite3.Connection) -> None:
            base.execute("BEGIN IMMEDIATE")
            base.execute("DELETE FROM parts")
            base.executemany("INSERT INTO parts VALUES (?, ?)", enumerate(parts))
            if base.execute("SELECT count(*) FROM drafts").fetchone() > (len(alone),):
                base.executemany("DELETE FROM drafts WHERE name = ?", alone)
            else:  # at once: what another process put there meanwhile, it will read again
                base.execute("DELETE FROM drafts")
            base.execute("COMMIT")

        self._tried(write)

    def findings(self, names: Iterable[str] | None = None) -> list[bytes]:
        """Give the findings of drafts by file name, of all of them without names."""
        if names is None:
            found = self._tried(lambda base: base.execute("SELECT record FROM findings").fetchall()) or []
        else:
            wanted = [(os.fsencode(name),) for name in names]
            one = "SELECT record FROM findings WHERE name = ?"
            found = self._tried(lambda base: [r for name in wanted for r in base.execute(one, name)]) or []
        return [record for (record,) in found]

    def bring(self, kept: Iterable[Kept], gone: Iterable[str]) -> None:
        """Write what was read, and take away what is gone, in one transaction."""
        rows, findings = [], []
        names = [(os.fsencode(name),) for name in gone]
        for each in kept:
            name = os.fsencode(each.name)
            rows.append((name, each.row.saved_at, each.sealed()))
            if each.findings:
                findings.append((name, each.sealed_findings()))
            else:
                names.append((name,))

        def write(base: sqlite3.Connection) -> None:
            base.execute("BEGIN IMMEDIATE")
            base.executemany("DELETE FROM drafts WHERE name = ?", names)
            base.executemany("DELETE FROM findings WHERE name = ?", names)
            base.executemany("INSERT OR REPLACE INTO drafts VALUES (?, ?, ?)", rows)
            base.executemany("INSERT OR REPLACE INTO findings VALUES (?, ?)", findings)
            base.execute("COMMIT")

        if rows or names:
            self._tried(write)

    def close(self) -> None:
        """Let go of the file."""
        if self._connection is not None:
            with suppress(sqlite3.Error):
                self._connection.close()
            self._connection = None

    def _tried(self, deed: Callable[[sqlite3.Connection], T]) -> T | None:
        """Do something with the file, once more with a new one where it is broken, None where it cannot be."""
        for _ in range(2):
            try:
                return deed(self._opened())
            except (sqlite3.Error, UnicodeError) as error:  # its messages quote the file
                self.close()
                code = getattr(error, "sqlite_errorcode", sqlite3.SQLITE_CORRUPT) & 0xFF
                if code in _IN_USE or code in _NOT_OURS_TO_MEND:
                    return None
                with suppress(OSError):
                    self._file.unlink()
            except (OSError, DraftsError):
                self.close()
                return None
        return None

    def _opened(self) -> sqlite3.Connection:
        if self._connection is None:
            self._make_private()
            base = sqlite3.connect(
                self._file, timeout=_SECONDS_TO_WAIT, isolation_level=None, check_same_thread=False
            )
            self._connection = base
            base.execute(_LITTLE_MEMORY)
            base.execute("PRAGMA synchronous = OFF")  # a power cut may break the file: it is then made anew
            base.executescript(_TABLES)
        return self._connection

    def _make_private(self) -> None:
        """Make the file, where there is none, so that nobody else can read it; raises OSError, StorageError."""
        made(self._file.parent)
        flags = os.O_RDWR | os.O_CREAT | os.O_EXCL | os.O_NOFOLLOW | os.O_CLOEXEC
        try:
            os.close(os.open(self._file, flags, 0o600))
        except FileExistsError:
            return
        self._forget_older()

    def _forget_older(self) -> None:
        """Remove what earlier programs or other presets kept of the same folder, once nobody has used it for long."""
        of_folder = self._file.name.partition("-")[0]
        for other in self._file.parent.glob(f"{of_folder}-*"):
            with suppress(OSError):
                if other != self._file and self._file.stat().st_mtime - other.stat().st_mtime > _OLD_SECONDS:
                    other.unlink()
