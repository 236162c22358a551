"""A table as an xlsx file: typed cells, drop-down lists, headings that stay, our mark hidden in the last column."""

import datetime
import io
from typing import Any

import xlsxwriter
from xlsxwriter.utility import xl_rowcol_to_cell

from sofi_tui.fasd.fields import closed_list_of
from sofi_tui.fasd.kinds import NUMBERS, Kind
from sofi_tui.fasd.typed import NO, YES
from sofi_tui.sheets.cells import Cell, text_of
from sofi_tui.sheets.columns import SHEET, Column, columns
from sofi_tui.sheets.table import Table
from sofi_tui.words import sheets as say

LISTS = "Listes"
"""The hidden sheet that holds the values of drop-down lists."""
# In French whatever the program's language is: an American one would show, and save as csv, 03/02 for 2 March.
_DATE_FORMAT = "[$-40C]dd/mm/yyyy"
_FIRST_YEAR = 1900  # before it, a spreadsheet has no dates
_WIDTHS = {
    Kind.TEXTE: 50,
    Kind.LISTE: 50,
    Kind.LIGNE: 28,
    Kind.PLUSIEURS: 28,
    Kind.FORMACODES: 28,
    Kind.URL: 28,
}
_HEADING_HEIGHT, _ROW_HEIGHT = 45, 75
"""In points: three lines for a heading, five for a session; a text of 3000 characters would take the whole screen."""
_ROWS_BEYOND = 50
"""How many empty rows below the sessions have drop-down lists too."""


def write_xlsx(table: Table) -> bytes:
    """Write a table as the bytes of an xlsx file."""
    written = io.BytesIO()
    with xlsxwriter.Workbook(written, {"in_memory": True}) as book:
        sheet, lists = book.add_worksheet(SHEET), book.add_worksheet(LISTS)
        styles = {
            "head": book.add_format({"bold": True, "text_wrap": True, "valign": "top", "bottom": 1}),
            "text": book.add_format({"text_wrap": True, "valign": "top", "num_format": "@"}),
            "date": book.add_format({"num_format": _DATE_FORMAT, "valign": "top", "align": "left"}),
            "number": book.add_format({"valign": "top"}),
        }
        for place, heading in enumerate(table.headings):
            sheet.write_string(0, place, heading, styles["head"])
        sheet.set_row(0, _HEADING_HEIGHT)
        for number, row in enumerate(table.rows, 1):
            sheet.set_row(number, _ROW_HEIGHT)
            for place, cell in enumerate(row):
                _write(sheet, number, place, cell, styles)
        last = len(table.rows) + _ROWS_BEYOND
        for place, column in enumerate(columns(), 1):
            _dress(sheet, place, column, styles)
            _offer(sheet, lists, place, column, last)
        sheet.set_column(0, 0, _WIDTHS[Kind.LIGNE], styles["text"])
        sheet.set_column(len(columns()) + 1, len(columns()) + 1, None, None, {"hidden": True})
        sheet.freeze_panes(1, 1)
        lists.hide()
    return written.getvalue()


def _write(sheet: Any, row: int, place: int, cell: Cell, styles: dict[str, Any]) -> None:
    match cell:
        case "":
            sheet.write_blank(row, place, None, styles["text"])
        case datetime.date() if cell.year >= _FIRST_YEAR:
            sheet.write_datetime(row, place, cell, styles["date"])
        case int() | float():
            sheet.write_number(row, place, cell, styles["number"])
        case _:
            sheet.write_string(row, place, text_of(cell), styles["text"])


def _dress(sheet: Any, place: int, column: Column, styles: dict[str, Any]) -> None:
    kind = column.spec.kind
    style = "date" if kind is Kind.DATE else "number" if kind in NUMBERS else "text"
    sheet.set_column(place, place, _WIDTHS.get(kind, 14), styles[style])


def _offer(sheet: Any, lists: Any, place: int, column: Column, last: int) -> None:
    """Offer the values of a closed list; where several may stand, the list only helps."""
    kind = column.spec.kind
    if kind is Kind.OUI_NON:
        choices = [YES, NO]
    elif kind in {Kind.CHOIX, Kind.PLUSIEURS}:
        choices = [member.label for member in closed_list_of(column.key)]
    else:
        return
    lists.write_string(0, place, column.heading)
    for number, choice in enumerate(choices, 1):
        lists.write_string(number, place, choice)
    source = f"={LISTS}!{_cell_name(1, place)}:{_cell_name(len(choices), place)}"
    rule: dict[str, Any] = {
        "validate": "list",
        "source": source,
        "error_title": "sofi-tui",
        "error_message": say.CHOOSE_IN_LIST,
        "show_error": kind is not Kind.PLUSIEURS,
    }
    if kind is Kind.PLUSIEURS:
        rule |= {"input_title": say.SEVERAL_VALUES, "input_message": say.BY_COMMAS}
    sheet.data_validation(1, place, last, place, rule)


def _cell_name(row: int, place: int) -> str:
    name: str = xl_rowcol_to_cell(row, place, row_abs=True, col_abs=True)
    return name
