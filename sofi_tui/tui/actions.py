"""What can be done on a screen: one declaration from which keys, key bar and palette follow."""

from dataclasses import dataclass

from textual.binding import Binding, BindingType

from sofi_tui.words.appearance import CHANGE_COLOURS


@dataclass(frozen=True)
class Action:
    """Something to be done by a key or from the palette.

    `name` is Textual's action (``step('action')``), `keys` Textual's key names, `shown` what the key bar says
    (nothing: not in the bar), `words` the French sentence of the palette (nothing: not in the palette).
    """

    name: str
    keys: tuple[str, ...] = ()
    shown: str = ""
    words: str = ""
    priority: bool = True


REDRAW = Action("app.redraw", ("ctrl+l",), words="Redessiner l'écran, si autre chose s'y est écrit")
"""On every screen: a message to all of a server, or noise on the line, may have been written over it."""

COLOURS = Action("app.colours", words=CHANGE_COLOURS)
"""On every screen that has a palette."""

_KEY_NAMES = {
    "escape": "Échap",
    "enter": "Entrée",
    "tab": "Tab",
    "shift+tab": "Maj+Tab",
    "delete": "Suppr",
    "left": "←",
    "right": "→",
    "space": "Espace",
    "slash": "/",
    "asterisk": "*",
    "alt+h": "Alt+H",
    "alt+o": "Alt+O",
    "ctrl+up": "Ctrl+↑",
    "ctrl+down": "Ctrl+↓",
}


def key_words(key: str) -> str:
    """Write a key as French keyboards do: ``^Q``, ``F9``, ``Échap``."""
    if key in _KEY_NAMES:
        return _KEY_NAMES[key]
    if key.startswith("ctrl+"):
        return "^" + key.removeprefix("ctrl+").upper()
    return key.upper() if key.startswith("f") and key[1:].isdigit() else key


def bindings(actions: tuple[Action, ...]) -> list[BindingType]:
    """Make Textual's bindings of a screen's actions."""
    return [
        Binding(key, action.name, action.words or action.shown, show=False, priority=action.priority)
        for action in actions
        for key in action.keys
    ]
