"""Between what is typed and what a draft holds: one reading and one writing for every kind of field."""

import re
from collections.abc import Callable, Mapping
from datetime import date

from sofi_tui.fasd.closed_lists import ClosedList
from sofi_tui.fasd.date_reading import parse_date
from sofi_tui.fasd.dates import show_date
from sofi_tui.fasd.fields import closed_list_of, spec_of
from sofi_tui.fasd.hours import parse_clock, parse_hours, show_hours
from sofi_tui.fasd.kinds import Kind, Value
from sofi_tui.fasd.texts import clean, clean_line, fold

YES, NO = "oui", "non"
_WHOLE_NUMBER = re.compile(r"-?[0-9]{1,9}")
_OF_SEVERAL_LINES = {Kind.TEXTE, Kind.PLUSIEURS, Kind.FORMACODES}
_ITEM_SEPARATORS = str.maketrans({";": ",", "\n": ","})


def read_typed(key: str, text: str, today: date, campagne: int | None = None) -> Value | None:
    """Turn a typed text into what the draft holds at a field; None empties it.

    `campagne` is the year of a date that is typed without one, which stays text where it is not given.

    What its kind cannot read stays text, so that nothing typed is lost and a finding can name it.
    """
    kind = spec_of(key).kind
    text = clean(text) if kind in _OF_SEVERAL_LINES else clean_line(text)
    if not text.strip():
        return None
    if kind in {Kind.LIGNE, Kind.TEXTE}:
        return text
    understood = _understand(key, kind, text.strip(), today, campagne)
    return text if understood is None else understood


def show_typed(key: str, value: Value | None) -> str:
    """Write a value as a person reads and types it: ``02/03/2026``, ``35h30``, ``cours de jour, FOAD``."""
    match value:
        case None | dict():
            return ""
        case bool():
            return YES if value else NO
        case date():
            return show_date(value)
        case int() | float():
            return show_hours(value) if spec_of(key).kind is Kind.HEURES else str(value)
        case list():
            return ", ".join(show_typed(key, item) for item in value if not isinstance(item, dict))
    return _label(key, value)


def _label(key: str, value: str) -> str:
    if spec_of(key).kind not in {Kind.CHOIX, Kind.PLUSIEURS}:
        return value
    member = closed_list_of(key).meant_by(value)
    return value if member is None else member.label


def _understand(key: str, kind: Kind, text: str, today: date, campagne: int | None) -> Value | None:
    if kind in _READERS:
        return _READERS[kind](text)
    match kind:
        case Kind.DATE:
            return parse_date(text, today, campagne)
        case Kind.CHOIX:
            return _value(closed_list_of(key), text)
        case Kind.PLUSIEURS:
            closed_list = closed_list_of(key)
            return [_value(closed_list, item) or item for item in _items(text)] or None
    return None


def _items(text: str) -> list[str]:
    """Split an enumeration, each item once."""
    items = (item.strip() for item in text.translate(_ITEM_SEPARATORS).split(","))
    return list(dict.fromkeys(item for item in items if item))


def _value(closed_list: type[ClosedList], text: str) -> str | None:
    member = closed_list.meant_by(text)
    return None if member is None else member.value


def _yes_or_no(text: str) -> bool | None:
    return {YES: True, "o": True, "vrai": True, NO: False, "n": False, "faux": False}.get(fold(text))


def _whole_number(text: str) -> int | None:
    return int(text) if _WHOLE_NUMBER.fullmatch(text) else None


_READERS: Mapping[Kind, Callable[[str], Value | None]] = {
    Kind.HEURES: parse_hours,
    Kind.HORAIRE: parse_clock,
    Kind.ENTIER: _whole_number,
    Kind.OUI_NON: _yes_or_no,
    Kind.FORMACODES: lambda text: _items(text) or None,
}
