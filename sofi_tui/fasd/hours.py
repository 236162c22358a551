"""Hours: how long something lasts (``35h30``) and what time it is (``09h30``)."""

import re

BEYOND_ANY_DURATION = 1_000_000_000

_DURATION = re.compile(r"(-?\d{1,6})(?:\s*h(?:eures?)?\s*(\d{1,2})?|[.,](\d{1,2}))?(?:\s*h(?:eures?)?)?")
_CLOCK = re.compile(r"(\d{1,2})(?:\s*[h:]\s*(\d{2})?)?")
_CLOCK_COMPACT = re.compile(r"(\d{2})(\d{2})")


def parse_hours(text: str) -> int | float | None:
    """Read a duration in hours: ``35``, ``35,5``, ``35h30``; None when it is not one.

    A whole number comes back as int, so that a draft holds ``35`` and not ``35.0``.
    """
    found = _DURATION.fullmatch(text.strip().casefold().replace("\u00a0", " "))
    if found is None:
        return None
    whole, minutes, decimals = found.groups()
    part = int(minutes) / 60 if minutes else float(f"0.{decimals}") if decimals else 0.0
    if part >= 1:
        return None
    hours = int(whole) - part if whole.startswith("-") else int(whole) + part
    return int(hours) if hours == int(hours) else round(hours, 4)


def show_hours(hours: int | float) -> str:
    """Write a duration: ``35``, ``35h30``; what no duration can be (``1e300``, ``nan``), as it is."""
    if not abs(hours) < BEYOND_ANY_DURATION:
        return str(hours)
    minutes = round(abs(hours) * 60)
    sign = "-" if hours < 0 else ""
    return f"{sign}{minutes // 60}h{minutes % 60:02}" if minutes % 60 else f"{sign}{minutes // 60}"


def parse_clock(text: str) -> str | None:
    """Read a time of day (``9h``, ``9:30``, ``0930``) into SOFI's ``HHhMM``; None when it is not one.

    The form (2 to 5 characters: HHhMM, HHh or Hh) is that of LHEO's heure-debut.
    """
    text = text.strip().casefold()
    found = _CLOCK_COMPACT.fullmatch(text) or _CLOCK.fullmatch(text)
    if found is None:
        return None
    hour, minute = int(found[1]), int(found[2] or 0)
    return f"{hour:02}h{minute:02}" if hour < 24 and minute < 60 else None
