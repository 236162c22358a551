"""``exporter``: drafts into files of a format; what a format demands is named before anything is written."""

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
