"""A day that notes what it is compared with, so that what was found with it is known to hold until another day."""

from datetime import date, timedelta
from typing import Any

_FREE = {"__class__", "toordinal", "_first", "_last", "_compared", "_one_day", "lasts"}
"""What may be asked of the day without binding what is found to this very day."""
_DAY = timedelta(days=1)


class WatchedDay(date):
    """Today, for a check: `lasts` tells over which days everything that was asked of it has the same answer.

    Comparing it with a date binds to the days on that side of the date; anything else, to that one day. So a rule
    may use today in any way, and nothing that depends on it is taken for true on a day when it is not.
    """

    _first: date
    _last: date

    @classmethod
    def of(cls, day: date) -> "WatchedDay":
        """Begin to watch a day."""
        watched = cls(day.year, day.month, day.day)
        watched._first, watched._last = date.min, date.max
        return watched

    def lasts(self) -> tuple[date, date]:
        """Give the first and the last day on which what was found holds."""
        return self._first, self._last

    def _compared(self, other: Any) -> int:
        """Compare with a date, and note it; gives the difference in days."""
        today = date.toordinal(self)
        difference = today - date.toordinal(other)
        if difference > 0:
            self._first = max(self._first, other + _DAY)
        elif difference < 0:
            self._last = min(self._last, other - _DAY)
        else:
            self._one_day()
        return difference

    def _one_day(self) -> None:
        self._first = self._last = date(*date.timetuple(self)[:3])

    def __lt__(self, other: date) -> bool:
        return self._compared(other) < 0

    def __le__(self, other: date) -> bool:
        return self._compared(other) <= 0

    def __gt__(self, other: date) -> bool:
        return self._compared(other) > 0

    def __ge__(self, other: date) -> bool:
        return self._compared(other) >= 0

    def __eq__(self, other: object) -> bool:
        return isinstance(other, date) and self._compared(other) == 0

    def __ne__(self, other: object) -> bool:
        return not self == other

    def __hash__(self) -> int:
        self._one_day()
        return date.__hash__(self)

    def __getattribute__(self, name: str) -> Any:
        if name not in _FREE:
            date.__getattribute__(self, "_one_day")()
        return date.__getattribute__(self, name)

    def __add__(self, other: timedelta) -> date:  # type: ignore[override]
        self._one_day()
        return date(*date.timetuple(self)[:3]) + other

    __radd__ = __add__  # type: ignore[assignment]

    def __sub__(self, other: Any) -> Any:
        self._one_day()
        return date(*date.timetuple(self)[:3]) - other

    def __rsub__(self, other: Any) -> Any:
        self._one_day()
        return other - date(*date.timetuple(self)[:3])

    def __repr__(self) -> str:
        self._one_day()
        return date.__repr__(self)

    def __str__(self) -> str:
        self._one_day()
        return date.__str__(self)

    def __format__(self, form: str) -> str:
        self._one_day()
        return date.__format__(self, form)
