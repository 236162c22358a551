"""``verifier`` says what is wrong, in one line a finding or in JSON."""

import json
import re
from pathlib import Path

from sofi_tui.drafts.file_format import dump
from tests.cli.commander import Commander
from tests.fasd.offers import changed, finished


def _store(commander: Commander, name: str = "fini", **changes: str | None) -> Path:
    """Put a draft in the folder that has nothing wrong but `changes` of the session."""
    commander.folder.mkdir(exist_ok=True)
    path = commander.folder / f"{name}.toml"
    wrong = {f"sessions.0.{field}": value for field, value in changes.items()}
    path.write_bytes(dump(changed(finished("prepa").with_header(id=name), wrong)))
    return path


def test_a_line_names_gravity_place_what_to_do_and_rule(commander: Commander) -> None:
    _store(commander, date_debut=None)
    outcome = commander.run("verifier", "fini")

    assert outcome.code == 1
    [line] = [line for line in outcome.lines if line.startswith("erreur")]
    assert re.fullmatch(r"erreur  Session 1 › Date début : .+ \(requis\)", line)


def test_a_draft_without_erreur_exits_0(commander: Commander) -> None:
    _store(commander)
    outcome = commander.run("verifier", "fini")

    assert outcome.code == 0
    assert not any(line.startswith("erreur") for line in outcome.lines)


def test_json_has_exactly_the_promised_keys(commander: Commander) -> None:
    _store(commander, date_debut=None)
    outcome = commander.run("verifier", "fini", "--json")

    assert outcome.code == 1
    assert outcome.out == json.dumps(outcome.json, ensure_ascii=False, indent=2) + "\n"
    assert all(list(row) == ["brouillon", "chemin", "gravite", "regle", "message"] for row in outcome.json)
    [row] = [row for row in outcome.json if row["gravite"] == "erreur"]
    assert (row["brouillon"], row["chemin"], row["regle"]) == ("fini", "sessions.0.date_debut", "requis")


def test_with_several_drafts_each_line_begins_with_the_id(commander: Commander) -> None:
    _store(commander, "un", date_debut=None)
    _store(commander, "deux", date_fin=None)
    outcome = commander.run("verifier", "un", "deux")

    starts = {line.split("  ")[0] for line in outcome.lines}
    assert starts == {"un", "deux"}
    assert {row["brouillon"] for row in commander.run("verifier", "un", "deux", "--json").json} == {
        "un",
        "deux",
    }


def test_an_unreadable_draft_does_not_keep_the_others_from_being_verified(commander: Commander) -> None:
    _store(commander, "un", date_debut=None)
    (commander.folder / "casse.toml").write_text("[brouillon", "utf-8")
    outcome = commander.run("verifier", "casse", "un")

    assert outcome.code == 3
    assert "casse.toml" in outcome.err
    assert outcome.err.count("\n") == 1
    assert any("Date début" in line for line in outcome.lines)


def test_many_drafts_are_verified_from_the_index_with_the_same_words(commander: Commander) -> None:
    ids = [f"offre-{number:02}" for number in range(20)]
    for ident in ids:
        _store(commander, ident, **({"date_debut": None} if ident == "offre-03" else {"date_fin": None}))
    path = _store(commander, "newer", site_lieu=None)
    path.write_text(path.read_text("utf-8").replace("version = 1", "version = 2"), "utf-8")
    (commander.folder / "casse.toml").write_text("[brouillon", "utf-8")
    asked = [*ids[:3], "newer.toml", str(commander.folder / "newer.toml"), "casse", "absent", *ids[3:]]
    one_by_one = [commander.run("verifier", reference, "--json") for reference in asked]
    for _ in range(2):
        together = commander.run("verifier", *asked, "--json")
        assert together.json == [row for one in one_by_one if one.out for row in one.json]
        assert together.code == max(one.code for one in one_by_one)
        assert sorted(together.err.splitlines()) == sorted(
            line for one in one_by_one for line in one.err.splitlines()
        )
    _store(commander, "offre-07", date_debut=None)
    rows = commander.run("verifier", *asked, "--json").json
    assert "sessions.0.date_debut" in {row["chemin"] for row in rows if row["brouillon"] == "offre-07"}


def test_unknown_and_ambiguous_drafts_are_wrong_usage(commander: Commander) -> None:
    _store(commander, "nantes-1")
    _store(commander, "nantes-2")

    assert "« absent »" in commander.refused(2, "verifier", "absent")
    assert "nantes-1, nantes-2" in commander.refused(2, "verifier", "nantes")


def test_a_path_outside_of_the_folder_can_be_verified(commander: Commander) -> None:
    moved = _store(commander).rename(commander.home / "ailleurs.toml")
    assert commander.run("verifier", str(moved)).code == 0
