"""French dates as people type them, and as SOFI shows them: ``02/03/2026``."""

import re
from datetime import MAXYEAR, MINYEAR, date, datetime, timedelta

_MONTHS = (  # folded: no accents
    "janvier",
    "fevrier",
    "mars",
    "avril",
    "mai",
    "juin",
    "juillet",
    "aout",
    "septembre",
    "octobre",
    "novembre",
    "decembre",
)
_FIELDS = re.compile(r"(\d{1,2})\s*[/.\-\s]\s*(\d{1,2})\s*[/.\-\s]\s*(\d{4}|\d{2})")
_COMPACT = re.compile(r"(\d{2})(\d{2})(\d{4})")
_ISO = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})")
_WORDS = re.compile(r"(\d{1,2})(?:er)?\s+([a-z]+)\.?\s+(\d{4})")
_SHIFT = re.compile(r"([+-])\s*(\d{1,4})\s*(j|jours?|s|sem|semaines?)")


def parse_date(text: str, today: date) -> date | None:
    """Read a date, None when it is not one or not in the calendar.

    Understood: ``02/03/2026``, ``2/3/26`` (20xx), ``02032026``, ``2026-03-02``, ``1er mars 2026``, and
    ``+7j`` or ``+2s``, so many days or weeks after `today`.
    """
    text = _folded(text)
    shift = parse_shift(text)
    try:
        if shift is not None:
            return today + shift
        day, month, year = _numbers(text)
        return date(year, month, day)
    except (ValueError, OverflowError):
        return None


def parse_shift(text: str) -> timedelta | None:
    """Read a shift as ``+7j``, ``-3j`` or ``+4s`` (weeks), None when it is not one."""
    found = _SHIFT.fullmatch(_folded(text))
    if found is None:
        return None
    sign, count, unit = found.groups()
    days = int(count) * (7 if unit.startswith("s") else 1)
    return timedelta(days=days if sign == "+" else -days)


def show_date(day: date) -> str:
    """Write a date as SOFI does: ``02/03/2026``."""
    return f"{day.day:02}/{day.month:02}/{day.year:04}"


def moment_in(held: object) -> datetime | None:
    """Give the moment that a file holds, None for what is none or what not every time zone can show."""
    return held if isinstance(held, datetime) and MINYEAR < held.year < MAXYEAR else None


def dates_in(text: str) -> list[date]:
    """Find the whole numeric dates (``02/03/2026``, ``2/3/26``) that a free text names."""
    found = []
    for match in re.finditer(r"(?<!\d)(\d{1,2})/(\d{1,2})/(\d{4}|\d{2})(?!\d)", text):
        try:
            found.append(date(_year(match[3]), int(match[2]), int(match[1])))
        except ValueError:
            continue
    return found


def _numbers(text: str) -> tuple[int, int, int]:
    """Split a written date into day, month and year; raises ValueError when it is none."""
    if found := _ISO.fullmatch(text):
        return int(found[3]), int(found[2]), int(found[1])
    if found := _FIELDS.fullmatch(text) or _COMPACT.fullmatch(text):
        return int(found[1]), int(found[2]), _year(found[3])
    if found := _WORDS.fullmatch(text):
        months = [number for number, name in enumerate(_MONTHS, 1) if name.startswith(found[2])]
        if len(found[2]) >= 3 and len(months) == 1:
            return int(found[1]), months[0], int(found[3])
    raise ValueError(text)


def _year(text: str) -> int:
    return int(text) + (2000 if len(text) == 2 else 0)


def _folded(text: str) -> str:
    text = text.strip().casefold()
    return text.replace("é", "e").replace("û", "u")
