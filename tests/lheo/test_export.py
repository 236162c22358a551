"""What is written in LHEO is what the standard wants, whatever was typed; what it demands is named before."""

import tomllib
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from lxml import etree

from sofi_tui.content.organisation.profile import Profile
from sofi_tui.fasd.draft import Draft
from sofi_tui.fasd.lacks import LacksError
from sofi_tui.fasd.paths import dotted
from sofi_tui.lheo.export import export_lheo
from tests.fasd.offers import changed, finished, with_second_session
from tests.lheo.judges import XSD, schema_faults, structure_faults
from tests.lheo.offers import PROFILE, any_offers
from tests.lheo.structure import CHILDREN

EXAMPLES = sorted((Path(__file__).parents[2] / "docs" / "exemples").glob("*.toml"))
needs_schema = pytest.mark.skipif(not XSD.exists(), reason="the published schema is not in ../shared")
N = {"l": "http://lheo.gouv.fr/2.3"}


def written(*drafts: Draft) -> etree._Element:
    return etree.fromstring(export_lheo(drafts, PROFILE).data)


def found(tree: etree._Element, path: str) -> list[str]:
    return [str(element.text) for element in tree.findall(path.replace("//", "//l:"), N)]


def lacking(draft: Draft, profile: Profile = PROFILE) -> dict[str, str]:
    with pytest.raises(LacksError) as raised:
        export_lheo([draft], profile)
    return {dotted(lack.path): lack.message for lack in raised.value.lacks}


@pytest.mark.parametrize("file", EXAMPLES, ids=lambda file: file.stem)
def test_each_finished_example_has_the_structure_that_lheo_wants(file: Path) -> None:
    data = export_lheo([Draft(tomllib.loads(file.read_text("utf-8")))], PROFILE).data
    assert structure_faults(data) == []


@needs_schema
def test_the_finished_examples_together_are_valid_against_the_published_schema() -> None:
    drafts = [Draft(tomllib.loads(file.read_text("utf-8"))) for file in EXAMPLES]
    assert len(drafts) == 3
    assert schema_faults(export_lheo(drafts, PROFILE).data) == []


@needs_schema
def test_our_own_table_of_the_structure_is_that_of_the_published_schema() -> None:
    xs = "{http://www.w3.org/2001/XMLSchema}"
    types = {kind.get("name"): kind for kind in etree.parse(XSD).getroot().iter(f"{xs}complexType")}
    for name, children in CHILDREN.items():
        published = [
            (
                child.get("ref", "").removeprefix("lheo:"),
                int(child.get("minOccurs", "1")),
                child.get("maxOccurs"),
            )
            for child in types[f"{name}-subtype"].iter(f"{xs}element")
        ]
        assert published == [(child, least, str(most or "unbounded")) for child, least, most in children]


@settings(max_examples=100, suppress_health_check=[HealthCheck.too_slow], deadline=None)
@given(draft=any_offers())
def test_whatever_was_typed_is_written_validly_or_refused_by_place(draft: Draft) -> None:
    try:
        data = export_lheo([draft], PROFILE).data
    except LacksError as error:
        assert all(lack.message and lack.draft == draft.id for lack in error.lacks)
        return
    assert structure_faults(data) == []
    if XSD.exists():
        assert schema_faults(data) == []


def test_each_thing_that_lheo_demands_is_named_with_its_place() -> None:
    draft = changed(
        finished("prepa"),
        {
            "formation.intitule": "i" * 256,
            "action.objectifs": None,
            "action.complement_programme": "x" * 3001,
            "action.niveau_entree": "bac",
            "action.prerequis": None,
            "action.commentaires_prerequis": None,
            "sessions.0.date_debut": "31/02/2026",
            "sessions.0.modalite_enseignement": None,
            "sessions.0.rythme": None,
            "sessions.0.siret_responsable": "123",
            "sessions.0.contacts_referents": None,
        },
    )
    lacks = lacking(draft, Profile())
    assert set(lacks) == {
        "",
        "formation.intitule",
        "action.objectifs",
        "action.complement_programme",
        "action.niveau_entree",
        "action.prerequis",
        "sessions.0.date_debut",
        "sessions.0.modalite_enseignement",
        "sessions.0.rythme",
        "sessions.0.siret_responsable",
        "sessions.0.contacts_referents",
    }
    assert lacks["formation.intitule"] == "256 caractères, LHEO en admet 255 : raccourcissez-le."


def test_a_draft_without_session_is_refused() -> None:
    assert "sessions" in lacking(changed(finished("prepa"), {"sessions": None}))


def test_sessions_that_differ_in_place_or_hours_are_two_actions_and_others_one() -> None:
    alike = with_second_session(finished("prepa"), {"etat_recrutement": "ferme"})
    assert [len(action.findall("l:session", N)) for action in written(alike).iterfind(".//l:action", N)] == [
        2
    ]
    for change in ({"site_lieu": "Angers"}, {"duree_centre": 12}, {"entrees_sorties": "cadencees"}):
        tree = written(with_second_session(finished("prepa"), dict(change)))
        assert [len(action.findall("l:session", N)) for action in tree.iterfind(".//l:action", N)] == [1, 1]


def test_the_principal_formacode_comes_first_and_each_names_its_edition() -> None:
    codes = written(finished("fle")).findall(".//l:domaine-formation/l:code-FORMACODE", N)
    assert next(code.text for code in codes) == "15061"
    assert {code.get("ref") for code in codes} == {"V14"}


def test_dates_codes_and_whole_hours_are_written_as_lheo_does() -> None:
    tree = written(changed(finished("prepa"), {"sessions.0.duree_centre": 330.5}))
    assert found(tree, ".//session/periode/debut".replace("/p", "/l:p").replace("/d", "/l:d")) == ["20260302"]
    assert found(tree, ".//modalites-entrees-sorties") == ["0"]
    assert found(tree, ".//modalites-enseignement") == ["0"]
    assert found(tree, ".//nombre-heures-centre") == ["330"]


def test_the_report_names_what_lheo_has_no_element_for_and_what_was_put_by_default() -> None:
    told = export_lheo([finished("prepa")], PROFILE).told
    places = {dotted(one.path) for one in told}
    assert {"action.plus_formation", "sessions.0.periodes", "sessions.0.entrees_sorties"} <= places
    assert "action.objectifs" not in places
    assert any("code-public-vise" in one.why for one in told)


def test_without_a_profile_address_the_first_meetings_serves_and_is_named() -> None:
    written = export_lheo([finished("prepa")], Profile(organismes=PROFILE.organismes))
    assert any("adresse-inscription" in one.why for one in written.told)
