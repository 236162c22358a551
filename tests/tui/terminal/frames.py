"""What Textual may write, drawn at random, and a terminal in memory that shows it."""

from typing import Any, TypeAlias

import pyte
from hypothesis import strategies as st
from rich.cells import cell_len
from rich.color import ColorSystem
from rich.segment import Segment
from rich.style import Style
from textual.strip import Strip

WIDTH, HEIGHT = 20, 6
Frame: TypeAlias = list[tuple[int, int, list[tuple[str, Style]]]]

_COLOURS = st.sampled_from(["default", "red", "bright_blue", "color(233)", "color(253)", "#102030"])
LOOKS = st.builds(
    Style,
    color=_COLOURS,
    bgcolor=_COLOURS,
    bold=st.booleans(),
    reverse=st.booleans(),
    underline=st.booleans(),
)
# pyte puts a mark that follows a wide character into the cell after it, or before the first one anywhere.
TEXTS = st.lists(st.sampled_from("  ab'éœ▸«漢") | st.just("e\u0301"), max_size=WIDTH).map("".join)
PIECES = st.tuples(
    st.integers(0, HEIGHT - 1), st.integers(0, WIDTH - 1), st.lists(st.tuples(TEXTS, LOOKS), max_size=4)
)
FRAMES = st.lists(PIECES, max_size=6)


def written(frame: Frame) -> str:
    """Write a frame as Textual does: each piece where it belongs, cut at the edge."""
    parts = []
    for row, column, texts in frame:
        segments = [Segment(text, look) for text, look in texts if text]
        strip = Strip(segments).crop(0, WIDTH - column)
        parts.append(f"\x1b[{row + 1};{column + 1}H")
        parts += [
            Strip.render_style(style or Style(), text, ColorSystem.TRUECOLOR) for text, style, _ in strip
        ]
    return "".join(parts)


class Terminal:
    """A terminal in memory, whose lines do not wrap."""

    def __init__(self) -> None:
        self.screen = pyte.Screen(WIDTH, HEIGHT)
        self._stream = pyte.Stream(self.screen)
        self._stream.feed("\x1b[?7l")

    def show(self, text: str) -> None:
        """Take what is sent to it."""
        self._stream.feed(text)

    def cells(self) -> list[list[object]]:
        """Give what one sees of each cell: of a blank, its background and what is drawn on it."""
        return [
            [_seen(cell) for cell in _whole([self.screen.buffer[line][column] for column in range(WIDTH)])]
            for line in range(HEIGHT)
        ]


def _whole(row: list[Any]) -> list[Any]:
    """Blank the halves of wide characters of which the other half was written over, which pyte leaves there."""
    pairs = zip(row, [*row[1:], row[0]], strict=True)
    row = [cell._replace(data=" ") if _is_wide(cell) and after.data else cell for cell, after in pairs]
    return [
        cell._replace(data=" ") if not cell.data and not (number and _is_wide(row[number - 1])) else cell
        for number, cell in enumerate(row)
    ]


def _is_wide(cell: Any) -> bool:
    return bool(cell_len(cell.data[:1]) == 2)


def _seen(cell: Any) -> object:
    if cell.data == " ":
        cell = cell._replace(bold=False)
        if not (cell.reverse or cell.underscore):
            cell = cell._replace(fg="default")
    return cell
