"""The terminal's real cursor, which braille displays and magnifiers follow, stands where the attention is."""

from pathlib import Path

from textual.widgets import OptionList

from sofi_tui.drafts.journey.places import Step
from sofi_tui.fasd.fields import spec_of
from sofi_tui.fasd.kinds import Kind
from sofi_tui.fasd.paths import field_key
from sofi_tui.tui.app import SofiApp
from tests.tui.person import Person, person, screen_text


def at_cursor(app: SofiApp) -> tuple[str, bool]:
    """Give what the line of the real cursor shows from there on, and whether its cell is drawn as one with a cursor."""
    x, y = app.cursor_position
    cells = [
        segment.style
        for segment in app.screen._compositor.render_strips(app.size)[y]
        for _ in range(segment.cell_length)
    ]
    here, after = cells[x], cells[x + 1]
    assert here and after
    return screen_text(app)[y][x:], bool(here.reverse) or here.bgcolor != after.bgcolor


async def test_the_cursor_is_in_the_field_where_one_is_whatever_its_kind(tmp_path: Path) -> None:
    kinds: set[Kind] = set()
    astray: list[str] = []
    async with person(tmp_path) as someone:
        await someone.start("prepa")
        while someone.place.step is not Step.RECAP:
            text, drawn = at_cursor(someone.app)
            if not drawn or not someone.editor.region.contains_point(someone.app.cursor_position):
                astray.append(f"{field_key(someone.path)}: {text!r}")
            kinds.add(spec_of(field_key(someone.path)).kind)
            await someone.press("tab")
    assert astray == []
    assert kinds >= {Kind.LIGNE, Kind.TEXTE, Kind.OUI_NON, Kind.CHOIX, Kind.PLUSIEURS, Kind.DATE, Kind.LISTE}


async def test_the_cursor_follows_the_attention_within_a_widget_through_the_questions_and_on_the_dashboard(
    tmp_path: Path,
) -> None:
    async with person(tmp_path) as someone:
        await someone.press("n", "down")
        assert at_option(someone)
        await someone.press("down", "enter", "f4", *"Nantes", "tab", "f12")
        assert at_cursor(someone.app)[0].lstrip()[0].isdigit()
        await someone.press("escape", "tab", "tab", "right", "right")
        assert at_cursor(someone.app)[0].startswith("(•) séquencées")
        await someone.press("ctrl+g")
        assert at_cursor(someone.app)[0].startswith("1. Nantes")
        await someone.press("f6", "down", "down")
        assert at_option(someone)
        await someone.press("ctrl+p")
        assert at_cursor(someone.app)[1]
        await someone.press("down", "down")
        assert at_option(someone)
        await someone.press(*"champ")
        assert at_cursor(someone.app)[1]
        await someone.press("escape", "ctrl+e", "down")
        assert at_option(someone)
        await someone.press("escape", "c")
        assert at_cursor(someone.app)[0].strip()
        await someone.press(*["escape"] * 6)
        await someone.until(lambda: someone.app.screen is someone.dashboard)
        await someone.see("Nantes")
        assert at_cursor(someone.app)[0].startswith("  PREPA")
        await someone.press("tab")
        assert at_cursor(someone.app)[0].startswith("0 actives")
        await someone.press("tab")
        assert at_cursor(someone.app)[0].startswith("/ pour filtrer")


def at_option(someone: Person) -> bool:
    """Tell whether the cursor stands at the beginning of the option that is highlighted."""
    options = someone.app.screen.query_one(OptionList)
    assert options.highlighted is not None
    prompt = str(options.get_option_at_index(options.highlighted).prompt).split("\n")[0]
    text = at_cursor(someone.app)[0]
    return bool(prompt.strip()) and text.strip()[:12] == prompt.strip()[:12]
