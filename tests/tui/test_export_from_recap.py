"""From the recapitulative, the draft on the screen is written into a file whose place is proposed, then told."""

from pathlib import Path

import pytest

from sofi_tui.exports.formats import FORMATS
from tests.tui.person import Person, person


async def _ask(someone: Person, name: str) -> None:
    await someone.press(*["down"] * list(FORMATS).index(name), "enter")


async def test_e_proposes_a_file_named_after_the_draft_and_writes_what_is_on_screen(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HOME", str(tmp_path))
    folder = tmp_path / "brouillons"
    folder.mkdir()
    async with person(folder) as someone:
        await someone.start("fle")
        await someone.press("f3")
        await someone.type("Organisme de Nantes")
        await someone.press("f6", "e")
        await someone.see("Exporter « PREPA Clés Avenir « FLE » » en")
        await _ask(someone, "html")
        await someone.see("Dans quel fichier")
        await someone.press("enter")
        await someone.see("Exporté. Dans")
        target = tmp_path / f"{someone.draft.id}.html"
        assert "Organisme de Nantes" in target.read_text("utf-8")


async def test_another_place_may_be_typed_and_a_draft_is_not_replaced(tmp_path: Path) -> None:
    async with person(tmp_path) as someone:
        await someone.start("prepa")
        await someone.press("f6", "e")
        await _ask(someone, "eml")
        await someone.type(str(tmp_path / "envoi.eml"))
        await someone.press("enter")
        await someone.see("Exporté. Dans")
        path = someone.wizard.open_draft.path
        await someone.press("e")
        await _ask(someone, "texte")
        await someone.type(str(path))
        await someone.press("enter")
        await someone.see("est un brouillon")
    assert (tmp_path / "envoi.eml").read_bytes().startswith(b"To: offre@cariforef-pdl.org\r\n")


async def test_escape_writes_nothing_and_e_is_a_letter_in_a_field(tmp_path: Path) -> None:
    async with person(tmp_path) as someone:
        await someone.start("fle")
        await someone.press("f3")
        await someone.type("eee")
        assert someone.draft.get(("action", "organisme_dispensateur")) == "eee"
        await someone.press("f6", "e")
        await _ask(someone, "html")
        await someone.press("escape")
        assert someone.wizard
    assert not list(tmp_path.glob("*.html"))
