"""``exporter``: drafts into files of a format; what a format demands is named before anything is written."""

from email import message_from_bytes
from email.policy import default
from pathlib import Path

import pytest
from lxml import etree

from sofi_tui.sheets.csv_text import read_csv
from sofi_tui.sheets.rows import sheet_in
from tests.cli.commander import Commander

EXAMPLES = Path(__file__).parents[2] / "docs" / "exemples"
PROFILE = """\
version = 1
[[organismes]]
nom = "Organisme Exemple"
siret = "99999990700010"
nda = "99440000044"
"""


@pytest.fixture
def commander(commander: Commander) -> Commander:
    commander.folder.mkdir()
    (commander.folder / "organisme.toml").write_text(PROFILE, "utf-8")
    return commander


def example(commander: Commander, name: str = "fle") -> Path:
    path = commander.folder / f"{name}.toml"
    path.write_bytes((EXAMPLES / f"{name}.toml").read_bytes())
    return path


def test_finished_drafts_go_into_one_lheo_file_and_back(commander: Commander) -> None:
    for name in ("daeu", "prepa", "fle"):
        example(commander, name)
    target = commander.home / "offre.xml"
    outcome = commander.run("exporter", "daeu", "prepa", "fle", "--format", "lheo", "--sortie", str(target))
    assert (outcome.code, outcome.lines) == (0, [str(target)])
    assert "fle : LHEO n'a pas d'élément" in outcome.err
    assert "Session 1 › Périodes de formation" in outcome.err
    assert len(etree.parse(target).findall(".//{*}formation")) == 3
    back = commander.run("importer", str(target))
    assert (back.code, back.err, len(back.lines)) == (0, "", 3)
    again = commander.run("recap", Path(back.lines[2]).stem).out.split("\n", 3)
    assert again[3:] == commander.run("recap", "fle").out.split("\n", 3)[3:]


def test_what_lheo_demands_is_named_and_nothing_is_written(commander: Commander) -> None:
    path, target = commander.new("fle"), commander.home / "offre.xml"
    outcome = commander.run("exporter", path.stem, "--format", "lheo", "--sortie", str(target))
    assert (outcome.code, outcome.out) == (1, "")
    assert f"{path.stem} : Session 1 › Date début : LHEO exige une date." in outcome.err
    assert "profil de l'organisme" in outcome.err
    assert "Rien n'est écrit en LHEO" in outcome.err.splitlines()[-1]
    assert not target.exists()


@pytest.mark.parametrize("form", ["csv", "xlsx"])
def test_a_sheet_goes_out_and_comes_back(commander: Commander, form: str) -> None:
    example(commander)
    target = commander.home / f"s.{form}"
    assert commander.done("exporter", "fle", "--format", form, "--sortie", str(target)).lines == [str(target)]
    if form == "csv":
        assert sheet_in(read_csv(target.read_bytes())).rows[0].mark.draft == "fle"
    back = commander.run("importer", str(target))
    assert (back.code, back.out) == (0, "")


def test_into_a_folder_each_draft_has_a_file(commander: Commander) -> None:
    for name in ("prepa", "fle"):
        example(commander, name)
    outcome = commander.done("exporter", "prepa", "fle", "--format", "csv", "--sortie", str(commander.home))
    assert [Path(line).name for line in outcome.lines] == ["prepa.csv", "fle.csv"]


def test_a_draft_is_never_written_over(commander: Commander) -> None:
    path = example(commander)
    before = path.read_bytes()
    assert "est un brouillon" in commander.refused(
        3, "exporter", "fle", "--format", "csv", "--sortie", str(path)
    )
    assert path.read_bytes() == before


def test_all_drafts_go_into_a_folder_that_is_made_each_in_a_file_of_its_name(commander: Commander) -> None:
    ids = [example(commander, name).stem for name in ("daeu", "prepa", "fle")]
    folder = commander.home / "envoi" / "html"
    outcome = commander.done("exporter", "--tous", "--format", "html", "--sortie", f"{folder}/")

    assert sorted(outcome.lines) == sorted(str(folder / f"{ident}.html") for ident in ids)
    assert sorted(path.name for path in folder.iterdir()) == ["daeu.html", "fle.html", "prepa.html"]
    again = commander.done("exporter", *ids, "fle", "--format", "html", "--sortie", str(folder))
    assert len(again.lines) == 3


def test_of_all_drafts_what_cannot_be_read_is_told_and_the_others_are_written(commander: Commander) -> None:
    example(commander)
    (commander.folder / "abime.toml").write_text("[brouillon", "utf-8")
    outcome = commander.run("exporter", "--tous", "--format", "texte", "--sortie", f"{commander.home}/")

    assert (outcome.code, outcome.lines) == (3, [str(commander.home / "fle.txt")])
    assert outcome.err.startswith("sofi-tui : abime : ")


def test_neither_drafts_nor_all_of_them_and_both_are_refused(commander: Commander) -> None:
    for which in ((), ("fle", "--tous")):
        assert "--tous" in commander.refused(2, "exporter", *which, "--format", "html", "--sortie", "x/")


def test_progress_is_drawn_on_a_terminal_only_and_taken_away(commander: Commander) -> None:
    for name in ("daeu", "prepa"):
        example(commander, name)
    words = ("exporter", "--tous", "--format", "texte", "--sortie", f"{commander.home}/")
    seen = commander.run(*words, terminal=True)

    assert "Export [###############...............] 1/2" in seen.err
    assert seen.err.endswith("\r\x1b[K")
    assert seen.lines == commander.done(*words).lines


def test_drafts_of_one_name_in_two_folders_have_files_of_their_own(commander: Commander) -> None:
    path = example(commander)
    other = commander.home / "ailleurs" / "fle.toml"
    other.parent.mkdir()
    other.write_bytes(path.read_bytes())
    outcome = commander.done(
        "exporter", "fle", str(other), "--format", "json", "--sortie", str(commander.home)
    )

    assert [Path(line).name for line in outcome.lines] == ["fle.json", "fle-2.json"]


def test_a_message_is_written_for_the_service_offre_of_the_profile(commander: Commander) -> None:
    (commander.folder / "organisme.toml").write_text(
        PROFILE.replace("[[", 'service_offre = "offre@exemple.fr"\n[[', 1), "utf-8"
    )
    example(commander)
    target = commander.home / "envoi.eml"
    commander.done("exporter", "fle", "--format", "eml", "--sortie", str(target))
    message = message_from_bytes(target.read_bytes(), policy=default)

    assert (message["To"], message["X-Unsent"]) == ("offre@exemple.fr", "1")


def test_an_export_never_replaces_a_draft(commander: Commander) -> None:
    path = example(commander)
    before = path.read_bytes()

    assert "brouillon" in commander.refused(3, "exporter", "fle", "--format", "html", "--sortie", str(path))
    assert path.read_bytes() == before
