"""How well what is on a screen can be read: WCAG 2's contrast of each letter on its ground."""

from collections.abc import Iterator
from typing import NamedTuple

from rich.cells import cell_len
from rich.color import Color, ColorSystem, parse_rgb_hex
from rich.style import Style
from rich.terminal_theme import TerminalTheme
from textual.app import App


def _sixteen(dark: str, bright: str) -> TerminalTheme:
    inks = [(one.red, one.green, one.blue) for one in map(parse_rgb_hex, (dark + " " + bright).split())]
    return TerminalTheme(inks[0], inks[7], inks[:8], inks[8:])


CONSOLE = _sixteen(
    "000000 aa0000 00aa00 aa5500 0000aa aa00aa 00aaaa aaaaaa",
    "555555 ff5555 55ff55 ffff55 5555ff ff55ff 55ffff ffffff",
)
"""The sixteen colours of Linux's console (drivers/tty/vt/vt.c)."""
XTERM = _sixteen(
    "000000 cd0000 00cd00 cdcd00 0000ee cd00cd 00cdcd e5e5e5",
    "7f7f7f ff0000 00ff00 ffff00 5c5cff ff00ff 00ffff ffffff",
)
"""Those of xterm (XTerm-col.ad)."""

_FRAMES = frozenset("▁▂▃▄▅▆▇█▉▊▋▌▍▎▏▐▔▕")


class Seen(NamedTuple):
    """Letters of one look; colours as `rich` names them."""

    ink: Color
    ground: Color
    dim: bool


def looks(app: App[None]) -> Iterator[tuple[Seen, str]]:
    """Give the looks of the screen's letters, each with a text that has it.

    What lies behind a question is left out: nothing can be done there (WCAG 2.2, 1.4.3, inactive).
    """
    screen = app.screen
    for y, strip in enumerate(screen._compositor.render_strips(app.size)):
        x = 0
        for text, style, _ in strip:
            inside = (
                not screen.is_modal or screen.get_widget_at(min(x, app.size.width - 1), y)[0] is not screen
            )
            if style is not None and inside and set(text) - _FRAMES - {" ", "\xa0"}:
                yield _seen(style), text.strip()
            x += cell_len(text)


def _seen(style: Style) -> Seen:
    ink, ground = style.color or Color.default(), style.bgcolor or Color.default()
    return Seen(ground, ink, bool(style.dim)) if style.reverse else Seen(ink, ground, bool(style.dim))


def contrast(seen: Seen, system: ColorSystem, theme: TerminalTheme = XTERM) -> float:
    """Compute the contrast, 1 to 21, as a terminal of that many colours shows it; dim letters are half as bright."""
    ink = seen.ink.downgrade(system).get_truecolor(theme, foreground=True)
    ground = seen.ground.downgrade(system).get_truecolor(theme, foreground=False)
    if seen.dim:
        ink = type(ink)(*((one + other) // 2 for one, other in zip(ink, ground, strict=True)))
    lighter, darker = sorted((_luminance(*ink), _luminance(*ground)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def _luminance(red: int, green: int, blue: int) -> float:
    """Give the relative luminance of WCAG 2."""
    parts = (value / 255 for value in (red, green, blue))
    linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]
