"""Between what a draft holds at a field and what a cell of a spreadsheet holds."""

import datetime
import math
from typing import TypeAlias

from sofi_tui.fasd.cleaning import cleaned
from sofi_tui.fasd.closed_lists import ClosedList
from sofi_tui.fasd.dates import show_date
from sofi_tui.fasd.fields import closed_list_of, spec_of
from sofi_tui.fasd.hours import parse_clock
from sofi_tui.fasd.kinds import NUMBERS, Kind, Record, Value
from sofi_tui.fasd.paths import path_of
from sofi_tui.fasd.texts import clean, shorten, xml_safe
from sofi_tui.fasd.typed import NO, YES, read_typed, show_typed
from sofi_tui.sheets.record_texts import read_records, show_records
from sofi_tui.words import sheets as say

Cell: TypeAlias = str | float | datetime.date | datetime.time | datetime.timedelta
"""What a cell holds; an empty one holds an empty text."""

_EXACT = 1e15  # below it, a float holds each whole number

_UNREADABLE = {
    Kind.DATE: say.NOT_A_DATE,
    Kind.ENTIER: say.NOT_A_WHOLE_NUMBER,
    Kind.HEURES: say.NOT_A_DURATION,
    Kind.OUI_NON: say.NEITHER_YES_NOR_NO,
    Kind.HORAIRE: say.NOT_AN_HOUR,
}


class RefusedValueError(ValueError):
    """A cell that a field cannot take; `str(error)` is French."""


def cell_of(key: str, value: Value | None) -> Cell:
    """Give the cell of a value: a date, a number, or the text that a person would type."""
    kind = spec_of(key).kind
    match value:
        case bool():
            return YES if value else NO
        case datetime.date() if kind is Kind.DATE:
            return value
        case int() | float() if kind in NUMBERS:
            return value
        case list() if kind is Kind.LISTE:
            records: list[Record] = [item for item in value if isinstance(item, dict)]
            return xml_safe(show_records(key, records))
    return xml_safe(show_typed(key, value))


def text_of(cell: object) -> str:
    """Give the text that a person would type for a cell of any kind."""
    match cell:
        case bool():
            text = YES if cell else NO
        case float():
            text = str(int(cell)) if _is_whole(cell) else f"{cell:.10g}".replace(".", ",")
        case datetime.date():
            text = show_date(cell)
        case datetime.time():
            text = f"{cell.hour:02}h{cell.minute:02}"
        case datetime.timedelta():
            minutes = cell // datetime.timedelta(minutes=1)
            text = f"{minutes // 60}h{minutes % 60:02}"
        case _:
            text = "" if cell is None else clean(str(cell))
    return text


def _is_whole(number: float) -> bool:
    return abs(number) < _EXACT and number == math.floor(number)


def value_in(key: str, cell: object, today: datetime.date, before: Value | None) -> Value | None:
    """Read what a cell says of a field that held `before`; raises RefusedValueError for what is not of its kind."""
    kind = spec_of(key).kind
    if kind is Kind.LISTE:
        old: list[Record] = [r for r in before if isinstance(r, dict)] if isinstance(before, list) else []
        try:
            records = read_records(key, text_of(cell), today, old)
        except ValueError as error:
            raise RefusedValueError(str(error)) from error
        for record in records:
            for name, value in record.items():
                _refuse_unreadable(f"{key}.{name}", value)
        return records or None
    value = cleaned(_typed(key, kind, cell, today), path_of(key))
    _refuse_unreadable(key, value)
    result: Value | None = value
    return result


def _typed(key: str, kind: Kind, cell: object, today: datetime.date) -> Value | None:
    if kind is Kind.HEURES and isinstance(cell, float) and math.isfinite(cell):
        return int(cell) if cell == math.floor(cell) else round(cell, 4)
    return read_typed(key, text_of(cell), today)


def _refuse_unreadable(key: str, value: Value | None) -> None:
    try:
        kind = spec_of(key).kind
    except KeyError:  # a key of a record that no fiche has, kept as it was
        return
    if value is None or _is_of(kind, key, value):
        return
    held = shorten(text_of(value) if not isinstance(value, list) else ", ".join(map(str, value)))
    if kind in {Kind.CHOIX, Kind.PLUSIEURS}:
        labels = ", ".join(member.label for member in closed_list_of(key))
        raise RefusedValueError(say.not_in_list(held, labels))
    raise RefusedValueError(say.unreadable_cell(held, _UNREADABLE[kind]))


def _is_of(kind: Kind, key: str, value: Value) -> bool:
    match kind:
        case Kind.CHOIX:
            return _is_member(closed_list_of(key), value)
        case Kind.PLUSIEURS:
            return isinstance(value, list) and all(_is_member(closed_list_of(key), item) for item in value)
        case Kind.HORAIRE:
            return isinstance(value, str) and parse_clock(value) == value
    return kind not in _UNREADABLE or not isinstance(value, str)


def _is_member(closed_list: type[ClosedList], value: object) -> bool:
    return any(member.value == value for member in closed_list)
