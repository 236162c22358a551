"""The rows of a sheet that a person hands back: found by their headings and marks, whatever else was added."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from sofi_tui.fasd.texts import fold, shorten
from sofi_tui.sheets.cells import text_of
from sofi_tui.sheets.columns import MARK, WHOSE, columns
from sofi_tui.sheets.errors import RefusedCell, SheetRefusedError, UnreadableSheetError
from sofi_tui.sheets.marks import BadMarkError, Mark, read_mark
from sofi_tui.words import sheets as say

MOST_ROWS = 5000
_MOST_BEFORE_HEADINGS = 20


@dataclass(frozen=True)
class Row:
    """One session; `number` is the row's, from 1, `cells` are by field key."""

    number: int
    mark: Mark
    cells: Mapping[str, object]


@dataclass(frozen=True)
class Sheet:
    """What a sheet says; `unknown` are headings that name no field."""

    rows: Sequence[Row]
    unknown: Sequence[str]


def sheet_in(rows: Sequence[Sequence[object]]) -> Sheet:
    """Find the sessions of a sheet; raises UnreadableSheetError, and SheetRefusedError for rows without mark."""
    head = next((n for n, row in enumerate(rows[:_MOST_BEFORE_HEADINGS]) if MARK in map(text_of, row)), None)
    if head is None:
        raise UnreadableSheetError(say.not_of_ours(MARK))
    filled = [
        (n, row) for n, row in enumerate(rows[head + 1 :], head + 2) if any(text_of(c).strip() for c in row)
    ]
    if len(filled) > MOST_ROWS:
        raise UnreadableSheetError(say.too_many_rows(MOST_ROWS))
    if not filled:
        raise UnreadableSheetError(say.NO_SESSION)
    headings = [text_of(cell).strip() for cell in rows[head]]
    places, unknown = _places(headings)
    refused: list[RefusedCell] = []
    found: list[Row] = []
    for number, row in filled:
        try:
            mark = read_mark(_at(row, headings.index(MARK)))
        except BadMarkError:
            refused.append(RefusedCell(number, MARK, say.MARK_MISSING))
            continue
        found.append(Row(number, mark, {key: _cell(row, place) for key, place in places.items()}))
    if refused := [*refused, *_twice(found)]:
        raise SheetRefusedError(refused)
    return Sheet(found, unknown)


def _places(headings: Sequence[str]) -> tuple[dict[str, int], list[str]]:
    """Find the column of each field; raises UnreadableSheetError for a heading that stands twice."""
    by_heading = {fold(column.heading): column.key for column in columns()}
    places: dict[str, int] = {}
    unknown = []
    for place, heading in enumerate(headings):
        key = by_heading.get(fold(heading))
        if key is None:
            if heading not in {"", MARK, WHOSE}:
                unknown.append(shorten(heading))
        elif key in places:
            raise UnreadableSheetError(say.same_heading(heading))
        else:
            places[key] = place
    return places, unknown


def _twice(rows: Sequence[Row]) -> list[RefusedCell]:
    first: dict[tuple[str, int | None], int] = {}
    refused = []
    for row in rows:
        before = first.setdefault((row.mark.draft, row.mark.session), row.number)
        if before != row.number:
            message = say.same_session(before)
            refused.append(RefusedCell(row.number, "", message))
    return refused


def _at(row: Sequence[object], place: int) -> str:
    return text_of(row[place]) if place < len(row) else ""


def _cell(row: Sequence[object], place: int) -> object:
    return row[place] if place < len(row) else ""
