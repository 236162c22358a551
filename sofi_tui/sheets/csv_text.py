"""A table as CSV that French Excel opens: UTF-8 with a byte order mark, semicolons.

A text that a spreadsheet would take for a formula (it begins with ``=``, ``+``, ``-``, ``@``) gets an apostrophe
before it, and so does one that begins with an apostrophe; reading takes one apostrophe away again.
"""

import csv
import io
from collections.abc import Sequence

from sofi_tui.content.tables.decoding import decoded_csv
from sofi_tui.sheets.cells import text_of
from sofi_tui.sheets.columns import MARK
from sofi_tui.sheets.errors import UnreadableSheetError
from sofi_tui.sheets.table import Table
from sofi_tui.words import sheets as say

_GUARD = "'"
_GUARDED = tuple("=+-@'\t\r")
_DELIMITERS = {";", ",", "\t"}


def write_csv(table: Table) -> bytes:
    """Write a table as the bytes of a CSV file."""
    written = io.StringIO()
    rows = csv.writer(written, delimiter=";", lineterminator="\r\n")
    rows.writerow(table.headings)
    rows.writerows([_guarded(text_of(cell)) for cell in row] for row in table.rows)
    return written.getvalue().encode("utf-8-sig")


def read_csv(data: bytes) -> list[Sequence[object]]:
    """Read the rows of a CSV file, in UTF-8, UTF-16 or Windows-1252; raises UnreadableSheetError."""
    text = decoded_csv(data)
    if "\0" in text:
        raise UnreadableSheetError(say.NEITHER_LHEO_NOR_SHEET)
    before_mark = text.partition(MARK)[0].rstrip('"')[-1:]
    delimiter = before_mark if before_mark in _DELIMITERS else ";"
    try:
        return [
            [_unguarded(cell) for cell in row]
            for row in csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True)
        ]
    except csv.Error as error:
        raise UnreadableSheetError(say.BROKEN_CSV) from error


def _guarded(text: str) -> str:
    return f"{_GUARD}{text}" if text.startswith(_GUARDED) else text


def _unguarded(text: str) -> str:
    return text.removeprefix(_GUARD)
