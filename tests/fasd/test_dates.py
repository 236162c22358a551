"""Dates are read as people type them, and shown as SOFI shows them."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sofi_tui.fasd.dates import dates_in, parse_date, parse_shift, show_date

TODAY = date(2026, 2, 24)
SECOND_OF_MARCH = date(2026, 3, 2)


@pytest.mark.parametrize(
    "typed",
    [
        "02/03/2026",
        "2/3/26",
        "2/3/2026",
        "02-03-2026",
        "2.3.26",
        "02 03 2026",
        "02032026",
        "2026-03-02",
        "2 mars 2026",
        "02 MARS 2026",
        " 2/3/26 ",
        "+6j",
        "+ 6 jours",
    ],
)
def test_every_way_of_typing_a_date_is_understood(typed: str) -> None:
    assert parse_date(typed, TODAY) == SECOND_OF_MARCH


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("1er août 2026", date(2026, 8, 1)),
        ("15 févr. 2026", date(2026, 2, 15)),
        ("29/02/2028", date(2028, 2, 29)),
        ("+1s", date(2026, 3, 3)),
        ("-7j", date(2026, 2, 17)),
    ],
)
def test_words_leap_days_and_shifts_are_understood(typed: str, expected: date) -> None:
    assert parse_date(typed, TODAY) == expected


@pytest.mark.parametrize(
    "typed",
    [
        "",
        "31/02/2026",
        "29/02/2026",
        "02/13/2026",
        "0/3/2026",
        "2/3",
        "mars 2026",
        "2 jui 2026",
        "demain",
        "+j",
    ],
)
def test_what_is_not_in_the_calendar_is_no_date(typed: str) -> None:
    assert parse_date(typed, TODAY) is None


def test_a_shift_beyond_the_calendar_is_no_date() -> None:
    assert parse_date("+9999s", date(9999, 1, 1)) is None


@pytest.mark.parametrize(
    ("typed", "days"),
    [("+7j", 7), ("-3j", -3), ("+4s", 28), ("+ 2 semaines", 14), ("+1 jour", 1), ("- 1 sem", -7)],
)
def test_a_shift_counts_days_or_weeks(typed: str, days: int) -> None:
    assert parse_shift(typed) == timedelta(days=days)


@pytest.mark.parametrize("typed", ["7j", "+7", "+7m", "+12345j", "demain"])
def test_what_has_no_sign_or_no_unit_is_no_shift(typed: str) -> None:
    assert parse_shift(typed) is None


def test_dates_are_found_in_a_text_and_false_ones_left_out() -> None:
    text = "Du 02/03/2026 au 13/3/26 (sauf 31/02/2026), réf. 102/03/20261."
    assert dates_in(text) == [SECOND_OF_MARCH, date(2026, 3, 13)]


@given(st.dates())
def test_what_is_shown_is_read_back(day: date) -> None:
    assert parse_date(show_date(day), TODAY) == day
    assert parse_date(day.isoformat(), TODAY) == day
    assert dates_in(f"le {show_date(day)}.") == [day]


@given(st.text())
def test_no_text_is_refused_with_an_exception(text: str) -> None:
    assert parse_date(text, TODAY) is None or isinstance(parse_date(text, TODAY), date)
    assert all(isinstance(day, date) for day in dates_in(text))
