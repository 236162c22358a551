"""Alt+J puts letters on all that is in sight; the letters go there, Escape leaves all as it was."""

from pathlib import Path

from sofi_tui.tui.dashboard.counts_panel import CountsPanel
from sofi_tui.tui.fields.record_list import RecordListEditor
from sofi_tui.tui.jump.screen import JumpScreen
from tests.tui.person import person


async def test_a_count_is_gone_to_and_a_window_that_changes_ends_the_jump(tmp_path: Path) -> None:
    async with person(tmp_path) as someone:
        await someone.press("alt+j")
        await someone.press("s")
        assert isinstance(someone.app.screen.focused, CountsPanel)
        await someone.press("f10")
        assert isinstance(someone.app.screen, JumpScreen)
        await someone.pilot.resize_terminal(60, 20)
        await someone.until(lambda: someone.dashboard.is_current)
        await someone.press("alt+j", "ctrl+q")
    assert someone.app.failure is None


def test_lists_of_records_have_a_place_even_when_empty() -> None:
    assert len(list(RecordListEditor(("sessions", 0, "contacts_referents")).jump_places())) == 1
