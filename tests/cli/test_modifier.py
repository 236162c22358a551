"""``modifier`` sets fields as if typed, all or none."""

import tomllib
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from sofi_tui.cli import ScreenRequest
from tests.cli.commander import Commander


def _held(path: Path) -> dict[str, Any]:
    return tomllib.loads(path.read_text("utf-8"))


def test_values_are_read_as_if_typed(commander: Commander) -> None:
    path = commander.new("fle")
    outcome = commander.done(
        "modifier", path.stem, "sessions.0.date_debut=2/3/26", "sessions.0.dispositif.nombre_places=12",
        "sessions.0.rythme=Temps partiel", "sessions.0.duree_centre=35h30", "action.url_action=https://e.org/?a=b",
        "sessions.0.responsable_mandataire=o",
    )  # fmt: skip
    held = _held(path)

    assert outcome.out == ""
    assert held["action"]["url_action"] == "https://e.org/?a=b"
    session = held["sessions"][0]
    assert session["date_debut"] == date(2026, 3, 2)
    assert session["dispositif"]["nombre_places"] == 12
    assert (session["rythme"], session["duree_centre"]) == ("temps_partiel", 35.5)
    assert session["responsable_mandataire"] is True


def test_what_cannot_be_read_is_kept_as_typed(commander: Commander) -> None:
    path = commander.new("fle")
    commander.done("modifier", path.stem, "sessions.0.date_debut=le 31 février")

    assert _held(path)["sessions"][0]["date_debut"] == "le 31 février"


def test_a_start_and_an_end_in_one_text_fill_both_fields(commander: Commander) -> None:
    path = commander.new("fle")
    commander.done("modifier", path.stem, "sessions.0.date_debut=du 2 mars au 26 juin")
    session = _held(path)["sessions"][0]
    assert (session["date_debut"], session["date_fin"]) == (date(2026, 3, 2), date(2026, 6, 26))


def test_nothing_after_the_sign_empties_the_field(commander: Commander) -> None:
    path = commander.new("fle")
    commander.done("modifier", path.stem, "action.objectifs=")

    assert "objectifs" not in _held(path)["action"]


def test_the_index_after_the_last_adds_a_prefilled_session_or_a_record(commander: Commander) -> None:
    path = commander.new("fle")
    commander.done(
        "modifier", path.stem, "sessions.1.site_lieu=Angers", "sessions.1.contacts_referents.0.nom=Camille Exemple"
    )  # fmt: skip
    added = _held(path)["sessions"][1]

    assert (added["site_lieu"], added["type_parcours"]) == ("Angers", "individualise")
    assert added["dispositif"]["prise_en_charge"] is True
    assert added["contacts_referents"] == [{"nom": "Camille Exemple"}]


@pytest.mark.parametrize(
    ("wrong", "near"),
    [
        ("sesions.0.date_debut", "sessions.0.date_debut"),
        ("sessions.1.dispositif.nombre_place", "sessions.1.dispositif.nombre_places"),
        ("date_debut", "sessions.0.date_debut"),
        ("session.date_debut", "sessions.0.date_debut"),
        ("formation.0.intitule", "formation.intitule"),
        ("sessions.date_debut", "sessions.0.date_debut"),
        ("action.titre", ""),
        ("brouillon.revision", ""),
        ("sessions.0", ""),
        ("sessions.0.dispositif", ""),
        ("", ""),
        ("..", ""),
        ("é", ""),
        ("9" * 5000, ""),
        ("sessions.0.date_debut.0", "sessions.0.date_debut"),
    ],
)
def test_all_or_none_and_the_nearest_fields_are_named(commander: Commander, wrong: str, near: str) -> None:
    path = commander.new("fle")
    before = path.read_bytes()
    line = commander.refused(2, "modifier", path.stem, "sessions.0.site_lieu=Nantes", f"{wrong}=x")

    assert "n'est pas un champ" in line
    assert near in line
    assert len(line) < 400
    assert path.read_bytes() == before


@pytest.mark.parametrize("change", ["sessions.7.site_lieu=x", "sessions.0.contacts_referents.3.nom=x"])
def test_a_place_further_than_the_next_one_is_refused(commander: Commander, change: str) -> None:
    path = commander.new("fle")
    before = path.read_bytes()

    assert "on compte à partir de 0" in commander.refused(
        2, "modifier", path.stem, "action.prerequis=x", change
    )
    assert path.read_bytes() == before


def test_a_list_takes_no_text(commander: Commander) -> None:
    path = commander.new("fle")
    assert "liste" in commander.refused(2, "modifier", path.stem, "sessions.0.contacts_referents=Camille")


def test_an_argument_without_the_sign_is_refused(commander: Commander) -> None:
    path = commander.new("fle")
    assert "CHEMIN=VALEUR" in commander.refused(2, "modifier", path.stem, "action.objectifs")


def test_a_locked_draft_is_left_alone(commander: Commander) -> None:
    path = commander.new("fle")
    commander.run("ouvrir", path.stem, terminal=True)
    [request] = commander.screens
    assert isinstance(request, ScreenRequest)
    opened = request.store.open(path)
    before = path.read_bytes()
    try:
        line = commander.refused(4, "modifier", path.stem, "action.objectifs=x")
    finally:
        opened.close()

    assert "est déjà ouvert par" in line
    assert path.read_bytes() == before


def test_a_draft_of_a_newer_program_is_not_changed(commander: Commander) -> None:
    path = commander.new("fle")
    path.write_text(path.read_text("utf-8").replace("version = 1", "version = 2"), "utf-8")
    before = path.read_bytes()

    assert "version plus récente" in commander.refused(3, "modifier", path.stem, "action.objectifs=x")
    assert path.read_bytes() == before


def test_typed_control_characters_are_replaced(commander: Commander) -> None:
    path = commander.new("fle")
    commander.done("modifier", path.stem, "action.objectifs=\x1b[31mrouge\x07\u202e")

    assert _held(path)["action"]["objectifs"] == "�[31mrouge��"
