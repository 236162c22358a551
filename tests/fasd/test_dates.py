"""Dates are read as people type them, and shown as SOFI shows them."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sofi_tui.fasd.date_reading import parse_date, parse_date_range, parse_shift, without_its_weekday
from sofi_tui.fasd.dates import dates_in, show_date
from sofi_tui.words.calendar import MONTHS, SHORT_WEEKDAYS, weekday, whole_day

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
        "020326",
        "2 mars 26",
        "2-mars-2026",
        "lundi 2 mars 2026",
        "Lun. 02/03/2026",
        "le lundi 2/3/26",
        "+6j",
        "dans 6 jours",
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
        ("demain", date(2026, 2, 25)),
        ("Après-demain", date(2026, 2, 26)),
        ("aujourd’hui", TODAY),
        ("hier", date(2026, 2, 23)),
        ("mardi prochain", date(2026, 3, 3)),
        ("dans 2 semaines", date(2026, 3, 10)),
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
        "2 mars",
        "lundi",
        "mardi 2 mars 2026",
        "lundi mars 2026",
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


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("2/3", SECOND_OF_MARCH),
        ("2 mars", SECOND_OF_MARCH),
        ("1er avril", date(2026, 4, 1)),
        ("lundi 2 mars", SECOND_OF_MARCH),
        ("lundi 15 décembre", date(2025, 12, 15)),
        ("vendredi 15 janvier", date(2027, 1, 15)),
        ("mardi 2 mars", None),
        ("mercredi 2 mars", None),
        ("29 février", None),
        ("31/2", None),
        ("lundi", None),
    ],
)
def test_a_date_without_its_year_is_of_the_campaign_or_of_the_nearest_winter_with_its_weekday(
    typed: str, expected: date | None
) -> None:
    assert parse_date(typed, TODAY, 2026) == expected
    assert parse_date(typed, TODAY) is None


def test_a_weekday_that_does_not_fit_is_told_with_the_date_that_was_meant() -> None:
    assert without_its_weekday("mardi 2 mars 2026") == SECOND_OF_MARCH
    assert without_its_weekday("mercredi 2 mars", 2026) == SECOND_OF_MARCH
    assert without_its_weekday("lundi 2 mars 2026") is None
    assert without_its_weekday("mardi 31/02/2026") is None


@pytest.mark.parametrize(
    "typed",
    [
        "du 2 mars au 26 juin",
        "2/3 - 26/6",
        "02/03/2026 → 26/06/2026",
        "du lundi 2 mars 2026 jusqu'au 26/6/26",
    ],
)
def test_a_start_and_an_end_are_read_from_one_text(typed: str) -> None:
    assert parse_date_range(typed, TODAY, 2026) == (SECOND_OF_MARCH, date(2026, 6, 26))


@pytest.mark.parametrize(
    "typed", ["2-3-26", "02/03/2026", "du 2 mars au", "du 31/02/2026 au 2/3/26", "du au"]
)
def test_half_of_a_range_is_none(typed: str) -> None:
    assert parse_date_range(typed, TODAY, 2026) is None


@given(st.dates(min_value=date(1000, 1, 1)))
def test_every_form_of_every_day_is_read(day: date) -> None:
    day_number = "1er" if day.day == 1 else str(day.day)
    in_words = f"{day_number} {MONTHS[day.month - 1]} {day.year}"
    forms = [
        whole_day(day),
        in_words,
        in_words.upper(),
        f"{SHORT_WEEKDAYS[day.weekday()]} {show_date(day)}",
        *(day.strftime(f"%d{mark}%m{mark}%Y") for mark in "/.- "),
        f"{day:%d%m}{day.year:04}",
    ]
    assert [parse_date(form, TODAY) for form in forms] == [day] * len(forms)


@given(st.dates(min_value=date(2000, 1, 1), max_value=date(2099, 12, 31)))
def test_short_years_and_left_out_ones_are_read(day: date) -> None:
    assert parse_date(f"{day:%d%m%y}", TODAY) == parse_date(f"{day.day}/{day.month}/{day:%y}", TODAY) == day
    assert parse_date(f"{day.day}/{day.month}", TODAY, day.year) == day
    assert parse_date(f"{weekday(day)} {day.day} {MONTHS[day.month - 1]}", TODAY, day.year) == day


@given(
    st.text(alphabet=st.sampled_from("0123456789/-.+ jsdulnmareé'1º"), max_size=12), st.integers(0, 10**20)
)
def test_nothing_like_a_date_is_refused_with_an_exception(text: str, campagne: int) -> None:
    parse_date(text, date.max, campagne)
    without_its_weekday(f"lundi {text}", campagne)
    parse_date_range(f"du {text} au {text}", date.min, campagne)
