"""Alt+J puts letters on all that is in sight; the letters go there, Escape leaves all as it was."""

from pathlib import Path

import pytest

from sofi_tui.tui.dashboard.counts_panel import CountsPanel
from sofi_tui.tui.fields.choice import ChoiceEditor
from sofi_tui.tui.fields.record_list import RecordListEditor
from sofi_tui.tui.jump.screen import JumpScreen
from tests.tui.person import SIZES, Person, person, store_in


async def letters_at(someone: Person, words: str, before: int = 0) -> str:
    """Begin to jump, and read the label that now stands where the words stood, or so many columns before."""
    y, line = next((y, line) for y, line in enumerate(someone.lines) if words in line)
    x = line.index(words) - before
    await someone.press("alt+j")
    jumping = someone.app.screen
    assert isinstance(jumping, JumpScreen), jumping
    [label] = [label for label, target in jumping.targets.items() if target.at == (x, y)]
    assert someone.lines[y][x:].startswith(label.upper())
    return label


@pytest.mark.parametrize("size", SIZES)
async def test_letters_lead_to_fields_options_steps_records_drafts_and_counts(
    size: tuple[int, int], tmp_path: Path
) -> None:
    store = store_in(tmp_path)
    opened = store.open(store.create(store.catalogue.get("prepa"), "Printemps").path)
    for nom in ("Martin", "Durand"):
        opened.add_record(("sessions", 0, "contacts_referents"), {"nom": nom})
    opened.close()
    store.create(store.catalogue.get("fle"), "Automne")
    async with person(tmp_path, size) as someone:
        before = someone.text
        await someone.press("alt+j")
        assert someone.text != before
        await someone.press("escape")
        assert someone.text == before
        await someone.press(*await letters_at(someone, "Printemps", before=2))
        attended = someone.dashboard.attended
        assert attended is not None
        assert attended.row.titre == "Printemps"
        await someone.press("enter", "f4")
        site = someone.path
        await someone.press(*await letters_at(someone, "( ) séquencées"))
        assert isinstance(someone.editor, ChoiceEditor)
        assert someone.draft.get(someone.path) is None
        await someone.press("space")
        assert someone.draft.get(someone.path) == "sequencees"
        await someone.press("f2")
        label = await letters_at(someone, "F4 Session" if size[0] >= 80 else "Sess.", before=1)
        await someone.press(*label)
        assert someone.path == site
        while "Durand" not in someone.text:
            await someone.press("tab")
        await someone.press(*await letters_at(someone, "2. Durand"), "enter")
        assert someone.path[:4] == ("sessions", 0, "contacts_referents", 1)
        await someone.press("escape", "f6", "alt+j", "escape", "ctrl+p", "alt+j", "escape", "escape")
        assert someone.wizard.is_current
    assert someone.app.failure is None


async def test_a_count_is_gone_to_and_a_window_that_changes_ends_the_jump(tmp_path: Path) -> None:
    async with person(tmp_path) as someone:
        await someone.press(*await letters_at(someone, "0 actives", before=0))
        assert isinstance(someone.app.screen.focused, CountsPanel)
        await someone.press("f10")
        assert isinstance(someone.app.screen, JumpScreen)
        await someone.pilot.resize_terminal(60, 20)
        await someone.until(lambda: someone.dashboard.is_current)
        await someone.press("alt+j", "ctrl+q")
    assert someone.app.failure is None


def test_lists_of_records_have_a_place_even_when_empty() -> None:
    assert len(list(RecordListEditor(("sessions", 0, "contacts_referents")).jump_places())) == 1
