"""A month as a view of it shows it, and the ways from one day of the calendar to another."""

from calendar import Calendar, monthrange
from collections.abc import Callable, Mapping
from contextlib import suppress
from dataclasses import dataclass
from datetime import date, timedelta

from sofi_tui.fasd.asides import day_at, other_end
from sofi_tui.fasd.draft import Draft
from sofi_tui.fasd.paths import FieldPath


@dataclass(frozen=True)
class Week:
    """One line of a month: the ISO number of the week, and its seven days, Monday first; None outside the month."""

    number: int
    days: tuple[date | None, ...]


def weeks_of(month: date) -> list[Week]:
    """Give the weeks of the month that a day is in."""
    weeks = []
    for numbers in Calendar().monthdayscalendar(month.year, month.month):
        days = tuple(month.replace(day=number) if number else None for number in numbers)
        some_day = next(day for day in days if day is not None)
        weeks.append(Week(some_day.isocalendar().week, days))
    return weeks


def moved(day: date, how: str) -> date:
    """Move by one of `MOVES`; at either end of the calendar one stays."""
    with suppress(ValueError, OverflowError):
        return MOVES[how](day)
    return day


def first_shown(draft: Draft, path: FieldPath, today: date) -> date:
    """Give the day to begin at: the field's own, else its other end, its session's start, today in the campaign."""
    wanted = (path, other_end(path) or path, (*path[:2], "date_debut"))
    known = next((day for place in wanted if (day := day_at(draft, place)) is not None), None)
    if known is not None or today.year == draft.campagne:
        return known or today
    return date(draft.campagne, 1, 1)


def _by_months(day: date, by: int) -> date:
    """Go to the same day of another month, to its last one where it has fewer."""
    years, month = divmod(day.month - 1 + by, 12)
    year = day.year + years
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


MOVES: Mapping[str, Callable[[date], date]] = {
    "left": lambda day: day - timedelta(days=1),
    "right": lambda day: day + timedelta(days=1),
    "up": lambda day: day - timedelta(weeks=1),
    "down": lambda day: day + timedelta(weeks=1),
    "pageup": lambda day: _by_months(day, -1),
    "pagedown": lambda day: _by_months(day, 1),
    "home": lambda day: day.replace(day=1),
    "end": lambda day: day.replace(day=monthrange(day.year, day.month)[1]),
}
