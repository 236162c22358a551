"""What is typed becomes what a draft holds, and back."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sofi_tui.fasd.kinds import Value
from sofi_tui.fasd.typed import read_typed, show_typed
from tests.fasd.values import PLAIN_KEYS, values_of

TODAY = date(2026, 2, 24)


@given(st.data())
def test_every_value_is_read_back_as_it_is_shown(data: st.DataObject) -> None:
    key = data.draw(st.sampled_from(PLAIN_KEYS))
    value = data.draw(values_of(key))
    assert read_typed(key, show_typed(key, value), TODAY) == value


@given(st.sampled_from(PLAIN_KEYS), st.text())
def test_nothing_typed_is_lost(key: str, text: str) -> None:
    held = read_typed(key, text, TODAY)
    shown = show_typed(key, held)
    assert bool(shown) is (held is not None)
    assert show_typed(key, read_typed(key, shown, TODAY)) == shown


@pytest.mark.parametrize(
    ("key", "typed", "held"),
    [
        ("session.date_debut", "2/3/26", date(2026, 3, 2)),
        ("session.date_debut", "+7j", date(2026, 3, 3)),
        ("session.date_debut", "31/02/2026", "31/02/2026"),
        ("session.duree_hebdo", "35h30", 35.5),
        ("session.duree_hebdo", "beaucoup", "beaucoup"),
        ("dispositif.nombre_places", "12", 12),
        ("dispositif.nombre_places", "12 places", "12 places"),
        ("dispositif.prise_en_charge", "Oui", True),
        ("dispositif.prise_en_charge", "n", False),
        ("session.rythme", "Temps Partiel", "temps_partiel"),
        ("session.rythme", "mi-temps", "mi-temps"),
        ("session.periodes", "cours de jour ; COURS DU SOIR", ["cours_de_jour", "cours_du_soir"]),
        ("session.periodes", "cours de jour, la nuit", ["cours_de_jour", "la nuit"]),
        ("formation.domaines", "15084, 15061\n15084", ["15084", "15061"]),
        ("session.informations_collectives.heure_debut", "9h", "09h00"),
        ("action.objectifs", "un\r\ndeux", "un\ndeux"),
        ("formation.intitule", "un\ndeux", "un deux"),
        ("formation.intitule", "  ", None),
    ],
)
def test_each_kind_is_read_in_its_way(key: str, typed: str, held: Value | None) -> None:
    assert read_typed(key, typed, TODAY) == held


@pytest.mark.parametrize(
    ("key", "held", "shown"),
    [
        ("session.date_debut", date(2026, 3, 2), "02/03/2026"),
        ("session.duree_hebdo", 35.5, "35h30"),
        ("dispositif.prise_en_charge", True, "oui"),
        (
            "session.modalites_pedagogiques",
            ["en_etablissement", "foad"],
            "en établissement de formation, FOAD",
        ),
        ("session.rythme", "mi-temps", "mi-temps"),
        ("session.contacts_referents", [{"nom": "Accueil"}], ""),
        ("formation.intitule", None, ""),
    ],
)
def test_each_kind_is_shown_in_its_way(key: str, held: Value | None, shown: str) -> None:
    assert show_typed(key, held) == shown
