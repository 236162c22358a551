"""Undo and redo by keyboard: the place that changes is shown and named, today and the next time."""

from pathlib import Path

import pytest

from sofi_tui.drafts.journey.places import Step
from sofi_tui.fasd.paths import FieldPath
from sofi_tui.tui.compare.preset_screen import PresetScreen
from tests.tui.person import SIZES, Person, person

SMALL = (60, 20)
OBJECTIFS: FieldPath = ("action", "objectifs")
SITE: FieldPath = ("sessions", 0, "site_lieu")
MEETINGS: FieldPath = ("sessions", 0, "informations_collectives")


async def to_field(someone: Person, path: tuple[str | int, ...]) -> None:
    while someone.path != path:
        await someone.press("tab")


async def told(someone: Person, words: str) -> None:
    """Wait for a message, whose lines may be broken anywhere."""
    await someone.until(lambda: any(words in message.message for message in someone.app._notifications))


async def back_on_the_list(someone: Person) -> None:
    await someone.press("ctrl+p")
    await someone.type("revenir liste")
    await someone.press("enter")
    await someone.until(lambda: someone.app.open_draft is None)


@pytest.mark.parametrize("size", SIZES)
async def test_what_was_done_on_several_fiches_is_undone_step_by_step_and_again_tomorrow(
    tmp_path: Path, size: tuple[int, int]
) -> None:
    async with person(tmp_path, size) as someone:
        await someone.start("daeu")
        await someone.press("f3")
        await to_field(someone, OBJECTIFS)
        preset = someone.draft.get(OBJECTIFS)
        someone.send("Bonjour. ", "f4")
        await someone.until(lambda: someone.place.step is Step.SESSION)
        await someone.type("Nantes")
        await someone.press("ctrl+n")
        await someone.until(lambda: len(someone.draft.sessions) == 2)

        await someone.press("ctrl+z")
        await told(someone, "Annulé : ajout de « Session 2 »")
        assert len(someone.draft.sessions) == 1
        await someone.press("alt+z")
        await told(someone, "Annulé : Session 1 › Site")
        assert (someone.path, someone.draft.get(SITE)) == (SITE, None)
        await someone.press("ctrl+z")
        assert (someone.path, someone.draft.get(OBJECTIFS)) == (OBJECTIFS, preset)
        await someone.press("ctrl+z")
        await told(someone, "rien à annuler")
        assert len(someone.app._notifications) == 1
        await back_on_the_list(someone)

        await someone.press("enter")
        await someone.until(lambda: someone.app.open_draft is not None and someone.wizard.editors)
        await someone.press("ctrl+y")
        await told(someone, "Rétabli : Action › Objectifs")
        assert str(someone.draft.get(OBJECTIFS)).startswith("Bonjour. ")
        assert someone.path == OBJECTIFS
        await someone.press("ctrl+p")
        await someone.type("retablir")
        await someone.see("Rétablir : Session 1 › Site")
        await someone.press("enter")
        assert someone.path == SITE
        assert someone.draft.get(SITE) == "Nantes"
        assert "Nantes" in someone.text


async def test_records_that_were_deleted_or_moved_come_back_where_they_were(tmp_path: Path) -> None:
    async with person(tmp_path) as someone:
        await someone.start("prepa")
        while someone.path != MEETINGS:
            await someone.press("f9")
        await someone.press("a")
        await someone.type("10/02/2026")
        await someone.press("escape", "a")
        await someone.type("17/02/2026")
        await someone.press("escape")
        before = someone.draft.records(MEETINGS)
        await someone.press("home", "delete", "o")
        await someone.until(lambda: len(someone.draft.records(MEETINGS)) == 1)
        await someone.press("ctrl+z")
        await told(someone, "Annulé : suppression de")
        assert someone.draft.records(MEETINGS) == before
        assert someone.path == MEETINGS
        await someone.press("ctrl+z")
        assert someone.place.record == (*MEETINGS, 1)
        await someone.press("ctrl+z")
        assert (someone.path, len(someone.draft.records(MEETINGS))) == (MEETINGS, 1)


async def test_what_i_changed_from_the_preset_is_one_screen(tmp_path: Path) -> None:
    async with person(tmp_path, SMALL) as someone:
        await someone.start("daeu")
        await someone.press("f3")
        await to_field(someone, OBJECTIFS)
        preset = someone.draft.get(OBJECTIFS)
        await someone.type("Bonjour. ")
        await someone.press("ctrl+p")
        await someone.type("comparer modele")
        await someone.press("enter")
        await someone.see("Changé depuis le modèle")
        await someone.see("{+Bonjour.")
        await someone.press("r")
        await someone.see("Rien n'est changé")
        screen = someone.app.screen
        assert isinstance(screen, PresetScreen)
        await someone.press("ctrl+z")
        await someone.see("{+Bonjour.")
        await someone.press("enter")
        await someone.until(lambda: someone.app.screen is not screen)
        assert someone.path == OBJECTIFS
        assert someone.draft.get(OBJECTIFS) != preset
        assert "Bonjour." in someone.text
        await someone.press("ctrl+r", "ctrl+z")
        await told(someone, "retour à la valeur du modèle")
        assert str(someone.draft.get(OBJECTIFS)).startswith("Bonjour.")
