"""What a terminal of few colours, or of none, is sent in place of what it cannot show."""

from collections.abc import Callable
from functools import lru_cache

from rich.color import Color as Ink
from rich.segment import Segment
from rich.style import Style
from textual.color import Color
from textual.filter import LineFilter

REVERSED = "bright_black"
"""The ground that stands for reversed letters, which Textual's lists do not pass on: each keeps its contrast."""

_GROUND = Ink.parse(REVERSED).number
_REVERSED = Style(bgcolor=Ink.from_ansi(0), reverse=True)
_QUIET = Style(color=Ink.from_ansi(7), dim=False)
_UNDIMMED = Style(dim=False)
_BRIGHT = 15


class _ByStyle(LineFilter):
    """Changes the look of what is drawn, and nothing else."""

    changed: Callable[[Style], Style]

    def apply(self, segments: list[Segment], background: Color) -> list[Segment]:
        """Change it piece by piece."""
        changed = type(self).changed
        return [
            Segment(text, None if style is None else changed(style), control)
            for text, style, control in segments
        ]


@lru_cache(maxsize=1024)
def _few(style: Style) -> Style:
    """Write what is dim in plain white, bright white being the usual: consoles show dim letters in a dark grey."""
    if style.bgcolor is not None and style.bgcolor.number == _GROUND:
        style += _REVERSED
    if not style.dim:
        return style
    plain = style.color is None or style.color.number in {_BRIGHT, None}
    return style + (_QUIET if plain else _UNDIMMED)


@lru_cache(maxsize=1024)
def _none(style: Style) -> Style:
    """Keep bold, underlined and reversed."""
    return _few(style).without_color + _UNDIMMED


class FewColours(_ByStyle):
    """For the sixteen."""

    changed = staticmethod(_few)


class NoColours(_ByStyle):
    """For none: Textual's own filters would send greys, or ask for the terminal's colours by name."""

    changed = staticmethod(_none)
