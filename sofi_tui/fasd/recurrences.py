"""Days that come again, read from a sentence: « tous les lundis du 5 janvier au 30 mars, sauf fériés »."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import islice

from sofi_tui.fasd.date_reading import parse_date, weekday_named
from sofi_tui.fasd.holidays import holiday_on
from sofi_tui.fasd.hours import minutes_between, parse_clock
from sofi_tui.fasd.texts import fold, shorten
from sofi_tui.words import recurrences as say

MOST_DAYS = 120
"""So many days at once: a day a week for two years, two a week for a year; a draft holds a thousand sessions."""

LAST = -1
_RANKS = {"premier": 1, "1er": 1, "deuxieme": 2, "second": 2, "2e": 2, "troisieme": 3, "3e": 3}
_RANKS |= {"quatrieme": 4, "4e": 4, "dernier": LAST}
_EVERY = {"deux": 2, "2": 2, "trois": 3, "3": 3, "quatre": 4, "4": 4}
_SENTENCE = re.compile(
    r"(?P<days>.+?) (?:du|de|entre le|a partir du|depuis le) (?P<first>.+?) (?:jusqu'au|au|a|et le) (?P<last>.+)"
)
_HOUR = r"\d{1,2} ?(?:h|:|heures?) ?(?:\d{2})?|midi"
_HOURS = re.compile(
    rf",? (?:de|a partir de|a|entre) (?:({_HOUR}|\d{{1,2}}) ?(?:-|–|a|et) ?)?({_HOUR})(?=$|,? (?:du|entre|sauf|hors)\b)"
)
_EXCEPT_HOLIDAYS = re.compile(r",? \(?(?:sauf|hors)(?: les)?(?: jours)? feries?\)?(?=,? |$)")
_EXCEPT_DAYS = re.compile(r",? sauf (?:le |les )(.+)$")
_OF_THE_MONTH = re.compile(r" (?:du|de chaque|de tous les) mois\b")
_RANKED = re.compile(rf"(?:le|chaque) ({'|'.join(_RANKS)}) ([a-z]+)")
_ONE_IN = re.compile(rf"(?:un|une) ([a-z]+) sur ({'|'.join(_EVERY)})")
_EVERY_WEEKS = re.compile(rf"(?:le |les )?(.+?),? toutes les ({'|'.join(_EVERY)}) semaines")
_SEPARATORS = re.compile(r",| et ")
_BEFORE_NAMES = re.compile(r"^(?:tous les|toutes les|chaque|les|le) ")


class RecurrenceError(ValueError):
    """A sentence that names no days; the message says in French what to write."""


@dataclass(frozen=True)
class Recurrence:
    """Days between a first and a last one: weekdays (from 0) of each `every`-th week, or one of each month.

    `rank` is which one of a month, `LAST` for the last, none for weeks. `without` are days left out, public holidays
    too where `workdays` says so; `start` and `end` are times of day as SOFI writes them, empty where none was given.
    """

    weekdays: tuple[int, ...]
    first: date
    last: date
    every: int = 1
    rank: int | None = None
    workdays: bool = False
    without: tuple[date, ...] = ()
    start: str = ""
    end: str = ""

    def days(self) -> list[date]:
        """List the days in order; raises RecurrenceError for none, and for more than `MOST_DAYS`."""
        found = list(islice(self._days(), MOST_DAYS + 1))
        if not found:
            raise RecurrenceError(say.NONE_FOUND)
        if len(found) > MOST_DAYS:
            raise RecurrenceError(say.too_many(MOST_DAYS))
        return found

    def _days(self) -> Iterator[date]:
        wanted = self._weekly() if self.rank is None else self._monthly()
        return (day for day in wanted if day not in self.without and not (self.workdays and holiday_on(day)))

    def _weekly(self) -> Iterator[date]:
        """Count the weeks from that of the first day that is meant."""
        first_week = None
        for day in _between(self.first, self.last):
            if day.weekday() in self.weekdays:
                week = (day.toordinal() - 1) // 7
                first_week = week if first_week is None else first_week
                if (week - first_week) % self.every == 0:
                    yield day

    def _monthly(self) -> Iterator[date]:
        """Find the days that are the so-manieth of their weekday in their month."""
        for day in _between(self.first, self.last):
            if day.weekday() in self.weekdays and self.rank in {(day.day - 1) // 7 + 1, _rank_from_end(day)}:
                yield day


def parse_recurrence(text: str, today: date, campagne: int, *, of_meetings: bool = True) -> Recurrence:
    """Read a sentence; raises RecurrenceError.

    Understood: « tous les lundis », « chaque mardi et jeudi », « un lundi sur deux », « le premier mardi du mois »,
    then « du … au … » with dates as `parse_date` reads them; then, in any order, « sauf fériés », « sauf le … » and,
    for meetings, « de 9h à 11h ».
    """
    plain = " ".join(fold(text).rstrip(" .").split())
    plain, workdays = _taken(_EXCEPT_HOLIDAYS, plain)
    plain, hours = _taken(_HOURS, plain)
    plain, left_out = _taken(_EXCEPT_DAYS, plain)
    found = _SENTENCE.fullmatch(_OF_THE_MONTH.sub(" mensuel", plain))
    if found is None:
        raise RecurrenceError(say.NOT_UNDERSTOOD)
    if hours is not None and not of_meetings:
        raise RecurrenceError(say.NO_HOURS_HERE)
    first, last = (_day(found[name], today, campagne) for name in ("first", "last"))
    if last < first:
        raise RecurrenceError(say.REVERSED)
    weekdays, every, rank = _which(found["days"])
    without = tuple(_day(one, today, campagne) for one in _listed(left_out[1])) if left_out else ()
    start, end = _clocks(hours) if hours else ("", "")
    return Recurrence(weekdays, first, last, every, rank, workdays is not None, without, start, end)


def _which(text: str) -> tuple[tuple[int, ...], int, int | None]:
    """Read which days are meant: their weekdays, in every so-manieth week, or which one of each month."""
    if text.endswith(" mensuel"):
        found = _RANKED.fullmatch(text.removesuffix(" mensuel"))
        if found is None:
            raise RecurrenceError(say.NOT_UNDERSTOOD)
        return _weekdays(found[2]), 1, _RANKS[found[1]]
    if found := _ONE_IN.fullmatch(text):
        return _weekdays(found[1]), _EVERY[found[2]], None
    if found := _EVERY_WEEKS.fullmatch(text):
        return _weekdays(found[1]), _EVERY[found[2]], None
    if _BEFORE_NAMES.match(text) is None:
        raise RecurrenceError(say.NOT_UNDERSTOOD)
    return _weekdays(text), 1, None


def _weekdays(text: str) -> tuple[int, ...]:
    """Read « lundis », « mardi et jeudi », « jours ouvrés »."""
    names = [_BEFORE_NAMES.sub("", name) for name in _listed(text)]
    if names in (["jours"], ["jour"]):
        return tuple(range(7))
    if names in (["jours ouvres"], ["jours de la semaine"]):
        return tuple(range(5))
    found = []
    for name in names:
        if (weekday := weekday_named(name)) is None:
            raise RecurrenceError(say.not_a_weekday(shorten(name)))
        found.append(weekday)
    return tuple(sorted(set(found)))


def _listed(text: str) -> list[str]:
    return [one.strip().removeprefix("le ") for one in _SEPARATORS.split(text) if one.strip()]


def _day(text: str, today: date, campagne: int) -> date:
    day = parse_date(text.strip(" ,"), today, campagne)
    if day is None:
        raise RecurrenceError(say.not_a_date(shorten(text)))
    return day


def _clocks(found: re.Match[str]) -> tuple[str, str]:
    clocks = [_clock(text) for text in found.groups() if text]
    start, end = clocks if len(clocks) == 2 else (clocks[0], "")
    if end and minutes_between(start, end) <= 0:
        raise RecurrenceError(say.HOURS_REVERSED)
    return start, end


def _clock(text: str) -> str:
    clock = parse_clock(text)
    if clock is None:
        raise RecurrenceError(say.not_an_hour(shorten(text)))
    return clock


def _taken(pattern: re.Pattern[str], text: str) -> tuple[str, re.Match[str] | None]:
    """Take a part out of a sentence, if it is there."""
    found = pattern.search(text)
    return (text, None) if found is None else (text[: found.start()] + text[found.end() :], found)


def _between(first: date, last: date) -> Iterator[date]:
    return (first + timedelta(days=number) for number in range((last - first).days + 1))


def _rank_from_end(day: date) -> int | None:
    """Tell `LAST` for the last of its weekday in its month."""
    following = day.toordinal() + 7
    is_last = following > date.max.toordinal() or date.fromordinal(following).month != day.month
    return LAST if is_last else None
