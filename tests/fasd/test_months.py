"""The view of a month: its weeks as ISO 8601 numbers them, and the ways from day to day."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sofi_tui.fasd.draft import Draft
from sofi_tui.fasd.months import MOVES, first_shown, moved, weeks_of

TODAY = date(2026, 1, 12)
START, END = ("sessions", 0, "date_debut"), ("sessions", 0, "date_fin")
MEETING = ("sessions", 0, "informations_collectives", 0, "date")


@given(st.dates())
def test_every_month_is_whole_monday_first_and_its_weeks_bear_their_numbers(day: date) -> None:
    weeks = weeks_of(day)
    days = [one for week in weeks for one in week.days if one is not None]
    assert days[0].day == 1
    assert days == [days[0] + timedelta(days=number) for number in range(len(days))]
    assert {one.month for one in days} == {day.month}
    for week in weeks:
        assert len(week.days) == 7
        assert all(one is None or one.weekday() == column for column, one in enumerate(week.days))
        assert all(one is None or one.isocalendar().week == week.number for one in week.days)


@pytest.mark.parametrize(
    ("how", "expected"),
    [
        ("left", date(2028, 2, 28)),
        ("right", date(2028, 3, 1)),
        ("up", date(2028, 2, 22)),
        ("down", date(2028, 3, 7)),
        ("pageup", date(2028, 1, 29)),
        ("pagedown", date(2028, 3, 29)),
        ("home", date(2028, 2, 1)),
        ("end", date(2028, 2, 29)),
    ],
)
def test_each_key_goes_its_way(how: str, expected: date) -> None:
    assert moved(date(2028, 2, 29), how) == expected


def test_a_month_with_fewer_days_gives_its_last_one() -> None:
    assert moved(date(2026, 1, 31), "pagedown") == date(2026, 2, 28)
    assert moved(date(2026, 1, 31), "pageup") == date(2025, 12, 31)


@given(st.sampled_from([date.min, date.max]), st.sampled_from(sorted(MOVES)))
def test_at_either_end_of_the_calendar_one_stays_in_it(day: date, how: str) -> None:
    assert date.min <= moved(day, how) <= date.max


@pytest.mark.parametrize(
    ("session", "path", "expected"),
    [
        ({"date_debut": date(2026, 3, 2)}, START, date(2026, 3, 2)),
        ({"date_debut": date(2026, 3, 2)}, END, date(2026, 3, 2)),
        ({"date_debut": date(2026, 3, 2)}, MEETING, date(2026, 3, 2)),
        ({"date_debut": "31/02/2026"}, START, TODAY),
        ({}, MEETING, TODAY),
    ],
)
def test_it_opens_where_a_date_is_known(
    session: dict[str, object], path: tuple[str | int, ...], expected: date
) -> None:
    draft = Draft({"brouillon": {"campagne": 2026}, "sessions": [session]})
    assert first_shown(draft, path, TODAY) == expected


def test_for_another_campaign_it_opens_on_its_first_day() -> None:
    draft = Draft({"brouillon": {"campagne": 2027}, "sessions": [{}]})
    assert first_shown(draft, START, TODAY) == date(2027, 1, 1)
