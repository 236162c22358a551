"""Presets are read and checked against the domain, with the user's configuration over them."""

import os
from datetime import date
from pathlib import Path

import pytest

from sofi_tui.content.configuration import Configuration, ConfigurationError, read_configuration
from sofi_tui.content.preset_reading import PresetError, read_preset
from sofi_tui.content.presets import PRESETS, UnknownPresetError, catalogue
from sofi_tui.fasd.draft import new_header
from sofi_tui.fasd.offer import read_offer
from sofi_tui.fasd.paths import FieldPath
from sofi_tui.fasd.preset import Preset, Provenance

HEADER = 'nom = "Essai"\nresume = "Un essai"\ncampagne = 2026\nsource = "Personne"\n'


def read(text: str) -> Preset:
    return read_preset("essai", HEADER + text, "presets/essai.toml")


def test_the_three_variants_are_offered_in_order() -> None:
    assert catalogue(Configuration()).codes == ("daeu", "prepa", "fle")


def test_an_unknown_variant_is_refused_with_those_that_exist() -> None:
    with pytest.raises(UnknownPresetError, match=r"« nimporte » n'existe pas.*daeu, prepa, fle"):
        catalogue(Configuration()).get("nimporte")


@pytest.mark.parametrize("variant", PRESETS)
def test_a_new_draft_holds_nothing_that_the_models_cannot_read(variant: str) -> None:
    preset = catalogue(Configuration()).get(variant)
    draft = preset.new_draft(new_header("essai", variant, preset.campagne))
    assert read_offer(draft, preset, date(2026, 1, 1)).unreadable == ()
    assert len(draft.sessions) == 1
    assert draft.get(("sessions", 0, "dispositif", "prise_en_charge")) is True


@pytest.mark.parametrize("variant", PRESETS)
def test_every_session_starts_with_what_the_procedure_says(variant: str) -> None:
    preset = catalogue(Configuration()).get(variant)
    draft = preset.new_draft(new_header("essai", variant, preset.campagne))
    assert preset.new_session() == draft.sessions[0]


@pytest.mark.parametrize(
    ("text", "complaint"),
    [
        ("[formation.intitulé]", "TOML"),
        ("[formation.titre]", "« formation.titre » n'est pas un champ"),
        ("[session.contacts_referents.nom]\nvaleur = 'x'", "« nom » n'est pas une entrée connue"),
        ("[action.objectifs]\nvaleure = 'x'", "action.objectifs : « valeure » n'est pas une entrée connue"),
        ("[action]\nobjectifs = 'x'", "action.objectifs : donnez-lui une table"),
        ("[sessions.rythme]\nvaleur = 'x'", "« sessions » n'est ni une entrée ni une fiche connue"),
        ("[session.rythme]\nchoix = ['mi_temps']", "session.rythme : « mi_temps » n'est pas dans sa liste"),
        ("[action.objectifs]\nchoix = ['x']", "action.objectifs : « x » n'est pas dans sa liste"),
        ("[action.objectifs]\nvaleur = 12", "« objectifs » ne peut pas contenir cela"),
        ("[session.rythme]\nchoix = 5", "« choix » n'est pas du genre attendu"),
        ("[action.objectifs]\nconsigne = 5", "essai.toml, ligne 6 : action.objectifs : « consigne »"),
        ("action = 5", "« action » doit être une table"),
        ("x = " + "[" * 5000, "l'une dans l'autre"),
    ],
)
def test_a_preset_that_does_not_fit_is_refused_with_its_file_and_its_field(text: str, complaint: str) -> None:
    with pytest.raises(PresetError) as refusal:
        read(text)
    assert "presets/essai.toml" in str(refusal.value)
    assert complaint in str(refusal.value)


def test_a_preset_without_a_name_is_refused() -> None:
    with pytest.raises(PresetError, match=r"presets/essai\.toml, ligne 1 : « nom » manque"):
        read_preset("essai", "campagne = 2026", "presets/essai.toml")


def test_a_value_that_is_the_only_choice_is_imposed() -> None:
    preset = read(
        "[session.rythme]\nchoix = ['temps_partiel']\n[session.periodes]\nchoix = ['cours_de_jour']"
    )
    assert preset.initial("session.rythme") == "temps_partiel"
    assert preset.initial("session.periodes") == ["cours_de_jour"]
    assert preset.of("session.rythme").impose


def test_a_text_is_cleaned_like_every_text_from_outside() -> None:
    preset = read(
        '[action.objectifs]\nvaleur = """\nUn\\u001b[2J but\n"""\n[formation.intitule]\nvaleur = "a\\u202eb"'
    )
    assert preset.initial("action.objectifs") == "Un\ufffd[2J but"
    assert preset.initial("formation.intitule") == "a\ufffdb"


@pytest.mark.parametrize(
    ("path", "value", "provenance"),
    [
        (("formation", "intitule"), "PREPA Clés Avenir « FLE »", Provenance.IMPOSE),
        (("sessions", 3, "type_parcours"), "individualise", Provenance.IMPOSE),
        (("sessions", 0, "dispositif", "prise_en_charge"), True, Provenance.IMPOSE),
        (("action", "prerequis"), "motivation, avoir quitté la formation initiale.", Provenance.MODELE),
        (("action", "prerequis"), "motivation", Provenance.SAISI),
        (("action", "organisme_dispensateur"), "Organisme Exemple", Provenance.PROFIL),
        (("action", "organisme_dispensateur"), "Autre Organisme", Provenance.SAISI),
        (("action", "organisme_dispensateur"), None, None),
    ],
)
def test_each_value_knows_where_it_came_from(
    path: FieldPath, value: str | bool | None, provenance: Provenance | None
) -> None:
    configuration = Configuration(profil={"action.organisme_dispensateur": "Organisme Exemple"})
    assert catalogue(configuration).get("fle").provenance(path, value) is provenance


def test_the_configuration_gives_the_campaign_and_the_usual_values(tmp_path: Path) -> None:
    file = tmp_path / "config.toml"
    file.write_text(
        'campagne = 2027\n[profil.action]\norganisme_dispensateur = "Organisme\\u001b Exemple"\n'
        "[profil.session]\nduree_hebdo = 24\n",
        "utf-8",
    )
    preset = catalogue(read_configuration(file)).get("prepa")
    draft = preset.new_draft(new_header("essai", "prepa", preset.campagne))
    assert draft.campagne == 2027
    assert draft.get(("action", "organisme_dispensateur")) == "Organisme\ufffd Exemple"
    assert draft.get(("sessions", 0, "duree_hebdo")) == 24
    assert preset.provenance(("sessions", 0, "duree_hebdo"), 24) is Provenance.PROFIL


def test_a_usual_value_does_not_replace_what_the_procedure_says() -> None:
    preset = catalogue(Configuration(profil={"formation.intitule": "Autre"})).get("prepa")
    assert preset.initial("formation.intitule") == "PREPA Clés Avenir"


def test_catalogues_that_make_other_presets_are_told_apart_without_reading_one(tmp_path: Path) -> None:
    own = tmp_path / "essai.toml"
    own.write_text(HEADER, "utf-8")
    made_of = [
        repr(catalogue(configuration, folders=folders).presets)
        for configuration in (
            Configuration(),
            Configuration(2027),
            Configuration(profil={"action.url_pdf": "x"}),
        )
        for folders in ((), (tmp_path,))
    ]
    assert len(set(made_of)) == len(made_of)
    assert made_of[0] == repr(catalogue(Configuration()).presets)


def test_without_a_configuration_the_campaign_is_that_of_the_presets(tmp_path: Path) -> None:
    configuration = read_configuration(tmp_path / "absent.toml")
    assert {preset.campagne for preset in catalogue(configuration).presets.values()} == {2026}


@pytest.mark.parametrize(
    "text",
    [
        "campagne = ",
        "campagne = 'bientôt'",
        "campagne = 27",
        "campagne = true",
        "profil = 'x'",
        "[profil]\naction = 'x'",
        "[profil.action]\ninconnu = 'x'",
        "[profil.session]\nperiodes = ['cours_de_jour']",
        "[profil.action]\nobjectifs = {a = 1}",
        "[profil.action]\norganisme_dispensateur = 12",
        "[profil.session]\nduree_hebdo = true",
    ],
)
def test_a_configuration_that_cannot_be_used_is_refused_with_its_file(text: str, tmp_path: Path) -> None:
    file = tmp_path / "config.toml"
    file.write_text(text, "utf-8")
    with pytest.raises(ConfigurationError) as refusal:
        read_configuration(file)
    assert str(refusal.value).startswith(f"{file}, ligne ")
    assert "\n" not in str(refusal.value)


@pytest.mark.parametrize("content", [b"\xff\xfe", b"\x00", b"a = " + b"[" * 5000])
def test_a_configuration_that_is_no_text_is_refused(content: bytes, tmp_path: Path) -> None:
    file = tmp_path / "config.toml"
    file.write_bytes(content)
    with pytest.raises(ConfigurationError, match=r"config\.toml"):
        read_configuration(file)


@pytest.mark.timeout(10)
def test_a_pipe_or_an_enormous_file_in_place_of_the_configuration_is_refused_at_once(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "tube")
    with pytest.raises(ConfigurationError, match="fichier ordinaire"):
        read_configuration(tmp_path / "tube")
    with (tmp_path / "config.toml").open("wb") as file:
        file.truncate(2**31)
    with pytest.raises(ConfigurationError, match="1 Mio"):
        read_configuration(tmp_path / "config.toml")


def test_a_folder_in_place_of_the_configuration_is_refused(tmp_path: Path) -> None:
    with pytest.raises(ConfigurationError, match="lecture impossible"):
        read_configuration(tmp_path)
