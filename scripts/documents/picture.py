"""A screen of the program as runs of text and colour, and these as SVG: no font, no link, the same bytes each time."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from html import escape
from itertools import groupby

from rich.color import Color
from rich.style import Style
from textual.app import App

WIDE, HIGH, BASE, FONT = 8.4, 18, 13.5, 14
_FAMILY = "ui-monospace,'DejaVu Sans Mono',Menlo,Consolas,monospace"
_GROUND, _INK = "#1e1e1e", "#e0e0e0"


@dataclass(frozen=True)
class Run:
    """Text of one look, from a column on."""

    column: int
    text: str
    ink: str
    ground: str
    bold: bool


Screen = list[list[Run]]


def screen_of(app: App[None], instead: Mapping[str, str]) -> Screen:
    """Take what the application shows, texts replaced by others of the same length."""
    lines = []
    for strip in app.screen._compositor.render_strips(app.size)[: app.size.height]:
        cells = [(letter, _look(segment.style)) for segment in strip for letter in segment.text]
        lines.append(list(_runs(cells[: app.size.width], instead)))
    return lines


def lines_of(screen: Screen) -> list[str]:
    """Give the text of a screen, line by line."""
    return ["".join(run.text for run in line).rstrip(" ") for line in screen]


def svg_of(screen: Screen, title: str) -> str:
    """Draw a screen; `title` is what a screen reader says of it."""
    columns = max(sum(len(run.text) for run in line) for line in screen)
    width, height = columns * WIDE + 16, len(screen) * HIGH + 16
    grounds = [run.ground for line in screen for run in line for _ in run.text]
    ground = max(sorted(set(grounds)), key=grounds.count)
    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width:.0f} {height}" role="img">',
        f"<title>{escape(title)}</title>",
        f'<rect width="100%" height="100%" rx="6" fill="{ground}"/>',
        f'<g transform="translate(8 8)" font-family="{_FAMILY}" font-size="{FONT}">',
    ]
    for number, line in enumerate(screen):
        parts += _drawn(line, number, ground)
    return "\n".join([*parts, "</g>", "</svg>", ""])


def _drawn(line: list[Run], number: int, ground: str) -> Iterator[str]:
    for run in line:
        x, wide = run.column * WIDE, len(run.text) * WIDE
        if run.ground != ground:
            yield f'<rect x="{x:.1f}" y="{number * HIGH}" width="{wide:.1f}" height="{HIGH}" fill="{run.ground}"/>'
        text = run.text.strip(" ")
        if text:
            x += (len(run.text) - len(run.text.lstrip(" "))) * WIDE
            bold = ' font-weight="bold"' if run.bold else ""
            yield (
                f'<text x="{x:.1f}" y="{number * HIGH + BASE}" textLength="{len(text) * WIDE:.1f}" '
                f'fill="{run.ink}"{bold} xml:space="preserve">{escape(text, quote=False)}</text>'
            )


def _runs(cells: list[tuple[str, tuple[str, str, bool]]], instead: Mapping[str, str]) -> Iterator[Run]:
    column = 0
    for (ink, ground, bold), group in groupby(cells, key=lambda cell: cell[1]):
        text = "".join(letter for letter, _ in group)
        for before, after in instead.items():
            text = text.replace(before, after)
        yield Run(column, text, ink, ground, bold)
        column += len(text)


def _look(style: Style | None) -> tuple[str, str, bool]:
    if style is None:
        return _INK, _GROUND, False
    ink, ground = _hex(style.color, _INK), _hex(style.bgcolor, _GROUND)
    return (ground, ink, bool(style.bold)) if style.reverse else (ink, ground, bool(style.bold))


def _hex(color: Color | None, otherwise: str) -> str:
    return otherwise if color is None or color.is_default else color.get_truecolor().hex
