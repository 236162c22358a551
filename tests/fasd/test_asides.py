"""What follows from a value stands beside it, in a form for each room."""

from datetime import date

import pytest

from sofi_tui.fasd.asides import aside
from sofi_tui.fasd.draft import Draft
from sofi_tui.fasd.paths import FieldPath, parse_path


def draft_with(**session: object) -> Draft:
    return Draft({"brouillon": {"campagne": 2026}, "sessions": [session]})


def said(draft: Draft, name: str) -> list[str]:
    path: FieldPath = parse_path(f"sessions.0.{name}")
    return [words.replace("\u00a0", " ") for words in aside(draft, path)]


def test_a_day_tells_its_weekday_its_week_and_its_holiday_ever_shorter() -> None:
    assert said(draft_with(date_debut=date(2026, 11, 11)), "date_debut") == [
        "mercredi, semaine 46 — férié : Armistice",
        "mer. s46 — férié : Armistice",
        "mer. s46 — férié",
        "mer. s46",
    ]


def test_an_end_tells_the_weeks_since_the_start() -> None:
    draft = draft_with(date_debut=date(2026, 3, 2), date_fin=date(2026, 6, 26))
    assert said(draft, "date_fin")[0] == "vendredi, semaine 26 — 17 semaines"
    assert said(draft, "date_debut")[0] == "lundi, semaine 10"


def test_an_end_before_its_start_tells_no_weeks() -> None:
    draft = draft_with(date_debut=date(2026, 3, 2), date_fin=date(2026, 2, 26))
    assert said(draft, "date_fin")[0] == "jeudi, semaine 9"


def test_hours_a_week_are_multiplied_by_the_weeks_unless_the_dates_span_several_groups() -> None:
    held = {"date_debut": date(2026, 3, 2), "date_fin": date(2026, 6, 26), "duree_hebdo": 28}
    assert said(draft_with(**held), "duree_hebdo") == ["× 17 semaines = 476 h", "× 17 = 476 h"]
    assert said(draft_with(**held, entrees_sorties="cadencees"), "duree_hebdo") == []


def test_the_total_tells_what_centre_and_company_amount_to() -> None:
    assert said(draft_with(duree_centre=400, duree_entreprise=70.5), "duree_totale")[0] == (
        "centre + entreprise = 470h30"
    )
    assert said(draft_with(duree_entreprise=70), "duree_totale") == []


def test_the_end_of_a_meeting_tells_how_long_it_lasts() -> None:
    def lasting(end: str) -> list[str]:
        meeting = {"heure_debut": "09h30", "heure_fin": end}
        return said(draft_with(informations_collectives=[meeting]), "informations_collectives.0.heure_fin")

    assert lasting("11h00") == ["dure 1h30"]
    assert lasting("09h00") == []


@pytest.mark.parametrize("held", ["31/02/2026", 12, True, [], {"a": 1}, float("nan"), 10**400])
def test_a_value_that_is_not_of_its_kind_says_nothing(held: object) -> None:
    draft = draft_with(date_debut=held, date_fin=held, duree_hebdo=held, duree_centre=held)
    for name in ("date_debut", "date_fin", "duree_hebdo", "duree_totale", "site_lieu"):
        assert said(draft, name) == [] or held == 12
