"""What there is: the drafts, the presets, the schema."""

import json
from pathlib import Path

from tests.cli.commander import Commander


def test_the_list_shows_each_draft_on_a_line(commander: Commander) -> None:
    path = commander.new("prepa", "Printemps")
    commander.done(
        "modifier", path.stem, "sessions.0.site_lieu=Nantes", "sessions.0.date_debut=2/3/26",
        "sessions.0.date_fin=26/06/2026", "sessions.1.site_lieu=Angers", "sessions.1.date_debut=bientôt",
    )  # fmt: skip
    headings, line = commander.done("liste").lines

    assert headings.split() == [
        "Identifiant",
        "Titre",
        "Modèle",
        "État",
        "Code",
        "SOFI",
        "Site",
        "Dates",
        "Complet",
        "Modifié",
    ]
    for shown in (path.stem, "Printemps", "prepa", "Nantes, Angers", "02/03/2026 – 26/06/2026", " %"):
        assert shown in line


def test_the_list_in_json_has_whole_values(commander: Commander) -> None:
    titre = "Un titre bien plus long que ce que la table montre à l'écran"
    path = commander.new("fle", titre)
    commander.done("modifier", path.stem, "sessions.0.date_debut=2/3/26", "sessions.0.site_lieu=Nantes")

    [row] = commander.done("liste", "--json").json
    assert row["titre"] == titre
    assert (row["fichier"], row["campagne"], row["sites"]) == (str(path), 2026, ["Nantes"])
    assert (row["date_debut"], row["date_fin"], row["probleme"]) == ("2026-03-02", None, None)
    assert 0 < row["completude"] < 100
    assert row["erreurs"] > 0
    assert set(row) == {
        "id", "fichier", "titre", "modele", "campagne", "statut", "code", "sites", "date_debut", "date_fin", "places",
        "completude", "erreurs", "avertissements", "modifie", "probleme",
    }  # fmt: skip


def test_an_unreadable_draft_is_listed_with_its_reason_beside_the_others(commander: Commander) -> None:
    path = commander.new("fle")
    (commander.folder / "casse.toml").write_text("[brouillon\n", "utf-8")
    outcome = commander.done("liste")

    assert any(line.startswith(path.stem) for line in outcome.lines)
    [line] = [line for line in outcome.lines if "illisible" in line]
    assert line.startswith("casse  illisible : ")
    rows = {row["id"]: row["probleme"] for row in commander.done("liste", "--json").json}
    assert rows[path.stem] is None
    assert "casse.toml" in rows["casse"]


def test_an_empty_list_says_how_to_begin(commander: Commander) -> None:
    outcome = commander.run("liste")

    assert (outcome.code, outcome.out) == (0, "")
    assert "sofi-tui nouveau" in outcome.err
    assert commander.done("liste", "--json").json == []


def test_dossier_counts_before_and_after_the_command_and_over_the_environment(commander: Commander) -> None:
    other = commander.home / "ailleurs"
    path = commander.done("--dossier", str(other), "nouveau", "fle", "--sans-ecran").out.strip()

    assert Path(path).parent == other
    assert len(commander.done("liste", "--json", "--dossier", str(other)).json) == 1
    assert commander.done("liste", "--json").json == []


def test_modeles_tells_where_each_preset_comes_from(commander: Commander) -> None:
    rows = commander.done("modeles", "--json").json

    assert [row["code"] for row in rows] == ["daeu", "prepa", "fle"]
    assert all("Procédure de saisie SOFI" in row["source"] for row in rows)
    for row, line in zip(rows, commander.done("modeles").lines[1:], strict=True):
        assert line.startswith(f"{row['code']}  ")
        assert row["nom"] in line
        assert line.endswith(row["source"])


def test_the_configuration_s_campaign_is_that_of_the_presets(commander: Commander) -> None:
    _configure(commander, "campagne = 2028")
    assert {row["campagne"] for row in commander.done("modeles", "--json").json} == {2028}


def test_a_configuration_that_cannot_be_used_is_refused_with_its_file(commander: Commander) -> None:
    file = _configure(commander, "campagne = 'bientôt'")

    for argv in (["modeles"], ["liste"], ["nouveau", "fle", "--sans-ecran"]):
        assert str(file) in commander.refused(2, *argv)


def _configure(commander: Commander, text: str) -> Path:
    file = commander.home / "xdg_config_home" / "sofi-tui" / "config.toml"
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text, "utf-8")
    return file


def test_schema_is_a_json_schema_with_titles(commander: Commander) -> None:
    schema = json.loads(commander.done("schema").out)

    assert schema["$schema"].endswith("2020-12/schema")
    assert schema["properties"]["formation"]["properties"]["intitule"]["title"] == "Intitulé"
