"""The rows of an xlsx file (or of what else calamine reads: ods, xls)."""

import io
import zipfile
from collections.abc import Sequence
from typing import TypeAlias

import python_calamine
from python_calamine import CalamineWorkbook

from sofi_tui.content.tables.apart import TooDemandingError, read_apart
from sofi_tui.content.tables.unpacking import BrokenArchiveError, unpacked_size
from sofi_tui.sheets.columns import SHEET
from sofi_tui.sheets.errors import UnreadableSheetError
from sofi_tui.words import sheets as say

MAX_UNPACKED = 200 * 2**20
"""How many bytes the parts of a file may have once unpacked: a small file can hold a huge one."""

Area: TypeAlias = tuple[tuple[int, int], tuple[int, int]]
"""The first and the last cell of what is merged, as row and column counted from 0."""

_BROKEN = say.PROTECTED_OR_CUT


def read_xlsx(data: bytes) -> list[Sequence[object]]:
    """Read the rows of the sheet that we wrote, or else of the first one; raises UnreadableSheetError."""
    _refuse_huge(data)
    try:
        read = read_apart(lambda: _read(data))
    except TooDemandingError as error:
        raise UnreadableSheetError(say.TOO_DEMANDING) from error
    if read is None:
        raise UnreadableSheetError(_BROKEN)
    rows, merged = read
    if not rows and merged is None:
        raise UnreadableSheetError(say.NO_SHEET)
    _refuse_merged(merged or [])
    return rows


def _read(data: bytes) -> tuple[list[Sequence[object]], list[Area] | None] | None:
    """Read rows and merged areas, no areas where there is no sheet; None for what is no workbook."""
    try:
        book = CalamineWorkbook.from_filelike(io.BytesIO(data))
        names = book.sheet_names
        if not names:
            return [], None
        sheet = book.get_sheet_by_name(SHEET if SHEET in names else names[0])
        return [*sheet.to_python(skip_empty_area=False)], [*(sheet.merged_cell_ranges or ())]
    except (python_calamine.CalamineError, zipfile.BadZipFile, OSError, ValueError):
        return None


def _refuse_huge(data: bytes) -> None:
    try:
        unpacked = unpacked_size(data)
    except BrokenArchiveError as error:
        raise UnreadableSheetError(_BROKEN) from error
    if unpacked > MAX_UNPACKED:
        raise UnreadableSheetError(say.too_large_unpacked(MAX_UNPACKED // 2**20))


def _refuse_merged(ranges: list[Area]) -> None:
    if ranges:
        (row, place), _ = ranges[0]
        name = f"{_letters(place)}{row + 1}"
        more = f" et {len(ranges) - 1} autres" if len(ranges) > 1 else ""
        raise UnreadableSheetError(say.merged_cells(name, more))


def _letters(place: int) -> str:
    letters = ""
    place += 1
    while place:
        place, rest = divmod(place - 1, 26)
        letters = chr(ord("A") + rest) + letters
    return letters
