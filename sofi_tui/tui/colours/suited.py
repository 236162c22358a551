"""Which colours suit a terminal."""

from collections.abc import Callable, Mapping

from sofi_tui.content.appearance import Colours
from sofi_tui.tui.terminal.capabilities import Capabilities, capabilities_of

_LEAST = 8
_CONSOLES = ("linux", "vt", "cons", "ansi")
"""Terminals that show no more than their entry says, whatever COLORTERM says of the one they were reached from."""


def suited(
    environ: Mapping[str, str],
    wished: Colours | None,
    able: Callable[[str], Capabilities] = capabilities_of,
) -> Colours:
    """Choose the colours: none where NO_COLOR is set and not empty (no-color.org), else those that are wished for.

    Without a wish, those that the terminal can show; one that nobody knows can show sixteen.
    """
    if environ.get("NO_COLOR"):
        return Colours.SANS
    if wished is not None:
        return wished
    terminal = environ.get("TERM", "")
    if not terminal.startswith(_CONSOLES) and _gets_many(terminal, environ.get("COLORTERM", "")):
        return Colours.USUEL
    shown = able(terminal).colours
    return Colours.SANS if shown is not None and shown < _LEAST else Colours.SEIZE


def _gets_many(terminal: str, colorterm: str) -> bool:
    """Tell whether Textual sends 256 colours or more: of others, it would send the nearest of sixteen."""
    return colorterm.strip().lower() in {"truecolor", "24bit"} or terminal.endswith(("-256color", "-kitty"))
