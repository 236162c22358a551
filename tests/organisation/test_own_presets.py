"""An organisation's own presets: layers that are made of drafts, verified, and shown as where a value came from."""

import json
import tomllib
from pathlib import Path

import jsonschema  # type: ignore[import-untyped]
import pytest

from sofi_tui.content.configuration import Configuration
from sofi_tui.content.own_preset_reading import read_own_preset
from sofi_tui.content.preset_reading import PresetError
from sofi_tui.content.presets import PRESETS, catalogue, program_preset, program_text
from sofi_tui.exports.preset_schema import preset_schema
from sofi_tui.fasd.check import check
from sofi_tui.fasd.draft import new_header
from sofi_tui.fasd.preset import Provenance
from tests.cli.commander import Commander
from tests.organisation.conftest import SAMPLES

OTHER = SAMPLES / "modeles" / "prepa-avenir-sup.toml"


def test_another_programme_is_written_without_any_python() -> None:
    preset = read_own_preset(OTHER)
    for code in PRESETS:
        base = program_preset(code)
        for key in ("session.entrees_sorties", "session.rythme", "action.niveau_entree"):
            assert preset.choices(key) != base.choices(key)
        for key in ("formation.intitule", "dispositif.dispositif"):
            assert preset.of(key).impose
            assert preset.of(key).valeur != base.of(key).valeur
    draft = preset.new_draft(new_header("x", preset.code, preset.campagne))
    assert draft.get(("sessions", 0, "dispositif", "dispositif")) == "PREPA Avenir Sup"
    wrong = draft.with_value(("formation", "intitule"), "PREPA Clés Avenir").with_value(
        ("sessions", 0, "rythme"), "temps_partiel"
    )
    told = {finding.rule for finding in check(wrong, preset)} - {
        finding.rule for finding in check(draft, preset)
    }
    assert {"R09", "R14"} <= told


def test_each_value_tells_the_layer_that_it_came_from(tmp_path: Path) -> None:
    (tmp_path / "notre-fle.toml").write_text(
        'base = "fle"\nnom = "Notre FLE"\n[action.objectifs]\nvaleur = "Les nôtres."\n'
    )
    configuration = Configuration(profil={"action.url_pdf": "https://a.example/x.pdf"})
    preset = catalogue(configuration, folders=(tmp_path,)).get("notre-fle")
    for name, value, origin in (
        ("objectifs", "Les nôtres.", Provenance.PROPRE),
        ("prerequis", preset.initial("action.prerequis"), Provenance.MODELE),
        ("niveau_entree", "sans_niveau_specifique", Provenance.IMPOSE),
        ("url_pdf", "https://a.example/x.pdf", Provenance.PROFIL),
        ("objectifs", "Autres.", Provenance.SAISI),
    ):
        assert preset.provenance(("action", name), value) is origin


@pytest.mark.parametrize(
    ("text", "line", "words"),
    [
        ('base = "flé"\n', 1, "daeu, prepa, fle"),
        ('base = "fle"\n[session.rythme]\nchoix = ["lent"]\n', 3, "pas dans sa liste"),
        (
            'base = "fle"\n[session.rythme]\nvaleur = "temps_plein"\nchoix = ["temps_partiel"]\n',
            3,
            "parmi ses choix",
        ),
        ('base = "fle"\n[session.ritme]\n', 2, "n'est pas un champ"),
        ('base = "fle"\n[session]\nrythme = 3\n', 3, "une table"),
        ('nom = "Seul"\n', 1, "resume"),
        ('base = "fle"\nbase\n', 2, "TOML"),
    ],
)
def test_verifying_names_the_line_of_the_mistake(
    commander: Commander, text: str, line: int, words: str
) -> None:
    file = commander.home / "notre.toml"
    file.write_text(text)
    outcome = commander.run("modele", "verifier", str(file))
    assert outcome.code == 1
    assert f"{file}, ligne {line} :" in outcome.out
    assert words in outcome.out


@pytest.mark.parametrize("shared", [False, True])
def test_a_preset_made_of_a_draft_holds_its_differences_only(commander: Commander, shared: bool) -> None:
    path = commander.new("fle")
    commander.done(
        "modifier", path.stem, "action.objectifs=Les nôtres.", "action.prerequis=", "sessions.0.rythme=temps partiel",
        "sessions.0.site_lieu=Nantes", "sessions.0.date_debut=02/03/2026", "sessions.0.dispositif.nombre_places=12",
    )  # fmt: skip
    options = ["--partage"] if shared else []
    file = Path(
        commander.done("modele", "creer", "--depuis", path.stem, "--nom", "Notre FLE", *options).out.strip()
    )
    assert (file.parent.parent == commander.folder) is shared
    table = tomllib.loads(file.read_text())
    assert table == {
        "base": "fle", "nom": "Notre FLE", "resume": f"D'après le brouillon « {program_preset('fle').nom} »",
        "source": "Votre organisme", "action": {"objectifs": {"valeur": "Les nôtres."}, "prerequis": {"valeur": ""}},
        "session": {"rythme": {"valeur": "temps_partiel"}},
    }  # fmt: skip
    assert "notre-fle" in [row["code"] for row in commander.done("modeles", "--json").json]
    made = commander.new("notre-fle")
    text = made.read_text()
    assert 'objectifs = "Les nôtres."' in text
    assert "\nprerequis" not in text
    assert len(commander.done("liste", "--json").json) == 2
    assert "existe déjà" in commander.refused(
        2, "modele", "creer", "--depuis", path.stem, "--nom", "Notre FLE", *options
    )


def test_a_preset_that_cannot_be_used_is_told_and_left_out(commander: Commander) -> None:
    folder = commander.folder / "modeles"
    folder.mkdir(parents=True)
    (folder / "faux.toml").write_text("base = 3\n")
    (folder / "fle.toml").write_text('base = "fle"\n')
    outcome = commander.run("modeles", "--json")
    assert [row["code"] for row in outcome.json] == list(PRESETS)
    assert "faux.toml, ligne 1" in outcome.err
    assert "est un modèle du programme" in outcome.err


def test_the_schema_of_presets_accepts_ours_and_refuses_mistakes(commander: Commander) -> None:
    schema = commander.done("schema", "--modele").json
    jsonschema.Draft202012Validator.check_schema(schema)
    judge = jsonschema.Draft202012Validator(preset_schema())
    for text in (OTHER.read_text(), *map(program_text, PRESETS)):
        judge.validate(json.loads(json.dumps(tomllib.loads(text))))
    assert not judge.is_valid({"base": "fle", "session": {"ritme": {}}})
    assert not judge.is_valid({"nom": "Seul"})
    with pytest.raises(PresetError):
        read_own_preset(commander.home / "absent.toml")
