"""On each screen: no English of Textual's, and letters that can be read in all colours."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from rich.color import ColorSystem
from rich.terminal_theme import TerminalTheme

from sofi_tui.content.appearance import Colours
from tests.tui.contrast import CONSOLE, XTERM, Seen, contrast, looks
from tests.tui.every_screen import Visitor
from tests.tui.person import person, store_in
from tests.tui.textual_words import english_in

LEAST = {Colours.USUEL: 4.5, Colours.CONTRASTE: 7.0, Colours.SEIZE: 4.5}
"""WCAG 2.2: 1.4.3, and 1.4.6 for those who wish for more."""
SHOWN_BY: dict[Colours, tuple[tuple[ColorSystem, TerminalTheme], ...]] = {
    Colours.USUEL: ((ColorSystem.TRUECOLOR, XTERM), (ColorSystem.EIGHT_BIT, XTERM)),
    Colours.CONTRASTE: ((ColorSystem.TRUECOLOR, XTERM), (ColorSystem.EIGHT_BIT, XTERM)),
    Colours.SEIZE: ((ColorSystem.STANDARD, XTERM), (ColorSystem.STANDARD, CONSOLE)),
}


@pytest.mark.parametrize("colours", SHOWN_BY)
async def test_each_screen_is_in_french_and_can_be_read(colours: Colours, tmp_path: Path) -> None:
    store = store_in(tmp_path)
    for code in ("prepa", "daeu"):
        open_draft = store.open(store.create(store.catalogue.get(code)).path)
        open_draft.edit(("formation", "intitule"), "Autre")
        open_draft.close()
    seen: dict[Seen, str] = {}
    visited: list[str] = []
    in_english: list[str] = []
    async with person(tmp_path) as someone:
        someone.app.change_colours(colours)
        await someone.pilot.pause()

        async def look(name: str) -> None:
            visited.append(name)
            in_english.extend(f"{name}: {found}" for found in english_in(someone.text))
            for looked, text in looks(someone.app):
                seen.setdefault(looked, f"{name}: {text}")

        await Visitor(someone, look, briefly=colours is not Colours.USUEL).go_everywhere()
    assert len(visited) > 15, visited
    assert not in_english
    assert not list(_too_faint(colours, seen))


def _too_faint(colours: Colours, seen: dict[Seen, str]) -> Iterator[str]:
    for looked, where in seen.items():
        for system, theme in SHOWN_BY[colours]:
            found = contrast(looked, system, theme)
            if found < LEAST[colours]:
                yield f"{system.name} {found:.2f} {looked.ink.name} on {looked.ground.name} ({where})"


async def test_without_colours_nothing_but_attributes_is_drawn(tmp_path: Path) -> None:
    async with person(tmp_path) as someone:
        someone.app.change_colours(Colours.SANS)
        await someone.start("prepa")
        await someone.press("f4", "ctrl+p")
        found = list(looks(someone.app))
        assert len(found) > 10
        assert all(seen.ink.is_default and seen.ground.is_default and not seen.dim for seen, _ in found)
        strips = someone.app.screen._compositor.render_strips(someone.app.size)
        [under_cursor] = [
            part.text
            for strip in strips
            for part in strip
            if part.style and part.style.reverse and "suivant" in part.text
        ]
        assert "Champ suivant" in under_cursor


def test_english_is_found_where_it_stands() -> None:
    assert sorted(english_in("Choisissez : Select, ou No matches found")) == ["No matches found", "Select"]
    assert not english_in("Selected")
