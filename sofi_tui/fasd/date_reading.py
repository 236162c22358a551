"""French dates as people type them: ``2/3/26``, « lundi 2 mars », « +7j », « demain »."""

import re
from collections.abc import Iterable
from contextlib import suppress
from datetime import date, timedelta
from typing import NamedTuple

from sofi_tui.fasd.texts import fold
from sofi_tui.words.calendar import MONTHS, WEEKDAYS

_MONTHS = tuple(map(fold, MONTHS))
_WEEKDAY = rf"(?:{'|'.join(f'{name[:3]}(?:{name[3:]})?' for name in WEEKDAYS)})"
# Compiled by the first date that is typed: nothing that is shown needs them.
_NAMED = rf"(?:le )?(?:({_WEEKDAY})[.,]? )?(?:le )?(.+)"
_NUMBERS = r"(\d{1,2})\s*[/.\-\s]\s*(\d{1,2})\s*[/.\-\s]\s*(\d{4}|\d{2})"
_NO_YEAR = r"(\d{1,2})\s*/\s*(\d{1,2})"
_COMPACT = r"(\d{2})(\d{2})(\d{4}|\d{2})"
_ISO = r"(\d{4})-(\d{1,2})-(\d{1,2})"
_WORDS = r"(\d{1,2})(?: ?er)?[ -]?([a-z]{3,9})\.?(?:[ -](\d{4}|\d{2}))?"
_SHIFT = r"([+-]|dans )\s*(\d{1,4})\s*(j|jours?|s|sem|semaines?)"
_RANGE = r"(?:du )?(.{1,60}?)(?:,? (?:jusqu')?au | ?[–→] ?| - )(.{1,60})"
_NEXT = rf"({_WEEKDAY})\.? prochain"
_BESIDE = {1: 1, 2: 1, 11: -1, 12: -1}
"""The months in which a weekday may mean the year after the campaign or the one before: farther off, it is a slip."""
_NEAR_DAYS = {
    "avant-hier": -2,
    "hier": -1,
    "aujourd'hui": 0,
    "demain": 1,
    "apres-demain": 2,
    "apres demain": 2,
}


class _Written(NamedTuple):
    """A date as it was written: its weekday (from 0) and its year may be left out."""

    weekday: int | None
    day: int
    month: int
    year: int | None


def parse_date(text: str, today: date, campagne: int | None = None) -> date | None:
    """Read a date, None when it is not one or not in the calendar.

    Understood: ``02/03/2026``, ``2/3/26`` (20xx), ``2-3-26``, ``02032026``, ``020326``, ``2026-03-02``,
    « 1er mars 2026 », with its weekday or without; « +7j », « dans 2 semaines », « demain », « lundi prochain »,
    counted from `today`; where `campagne` is given, ``2/3`` and « 2 mars » of that year, « lundi 12 janvier » of
    the nearest winter that has it. A weekday that the date does not fall on makes it no date.
    """
    text = _plain(text)
    if (shift := _from_today(text, today)) is not None:
        try:
            return today + shift
        except OverflowError:
            return None
    written = _written(text)
    return None if written is None else _placed(written, campagne)


def parse_date_range(text: str, today: date, campagne: int | None = None) -> tuple[date, date] | None:
    """Read a first and a last day in one text (« du 2 mars au 26 juin »), None when it is not both."""
    found = re.fullmatch(_RANGE, _plain(text))
    if found is None:
        return None
    first, last = (parse_date(part, today, campagne) for part in found.groups())
    return (first, last) if first and last else None


def without_its_weekday(text: str, campagne: int | None = None) -> date | None:
    """Give the date of a text that only its weekday keeps from being one, None for any other text."""
    written = _written(_plain(text))
    if written is None or written.weekday is None or _placed(written, campagne) is not None:
        return None
    return _placed(written._replace(weekday=None), campagne)


def parse_shift(text: str) -> timedelta | None:
    """Read a shift as ``+7j``, ``-3j``, ``+4s`` (weeks) or « dans 2 semaines », None when it is not one."""
    found = re.fullmatch(_SHIFT, _plain(text))
    if found is None:
        return None
    sign, count, unit = found.groups()
    days = int(count) * (7 if unit.startswith("s") else 1)
    return timedelta(days=-days if sign == "-" else days)


def weekday_named(text: str) -> int | None:
    """Read the name of a weekday, whole or in three letters, one or several of it (« lundis »); None for any other."""
    name = fold(text).removesuffix("s").removesuffix(".")
    return next((n for n, whole in enumerate(WEEKDAYS) if name in {whole, whole[:3]}), None)


def _from_today(text: str, today: date) -> timedelta | None:
    """Read what counts from today."""
    if text in _NEAR_DAYS:
        return timedelta(days=_NEAR_DAYS[text])
    if found := re.fullmatch(_NEXT, text):
        weekday = weekday_named(found[1]) or 0
        return timedelta(days=(weekday - today.weekday() - 1) % 7 + 1)
    return parse_shift(text)


def _written(text: str) -> _Written | None:
    """Split a written date into its parts."""
    named = re.fullmatch(_NAMED, text)
    if named is None:
        return None
    weekday = weekday_named(named[1]) if named[1] else None
    rest = named[2]
    if found := re.fullmatch(_ISO, rest):
        return _Written(weekday, int(found[3]), int(found[2]), int(found[1]))
    if found := re.fullmatch(_NUMBERS, rest) or re.fullmatch(_COMPACT, rest):
        return _Written(weekday, int(found[1]), int(found[2]), _year(found[3]))
    if found := re.fullmatch(_NO_YEAR, rest):
        return _Written(weekday, int(found[1]), int(found[2]), None)
    if found := re.fullmatch(_WORDS, rest):
        months = [number for number, name in enumerate(_MONTHS, 1) if name.startswith(found[2])]
        if len(months) == 1:
            return _Written(weekday, int(found[1]), months[0], _year(found[3]) if found[3] else None)
    return None


def _placed(written: _Written, campagne: int | None) -> date | None:
    """Find the day that is meant, None where no year that may be meant has it."""
    for year in _years(written, campagne):
        with suppress(ValueError, OverflowError):
            day = date(year, written.month, written.day)
            if written.weekday in {None, day.weekday()}:
                return day
    return None


def _years(written: _Written, campagne: int | None) -> Iterable[int]:
    if written.year is not None:
        return (written.year,)
    if campagne is None:
        return ()
    if written.weekday is None or written.month not in _BESIDE:
        return (campagne,)
    return (campagne, campagne + _BESIDE[written.month])


def _year(text: str) -> int:
    return int(text) + (2000 if len(text) == 2 else 0)


def _plain(text: str) -> str:
    return " ".join(fold(text).split())
