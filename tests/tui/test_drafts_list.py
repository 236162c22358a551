"""The first screen: drafts are opened, duplicated, put in the bin and taken back; broken files do no harm."""

from pathlib import Path

import pytest

from sofi_tui.tui.drafts_screen import ACTIONS, DraftsScreen
from tests.tui.person import SIZES, person, store_in


def with_drafts(folder: Path, *titles: str) -> None:
    store = store_in(folder)
    for title in titles:
        store.create(store.catalogue.get("prepa"), title)


@pytest.mark.parametrize("size", SIZES, ids=str)
async def test_a_draft_shows_its_title_variant_and_state(size: tuple[int, int], tmp_path: Path) -> None:
    with_drafts(tmp_path, "Offre de Nantes")
    async with person(tmp_path, size) as someone:
        line = next(line for line in someone.lines if "Offre de Nantes" in line or "Offre de Nan" in line)
        assert "prepa" in line
        assert "%" in line


async def test_a_draft_is_duplicated_binned_and_taken_back(tmp_path: Path) -> None:
    with_drafts(tmp_path, "Offre de Nantes")
    async with person(tmp_path) as someone:
        await someone.press("d")
        assert someone.text.count("Offre de") >= 2
        await someone.press("delete", "o")
        assert len(store_in(tmp_path).entries()) == 1
        await someone.press("c")
        assert "Corbeille" in someone.text
        await someone.press("r")
        assert "La corbeille est vide" in someone.text
        await someone.press("escape")
        assert len(store_in(tmp_path).entries()) == 2


async def test_what_is_not_a_draft_is_listed_with_its_reason_and_opens_nothing(tmp_path: Path) -> None:
    (tmp_path / "cassé.toml").write_text("[brouillon\n")
    (tmp_path / "casse.toml").write_text("[brouillon\n")
    with_drafts(tmp_path, "Offre de Nantes")
    async with person(tmp_path) as someone:
        assert "casse" in someone.text
        for _ in range(3):
            await someone.press("enter")
            if not isinstance(someone.app.screen, DraftsScreen):
                await someone.press("escape")
            await someone.press("down")
        assert isinstance(someone.app.screen, DraftsScreen)


async def test_a_draft_that_another_has_open_is_not_opened_and_says_who_has_it(tmp_path: Path) -> None:
    with_drafts(tmp_path, "Offre de Nantes")
    store = store_in(tmp_path)
    other = store.open(store.entries()[0].path)
    async with person(tmp_path) as someone:
        await someone.press("enter")
        assert "ouvert" in someone.text
        assert "Ne pas l'ouvrir" in someone.text
        await someone.press("escape")
        assert isinstance(someone.app.screen, DraftsScreen)
        other.close()
        await someone.press("enter")
        assert not isinstance(someone.app.screen, DraftsScreen)


async def test_every_action_is_in_the_palette_and_found_without_accents(tmp_path: Path) -> None:
    async with person(tmp_path) as someone:
        await someone.press("ctrl+p")
        for action in ACTIONS:
            if action.words:
                assert action.words in someone.text
        await someone.type("NOUV brouillon")
        await someone.press("enter")
        assert "quelle offre" in someone.text
