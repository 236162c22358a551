"""A draft carried into the next campaign: same weekday, same week, same order, and marks on what to look at."""

from datetime import date, timedelta
from itertools import pairwise
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sofi_tui.fasd.codes import codes_of, with_codes
from sofi_tui.fasd.draft import Draft
from sofi_tui.fasd.next_year import NextYear
from sofi_tui.fasd.paths import dotted
from sofi_tui.fasd.preset import Preset
from sofi_tui.fasd.reviews import reviews_of
from sofi_tui.fasd.weeks import moved_days, moved_start, same_week
from tests.fasd.offers import changed, finished, preset_of

UNHURRIED = settings(deadline=None)
DAYS = st.dates(date(2000, 1, 1), date(2090, 12, 31))


def carried(draft: Draft, after: Preset | None = None) -> Draft:
    before = preset_of(draft.modele)
    return NextYear(before, after or before, 2027).carried(draft)


def marks(draft: Draft) -> dict[str, str]:
    return {dotted(review.champ): review.raison for review in reviews_of(draft)}


def said(key: str, valeur: str) -> Preset:
    """The FLE preset of a year whose text for one field is another one."""
    preset = preset_of("fle")
    return preset._replace(fields={**preset.fields, key: preset.of(key)._replace(valeur=valeur)})


@pytest.mark.parametrize(
    ("day", "moved"),
    [
        (date(2026, 3, 2), date(2027, 3, 8)),  # Monday of week 10
        (date(2026, 6, 26), date(2027, 7, 2)),
        (date(2026, 1, 1), date(2027, 1, 7)),  # Thursday of week 1
        (date(2026, 12, 31), date(2027, 12, 30)),  # week 53, that 2027 does not have
        (date(2027, 1, 1), date(2027, 12, 31)),  # a Friday of 2026's week 53
    ],
)
def test_a_day_moves_to_the_same_weekday_of_the_same_week(day: date, moved: date) -> None:
    assert same_week(day, 1) == moved


def test_a_start_stays_in_its_campaign() -> None:
    assert moved_start(date(2027, 1, 1), 1) == date(2028, 1, 7)
    assert moved_start(date(2025, 12, 29), 1) == date(2026, 12, 28)


@UNHURRIED
@given(DAYS, st.integers(1, 5))
def test_weekday_is_kept_and_the_start_falls_in_the_campaign(day: date, years: int) -> None:
    assert same_week(day, years).weekday() == moved_start(day, years).weekday() == day.weekday()
    assert moved_start(day, years).year == day.year + years
    week, moved = day.isocalendar().week, same_week(day, years).isocalendar().week
    assert moved == week or (week, moved) == (53, 52)


@UNHURRIED
@given(DAYS, st.lists(st.integers(-60, 400), max_size=6), st.integers(1, 3))
def test_the_days_of_a_session_keep_weekdays_and_order(start: date, offsets: list[int], years: int) -> None:
    days = [start + timedelta(offset) for offset in offsets]
    moved = moved_days(start, days, years)
    assert set(moved) == {start, *days}
    assert moved[start].year == start.year + years
    assert all(day.weekday() == to.weekday() for day, to in moved.items())
    assert all(moved[one] < moved[other] for one, other in pairwise(sorted(moved)))


def test_every_date_of_a_session_moves() -> None:
    session: dict[str, Any] = carried(finished("fle")).sessions[0]
    assert (session["date_debut"], session["date_fin"]) == (date(2027, 3, 8), date(2027, 7, 2))
    assert session["informations_collectives"][0]["date"] == date(2027, 2, 16)
    [period] = session["periodes_inscription"]
    assert (period["date_debut"], period["date_fin"]) == (date(2027, 1, 11), date(2027, 3, 5))


def test_a_date_that_is_none_stays_as_typed() -> None:
    new = carried(changed(finished("fle"), {"sessions.0.date_debut": "le 31 février"}))
    assert new.sessions[0]["date_debut"] == "le 31 février"
    assert new.sessions[0]["date_fin"] == date(2027, 7, 2)


def test_it_is_another_action_of_another_year() -> None:
    old = with_codes(finished("fle"), "1", "2", {0: "3"}).with_header(statut="valide", titre="Nantes 2026")
    new = carried(old)
    assert (new.campagne, new.header["statut"], new.titre) == (2027, "en_cours", "Nantes 2027")
    assert not codes_of(new).known
    dispositif: Any = new.sessions[0]["dispositif"]
    assert "places_bon_commande" not in dispositif
    assert dispositif["nombre_places"] == 12
    assert codes_of(old).known


def test_texts_that_nobody_changed_are_those_of_the_new_year() -> None:
    after = said("action.objectifs", "Les objectifs de 2027.")
    untouched, own = finished("fle"), changed(finished("fle"), {"action.objectifs": "Les nôtres."})
    assert carried(untouched, after).get(("action", "objectifs")) == "Les objectifs de 2027."
    assert "action.objectifs" not in marks(carried(untouched, after))
    assert carried(own, after).get(("action", "objectifs")) == "Les nôtres."
    assert "Le modèle a changé" in marks(carried(own, after))["action.objectifs"]
    assert "action.objectifs" not in marks(carried(own))


def test_what_needs_a_second_look_is_marked_and_nothing_else() -> None:
    assert sorted(marks(carried(finished("fle")))) == [
        "sessions.0.commentaire_duree",
        "sessions.0.date_debut",
        "sessions.0.date_fin",
        "sessions.0.dispositif.nombre_places",
        "sessions.0.etat_recrutement",
        "sessions.0.informations_collectives",
        "sessions.0.periodes_inscription",
    ]


@pytest.mark.parametrize(
    "text", ["Fermé le 14 juillet.", "Rentrée 2026", "Du 09/03/2026 au 20/03", "le 1er mars"]
)
def test_texts_that_name_a_day_or_the_year_are_marked(text: str) -> None:
    draft = changed(finished("fle"), {"sessions.0.contacts_referents.0.fonction": text})
    assert "sessions.0.contacts_referents.0.fonction" in marks(carried(draft))
