"""Sheets as a person hands them back: written, some cells typed over, read."""

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from typing import Any

from sofi_tui.fasd.draft import Draft
from sofi_tui.fasd.paths import FieldPath, dotted, path_of
from sofi_tui.sheets.cells import Cell, cell_of
from sofi_tui.sheets.changes import changes_in
from sofi_tui.sheets.columns import columns
from sofi_tui.sheets.csv_text import read_csv, write_csv
from sofi_tui.sheets.errors import SheetRefusedError
from sofi_tui.sheets.rows import sheet_in
from sofi_tui.sheets.table import Table, table_of
from sofi_tui.sheets.xlsx_reading import read_xlsx
from sofi_tui.sheets.xlsx_writing import write_xlsx

TODAY = date(2026, 1, 15)
FORMATS: Mapping[str, tuple[Callable[[Table], bytes], Callable[[bytes], list[Sequence[object]]]]] = {
    "xlsx": (write_xlsx, read_xlsx),
    "csv": (write_csv, read_csv),
}


def typed_over(table: Table, cells: Mapping[tuple[int, str], Cell]) -> Table:
    """Give a table with other cells, by row (from 0) and field key."""
    places = {column.key: place for place, column in enumerate(columns(), 1)}
    rows = [[*row] for row in table.rows]
    for (row, key), cell in cells.items():
        rows[row][places[key]] = cell
    return Table(table.headings, rows)


def edits(table: Table, form: str, *drafts: Draft) -> dict[str, Any]:
    """Write a table, read it back, and give the edits of all drafts by dotted path."""
    write, read = FORMATS[form]
    return edits_of_rows(read(write(table)), *drafts)


def edits_of_rows(rows: Sequence[Sequence[object]], *drafts: Draft) -> dict[str, Any]:
    """Give the edits of all drafts by dotted path."""
    found = changes_in(sheet_in(rows).rows, {draft.id: draft for draft in drafts}, TODAY)
    if found.refused:
        raise SheetRefusedError(found.refused)
    return {dotted(change.path): change.value for changes in found.made.values() for change in changes}


def refusals(table: Table, form: str, *drafts: Draft) -> list[str]:
    """Give the refused cells of a table that has some, each as its line."""
    try:
        found = edits(table, form, *drafts)
    except SheetRefusedError as error:
        return [str(cell) for cell in error.cells]
    raise AssertionError(f"nothing was refused : {found}")


def sheet_of_another(draft: Draft, other: Draft) -> Table:
    """Give the sheet of a draft, its cells those of another version of it, its marks its own."""
    return typed_over(
        table_of([draft]),
        {
            (row, column.key): cell_of(column.key, other.get(path_of(column.key, row)))
            for row in range(len(draft.sessions))
            for column in columns()
        },
    )


def applied(draft: Draft, changes: Mapping[FieldPath, Any]) -> Draft:
    for path, value in changes.items():
        draft = draft.with_value(path, value)
    return draft
