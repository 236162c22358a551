"""Each count against a folder whose content is known, on days before, at and after each boundary."""

from datetime import date, timedelta
from pathlib import Path

import pytest

from sofi_tui.drafts.index.counts import COUNTS, Day, numbers
from tests.drafts.index.folders import index_on, put

LAST = date(2026, 6, 26)
DAY = timedelta(days=1)


def counted(folder: Path, day: date) -> dict[str, int]:
    found = numbers(index_on(folder, day).refreshed().listed(), day)
    return {
        f"{count.group} {count.label}": number for count, number in zip(COUNTS, found, strict=True) if number
    }


@pytest.fixture
def known(folder: Path) -> Path:
    """Six sessions in five actions, each with something of its own."""
    first, later = date(2026, 3, 2), date(2026, 9, 30)
    at_a_distance = {"modalites_pedagogiques": ["en_etablissement", "foad"]}
    own = {"dispositif": {"dispositif": "", "nombre_places": 3, "prise_en_charge": False}}
    put(folder, "deux", [{"date_fin": LAST}, {"date_fin": later, **at_a_distance}])
    put(folder, "libre", [{"date_fin": later, "formation_initiale": True, **own}])
    put(folder, "apprentis", [{"date_fin": later, "contrat": "Apprentissage", **own}], statut="valide")
    put(
        folder,
        "pro",
        [{"date_fin": later, "contrat": "professionnalisation"}],
        statut="en_attente_validation",
    )
    put(folder, "sans-date", [{"date_debut": first, "date_fin": "bientôt"}], statut="en_attente_reponses")
    replaced = put(folder, "remplace", [{"date_fin": later, "modalite_enseignement": "distance"}])
    with replaced.open("a", encoding="utf-8") as file:
        file.write('\n[suivi.certifinfo]\nancien = "21072"\nnouveau = "21073"\n')
    (folder / "casse.toml").write_text("[brouillon\n")
    return folder


BEFORE = {
    "Sessions actives": 6,
    "Sessions de formation initiale actives": 1,
    "Sessions du programme région": 4,
    "Sessions en contrat d'apprentissage": 1,
    "Sessions en contrat de professionnalisation": 1,
    "Sessions ouvertes à distance": 2,
    "Actions en cours de saisie": 3,
    "Actions publiques en cours de saisie": 2,
    "Actions en attente de validation": 1,
    "Actions en attente de réponses": 1,
    "Actions dont le code Certifinfo a été remplacé": 1,
}
ENDING = {**BEFORE, "Sessions inactives dans moins d'un mois": 1}
ENDED = {**BEFORE, "Sessions actives": 5, "Sessions du programme région": 3, "Sessions inactives": 1}


@pytest.mark.parametrize(
    ("day", "expected"),
    [
        (date(2026, 5, 25), BEFORE),
        (date(2026, 5, 26), BEFORE),  # the same day of the month before: a month, not less
        (date(2026, 5, 27), ENDING),
        (LAST - DAY, ENDING),
        (LAST, ENDING),
        (LAST + DAY, ENDED),
    ],
    ids=str,
)
def test_each_count_is_right_around_the_end_of_a_session(
    day: date, expected: dict[str, int], known: Path
) -> None:
    assert counted(known, day) == expected


@pytest.mark.parametrize(("day", "sessions"), [(date(2026, 9, 30), 5), (date(2026, 10, 1), 0)])
def test_what_is_counted_of_active_sessions_ends_with_them(day: date, sessions: int, known: Path) -> None:
    found = counted(known, day)
    assert found.get("Sessions actives", 0) == sessions
    assert found["Sessions inactives"] == 6 - sessions
    for label in ("de formation initiale actives", "en contrat d'apprentissage", "ouvertes à distance"):
        assert (f"Sessions {label}" in found) == bool(sessions)


def test_the_rows_behind_a_count_are_those_that_are_counted(known: Path) -> None:
    rows, day = index_on(known).refreshed().listed(), Day.of(date(2026, 5, 27))
    behind = {count.label: {row.id for row in rows if count.holds(row, day)} for count in COUNTS}
    assert behind["inactives dans moins d'un mois"] == {"deux"}
    assert behind["ouvertes à distance"] == {"deux", "remplace"}
    assert behind["publiques en cours de saisie"] == {"deux", "remplace"}
    assert behind["en attente de réponses"] == {"sans-date"}
    assert all("casse" not in ids for ids in behind.values())


@pytest.mark.parametrize(
    ("today", "in_a_month"),
    [
        (date(2026, 1, 31), date(2026, 2, 28)),
        (date(2028, 1, 31), date(2028, 2, 29)),
        (date(2026, 12, 15), date(2027, 1, 15)),
        (date(2026, 11, 30), date(2026, 12, 30)),
    ],
)
def test_a_month_is_to_the_same_day_or_the_last_one(today: date, in_a_month: date) -> None:
    assert Day.of(today).in_a_month == in_a_month.toordinal()


def test_each_count_says_what_it_means_in_french_and_has_a_name_of_its_own() -> None:
    assert len({(count.group, count.label) for count in COUNTS}) == len(COUNTS) == 13
    assert all(count.meaning.endswith(".") and len(count.meaning) > 30 for count in COUNTS)
