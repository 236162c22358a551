"""The rows of an xlsx file (or of what else calamine reads: ods, xls)."""

import io
import zipfile
from collections.abc import Sequence

import python_calamine
from python_calamine import CalamineSheet, CalamineWorkbook

from sofi_tui.content.tables.unpacking import BrokenArchiveError, unpacked_size
from sofi_tui.sheets.columns import SHEET
from sofi_tui.sheets.errors import UnreadableSheetError
from sofi_tui.words import sheets as say

MAX_UNPACKED = 200 * 2**20
"""How many bytes the parts of a file may have once unpacked: a small file can hold a huge one."""

_BROKEN = say.PROTECTED_OR_CUT


def read_xlsx(data: bytes) -> list[Sequence[object]]:
    """Read the rows of the sheet that we wrote, or else of the first one; raises UnreadableSheetError."""
    _refuse_huge(data)
    try:
        book = CalamineWorkbook.from_filelike(io.BytesIO(data))
        names = book.sheet_names
        if not names:
            raise UnreadableSheetError(say.NO_SHEET)
        sheet = book.get_sheet_by_name(SHEET if SHEET in names else names[0])
        rows: list[Sequence[object]] = [*sheet.to_python(skip_empty_area=False)]
        _refuse_merged(sheet)
    except (python_calamine.CalamineError, zipfile.BadZipFile, OSError, ValueError) as error:
        raise UnreadableSheetError(_BROKEN) from error
    return rows


def _refuse_huge(data: bytes) -> None:
    try:
        unpacked = unpacked_size(data)
    except BrokenArchiveError as error:
        raise UnreadableSheetError(_BROKEN) from error
    if unpacked > MAX_UNPACKED:
        raise UnreadableSheetError(say.too_large_unpacked(MAX_UNPACKED // 2**20))


def _refuse_merged(sheet: CalamineSheet) -> None:
    ranges = sheet.merged_cell_ranges
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
