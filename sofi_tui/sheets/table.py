"""Drafts as rows of cells: one row a session, the values of the draft repeated in each."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from sofi_tui.fasd.draft import Draft
from sofi_tui.fasd.paths import path_of
from sofi_tui.sheets.cells import Cell, cell_of
from sofi_tui.sheets.columns import MARK, columns
from sofi_tui.sheets.errors import SheetLacksError, TooLong
from sofi_tui.sheets.marks import Mark, print_of

LONGEST_CELL = 32_767
"""How many UTF-16 units a cell may hold (Excel's own limit)."""


@dataclass(frozen=True)
class Table:
    """A sheet: `rows` hold a cell for each heading, the mark last."""

    headings: Sequence[str]
    rows: Sequence[Sequence[Cell]]


def table_of(drafts: Sequence[Draft]) -> Table:
    """Make the sheet of drafts; raises SheetLacksError where a text is too long for a cell."""
    lacks = [lack for draft in drafts for lack in _too_long(draft)]
    if lacks:
        raise SheetLacksError(lacks)
    rows = [row for draft in drafts for row in _rows(draft)]
    return Table([*(column.heading for column in columns()), MARK], rows)


def _rows(draft: Draft) -> Iterator[list[Cell]]:
    for number in range(len(draft.sessions)) or [None]:
        cells = [cell_of(column.key, draft.get(path_of(column.key, number or 0))) for column in columns()]
        prints = {column.key: print_of(column, cell) for column, cell in zip(columns(), cells, strict=True)}
        yield [*cells, str(Mark(draft.id, number, prints))]


def _too_long(draft: Draft) -> Iterator[TooLong]:
    for column in columns():
        for number in range(max(len(draft.sessions), 1) if column.of_session else 1):
            path = path_of(column.key, number)
            cell = cell_of(column.key, draft.get(path))
            if isinstance(cell, str) and len(cell.encode("utf-16-le")) // 2 > LONGEST_CELL:
                yield TooLong(draft.id, path, f"plus de {LONGEST_CELL} caractères, trop pour une cellule.")
