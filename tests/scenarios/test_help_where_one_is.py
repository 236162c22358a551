"""Somebody who does not know what to do asks, and is told where they are: by keyboard, in windows of three sizes."""

from pathlib import Path

import pytest

from sofi_tui.drafts.journey.places import Step
from tests.tui.person import SIZES, Person, person, screen_text

DATE_DEBUT = ("sessions", 0, "date_debut")


async def go_to_the_start_date(someone: Person) -> None:
    await someone.start("prepa")
    await someone.press("f4", "tab")
    assert someone.path == DATE_DEBUT


async def read_to_the_end(someone: Person) -> str:
    """Read all of a help, page by page."""
    read = [someone.text]
    while True:
        await someone.press("pagedown")
        if someone.text == read[-1]:
            return "\n".join(read)
        read.append(someone.text)


async def ask_the_menu(someone: Person, words: str) -> None:
    """Open the menu, type words of what one looks for, and take the first."""
    await someone.press("ctrl+p")
    await someone.type(words)
    await someone.press("enter")


@pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size[0]}x{size[1]}")
async def test_an_assistant_who_forgot_everything_finds_it_all_by_asking(
    tmp_path: Path, size: tuple[int, int]
) -> None:
    async with person(tmp_path, size) as someone:
        # On the list: who can help, and how the program works.
        await ask_the_menu(someone, "tutoriels")
        await someone.see("les-tutos")
        await someone.see("de 9h à 12h : 02 40 20 40 20")
        await someone.press("escape")
        await ask_the_menu(someone, "comment marche")
        await someone.see("Comment marche sofi-tui")
        assert "Où sont ses fichiers" in await read_to_the_end(someone)
        await someone.press("escape")

        # On a date that is in the wrong year: what is wanted there, and back to the very place in it.
        await go_to_the_start_date(someone)
        await someone.see("F1")
        await someone.type("02/03/2027")
        await someone.press("left", "left", "f1")
        await someone.see("Aide : Date début")
        read = await read_to_the_end(someone)
        for words in ("À voir maintenant", "(R01)", "p. 15", "Exemple : 02/03/2026", "R18 :", "été saisie"):
            assert words in read, words
        await someone.press("tab")
        await someone.see("Aide : Date fin")
        await someone.press("r")
        await someone.see("02 40 20 40 20")
        await someone.press("escape", "escape")
        assert someone.path == DATE_DEBUT
        await someone.press("delete", "delete")
        await someone.type("26")
        await someone.see("02/03/2026")
        assert str(someone.draft.get(DATE_DEBUT)) == "2026-03-02"

        # The other ways to the same help, and its own keys.
        await ask_the_menu(someone, "aide champ")
        await someone.see("Aide : Date début")
        await someone.press("escape", "alt+a", "question_mark")
        await someone.see("Aide du champ suivant")
        await someone.press("escape", "escape")

        # The keys of the form, and why one of them does nothing now.
        await ask_the_menu(someone, "touches ecran")
        await someone.see("Cherchez parmi les touches")
        await someone.type("session precedente")
        await someone.see("pas maintenant : C'est la première")
        await someone.press("escape", "f6", "f1")
        await someone.see("Cherchez parmi les touches")
        await someone.press("escape")
        assert someone.place.step is Step.RECAP


async def test_help_stands_beside_the_form_and_follows_what_is_typed(tmp_path: Path) -> None:
    async with person(tmp_path, (120, 40)) as someone:
        await go_to_the_start_date(someone)
        beside = "\n".join(line[84:] for line in someone.lines)
        for words in ("Date début", "Exemple : 02/03/2026", "Ce champ est vide.", "R01, R18"):
            assert words in beside, words
        await someone.type("02/03/2026")
        await someone.see("Elle a été saisie")


async def test_no_frame_shows_a_field_with_the_help_of_another(tmp_path: Path) -> None:
    async with person(tmp_path) as someone:
        await someone.start("prepa")
        await someone.press("f4", "tab")
        first, second = someone.wizard.editors[:2]
        for editor, is_date in ((first, False), (second, True), (first, False)):
            someone.wizard.set_focus(editor)
            drawn = "\n".join(screen_text(someone.app)[-5:])  # before any message is taken in
            assert ("La session doit débuter" in drawn) is is_date
