"""What was asked of a watched day has the same answer on all the days that it names."""

import operator
from collections.abc import Callable
from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sofi_tui.drafts.index.watched_day import WatchedDay

DAYS = st.dates(date(2025, 12, 1), date(2026, 2, 28))
COMPARED = st.sampled_from([operator.lt, operator.le, operator.gt, operator.ge, operator.eq, operator.ne])
QUESTIONS = st.lists(st.tuples(COMPARED, DAYS, st.booleans()), max_size=5)


def answers(today: date, questions: list[tuple[Callable[[Any, Any], bool], date, bool]]) -> list[bool]:
    return [asked(day, today) if swapped else asked(today, day) for asked, day, swapped in questions]


@given(today=DAYS, questions=QUESTIONS, other=DAYS)
def test_answers_are_those_of_the_day_and_hold_as_long_as_it_says(
    today: date, questions: list[tuple[Callable[[Any, Any], bool], date, bool]], other: date
) -> None:
    watched = WatchedDay.of(today)
    assert answers(watched, questions) == answers(today, questions)
    first, last = watched.lasts()
    assert first <= today <= last
    if first <= other <= last:
        assert answers(other, questions) == answers(today, questions)


@pytest.mark.parametrize(
    "use",
    [
        lambda day: day.year,
        lambda day: day.isoformat(),
        lambda day: f"{day:%d/%m}",
        str,
        repr,
        hash,
        lambda day: day - date(2026, 1, 1),
        lambda day: date(2026, 1, 1) - day,
        lambda day: day + timedelta(days=1),
        lambda day: day - timedelta(days=1),
        lambda day: day.replace(day=1),
    ],
)
def test_any_other_use_binds_to_that_day(use: Callable[[date], object]) -> None:
    today = date(2026, 1, 15)
    watched = WatchedDay.of(today)
    assert str(use(watched)).replace("WatchedDay", "datetime.date") == str(use(today))
    assert watched.lasts() == (today, today)
