"""Durations and times of day are read as people type them."""

from datetime import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sofi_tui.fasd.hours import minutes_between, parse_clock, parse_clock_range, parse_hours, show_hours


@pytest.mark.parametrize(
    ("typed", "hours"),
    [
        ("35", 35),
        ("35h", 35),
        ("35 heures", 35),
        ("35,5", 35.5),
        ("35.5 h", 35.5),
        ("35h30", 35.5),
        ("35 H 30", 35.5),
        ("0h45", 0.75),
        ("35h20", 35.3333),
        ("-5", -5),
        ("-0h30", -0.5),
        ("35\u00a0h", 35),
    ],
)
def test_a_duration_is_understood(typed: str, hours: float) -> None:
    assert parse_hours(typed) == hours


@pytest.mark.parametrize("typed", ["", "h", "35h60", "35h30,5", "trente-cinq", "35 jours", "12345678"])
def test_what_is_no_duration_is_not_guessed(typed: str) -> None:
    assert parse_hours(typed) is None


def test_a_whole_number_of_hours_is_held_as_a_whole_number() -> None:
    assert isinstance(parse_hours("35,00"), int)
    assert isinstance(parse_hours("35h00"), int)


@pytest.mark.parametrize(
    ("hours", "shown"), [(35, "35"), (35.0, "35"), (35.5, "35h30"), (0.75, "0h45"), (-0.5, "-0h30")]
)
def test_a_duration_is_shown_in_hours_and_minutes(hours: float, shown: str) -> None:
    assert show_hours(hours) == shown


@given(st.integers(min_value=-999_999 * 60, max_value=999_999 * 60))
def test_every_number_of_minutes_is_read_back_as_it_is_shown(minutes: int) -> None:
    shown = show_hours(minutes / 60)
    read = parse_hours(shown)
    assert read is not None
    assert round(read * 60) == minutes
    assert show_hours(read) == shown


@pytest.mark.parametrize(
    ("typed", "clock"),
    [
        ("9h", "09h00"),
        ("9", "09h00"),
        ("09h30", "09h30"),
        ("9:30", "09h30"),
        ("0930", "09h30"),
        ("9 H 30", "09h30"),
        ("00h00", "00h00"),
        ("9 heures", "09h00"),
        ("9 heures 30", "09h30"),
        ("14\u00a0h\u00a030", "14h30"),
        ("midi", "12h00"),
    ],
)
def test_a_time_of_day_is_understood(typed: str, clock: str) -> None:
    assert parse_clock(typed) == clock


@pytest.mark.parametrize("typed", ["", "24h", "9h60", "930", "vers midi", "-9h", "9h3", "9h-12h"])
def test_what_is_no_time_of_day_is_not_guessed(typed: str) -> None:
    assert parse_clock(typed) is None


@given(st.times())
def test_every_time_of_day_is_read_back(moment: time) -> None:
    clock = moment.strftime("%Hh%M")
    assert parse_clock(clock) == clock


@given(st.text())
def test_no_text_is_refused_with_an_exception(text: str) -> None:
    assert parse_hours(text) is None or show_hours(parse_hours(text) or 0)
    assert parse_clock(text) is None or len(parse_clock(text) or "") == 5


@pytest.mark.parametrize("hours", [3e306, -3e306, float("inf"), float("nan"), 10**400])
def test_a_number_that_is_no_duration_is_still_shown(hours: float) -> None:
    assert show_hours(hours)


@pytest.mark.parametrize("typed", ["9h-12h30", "9h – 12h30", "de 9h à 12h30", "09:00 → 12:30", "9 - 1230"])
def test_a_start_and_an_end_are_read_from_one_text(typed: str) -> None:
    assert parse_clock_range(typed) == ("09h00", "12h30")


@pytest.mark.parametrize("typed", ["", "9h", "9h-", "-12h", "9h-12h-14h", "9h-25h", "de à"])
def test_half_of_a_range_is_none(typed: str) -> None:
    assert parse_clock_range(typed) is None


@given(st.text())
def test_no_text_is_refused_as_a_range_with_an_exception(text: str) -> None:
    assert parse_clock_range(text) is None or len(parse_clock_range(text) or ()) == 2


def test_minutes_are_counted_between_two_times_of_day() -> None:
    assert minutes_between("09h30", "11h00") == 90
    assert minutes_between("11h00", "09h30") == -90
