"""A picture of the screen, as kept in a file: what it depends on, and the text and the look of each cell.

What is read is taken for a stranger's: a picture is cells that the painter encodes anew, each look nothing but SGR
parameters, each text what the gate for texts lets through; all else is no picture.
"""

import json
import re
from collections.abc import Iterator
from itertools import groupby
from typing import Any, NamedTuple
from zlib import crc32

from sofi_tui.fasd.texts import MAX_COMBINING_MARKS, clean
from sofi_tui.tui.first_picture.circumstances import Circumstances, circumstances_in
from sofi_tui.tui.terminal.cells import CONTINUED, Cells, Row

MAX_BYTES = 2**19
"""What a window of 500 by 150 cells would take, each with a look of its own; it is 6 kB at 80 by 24."""

_LOOK = re.compile(r"(?:[0-9]{1,3}(?:;[0-9]{1,3}){0,31})?")
_SPACES = dict.fromkeys(map(ord, "\u00a0\u202f"), " ")
_LARGEST = 1000
_SEAL = "08x"
_LONGEST_CELL = 1 + MAX_COMBINING_MARKS


class NoPictureError(Exception):
    """What was read is no picture."""


class Picture(NamedTuple):
    """The cells of a whole screen, and what has to be as it was for them to be true."""

    circumstances: Circumstances
    cells: Cells

    def packed(self) -> bytes:
        """Write it: a seal, so that no damage passes for a picture, and JSON."""
        cells = self.cells
        body = json.dumps(
            {
                "circumstances": self.circumstances._asdict(),
                "cursor": cells.cursor,
                "rows": [list(_runs(row)) for row in cells.rows],
            },
            separators=(",", ":"),
        ).encode("ascii")
        return f"{crc32(body):{_SEAL}}\n".encode("ascii") + body


def picture_in(data: bytes) -> Picture:
    """Read what `packed` wrote; raises NoPictureError."""
    seal, _, body = data.partition(b"\n")
    if seal != f"{crc32(body):{_SEAL}}".encode("ascii"):
        raise NoPictureError
    try:
        table = json.loads(body)
        circumstances = circumstances_in(table["circumstances"])
        return Picture(circumstances, _cells(circumstances.size, table["cursor"], table["rows"]))
    except (ValueError, TypeError, LookupError, ArithmeticError, RecursionError) as error:
        raise NoPictureError from error


def _runs(row: Row) -> Iterator[tuple[str, str | list[str]]]:
    """Give neighbours of one look together: as one text where each character is a cell, else as a list of cells."""
    for look, cells in groupby(zip(row.looks, row.texts, strict=True), key=lambda cell: cell[0]):
        texts = [text for _, text in cells]
        yield look, "".join(texts) if all(len(text) == 1 for text in texts) else texts


def _cells(size: tuple[int, int], cursor: Any, rows: Any) -> Cells:
    """Read all cells of a screen; raises ValueError, TypeError."""
    width, height = size
    if not (0 < width <= _LARGEST and 0 < height <= _LARGEST and len(rows) == height):
        raise ValueError(size)
    cells = Cells(width, height)
    line, column = map(int, cursor)
    cells.cursor = (min(max(line, 0), height - 1), min(max(column, 0), width - 1))
    for row, runs in zip(cells.rows, rows, strict=True):
        row.texts, row.looks = [], []
        for look, said in runs:
            texts = _texts(said)
            if not (isinstance(look, str) and _LOOK.fullmatch(look)):
                raise ValueError(look)
            row.texts += texts
            row.looks += [look] * len(texts)
        if len(row.texts) != width:
            raise ValueError(len(row.texts))
    cells.changed.update(range(height))
    return cells


def _texts(said: Any) -> list[str]:
    """Read the texts of neighbouring cells; raises ValueError, TypeError for what no screen of ours shows."""
    texts = list(said)
    if not texts or texts[0] == CONTINUED or max(map(len, texts)) > _LONGEST_CELL:
        raise ValueError(said)
    if not all(map(_is_safe, (said,) if isinstance(said, str) else texts)):
        raise ValueError(said)
    return texts


def _is_safe(text: str) -> bool:
    """Tell whether the gate lets a text through as it is; what Python calls printable is spared the closer look."""
    return text.translate(_SPACES).isprintable() or ("\n" not in text and clean(text) == text)
