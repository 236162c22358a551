"""Hours: how long something lasts (``35h30``) and what time it is (``09h30``)."""

import re

BEYOND_ANY_DURATION = 1_000_000_000

_DURATION = re.compile(r"(-?\d{1,6})(?:\s*h(?:eures?)?\s*(\d{1,2})?|[.,](\d{1,2}))?(?:\s*h(?:eures?)?)?")
_CLOCK = re.compile(r"(\d{1,2})(?:\s*(?:h|:|heures?)\s*(\d{2})?)?")
_CLOCK_COMPACT = re.compile(r"(\d{2})(\d{2})")
_NAMED_HOURS = {"midi": "12h00", "minuit": "00h00"}


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


def hours_in_words(hours: int | float) -> str:
    """Write a duration with its unit: ``35 h``, ``35h30``."""
    shown = show_hours(hours)
    return shown if "h" in shown else f"{shown} h"


def parse_clock(text: str) -> str | None:
    """Read a time of day (``9h``, « 9 heures 30 », ``0930``, « midi ») into SOFI's ``HHhMM``; None when it is not one.

    The form (2 to 5 characters: HHhMM, HHh or Hh) is that of LHEO's heure-debut.
    """
    text = text.strip().casefold()
    if text in _NAMED_HOURS:
        return _NAMED_HOURS[text]
    found = _CLOCK_COMPACT.fullmatch(text) or _CLOCK.fullmatch(text)
    if found is None:
        return None
    hour, minute = int(found[1]), int(found[2] or 0)
    return f"{hour:02}h{minute:02}" if hour < 24 and minute < 60 else None


def parse_clock_range(text: str) -> tuple[str, str] | None:
    """Read a start and an end in one text (``9h-12h``, « de 9h à 12h30 »); None when it is not both."""
    parts = re.split(r"\s*(?:-|–|→|à|jusqu'à)\s*", re.sub(r"^de\s+", "", text.strip().casefold()))
    clocks = [clock for part in parts if (clock := parse_clock(part)) is not None]
    return (clocks[0], clocks[1]) if len(parts) == len(clocks) == 2 else None


def minutes_between(start: str, end: str) -> int:
    """Count the minutes from one time of day to another, both as `parse_clock` gives them."""
    return _minutes(end) - _minutes(start)


def _minutes(clock: str) -> int:
    hour, _, minute = clock.partition("h")
    return int(hour) * 60 + int(minute)
