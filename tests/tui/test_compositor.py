"""What changed on a screen is drawn as a full drawing would have it, and nothing else is asked for."""

from collections.abc import Mapping, Sequence

import pytest
from textual._compositor import Compositor
from textual.app import App, ComposeResult
from textual.geometry import Region
from textual.strip import Strip
from textual.widget import Widget

from sofi_tui.tui.compositor import NarrowCompositor
from sofi_tui.tui.terminal.grid import Grid

WIDTH, HEIGHT = 30, 9


class _Letters(Widget):
    """Shows a letter everywhere, and notes which of its lines were asked for."""

    def __init__(self, letter: str, styles: str) -> None:
        super().__init__(id=letter)
        self.letter = letter
        self.asked: list[Region] = []
        self.set_styles(styles)

    def render(self) -> str:
        return "\n".join([self.letter * 40] * 20)

    def render_lines(self, crop: Region) -> list[Strip]:
        self.asked.append(crop)
        return super().render_lines(crop)


class _Screenful(App[None]):
    def compose(self) -> ComposeResult:
        self.screen.set_styles("layers: default front;")
        yield _Letters("a", "height: 2;")
        yield _Letters("b", "height: 5;")
        yield _Letters("c", "height: 2;")
        yield _Letters("d", "layer: front; dock: left; width: 10; height: 4; offset: 5 1;")


@pytest.mark.parametrize("changed", [["a"], ["b"], ["a", "c"], ["d"], ["b", "d"], ["a", "b", "c", "d"]])
async def test_what_is_drawn_of_a_change_is_what_a_full_drawing_shows(changed: Sequence[str]) -> None:
    app = _Screenful()
    async with app.run_test(size=(WIDTH, HEIGHT)) as pilot:
        await pilot.pause()
        compositor = NarrowCompositor()
        compositor.reflow(app.screen, app.size)
        grid = _shown(app, compositor)
        letters = {widget.letter: widget for widget in app.query(_Letters)}
        for number, letter in enumerate(changed):
            letters[letter].letter = str(number)
            letters[letter].refresh()
        for widget in letters.values():
            widget.asked.clear()
        compositor.update_widgets({letters[letter] for letter in changed})
        _draw(app, compositor, grid)
        asked = {letter for letter, widget in letters.items() if widget.asked}
        compositor.reflow(app.screen, app.size)
        whole = _shown(app, compositor)
    assert [row.texts for row in grid.rows] == [row.texts for row in whole.rows]
    assert [row.looks for row in grid.rows] == [row.looks for row in whole.rows]
    assert asked >= set(changed)
    assert asked <= {*changed, *_BEHIND_OR_ABOVE.get("".join(changed), "")}


_BEHIND_OR_ABOVE = {"a": "d", "b": "d", "ac": "d", "d": "ab", "bd": "a", "abcd": ""}


async def test_only_the_lines_that_changed_are_asked_for() -> None:
    app = _Screenful()
    async with app.run_test(size=(WIDTH, HEIGHT)) as pilot:
        await pilot.pause()
        compositor = NarrowCompositor()
        compositor.reflow(app.screen, app.size)
        _shown(app, compositor)
        letters = {widget.letter: widget for widget in app.query(_Letters)}
        letters["b"].refresh(Region(0, 3, WIDTH, 1))
        for widget in letters.values():
            widget.asked.clear()
        compositor.update_widgets({letters["b"]})
        compositor.render_update(screen_stack=[])
    assert [(crop.y, crop.height) for crop in letters["b"].asked] == [(3, 1)]


@pytest.mark.parametrize(
    ("offset", "asked"),
    [("5 1", {"a": (0, 2), "b": (0, 5)}), ("0 1", {"a": (0, 1), "b": (1, 4)}), ("0 0", {"b": (0, 5)})],
)
async def test_a_full_drawing_asks_for_no_line_that_is_covered_and_shows_what_textual_does(
    offset: str, asked: Mapping[str, tuple[int, int]]
) -> None:
    app = _Screenful()
    async with app.run_test(size=(WIDTH, HEIGHT)) as pilot:
        letters = {widget.letter: widget for widget in app.query(_Letters)}
        letters["d"].set_styles(f"offset: {offset}; width: {10 if offset == '5 1' else WIDTH}; height: 2;")
        await pilot.pause()
        usual, compositor = Compositor(), NarrowCompositor()
        for one in (usual, compositor):
            one.reflow(app.screen, app.size)
        whole = _shown(app, usual)
        for widget in letters.values():
            widget.asked.clear()
        grid = _shown(app, compositor)
    assert [row.texts for row in grid.rows] == [row.texts for row in whole.rows]
    assert [row.looks for row in grid.rows] == [row.looks for row in whole.rows]
    drawn = {letter: [(crop.y, crop.height) for crop in letters[letter].asked] for letter in "ab"}
    assert {letter: lines[0] for letter, lines in drawn.items() if lines} == asked


def _shown(app: App[None], compositor: Compositor) -> Grid:
    grid = Grid(WIDTH, HEIGHT)
    compositor._dirty_regions.clear()
    list(grid.take(compositor.render_full_update().render_segments(app.console)))
    return grid


def _draw(app: App[None], compositor: NarrowCompositor, grid: Grid) -> None:
    update = compositor.render_partial_update()
    assert update is not None
    list(grid.take(update.render_segments(app.console)))
