"""Paths in the words of SOFI's screens."""

import pytest

from sofi_tui.exports.places import place_words
from sofi_tui.fasd.paths import parse_path


@pytest.mark.parametrize(
    ("path", "words"),
    [
        ("formation.intitule", "Formation › Intitulé"),
        ("action.plus_formation", "Action › Le « plus » formation"),
        ("sessions", "Sessions"),
        ("sessions.1", "Session 2"),
        ("sessions.0.date_debut", "Session 1 › Date début"),
        ("sessions.2.dispositif.nombre_places", "Session 3 › Dispositif › Nombre de places dispositif"),
        ("sessions.0.dispositif.dispositif", "Session 1 › Dispositif › Dispositif"),
        ("sessions.1.informations_collectives.0.date", "Session 2 › Informations collectives 1 › Date"),
        ("formation.inconnu", "Formation › inconnu"),
    ],
)
def test_a_path_is_named_with_sofi_s_labels_and_numbers_from_one(path: str, words: str) -> None:
    assert place_words(parse_path(path)) == words


def test_the_empty_path_is_the_draft_itself() -> None:
    assert place_words(()) == "Brouillon"
