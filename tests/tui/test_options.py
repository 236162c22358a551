"""What ended Textual: keys and clicks that reach a list before it has lines, or after its options have gone."""

import asyncio
from pathlib import Path

from rich.style import Style
from textual.content import Content
from textual.events import Click

from sofi_tui.tui.fields.long_text import LongTextEditor
from sofi_tui.tui.options import Options
from sofi_tui.tui.questions import Ways
from tests.tui.person import person


async def test_a_page_down_before_a_list_has_lines_is_passed_over(tmp_path: Path) -> None:
    async with person(tmp_path) as someone:
        bare = Options("a", "b")
        bare.highlighted = 1
        bare._index_to_line.clear()
        for direction in (1, -1):
            bare._move_page(direction)
        someone.app.push_screen(Ways(Content("?"), {"a": "a"}))
        await someone.pilot.pause()


async def test_a_click_on_an_option_that_has_gone_is_passed_over(tmp_path: Path) -> None:
    async with person(tmp_path) as someone:
        someone.app.push_screen(Ways(Content("?"), {"a": "a"}))
        await someone.pilot.pause()
        options = someone.app.screen.query_one(Options)
        style = Style(meta={"option": 7})
        options.post_message(Click(options, 0, 0, 0, 0, 1, False, False, False, style=style))
        await someone.pilot.pause()
        assert isinstance(someone.app.screen, Ways)


async def test_an_answer_to_nobody_leaves_the_question(tmp_path: Path) -> None:
    async with person(tmp_path) as someone:
        asked = Ways(Content("?"), {"a": "a"})
        someone.app.push_screen(asked)
        await someone.pilot.pause()
        gone: asyncio.Future[str | None] = asyncio.get_running_loop().create_future()
        gone.cancel()
        asked._result_callbacks[-1].future = gone
        await someone.press("escape")
        await someone.pilot.pause()
        assert someone.app.screen is not asked


async def test_a_long_text_that_is_drawn_before_it_is_styled_is_blank_and_no_end(tmp_path: Path) -> None:
    async with person(tmp_path) as someone:
        await someone.start("fle")
        await someone.press("f3", "tab", "tab", "tab")
        editor = someone.editor
        assert isinstance(editor, LongTextEditor)
        styles = dict(editor._component_styles)
        editor._component_styles.clear()
        editor.refresh()
        await someone.pilot.pause()
        editor._component_styles.update(styles)
        editor.refresh()
        await someone.see("Modules obligatoires")
