"""The rows of a file: every sheet of a workbook, merged cells filled, or the one table of a CSV file."""

import csv
import io
import math
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING, TypeAlias

from sofi_tui.content.tables.apart import TooDemandingError, read_apart
from sofi_tui.content.tables.decoding import decoded_csv
from sofi_tui.content.tables.unpacking import BrokenArchiveError, unpacked_size
from sofi_tui.content.toml_source import SourceError, read_up_to
from sofi_tui.fasd.texts import clean
from sofi_tui.words import tables as say

if TYPE_CHECKING:
    from python_calamine import CalamineSheet

Cell: TypeAlias = str | int | float | bool | date | datetime | time | timedelta | None

MAX_BYTES = 30 * 2**20
MAX_UNPACKED = 300 * 2**20
"""How many bytes a workbook may have once unpacked: a small file can hold a huge one."""
MAX_ROWS = 50_000
MAX_COLUMNS = 200

_WORKBOOKS = {b"PK\x03\x04", b"\xd0\xcf\x11\xe0"}
_DELIMITERS = ";\t,"


class TableError(SourceError):
    """A table that cannot be used; the message names the file and what to do, `exit_code` is the command line's."""

    exit_code: int = 3


@dataclass(frozen=True)
class Sheet:
    """One sheet: `rows` are numbered from 1 as the spreadsheet shows them."""

    name: str
    rows: tuple[tuple[Cell, ...], ...]


def read_sheets(file: Path) -> list[Sheet]:
    """Read all sheets of a file; raises TableError."""
    try:
        data = read_up_to(file, MAX_BYTES)
    except OSError as error:
        raise TableError(file, None, say.unreadable_verify_path(error.strerror)) from error
    if len(data) > MAX_BYTES:
        raise TableError(file, None, say.over_mib(MAX_BYTES // 2**20))
    sheets = _workbook(data, file) if data[:4] in _WORKBOOKS else [Sheet("", _csv(data, file))]
    for sheet in sheets:
        if len(sheet.rows) > MAX_ROWS:
            raise TableError(file, None, say.too_many_rows(MAX_ROWS))
    return sheets


def _csv(data: bytes, file: Path) -> tuple[tuple[Cell, ...], ...]:
    text = decoded_csv(data)
    if "\0" in text:
        raise TableError(file, None, say.NEITHER_CSV_NOR_WORKBOOK)
    delimiter = _delimiter(text)
    try:
        rows = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter)
        return tuple(tuple(map(clean, row[:MAX_COLUMNS])) for row in islice(rows, MAX_ROWS + 1))
    except csv.Error as error:
        raise TableError(file, None, say.BROKEN_CSV) from error


def _delimiter(text: str) -> str:
    """Find what separates the cells: what cuts most rows alike, since titles and texts hold commas too."""
    lines = [line for line in text[:100_000].splitlines() if line.strip()][:200]
    return max(_DELIMITERS, key=lambda sign: _evenness([line.count(sign) for line in lines]))


def _evenness(counts: list[int]) -> int:
    usual = max(set(counts), key=lambda count: (count > 0) * counts.count(count), default=0)
    return counts.count(usual) * usual if usual else 0


def _workbook(data: bytes, file: Path) -> list[Sheet]:
    try:
        import python_calamine as calamine  # noqa: PLC0415  (an extra, and slow to load)
    except ImportError as error:
        reason = say.WORKBOOK_EXTRA
        raise TableError(file, None, reason) from error
    _refuse_huge(data, file)

    def sheets() -> list[Sheet] | None:
        try:
            book = calamine.CalamineWorkbook.from_filelike(io.BytesIO(data))
            return [Sheet(clean(name), _rows(book.get_sheet_by_name(name))) for name in book.sheet_names]
        except (calamine.CalamineError, zipfile.BadZipFile, OSError, ValueError):
            return None

    try:
        read = read_apart(sheets)
    except TooDemandingError as error:
        raise TableError(file, None, say.TOO_DEMANDING) from error
    if read is None:
        raise TableError(file, None, say.PROTECTED_OR_CUT)
    return read


def _rows(sheet: "CalamineSheet") -> tuple[tuple[Cell, ...], ...]:
    """Read the rows of a sheet, each merged area holding everywhere what it shows once."""
    if sheet.total_height > MAX_ROWS:
        return ((),) * (MAX_ROWS + 1)
    rows = [[_cell(cell) for cell in row[:MAX_COLUMNS]] for row in sheet.to_python(skip_empty_area=False)]
    for (top, left), (bottom, right) in sheet.merged_cell_ranges or ():
        if top < len(rows) and left < len(rows[top]):
            for number in range(top, min(bottom + 1, len(rows))):
                row = rows[number]
                row[left : min(right + 1, len(row))] = [rows[top][left]] * len(
                    row[left : min(right + 1, len(row))]
                )
    return tuple(map(tuple, rows))


def _cell(held: Cell) -> Cell:
    if isinstance(held, float) and not math.isfinite(held):
        return None
    return clean(held) if isinstance(held, str) else held


def _refuse_huge(data: bytes, file: Path) -> None:
    try:
        unpacked = unpacked_size(data)
    except BrokenArchiveError as error:
        raise TableError(file, None, say.BROKEN_WORKBOOK) from error
    if unpacked > MAX_UNPACKED:
        raise TableError(file, None, say.too_large_unpacked(MAX_UNPACKED // 2**20))


def filled(rows: tuple[tuple[Cell, ...], ...]) -> Iterator[tuple[int, tuple[Cell, ...]]]:
    """Go through the rows that hold something, with their numbers."""
    for number, row in enumerate(rows, 1):
        if any(cell is not None and str(cell).strip() for cell in row):
            yield number, row
