"""Lines and long texts draw themselves for speed: each cell is as Textual's own drawing has it."""

from collections.abc import Iterable
from pathlib import Path

from rich.segment import Segment
from rich.style import Style
from textual.strip import Strip
from textual.widgets import Input, TextArea

from sofi_tui.drafts.journey.places import Place, Step
from sofi_tui.drafts.spelling.found_words import Word
from sofi_tui.fasd.paths import parse_path
from sofi_tui.tui.fields.line import LineEditor
from sofi_tui.tui.fields.long_text import LongTextEditor
from tests.tui.person import Person, person

TEXTS = (
    "",
    "court",
    "mot " * 300,
    "é日本語 " * 60 + "\n\nfin",
    "un\tdeux " * 30,
    "deux (parenthèses) " * 20,
    "un\n" * 30,
)
MARKS = [Word(1, 3, "ot"), Word(40, 44, "deux"), Word(200, 300, "long")]


async def test_a_long_text_is_drawn_as_textual_draws_it(tmp_path: Path) -> None:
    async with person(tmp_path) as someone:
        editor = await _long_text(someone)
        editor.mark(lambda line: [word for word in MARKS if word.end <= len(line)])
        for text in TEXTS:
            editor.load_text(text)
            await someone.pilot.pause()
            end = editor.document.end
            for place in ((0, 0), (0, min(3, end[1])), (end[0], end[1] // 2), end):
                editor.move_cursor(place)
                await someone.pilot.pause()
                _compare_rows(editor)
                editor.move_cursor((0, 0), select=True)
                _compare_rows(editor)
                editor.move_cursor(place)
        await someone.press("tab")
        _compare_rows(editor)


async def test_a_line_is_drawn_as_textual_draws_it(tmp_path: Path) -> None:
    async with person(tmp_path) as someone:
        await someone.start("fle")
        await someone.press("f4")
        [editor] = [editor for editor in someone.wizard.editors if isinstance(editor, LineEditor)][-1:]
        await someone.wizard.go_to(editor.path)
        for text in ("court", "日本語 été", "mot " * 40):
            editor.value = text
            for cursor in {0, len(text) // 2, len(text)}:
                for other in {cursor, 0, len(text)}:
                    editor.selection = type(editor.selection)(other, cursor)
                    await someone.pilot.pause()
                    _compare(editor, editor.render_line(0), Input.render_line(editor, 0))
        await someone.press("shift+tab")
        _compare(editor, editor.render_line(0), Input.render_line(editor, 0))


async def _long_text(someone: Person) -> LongTextEditor:
    await someone.start("fle")
    await someone.wizard.open_page(Place(Step.FORMATION))
    await someone.wizard.go_to(parse_path("action.complement_programme"))
    await someone.pilot.pause()
    assert isinstance(someone.editor, LongTextEditor)
    return someone.editor


def _compare_rows(editor: LongTextEditor) -> None:
    editor.render_lines(editor.size.region)
    for y in range(editor.size.height):
        editor._line_cache.clear()
        _compare(editor, editor.render_line(y), TextArea.render_line(editor, y))


def _compare(editor: LineEditor | LongTextEditor, mine: Strip, theirs: Strip) -> None:
    width = editor.scrollable_content_region.width
    assert _cells(mine, width) == _cells(theirs.extend_cell_length(width, editor.rich_style), width)


def _cells(strip: Strip, width: int) -> list[tuple[str, Style | None]]:
    return list(_each_cell(strip.crop(0, width)))


def _each_cell(segments: Iterable[Segment]) -> Iterable[tuple[str, Style | None]]:
    for segment in segments:
        for character in segment.text:
            yield character, segment.style
