"""Rows kept together, column by column, and sealed as one: thousands are taken at the price of some hundred.

Each column is read in one go, and no row is touched alone; so only rows of files at rest are kept like this, those of
the drafts that were saved last first.
"""

import os
import struct
from array import array
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import compress, repeat
from typing import Any, NamedTuple
from zlib import crc32

from sofi_tui.drafts.index.folder_scan import FileKey
from sofi_tui.drafts.index.records import SEAL, WHOLE, State
from sofi_tui.drafts.index.rows import DraftRow

SIZE = 500
"""The rows of a part: what is taken without letting the keyboard in between."""

_FIGURES = ("d", "q", "q", "q", "Q", "i", "i")
"""When saved, the four figures of `FileKey`, the first and the last day: their type codes of `array`."""
_LENGTHS = struct.Struct("<IIIII")
_BETWEEN, _BETWEEN_TEXTS = b"\0", "\0"
_NEW = tuple.__new__


class Part(NamedTuple):
    """Columns of some rows: what the row of each file says, and the state of the file that it is of, at rest."""

    names: list[str]
    keys: list[FileKey | None]
    firsts: Sequence[int]
    lasts: Sequence[int]
    saved_at: Sequence[float]
    searches: list[str]
    counted: list[bytes]
    packed: list[bytes]

    def true_to(self, keys: Mapping[str, FileKey], day: int) -> "Part":
        """Keep the rows that are what files in a state come to on a day."""
        now = [*map(keys.get, self.names)]
        if now == self.keys and max(self.firsts) <= day <= min(self.lasts):
            return self._replace(keys=now)
        of = zip(now, self.keys, self.firsts, self.lasts, strict=True)
        holds = [found == key and first <= day <= last for found, key, first, last in of]
        columns: list[Any] = [list(compress(column, holds)) for column in self]
        return Part(*columns)

    def states(self) -> Iterator[State]:
        """Give the state that each row is of."""
        days: dict[int, int] = {}
        firsts, lasts = (map(days.setdefault, each, each) for each in (self.firsts, self.lasts))
        return map(_NEW, repeat(State), zip(self.keys, firsts, lasts, repeat(True)))

    def rows(self, owners: Mapping[str, int], shared: dict[bytes, bytes]) -> Iterator[DraftRow]:
        """Give the rows, of files with owners; those that count alike share what they count by."""
        columns = (
            self.names,
            map(owners.get, self.names, repeat(-1)),
            self.saved_at,
            self.searches,
            map(shared.setdefault, self.counted, self.counted),
            self.packed,
        )
        return map(_NEW, repeat(DraftRow), zip(*columns, strict=True))


def sealed_parts(rows: Iterable[DraftRow], states: Mapping[str, State]) -> Iterator[tuple[bytes, list[str]]]:
    """Write rows in parts, in their order, those of files at rest; gives the names in each part beside it."""
    fit = [row for row in rows if (state := states[row.name]).settled and _fits(state.key)]
    for start in range(0, len(fit), SIZE):
        some = fit[start : start + SIZE]
        yield _sealed(some, [states[row.name] for row in some]), [row.name for row in some]


def opened_part(sealed: bytes) -> Part | None:
    """Read what `sealed_parts` wrote; None for what is not whole."""
    if not isinstance(sealed, bytes) or len(sealed) < _LENGTHS.size or crc32(sealed) != WHOLE:
        return None
    number, *lengths = _LENGTHS.unpack_from(sealed)
    at, figures = _LENGTHS.size, []
    for code in _FIGURES:
        column = array(code)
        column.frombytes(sealed[at : (at := at + column.itemsize * number)])
        figures.append(column)
    texts = [sealed[at : (at := at + length)] for length in lengths]
    saved_at, size, mtime, ctime, inode, firsts, lasts = figures
    return Part(
        os.fsdecode(texts[0]).split(_BETWEEN_TEXTS),
        [*map(_NEW, repeat(FileKey), zip(size, mtime, ctime, inode, strict=True))],
        firsts,
        lasts,
        saved_at,
        texts[1].decode(errors="surrogatepass").split(_BETWEEN_TEXTS),
        texts[2].split(_BETWEEN),
        texts[3].split(_BETWEEN),
    )


def _sealed(rows: Sequence[DraftRow], states: Sequence[State]) -> bytes:
    columns = (
        [row.saved_at for row in rows],
        *zip(*(state.key for state in states), strict=True),
        [state.first for state in states],
        [state.last for state in states],
    )
    figures = [array(code, column).tobytes() for code, column in zip(_FIGURES, columns, strict=True)]
    texts = [
        os.fsencode(_BETWEEN_TEXTS.join(row.name for row in rows)),
        _BETWEEN_TEXTS.join(row.search for row in rows).encode(errors="surrogatepass"),
        _BETWEEN.join(row.counted for row in rows),
        _BETWEEN.join(row.packed for row in rows),
    ]
    text = b"".join((_LENGTHS.pack(len(rows), *map(len, texts)), *figures, *texts))
    return text + SEAL.pack(crc32(text))


def _fits(key: FileKey) -> bool:
    """Tell whether the figures of a file go into a column; those of no file system of today do not."""
    return all(-(2**63) <= figure < 2**63 for figure in key[:3]) and 0 <= key.inode < 2**64
