"""What the cells of a table mean, as people write them: « 12 places », « 2 mars 2026 », « 1 050,5 h »."""

import re
from datetime import date, datetime, time, timedelta

from sofi_tui.content.tables.sheets import Cell
from sofi_tui.fasd.date_reading import parse_date
from sofi_tui.fasd.dates import show_date
from sofi_tui.fasd.hours import parse_hours
from sofi_tui.fasd.texts import clean_line, fold

_NUMBER = re.compile(r"-?\d+(?:[.,]\d+)?")
_THOUSANDS = re.compile(r"(?<=\d)[\s\u00a0\u202f](?=\d{3}(?:\D|$))")
_DAY_NAMES = re.compile(
    r"^(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|lun|mar|mer|jeu|ven|sam|dim)\.?,?\s+"
)
_BEFORE_DATES = re.compile(r"^(?:du|le|au|a partir du|des le)\s+")
_FIRST_EXCEL_DAY = date(1899, 12, 30)
_EXCEL_DAYS = range(36_526, 73_051)  # 2000 to 2099


def text_of(cell: Cell) -> str:
    """Write a cell on one line, its spaces of any kind being one each."""
    match cell:
        case None:
            return ""
        case bool():
            return "oui" if cell else "non"
        case datetime():
            return show_date(cell.date())
        case date():
            return show_date(cell)
        case float() if cell == int(cell):
            return str(int(cell))
    return " ".join(clean_line(str(cell)).split())


def number_of(cell: Cell) -> int | None:
    """Read a whole number, with or without a word after it; None when there is none, or several."""
    if isinstance(cell, bool | date | time | timedelta):
        return None
    if isinstance(cell, int | float):
        return int(cell) if cell == int(cell) else None
    found = _NUMBER.findall(_THOUSANDS.sub("", text_of(cell)))
    if len(found) != 1:
        return None
    number = float(found[0].replace(",", "."))
    return int(number) if number == int(number) else None


def hours_of(cell: Cell) -> int | float | None:
    """Read a duration in hours: ``420``, ``420 h``, ``35h30``; a cell of time counts hours."""
    match cell:
        case None | bool() | date():
            return None
        case timedelta():
            hours = cell.total_seconds() / 3600
            return int(hours) if hours == int(hours) else round(hours, 4)
        case time():
            return cell.hour + cell.minute / 60 if cell.minute else cell.hour
        case int() | float():
            return int(cell) if cell == int(cell) else round(cell, 4)
    text = _THOUSANDS.sub("", text_of(cell))
    read = parse_hours(text)
    if read is None and len(found := _NUMBER.findall(text)) == 1:
        read = parse_hours(found[0])
    return read


def day_of(cell: Cell, today: date) -> date | None:
    """Read a date: a cell of one, a text, or the number that a spreadsheet counts days by."""
    match cell:
        case datetime():
            return cell.date()
        case date():
            return cell
        case bool() | None | time() | timedelta():
            return None
        case int() | float():
            return _FIRST_EXCEL_DAY + timedelta(days=int(cell)) if int(cell) in _EXCEL_DAYS else None
    text = _BEFORE_DATES.sub("", _DAY_NAMES.sub("", _BEFORE_DATES.sub("", fold(text_of(cell)))))
    read = parse_date(text, today)
    if read is None and text.isdigit() and int(text) in _EXCEL_DAYS:
        return _FIRST_EXCEL_DAY + timedelta(days=int(text))
    return None if text.startswith(("+", "-")) else read
