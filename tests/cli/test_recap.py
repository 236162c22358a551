"""``recap`` writes the recapitulative, to stdout or to a file that is no draft."""

import json
import os
import re
from pathlib import Path

import pytest

from tests.cli.commander import Commander


def test_text_is_the_format_without_an_option(commander: Commander) -> None:
    path = commander.new("fle", "Nantes")
    outcome = commander.done("recap", path.stem)

    assert outcome.lines[0] == "Nantes"
    assert "  Intitulé (imposé) : PREPA Clés Avenir « FLE »" in outcome.lines
    assert outcome.out == commander.done("recap", path.stem, "--format", "texte").out


def test_markdown_and_json(commander: Commander) -> None:
    path = commander.new("fle", "Nantes")

    assert commander.done("recap", path.stem, "--format", "markdown").lines[0] == "# Nantes"
    assert json.loads(commander.done("recap", path.stem, "--format=json").out)["brouillon"] == path.stem


def test_sortie_writes_the_same_into_a_file(commander: Commander) -> None:
    path = commander.new("fle")
    target = commander.home / "récapitulatif.md"
    target.write_text("ancien", "utf-8")
    outcome = commander.done("recap", path.stem, "--format", "markdown", "--sortie", str(target))

    assert outcome.out == ""
    assert target.read_text("utf-8") == commander.done("recap", path.stem, "--format", "markdown").out


def test_sortie_never_replaces_a_draft(commander: Commander) -> None:
    path = commander.new("fle")
    other = commander.new("prepa")
    link = commander.home / "lien.txt"
    link.symlink_to(path)
    before = path.read_bytes(), other.read_bytes()

    for target in (path, other, commander.folder / "." / path.name, link):
        commander.refused(3, "recap", path.stem, "--sortie", str(target))
    assert (path.read_bytes(), other.read_bytes()) == before


def test_sortie_replaces_nothing_but_an_ordinary_file(commander: Commander) -> None:
    path = commander.new("fle")
    fifo = commander.home / "tube"
    os.mkfifo(fifo)

    for target in (fifo, commander.home):
        assert "fichier ordinaire" in commander.refused(3, "recap", path.stem, "--sortie", str(target))
    assert fifo.is_fifo()


@pytest.mark.parametrize("target", ["absent/recap.txt", "n" * 300])
def test_a_sortie_that_cannot_be_written_is_a_file_error(commander: Commander, target: str) -> None:
    path = commander.new("fle")
    commander.refused(3, "recap", path.stem, "--sortie", str(commander.home / target))

    assert [file for file in commander.home.iterdir() if file.is_file()] == []


def test_an_unknown_format_is_refused(commander: Commander) -> None:
    assert "choix inconnu : 'lheo'" in commander.refused(2, "recap", "x", "--format", "lheo")


def test_html_is_a_whole_page_on_stdout_or_in_a_file(commander: Commander) -> None:
    path, target = commander.new("fle", "Nantes <b>"), commander.home / "f.html"
    out = commander.done("recap", path.stem, "--format", "html").out
    commander.done("recap", path.stem, "--format", "html", "--sortie", str(target))

    assert out.startswith("<!DOCTYPE html>")
    assert "<h1>Nantes &lt;b&gt;</h1>" in out
    assert target.read_text("utf-8") == out


def test_several_drafts_make_one_document_with_a_summary_table(commander: Commander) -> None:
    ids = [commander.new("fle", "Nantes | été").stem, commander.new("prepa", "Angers").stem]
    text = commander.done("recap", *ids).out
    markdown = commander.done("recap", *ids, "--format", "markdown").out
    document = commander.done("recap", *ids, "--format", "json").json

    assert text.splitlines()[0] == "Récapitulatif de 2 offres"
    assert re.search(r"^1 +Nantes \| été +—", text, re.MULTILINE)
    assert all(commander.done("recap", ident).out in text for ident in ids)
    assert "| 2 | Angers | — |" in markdown
    assert r"| 1 | Nantes \| été | — |" in markdown
    assert [row["Offre"] for row in document["ensemble"]] == ["Nantes | été", "Angers"]
    assert [each["brouillon"] for each in document["recapitulatifs"]] == ids


def test_a_pdf_goes_into_a_file_only(commander: Commander) -> None:
    line = commander.refused(2, "recap", commander.new("fle").stem, "--format", "pdf")

    assert line == "Le format pdf s'écrit dans un fichier : ajoutez --sortie FICHIER."


def test_a_pdf_without_its_extra_says_what_to_install(
    commander: Commander, monkeypatch: pytest.MonkeyPatch
) -> None:
    path, target = commander.new("fle"), commander.home / "f.pdf"
    monkeypatch.setattr("sofi_tui.exports.formats.find_spec", lambda _name: None)
    line = commander.refused(2, "recap", path.stem, "--format", "pdf", "--sortie", str(target))

    assert "pip install 'sofi-tui[pdf]'" in line
    assert not target.exists()


def test_a_draft_of_a_newer_program_can_be_read(commander: Commander) -> None:
    path = commander.new("fle")
    path.write_text(path.read_text("utf-8").replace("version = 1", "version = 2"), "utf-8")
    outcome = commander.run("recap", path.stem)

    assert outcome.code == 0
    assert "version plus récente" in outcome.err
    assert Path(path).name in outcome.err
