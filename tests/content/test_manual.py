"""The presets against the manual they were read from: to the letter, apart from its layout and its known slips."""

import re
from functools import cache
from pathlib import Path

import pytest

from sofi_tui.content.configuration import Configuration
from sofi_tui.content.fiches import Field, fiches, formacodes
from sofi_tui.content.presets import PRESETS, catalogue
from sofi_tui.content.resources import resources
from sofi_tui.fasd.closed_lists import ClosedList
from sofi_tui.fasd.fields import closed_list_of, spec_of
from sofi_tui.fasd.preset import Preset

MANUAL = Path(__file__).parents[2].parent / "shared" / "procedure-sofi-prepa.txt"
SLIPS = {"conforter une plusieurs": "conforter une ou plusieurs"}

pytestmark = pytest.mark.skipif(not MANUAL.exists(), reason="le manuel n'est pas à côté du dépôt")


def plain(text: str) -> str:
    """A text without its layout: marks, line breaks, and the spaces that typography adds around signs."""
    text = re.sub(r"<[^>]+>|[*#]", " ", text).replace("’", "'")
    return re.sub(r"\s+", " ", re.sub(r"\s*([^\w\s])\s*", r"\1", text)).strip()


@cache
def sections() -> dict[str, str]:
    """What the manual says of each variant; only the Intitulé of the second and of the third is left in it."""
    manual = plain(MANUAL.read_text("utf-8"))
    for slip, mended in SLIPS.items():
        manual = manual.replace(slip, mended)
    of_daeu, *others = re.split(r"(?=Intitulé:PREPA)", manual)
    return dict(zip(PRESETS, [of_daeu, *others], strict=True))


def fields() -> list[Field]:
    return [field for fiche in fiches().values() for section in fiche.sections for field in section.fields]


def preset_of(variant: str) -> Preset:
    return catalogue(Configuration()).get(variant)


def paragraphs(preset: Preset) -> list[tuple[str, str]]:
    """Every paragraph that a preset puts into a draft and that the manual is to hold, with its field."""
    return [
        (key, paragraph)
        for key, said in preset.fields.items()
        if isinstance(said.valeur, str) and not said.a_verifier and said.valeur not in said.choix
        for paragraph in said.valeur.split("\n\n")
    ]


def said_between(variant: str, label: str, next_label: str) -> str:
    found = re.search(rf"{label}:(.*?) {next_label}", sections()[variant])
    assert found, f"{label} n'est pas dans le manuel pour {variant}"
    return found[1]


@pytest.mark.parametrize("variant", PRESETS)
def test_every_text_of_a_preset_is_in_its_part_of_the_manual(variant: str) -> None:
    checked = paragraphs(preset_of(variant))
    assert len(checked) >= 5
    missing = [(key, text) for key, text in checked if plain(text) not in sections()[variant]]
    assert missing == []


@pytest.mark.parametrize("variant", PRESETS)
def test_the_comments_on_prerequisites_have_their_two_headed_parts(variant: str) -> None:
    comments = preset_of(variant).of("action.commentaires_prerequis").valeur
    assert isinstance(comments, str)
    prerequis, public = comments.split("\n\n")
    assert prerequis.startswith("Prérequis : ")
    assert public.startswith("Public visé : ")


@pytest.mark.parametrize("variant", PRESETS)
@pytest.mark.parametrize(
    ("key", "label", "next_label"),
    [
        ("session.entrees_sorties", "ESP", "Rythmes"),
        ("session.rythme", "Rythmes", "Périodes de formation"),
        ("session.periodes", "Périodes de formation", "Type de parcours"),
        ("session.type_parcours", "Type de parcours", "Modalités pédagogiques"),
        ("session.modalites_pedagogiques", "Modalités pédagogiques", "Modalités d'enseignement"),
        ("session.modalite_enseignement", "Modalités d'enseignement", "Durée en centre"),
        ("session.etat_recrutement", "Recrutement", "Modalités de recrutement"),
    ],
)
def test_the_choices_of_a_variant_are_those_that_the_manual_names(
    variant: str, key: str, label: str, next_label: str
) -> None:
    said = said_between(variant, label, next_label)
    members: type[ClosedList] = closed_list_of(key)
    named = {member.value for member in members if member.label.removeprefix("cours ") in said}
    assert set(preset_of(variant).choices(key)) == named


@pytest.mark.parametrize("variant", PRESETS)
def test_the_level_of_entry_is_the_only_one_allowed(variant: str) -> None:
    (allowed,) = preset_of(variant).choices("action.niveau_entree")
    member = closed_list_of("action.niveau_entree").meant_by(allowed)
    assert member
    assert f"Niveau d'entrée:{member.label} Pré-requis" in sections()[variant]


@pytest.mark.parametrize("variant", ["prepa", "fle"])
def test_the_formacodes_are_those_of_the_manual_in_its_order(variant: str) -> None:
    preset, said = preset_of(variant), said_between(variant, "Domaine de formation", "Domaine principal")
    assert preset.of("formation.domaines").valeur == re.findall(r"\b[0-9]{5}\b", said)
    principal = preset.of("formation.domaine_principal").valeur
    assert f"Domaine principal:{principal}" in sections()[variant]


def test_the_labels_of_formacodes_are_those_of_the_manual() -> None:
    manual = " ".join(sections().values())
    lost_with_daeu = {"15093"}
    for code in formacodes().keys() - lost_with_daeu:
        assert plain(f"{code} – {formacodes()[code]}") in manual


@pytest.mark.parametrize(
    ("label", "key"),
    [
        ("Le « plus » formation", "action.plus_formation"),
        ("Complément Programme", "action.complement_programme"),
    ],
)
def test_the_limits_are_those_of_the_manual(label: str, key: str) -> None:
    assert plain(f"{label} (limité à {spec_of(key).limit} caractères)") in " ".join(sections().values())


def test_the_labels_of_fields_are_those_of_the_manual() -> None:
    manual = " ".join(sections().values()).casefold()
    fields = [field for fiche in fiches().values() for section in fiche.sections for field in section.fields]
    lost_with_daeu = {"formation.certification"}
    foreign = [
        field.label
        for field in fields
        if field.spec.in_sofi
        and field.key not in lost_with_daeu
        and plain(field.label.partition(" (")[0]).casefold() not in manual
    ]
    assert foreign == []


@pytest.mark.parametrize("field", [field for field in fields() if field.manuel], ids=lambda field: field.key)
def test_what_a_screen_quotes_is_said_by_the_manual_of_every_variant(field: Field) -> None:
    assert [variant for variant in PRESETS if plain(field.manuel) not in sections()[variant]] == []


def test_the_pages_of_fiches_are_those_of_the_table_of_contents() -> None:
    contents = MANUAL.read_text("utf-8").partition("Contexte et process")[0]
    for name, fiche in fiches().items():
        pages = [int(page) for page in re.findall(rf"Fiche {name.title()}\tp\. ?([0-9]+)", contents)]
        assert list(fiche.pages.values()) == pages
        assert tuple(fiche.pages) == PRESETS


def test_resources_and_contact_are_those_of_the_manual() -> None:
    manual = plain(MANUAL.read_text("utf-8"))
    for resource in resources():
        for held in (resource.adresse, resource.telephone, resource.heures, resource.courriel):
            assert plain(held) in manual
    assert {resource.page for resource in resources()} == {4, 22}


@pytest.mark.parametrize("variant", PRESETS)
def test_the_campaign_is_that_of_the_manual(variant: str) -> None:
    preset = preset_of(variant)
    assert f"la session doit obligatoirement débuter en {preset.campagne}" in sections()[variant]


@pytest.mark.parametrize("variant", PRESETS)
def test_the_level_of_the_cecrl_is_that_of_the_variant(variant: str) -> None:
    said = preset_of(variant).of("action.commentaires_prerequis")
    assert plain(f"Avoir un niveau {said.niveau_cecrl} (à l'oral)") in sections()[variant]


def test_what_the_manual_lost_is_marked_to_be_verified() -> None:
    daeu = preset_of("daeu")
    lost = [
        "formation.intitule",
        "formation.domaines",
        "formation.domaine_principal",
        "formation.certification",
    ]
    assert [key for key in daeu.fields if daeu.of(key).a_verifier] == lost
    assert all(not daeu.of(key).impose for key in lost)
