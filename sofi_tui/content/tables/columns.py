"""The headings of a table, recognised whatever their order, case, accents and punctuation."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from itertools import islice

from sofi_tui.content.tables.cells import text_of
from sofi_tui.content.tables.sheets import Cell, Sheet, filled
from sofi_tui.fasd.texts import fold

IGNORED = ""
"""What the memory says of a heading that means nothing to us."""

_FIRST_ROWS = 40
_LONGEST_HEADING = 80
_MIN_KNOWN = 2

Remembered = Mapping[str, str]
Ask = Callable[[str, Sequence["Column"]], str | None]
"""Asks which column a heading is: its name, `IGNORED`, or None when there is nobody to ask."""


@dataclass(frozen=True)
class Column:
    """A column that a table may have: what drafts or profiles call it, its French words, the headings that mean it."""

    name: str
    label: str
    headings: tuple[str, ...]


@dataclass(frozen=True)
class Headings:
    """Where the columns of a sheet are: `row` is the number of the heading row, `unknown` what no column is."""

    sheet: Sheet
    row: int
    places: Mapping[str, int]
    unknown: tuple[str, ...]


def heading_key(text: str) -> str:
    """Reduce a heading to what two of them are compared by."""
    letters = "".join(letter if letter.isalnum() else " " for letter in fold(text).replace("n°", "numero "))
    words = [
        word for word in letters.split() if word not in {"de", "du", "des", "d", "l", "la", "le", "les", "en"}
    ]
    return " ".join(words)


def find_headings(sheet: Sheet, columns: Sequence[Column], remembered: Remembered) -> Headings | None:
    """Find the row of a sheet that names most columns, None when none names two; title rows may stand above."""
    names = {**_meanings(columns), **remembered}
    best: Headings | None = None
    for number, row in islice(filled(sheet.rows), _FIRST_ROWS):
        found = _headings(Headings(sheet, number, {}, ()), row, names)
        if best is None or len(found.places) > len(best.places):
            best = found
    return best if best is not None and len(best.places) >= _MIN_KNOWN else None


def asked(headings: Headings, columns: Sequence[Column], ask: Ask) -> tuple[Headings, dict[str, str]]:
    """Ask once what each unknown heading is; give the headings with the answers, and the answers to remember."""
    answers: dict[str, str] = {}
    for heading in headings.unknown:
        taken = {*headings.places, *answers.values()}
        answer = ask(heading, [column for column in columns if column.name not in taken])
        if answer is not None:
            answers[heading_key(heading)] = answer
    return _headings(headings, headings.sheet.rows[headings.row - 1], answers), answers


def _headings(before: Headings, row: Sequence[Cell], names: Mapping[str, str]) -> Headings:
    """Add the columns that the cells of a row name to those that are known of it."""
    places: dict[str, int] = dict(before.places)
    unknown: list[str] = []
    for place, cell in enumerate(row):
        text = text_of(cell) if isinstance(cell, str) else ""
        key = heading_key(text)
        if not key or len(text) > _LONGEST_HEADING or place in places.values():
            continue
        name = names.get(key)
        if name and name not in places:
            places[name] = place
        elif name is None and text not in unknown:
            unknown.append(text)
    return Headings(before.sheet, before.row, places, tuple(unknown))


def _meanings(columns: Sequence[Column]) -> dict[str, str]:
    """Give the column that each heading means."""
    meanings: dict[str, str] = {}
    for column in columns:
        for heading in (column.name, column.label, *column.headings):
            meanings.setdefault(heading_key(heading), column.name)
    return meanings
