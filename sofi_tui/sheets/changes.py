"""What a person changed in a sheet, as edits of the drafts that it came from: all of them, or none."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from sofi_tui.fasd.alignment import same
from sofi_tui.fasd.draft import Draft
from sofi_tui.fasd.kinds import Value
from sofi_tui.fasd.paths import FieldPath, path_of
from sofi_tui.sheets.cells import RefusedValueError, cell_of, value_in
from sofi_tui.sheets.columns import Column, columns
from sofi_tui.sheets.errors import RefusedCell
from sofi_tui.sheets.marks import print_of
from sofi_tui.sheets.rows import Row
from sofi_tui.words import sheets as say


@dataclass(frozen=True)
class Change:
    """One edit; `row` and `column` are where the sheet says it."""

    path: FieldPath
    value: Value | None
    row: int
    column: str


@dataclass(frozen=True)
class Changes:
    """The edits of each draft, by its id, and the cells that cannot be taken."""

    made: Mapping[str, Sequence[Change]]
    refused: Sequence[RefusedCell]


def changes_in(rows: Sequence[Row], drafts: Mapping[str, Draft], today: date) -> Changes:
    """Find what a person changed in the rows of these drafts."""
    refused: list[RefusedCell] = []
    made = {
        ident: list(_of_draft([row for row in rows if row.mark.draft == ident], draft, today, refused))
        for ident, draft in drafts.items()
    }
    return Changes(made, sorted(refused, key=lambda cell: cell.row))


def _of_draft(rows: Sequence[Row], draft: Draft, today: date, refused: list[RefusedCell]) -> Iterator[Change]:
    """Give the edits of one draft, each once; what cannot be taken goes into `refused`."""
    sessions = _sessions(rows, draft)
    said: dict[FieldPath, Change] = {}
    for row in rows:
        session = sessions.get(row.number)
        if session is None and row.mark.session is not None:
            refused.append(RefusedCell(row.number, "", say.SESSION_GONE))
            continue
        for change in _of_row(row, draft, session, today):
            if isinstance(change, RefusedCell):
                refused.append(change)
            elif same((before := said.setdefault(change.path, change)).value, change.value):
                continue
            else:
                message = say.unlike_row(before.row)
                refused.append(RefusedCell(row.number, change.column, message))
    yield from said.values()


def _of_row(row: Row, draft: Draft, session: int | None, today: date) -> Iterator[Change | RefusedCell]:
    """Give what a person changed in a row, cell by cell."""
    for column in columns():
        if column.key not in row.cells or (column.of_session and session is None):
            continue
        cell, was = row.cells[column.key], row.mark.prints[column.key]
        if (now := print_of(column, cell)) == was:
            continue
        path = path_of(column.key, session or 0)
        held = draft.get(path)
        in_draft = print_of(column, cell_of(column.key, held))
        if in_draft == now:
            continue
        try:
            value = value_in(column.key, cell, today, held)
        except RefusedValueError as error:
            yield RefusedCell(row.number, column.heading, str(error))
            continue
        if same(value, held):
            continue
        if in_draft != was:
            message = say.CHANGED_ON_BOTH_SIDES
            yield RefusedCell(row.number, column.heading, message)
        else:
            yield Change(path, value, row.number, column.heading)


def _sessions(rows: Sequence[Row], draft: Draft) -> dict[int, int]:
    """Find the session of each row, by row number: the most alike, each once, its old number before others.

    Sessions may have been moved, added or deleted in the draft since the sheet was written.
    """
    of_session = [column for column in columns() if column.of_session]
    prints = [
        {
            column.key: print_of(column, cell_of(column.key, draft.get(path_of(column.key, n))))
            for column in of_session
        }
        for n in range(len(draft.sessions))
    ]
    ranked = sorted(
        (
            (-_alike(row, held, of_session), row.mark.session != n, row.number, n)
            for row in rows
            if row.mark.session is not None
            for n, held in enumerate(prints)
        ),
    )
    found: dict[int, int] = {}
    for likeness, _, number, n in ranked:
        if number not in found and n not in found.values() and -likeness * 2 > len(of_session):
            found[number] = n
    return found


def _alike(row: Row, held: Mapping[str, str], of_session: Sequence[Column]) -> int:
    return sum(row.mark.prints[column.key] == held[column.key] for column in of_session)
