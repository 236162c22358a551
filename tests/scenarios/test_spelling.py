"""Spelling by keyboard: marked words, one replaced, one added, one ignored; and a machine without a dictionary."""

from pathlib import Path

import pytest

from sofi_tui.drafts.spelling import french
from sofi_tui.drafts.spelling.checker import Checker
from sofi_tui.drafts.spelling.own_words import keep_word, own_words, own_words_file
from sofi_tui.fasd.paths import FieldPath
from sofi_tui.tui.picker import Picker
from tests.drafts.test_spelling import Double
from tests.tui.person import Person, person

RESULTATS: FieldPath = ("action", "resultats_attendus")


def underlined(someone: Person) -> list[str]:
    """Give the words that are underlined on the screen."""
    strips = someone.app.screen._compositor.render_strips(someone.app.size)
    segments = [segment for strip in strips for segment in strip]
    return [
        segment.text
        for segment in segments
        if segment.style and segment.style.underline and segment.text.strip()
    ]


async def to_results(someone: Person) -> None:
    await someone.start("daeu")
    await someone.press("f3")
    while someone.path != RESULTATS:
        await someone.press("tab")


async def test_marked_words_are_replaced_added_or_ignored(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    checker = Checker(Double("les", "objectifs", "de"), own_words(), keep_word)
    monkeypatch.setattr(french, "french_checker", lambda: checker)
    async with person(tmp_path, (60, 20)) as someone:
        await to_results(someone)
        await someone.type("Les objectiffs de Segré et Rezé ")
        await someone.until(lambda: {"objectiffs", "Segré", "Rezé"} <= {*underlined(someone)})
        await someone.press("alt+d")
        await someone.see("« objectiffs » n'est pas")
        assert isinstance(someone.app.screen, Picker)
        await someone.press("down", "down", "enter")
        await someone.until(lambda: "objectifs de" in str(someone.draft.get(RESULTATS)))
        await someone.press("alt+d")
        await someone.see("« Segré »")
        await someone.type("ajouter")
        await someone.press("enter")
        await someone.until(lambda: own_words_file().exists())
        await someone.until(lambda: "Segré" not in underlined(someone))
        await someone.press("alt+d")
        await someone.see("« et »")
        await someone.press("escape", "home", "alt+d")
        await someone.see("« et »")
        await someone.type("ignorer")
        await someone.press("enter")
        await someone.until(lambda: "et" not in underlined(someone))
        assert "Rezé" in underlined(someone)
        assert someone.draft.get(RESULTATS) == "Les objectifs de Segré et Rezé "
        await someone.press("ctrl+z")
        assert someone.draft.get(RESULTATS) == "Les objectiffs de Segré et Rezé "


async def test_without_a_dictionary_nothing_is_marked_and_the_key_says_what_it_needs(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(french, "french_checker", lambda: None)
    async with person(tmp_path) as someone:
        await to_results(someone)
        await someone.type("Les objectiffs ")
        await someone.press("alt+d")
        await someone.until(
            lambda: any("hunspell-fr" in message.message for message in someone.app._notifications)
        )
        assert underlined(someone) == []
