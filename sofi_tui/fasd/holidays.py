"""Public holidays of metropolitan France (Code du travail, article L3133-1), in any year of the calendar."""

from datetime import date, timedelta
from functools import cache

from sofi_tui.words.calendar import ASCENSION, EASTER_MONDAY, FIXED_HOLIDAYS, WHIT_MONDAY

_AFTER_EASTER = {1: EASTER_MONDAY, 39: ASCENSION, 50: WHIT_MONDAY}


def holiday_on(day: date) -> str:
    """Name the public holiday of a day, nothing for any other day; two on one day are both named."""
    return holidays_of(day.year).get(day, "")


@cache
def holidays_of(year: int) -> dict[date, str]:
    """Give the eleven public holidays of a year, in order; the law of today for years before it."""
    found = {date(year, month, number): name for (month, number), name in FIXED_HOLIDAYS.items()}
    for days, name in _AFTER_EASTER.items():
        day = easter(year) + timedelta(days=days)
        found[day] = f"{found[day]}, {name}" if day in found else name
    return dict(sorted(found.items()))


def easter(year: int) -> date:
    """Give Easter Sunday of the Gregorian calendar (Butcher's algorithm, as in J. Meeus, Astronomical Algorithms)."""
    century, rest = divmod(year, 100)
    golden = year % 19
    correction = (century - (century + 8) // 25 + 1) // 3
    epact = (19 * golden + century - century // 4 - correction + 15) % 30
    weekday = (32 + 2 * (century % 4) + 2 * (rest // 4) - epact - rest % 4) % 7
    shift = (golden + 11 * epact + 22 * weekday) // 451
    month, day = divmod(epact + weekday - 7 * shift + 114, 31)
    return date(year, month, day + 1)
