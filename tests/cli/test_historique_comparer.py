"""``historique`` and ``comparer``: what a draft was, taken back, and told apart from what it is."""

from pathlib import Path

import pytest

from sofi_tui.drafts.store import DraftStore
from tests.cli.commander import Commander
from tests.drafts.conftest import new_store


@pytest.fixture
def path(commander: Commander) -> Path:
    """A draft of three revisions."""
    path = commander.new("fle")
    commander.done("modifier", path.stem, "action.objectifs=Lire et écrire le français")
    commander.done("modifier", path.stem, "action.objectifs=Lire et parler le français")
    return path


def store_of(path: Path) -> DraftStore:
    return new_store(path.parent)


def test_the_history_says_who_when_where_and_which_fields(commander: Commander, path: Path) -> None:
    table = commander.done("historique", path.stem).lines
    assert [line.split()[0] for line in table] == ["N°", "3", "2", "1"]
    assert "modifié" in table[1]
    assert "Action › Objectifs" in table[1]
    assert "premier état connu" in table[3]
    rows = commander.done("historique", path.stem, "--json").json["revisions"]
    assert [row["numero"] for row in rows] == [3, 2, 1]
    assert rows[0]["champs"] == ["action.objectifs"]
    assert rows[0]["machine"]


def test_the_file_of_a_revision_comes_back_to_the_byte(
    commander: Commander, path: Path, tmp_path: Path
) -> None:
    target = tmp_path / "ancien.toml"
    commander.done("historique", path.stem, "--montrer", "3", "--sortie", str(target))
    assert target.read_bytes() == path.read_bytes()
    assert "existe déjà" in commander.refused(
        3, "historique", path.stem, "--montrer", "3", "--sortie", str(target)
    )
    assert "écrire" in commander.done("historique", path.stem, "--montrer", "2").out


def test_a_revision_is_taken_back_as_a_new_one(commander: Commander, path: Path) -> None:
    told = commander.run("historique", path.stem, "--reprendre", "2")
    assert (told.code, told.out) == (0, "")
    assert "révision 2 reprise" in told.err
    rows = commander.done("historique", path.stem, "--json").json["revisions"]
    assert [row["nature"] for row in rows] == ["restauration", "session", "session", "creation"]
    assert "Aucune différence" in commander.run("comparer", f"{path.stem}@2").err


def test_a_draft_whose_file_is_gone_is_taken_back_too(commander: Commander, path: Path) -> None:
    held = path.read_bytes()
    path.unlink()
    assert commander.run("historique", path.stem, "--reprendre", "3").code == 0
    assert store_of(path).read(path).draft.get(("action", "objectifs")) == "Lire et parler le français"
    assert b"parler" in held


def test_what_was_sealed_is_read_again(commander: Commander, path: Path) -> None:
    store = store_of(path)
    stored = store.read(path)
    store.history.seal(stored.draft, path.read_bytes(), "LE RÉCAPITULATIF", "Envoi à SOFI")
    commander.done("modifier", path.stem, "action.objectifs=Autre chose")
    assert "Envoi 1" in commander.done("historique", path.stem).lines[-1]
    assert commander.done("historique", path.stem, "--envoi", "1", "--recap").out == "LE RÉCAPITULATIF\n"
    assert "parler" in commander.done("historique", path.stem, "--envoi", "1").out
    assert "{+Autre chose+}" in commander.done("comparer", f"{path.stem}@envoi-1").out


def test_changed_words_are_marked_without_colour(commander: Commander, path: Path) -> None:
    shown = commander.done("comparer", f"{path.stem}@2", path.stem).out
    assert "Lire et [-écrire-]{+parler+} le français" in shown
    rows = commander.done("comparer", f"{path.stem}@2", path.stem, "--json").json
    assert [(row["chemin"], row["champ"]) for row in rows] == [("action.objectifs", "Action › Objectifs")]


def test_a_draft_is_compared_with_its_preset(commander: Commander, path: Path) -> None:
    shown = commander.done("comparer", path.stem, "--modele").out
    assert shown.startswith("De modèle fle à ")
    assert "Objectifs" in shown
    fresh = commander.new("daeu")
    assert "Aucune différence" in commander.run("comparer", fresh.stem, "--modele").err


@pytest.mark.parametrize(
    ("argv", "words"),
    [
        (("historique", "zut"), "Aucun brouillon"),
        (("historique", "{}", "--montrer", "9"), "aucune révision"),
        (("historique", "{}", "--envoi", "1"), "Aucun envoi"),
        (("historique", "{}", "--recap"), "--recap va avec"),
        (("historique", "{}", "--sortie", "x"), "--sortie va avec"),
        (("comparer", "{}"), "Comparer avec quoi"),
        (
            (
                "comparer",
                "{}@zut",
            ),
            "aucune révision",
        ),
        (("comparer", "{}", "{}", "--modele"), "retirez B"),
    ],
)
def test_what_cannot_be_is_refused_in_a_line(
    commander: Commander, path: Path, argv: tuple[str, ...], words: str
) -> None:
    assert words in commander.refused(2, *(word.format(path.stem) for word in argv))
