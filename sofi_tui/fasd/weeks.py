"""The same weekday of the same week, in another campaign (ISO 8601 weeks)."""

from collections.abc import Iterable
from datetime import MAXYEAR, date, timedelta
from itertools import pairwise
from math import ceil

_WEEK = timedelta(weeks=1)
_LATEST_YEAR = MAXYEAR - 1


def same_week(day: date, years: int) -> date:
    """Give the same weekday of the same ISO week, so many years later.

    A year without a week 53 gives its last one; a year that is not in the calendar leaves the day as it is.
    """
    year, week, weekday = day.isocalendar()
    wanted = year + years
    if not 2 <= wanted <= _LATEST_YEAR:
        return day
    return date.fromisocalendar(wanted, min(week, _weeks_in(wanted)), weekday)


def moved_start(day: date, years: int) -> date:
    """Move the start of a session as `same_week`, a week more or less where it would leave its calendar year.

    The first and last days of a year may be in a week of another one; a session has to start in its campaign's.
    """
    moved, wanted = same_week(day, years), day.year + years
    while moved.year < wanted and moved < date.max - _WEEK:
        moved += _WEEK
    while moved.year > wanted:
        moved -= _WEEK
    return moved


def moved_days(start: date | None, days: Iterable[date], years: int) -> dict[date, date]:
    """Move the days of one session, `start` its first one: each to the same week where that keeps their order.

    Where it does not, a week 53 being lost on the way, all move by as many whole weeks as the start does.
    """
    wanted = sorted({*days, *([start] if start else [])})
    each = {day: same_week(day, years) for day in wanted}
    if start is None:
        return each
    target = moved_start(start, years)
    kept = each | {start: target}
    ordered = list(kept.values())
    if target == each[start] and all(one < other for one, other in pairwise(ordered)):
        return each
    return {day: _shifted(day, target - start) for day in wanted}


def weeks_spanned(start: date, end: date) -> int:
    """Count the weeks from a first to a last day, one that has begun counting whole; none where they are reversed."""
    return max(0, ceil(((end - start).days + 1) / 7))


def _weeks_in(year: int) -> int:
    return date(year, 12, 28).isocalendar().week


def _shifted(day: date, shift: timedelta) -> date:
    try:
        return day + shift
    except OverflowError:
        return day
