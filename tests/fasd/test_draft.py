"""A draft never changes: every edit gives another one."""

from copy import deepcopy

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sofi_tui.fasd.draft import NoSuchPlaceError
from sofi_tui.fasd.paths import FieldPath, dotted, parse_path
from tests.fasd.offers import begun, changed, finished
from tests.fasd.values import ANYTHING

PLACES = [
    ("formation", "intitule"),
    ("formation", "domaines"),
    ("action", "objectifs"),
    ("sessions", 0),
    ("sessions", 1),
    ("sessions", 0, "date_debut"),
    ("sessions", 0, "contacts_referents", 0, "nom"),
    ("sessions", 0, "contacts_referents", 1),
    ("sessions", 0, "dispositif", "nombre_places"),
]


@given(st.lists(st.tuples(st.sampled_from(PLACES), ANYTHING), max_size=8))
@settings(deadline=None, max_examples=60)
def test_an_edit_leaves_the_draft_before_it_as_it_was(edits: list[tuple[FieldPath, object]]) -> None:
    draft = finished("prepa")
    for path, value in edits:
        before = deepcopy(draft.document)
        try:
            after = draft.with_value(path, value)  # type: ignore[arg-type]
        except NoSuchPlaceError:
            after = draft
        assert repr(draft.document) == repr(before)  # nan differs from itself
        draft = after


def test_what_was_put_is_there() -> None:
    draft = changed(begun("fle"), {"sessions.0.informations_collectives.0.lieu": "Salle 2"})
    assert draft.get(parse_path("sessions.0.informations_collectives.0.lieu")) == "Salle 2"
    assert draft.records(("sessions", 0, "informations_collectives")) == [{"lieu": "Salle 2"}]


@pytest.mark.parametrize("nothing", [None, "", []])
def test_emptying_a_field_takes_it_out(nothing: str | list[str] | None) -> None:
    draft = finished("fle").with_value(("action", "url_pdf"), nothing)
    assert "url_pdf" not in draft.document["action"]


def test_zero_and_no_are_values() -> None:
    draft = changed(
        begun("fle"), {"sessions.0.duree_entreprise": 0, "sessions.0.responsable_mandataire": False}
    )
    assert draft.get(("sessions", 0, "duree_entreprise")) == 0
    assert draft.get(("sessions", 0, "responsable_mandataire")) is False


def test_taking_a_session_out_moves_those_after_it() -> None:
    draft = changed(finished("prepa"), {"sessions.1.site_lieu": "Le Mans"}).with_value(("sessions", 0), None)
    assert [session["site_lieu"] for session in draft.sessions] == ["Le Mans"]


@pytest.mark.parametrize("path", ["sessions.2.rythme", "formation.intitule.0", "action.0", "sessions.rythme"])
def test_a_place_that_is_not_there_is_refused(path: str) -> None:
    with pytest.raises(NoSuchPlaceError) as refusal:
        finished("prepa").with_value(parse_path(path), "x")
    assert dotted(refusal.value.path) == path


@pytest.mark.parametrize(
    "path", ["sessions.9.rythme", "formation.intitule.x", "sessions.rythme", "inconnu.champ"]
)
def test_looking_where_nothing_is_gives_nothing(path: str) -> None:
    assert finished("prepa").get(parse_path(path)) is None


def test_a_draft_is_called_by_its_title_else_its_intitule_else_its_id() -> None:
    draft = finished("fle")
    assert draft.titre == "PREPA Clés Avenir « FLE » Services à la personne, logistique"
    assert draft.with_header(titre="Nantes, printemps").titre == "Nantes, printemps"
    bare = changed(draft, {"formation.intitule": None, "action.complement_intitule": None})
    assert bare.titre == bare.id


def test_a_draft_of_a_newer_program_is_read_only() -> None:
    assert not begun("daeu").read_only
    assert begun("daeu").with_header(version=2).read_only
