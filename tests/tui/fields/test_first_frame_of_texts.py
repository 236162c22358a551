"""Texts are drawn as they stay from their first frame on: wrapped and with a scrollbar, a line from its beginning."""

from pathlib import Path

import pytest
from textual.strip import Strip

from sofi_tui.drafts.journey.places import Place, Step
from sofi_tui.fasd.paths import FieldPath, parse_path
from sofi_tui.tui.fields.line import LineEditor
from sofi_tui.tui.fields.long_text import LongTextEditor
from tests.tui.person import Person, person

LONG = "mot " * 400


async def _at_a_long_text(someone: Person) -> LongTextEditor:
    await someone.start("fle")
    path = parse_path("action.complement_programme")
    someone.wizard.open_draft.edit(path, LONG.strip())
    await someone.wizard.open_page(Place(Step.FORMATION))
    await someone.wizard.go_to(path)
    await someone.pilot.pause()
    assert isinstance(someone.editor, LongTextEditor)
    return someone.editor


@pytest.mark.parametrize("size", [(80, 24), (60, 20), (120, 40)])
async def test_a_long_text_is_wrapped_with_its_scrollbar_in_its_first_frame(
    size: tuple[int, int], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    seen: dict[LongTextEditor, list[tuple[int, bool]]] = {}
    render_line = LongTextEditor.render_line

    def noted(self: LongTextEditor, y: int) -> Strip:
        if self._component_styles:
            seen.setdefault(self, []).append((self.wrapped_document.height, self.show_vertical_scrollbar))
        return render_line(self, y)

    monkeypatch.setattr(LongTextEditor, "render_line", noted)
    async with person(tmp_path, size) as someone:
        editor = await _at_a_long_text(someone)
        last = editor.wrapped_document.height, editor.show_vertical_scrollbar
        assert last[0] > editor.size.height
        assert last[1]
    assert seen[editor][0] == last


async def test_a_long_text_keeps_its_cursor_in_sight_when_the_window_changes_its_size(tmp_path: Path) -> None:
    async with person(tmp_path) as someone:
        editor = await _at_a_long_text(someone)
        editor.move_cursor(editor.document.end)
        await someone.pilot.pause()
        for size in ((60, 20), (120, 40), (80, 24)):
            await someone.pilot.resize_terminal(*size)
            await someone.pilot.pause()
            lines = editor.scrollable_content_region
            assert lines.y <= editor.cursor_screen_offset.y < lines.bottom
            assert editor.wrapped_document._width == editor.wrap_width


async def test_a_line_that_is_longer_than_its_place_begins_with_its_beginning(tmp_path: Path) -> None:
    async with person(tmp_path) as someone:
        await someone.start("fle")
        await someone.press("f4")
        [path] = [editor.path for editor in someone.wizard.editors if isinstance(editor, LineEditor)][-1:]
        assert someone.path != path
        someone.wizard.open_draft.edit(path, "Commence ainsi " + LONG)
        await someone.wizard.open_page(someone.place, someone.path)
        await someone.until(lambda: _begins(someone, path))
        await someone.wizard.go_to(path)
        await someone.until(lambda: not _begins(someone, path))
        await someone.press("shift+tab")
        await someone.until(lambda: _begins(someone, path))


def _begins(someone: Person, path: FieldPath) -> bool:
    """Tell whether the line of a field shows the beginning of its text."""
    [editor] = [editor for editor in someone.wizard.editors if editor.path == path]
    return "Commence ainsi" in someone.lines[editor.region.y]
