"""The public holidays of metropolitan France, by the law's list and the tables of Easter."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sofi_tui.fasd.holidays import easter, holiday_on, holidays_of


@pytest.mark.parametrize(
    ("year", "month", "day"),
    [
        (1818, 3, 22),
        (1943, 4, 25),
        (2000, 4, 23),
        (2024, 3, 31),
        (2025, 4, 20),
        (2026, 4, 5),
        (2027, 3, 28),
        (2038, 4, 25),
    ],
)
def test_easter_is_that_of_the_tables(year: int, month: int, day: int) -> None:
    assert easter(year) == date(year, month, day)


def test_the_eleven_days_of_a_year() -> None:
    assert {f"{day:%d/%m}": name for day, name in holidays_of(2026).items()} == {
        "01/01": "jour de l'An",
        "06/04": "lundi de Pâques",
        "01/05": "fête du Travail",
        "08/05": "Victoire de 1945",
        "14/05": "Ascension",
        "25/05": "lundi de Pentecôte",
        "14/07": "fête nationale",
        "15/08": "Assomption",
        "01/11": "Toussaint",
        "11/11": "Armistice",
        "25/12": "Noël",
    }


def test_two_on_one_day_are_both_named() -> None:
    assert holiday_on(date(2008, 5, 1)) == "fête du Travail, Ascension"


def test_any_other_day_has_no_name() -> None:
    assert holiday_on(date(2026, 3, 2)) == ""


@given(st.dates())
def test_every_year_has_them_and_easter_is_a_sunday_in_march_or_april(day: date) -> None:
    assert easter(day.year).weekday() == 6
    assert date(day.year, 3, 22) <= easter(day.year) <= date(day.year, 4, 25)
    assert holiday_on(easter(day.year) + timedelta(days=39)).endswith("Ascension")
    assert len(holidays_of(day.year)) in {10, 11}
