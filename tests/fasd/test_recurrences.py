"""« tous les lundis du … au … » becomes days: the right ones, no other, and never too many."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sofi_tui.fasd.dates import show_date
from sofi_tui.fasd.holidays import holiday_on
from sofi_tui.fasd.recurrences import LAST, MOST_DAYS, Recurrence, RecurrenceError, parse_recurrence
from sofi_tui.words.calendar import WEEKDAYS

TODAY = date(2025, 11, 3)
DAYS = st.dates(min_value=date(2000, 1, 1), max_value=date(2090, 12, 31))
SPANS = st.integers(min_value=0, max_value=300)


def days(text: str) -> list[str]:
    return [f"{day:%d/%m}" for day in parse_recurrence(text, TODAY, 2026).days()]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("tous les lundis du 5 janvier au 26 janvier", ["05/01", "12/01", "19/01", "26/01"]),
        ("Tous les lundis du 05/01/2026 au 12/01/2026.", ["05/01", "12/01"]),
        ("chaque lundi du lundi 5 janvier jusqu'au 12/1", ["05/01", "12/01"]),
        ("chaque mardi et jeudi du 5/1 au 15/1", ["06/01", "08/01", "13/01", "15/01"]),
        ("les lundis, mercredis et vendredis du 5/1 au 9/1", ["05/01", "07/01", "09/01"]),
        ("un lundi sur deux du 1/1 au 16/2", ["05/01", "19/01", "02/02", "16/02"]),
        ("un mardi sur trois entre le 6/1 et le 17/2", ["06/01", "27/01", "17/02"]),
        ("le mardi toutes les deux semaines du 6/1 au 3/2", ["06/01", "20/01", "03/02"]),
        ("le premier jeudi du mois du 1/1 au 31/3", ["01/01", "05/02", "05/03"]),
        ("le dernier vendredi de chaque mois du 1/1 au 31/3", ["30/01", "27/02", "27/03"]),
        ("tous les lundis du 30/3 au 13/4, sauf fériés", ["30/03", "13/04"]),
        ("tous les lundis du 30/3 au 13/4 hors jours fériés", ["30/03", "13/04"]),
        ("tous les lundis du 5/1 au 26/1, sauf le 12/1 et le 19/1", ["05/01", "26/01"]),
        ("tous les jours ouvrés du 9/1 au 13/1", ["09/01", "12/01", "13/01"]),
        ("tous les jours du 9/1 au 12/1", ["09/01", "10/01", "11/01", "12/01"]),
    ],
)
def test_a_sentence_is_understood(text: str, expected: list[str]) -> None:
    assert days(text) == expected


@pytest.mark.parametrize(
    ("text", "hours"),
    [
        ("tous les lundis du 5/1 au 12/1 de 9h30 à 11h", ("09h30", "11h00")),
        ("tous les lundis de 9h30 à 11h du 5/1 au 12/1", ("09h30", "11h00")),
        ("tous les lundis du 5/1 au 12/1 à 14h, sauf fériés", ("14h00", "")),
        ("tous les lundis du 5/1 au 12/1 sauf fériés de 9h30 à midi", ("09h30", "12h00")),
        ("tous les lundis du 5/1 au 12/1", ("", "")),
    ],
)
def test_hours_are_taken_wherever_they_stand(text: str, hours: tuple[str, str]) -> None:
    read = parse_recurrence(text, TODAY, 2026)
    assert (read.start, read.end) == hours
    assert read.days() == [date(2026, 1, 5), date(2026, 1, 12)]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("", "Écrivez les jours"),
        ("tous les lundis", "Écrivez les jours"),
        ("lundi du 5/1 au 12/1", "Écrivez les jours"),
        ("tous les lunsdis du 5/1 au 12/1", "« lunsdis » n'est pas un jour"),
        ("tous les lundis du 5/1 au 31/2", "« 31/2 » n'est pas une date"),
        ("tous les lundis du 12/1 au 5/1", "Le dernier jour est avant le premier"),
        ("tous les lundis du 6/1 au 7/1", "Aucun de ces jours"),
        ("tous les lundis du 5/1 au 12/1 de 25h à 26h", "« 25h » n'est pas une heure"),
        ("tous les lundis du 5/1 au 12/1 de 11h à 9h", "L'heure de fin est avant"),
        ("tous les jours du 1/1 au 31/12", f"Plus de {MOST_DAYS}\u00a0dates"),
        ("tous les jours du 01/01/1000 au 31/12/9999", f"Plus de {MOST_DAYS}\u00a0dates"),
    ],
)
def test_what_names_no_days_is_refused_with_what_to_write(text: str, told: str) -> None:
    with pytest.raises(RecurrenceError) as refused:
        parse_recurrence(text, TODAY, 2026).days()
    assert str(refused.value).startswith(told)


def test_sessions_have_no_hours() -> None:
    with pytest.raises(RecurrenceError, match="Une session n'a pas d'heure"):
        parse_recurrence("tous les lundis du 5/1 au 12/1 à 9h", TODAY, 2026, of_meetings=False)


@given(st.sets(st.integers(0, 6), min_size=1), DAYS, SPANS, st.integers(1, 4), st.booleans())
def test_weekly_days_are_all_those_meant(
    weekdays: set[int], first: date, span: int, every: int, workdays: bool
) -> None:
    last = first + timedelta(days=span)
    recurrence = Recurrence(tuple(sorted(weekdays)), first, last, every, workdays=workdays)
    found = list(recurrence._days())
    assert found == sorted(set(found))
    assert all(first <= day <= last and day.weekday() in weekdays for day in found)
    assert not (workdays and any(map(holiday_on, found)))
    if every == 1 and not workdays:
        assert len(found) == sum((first + timedelta(days=n)).weekday() in weekdays for n in range(span + 1))
    mondays = {day - timedelta(days=day.weekday()) for day in found}
    assert all((one - other).days % (7 * every) == 0 for one in mondays for other in mondays)


@given(st.integers(0, 6), DAYS, SPANS, st.sampled_from([1, 2, 3, 4, LAST]))
def test_monthly_days_are_one_in_each_whole_month(weekday: int, first: date, span: int, rank: int) -> None:
    last = first + timedelta(days=span)
    found = list(Recurrence((weekday,), first, last, rank=rank)._days())
    assert len({(day.year, day.month) for day in found}) == len(found)
    for day in found:
        assert day.weekday() == weekday
        inside = (day + timedelta(weeks=1)).month == day.month
        assert (not inside) if rank == LAST else rank == (day.day + 6) // 7


@given(st.integers(0, 6), DAYS, SPANS, st.integers(1, 3))
def test_what_is_written_is_read(weekday: int, first: date, span: int, every: int) -> None:
    last = first + timedelta(days=span)
    name = WEEKDAYS[weekday]
    what = f"tous les {name}s" if every == 1 else f"un {name} sur {'deux' if every == 2 else 'trois'}"
    text = f"{what} du {show_date(first)} au {show_date(last)}"
    assert parse_recurrence(text, TODAY, 2026) == Recurrence((weekday,), first, last, every)


WORDS = [
    "tous",
    "les",
    "lundis",
    "un",
    "sur",
    "deux",
    "du",
    "5/1",
    "au",
    "9/1",
    "à",
    "9h",
    "sauf",
    "fériés",
    "le",
]


@given(st.text() | st.lists(st.sampled_from(WORDS)).map(" ".join))
def test_no_text_is_refused_otherwise(text: str) -> None:
    try:
        assert 0 < len(parse_recurrence(text, TODAY, 2026).days()) <= MOST_DAYS
    except RecurrenceError as refused:
        assert str(refused)
