"""Drafts as rows of cells: one row a session, the values of the draft repeated in each."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from sofi_tui.fasd.draft import Draft
from sofi_tui.fasd.lacks import Lack, LacksError
from sofi_tui.fasd.paths import path_of
from sofi_tui.fasd.texts import shorten, xml_safe
from sofi_tui.sheets.cells import Cell, cell_of
from sofi_tui.sheets.columns import MARK, WHOSE, columns
from sofi_tui.sheets.marks import Mark, print_of
from sofi_tui.words import sheets as say

_LONGEST_NAME = 80
LONGEST_CELL = 32_767
"""How many UTF-16 units a cell may hold (Excel's own limit)."""


@dataclass(frozen=True)
class Table:
    """A sheet: `rows` hold a cell for each heading, the row's name first, the mark last."""

    headings: Sequence[str]
    rows: Sequence[Sequence[Cell]]


def table_of(drafts: Sequence[Draft]) -> Table:
    """Make the sheet of drafts; raises LacksError where a text is too long for a cell."""
    lacks = [lack for draft in drafts for lack in _too_long(draft)]
    if lacks:
        raise LacksError(lacks)
    rows = [row for draft in drafts for row in _rows(draft)]
    return Table([WHOSE, *(column.heading for column in columns()), MARK], rows)


def _rows(draft: Draft) -> Iterator[list[Cell]]:
    for number in range(len(draft.sessions)) or [None]:
        cells = [cell_of(column.key, draft.get(path_of(column.key, number or 0))) for column in columns()]
        prints = {column.key: print_of(column, cell) for column, cell in zip(columns(), cells, strict=True)}
        yield [_whose(draft, number), *cells, str(Mark(draft.id, number, prints))]


def _whose(draft: Draft, number: int | None) -> str:
    """Name a row for people: « Nantes, session 1/2 »."""
    session = "" if number is None else f", session {number + 1}/{len(draft.sessions)}"
    return xml_safe(f"{shorten(draft.titre, _LONGEST_NAME)}{session}")


def _too_long(draft: Draft) -> Iterator[Lack]:
    for column in columns():
        for number in range(max(len(draft.sessions), 1) if column.of_session else 1):
            path = path_of(column.key, number)
            cell = cell_of(column.key, draft.get(path))
            if isinstance(cell, str) and len(cell.encode("utf-16-le")) // 2 > LONGEST_CELL:
                yield Lack(draft.id, path, say.too_long_for_a_cell(LONGEST_CELL))
