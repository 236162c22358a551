"""Getting anywhere by letters, by words and by findings, and coming back the next day to where one stopped."""

from pathlib import Path

import pytest

from sofi_tui.fasd.paths import FieldPath
from sofi_tui.tui.fields.choice import ChoiceEditor
from sofi_tui.tui.jump.screen import JumpScreen
from tests.tui.person import SIZES, Person, person, store_in

CONTACTS = ("sessions", 0, "contacts_referents")


async def jump_to(someone: Person, words: str, before: int = 0) -> None:
    """Press Alt+J, read the letters that now stand where the words stood, or so many columns before; type them."""
    y, line = next((y, line) for y, line in enumerate(someone.lines) if words in line)
    x = line.index(words) - before
    await someone.press("alt+j")
    jumping = someone.app.screen
    assert isinstance(jumping, JumpScreen), jumping
    [label] = [label for label, target in jumping.targets.items() if target.at == (x, y)]
    assert someone.lines[y][x:].startswith(label.upper())
    await someone.press(*label)


async def find(someone: Person, words: str) -> None:
    """Press Ctrl+P, type words and Enter, all at once."""
    await someone.press("ctrl+p")
    someone.send(words, "enter")


@pytest.mark.parametrize("size", SIZES)
async def test_letters_words_and_findings_lead_anywhere_and_the_next_day_goes_on_there(
    size: tuple[int, int], tmp_path: Path
) -> None:
    store = store_in(tmp_path)
    autumn = store.create(store.catalogue.get("fle"), "Automne à Angers").path
    spring = store.open(store.create(store.catalogue.get("prepa"), "Printemps").path)
    for nom in ("Martin", "Durand"):
        spring.add_record(CONTACTS, {"nom": nom})
    spring.add_session()
    spring.close()
    async with person(tmp_path, size) as someone:
        await _letters(someone, wide=size[0] >= 80)
        await find(someone, "session 2 debut date")
        await someone.until(lambda: here(someone) == ("sessions", 1, "date_debut"))
        await find(someone, "angers automne")
        await someone.until(lambda: someone.app.open_draft and someone.app.open_draft.path == autumn)
        await someone.until(lambda: (here(someone) or [""])[0] == "formation")
        await someone.press("f9", "f9")
        second = here(someone)
        await someone.press("f9", "shift+f9")
        assert here(someone) == second
        await someone.press("ctrl+q")
    async with person(tmp_path, size) as someone:
        attended = someone.dashboard.attended
        assert attended is not None
        assert attended.row.name == autumn.name
        assert "Entrée : reprendre au champ «" in someone.text
        await someone.press("enter")
        assert here(someone) == second
    assert someone.app.failure is None


async def _letters(someone: Person, *, wide: bool) -> None:
    """Go by letters to a draft, an option, a step and a record."""
    before = someone.text
    await someone.press("alt+j")
    assert someone.text != before
    await someone.press("escape")
    assert someone.text == before
    await jump_to(someone, "Printemps", before=2)
    attended = someone.dashboard.attended
    assert attended is not None
    assert attended.row.titre == "Printemps"
    await someone.press("enter", "f4")
    site = someone.path
    await jump_to(someone, "( ) séquencées")
    assert isinstance(someone.editor, ChoiceEditor)
    assert someone.draft.get(someone.path) is None
    await someone.press("space")
    assert someone.draft.get(someone.path) == "sequencees"
    await someone.press("f2")
    await jump_to(someone, "F4 Session" if wide else "Sess.", before=1)
    assert someone.path == site
    await someone.press("f5", "shift+tab")
    await jump_to(someone, "2. Durand")
    await someone.press("enter")
    assert someone.path[:4] == (*CONTACTS, 1)


def here(someone: Person) -> FieldPath | None:
    """Where one is in the wizard, if that is what one sees."""
    focused = getattr(someone.app.screen, "journey", None)
    return focused.here.path if focused is not None else None
