"""What can be done on a screen: one declaration from which keys, key bar and palette follow."""

from dataclasses import dataclass

from textual.binding import Binding, BindingType


@dataclass(frozen=True)
class Action:
    """Something to be done by a key or from the palette.

    `name` is Textual's action (``step('action')``), `keys` Textual's key names, `shown` what the key bar says
    (nothing: not in the bar), `words` the French sentence of the palette (nothing: not in the palette), `told` that
    of the card of keys for what is not in the palette.
    """

    name: str
    keys: tuple[str, ...] = ()
    shown: str = ""
    words: str = ""
    priority: bool = True
    told: str = ""

    @property
    def help(self) -> str:
        """What it does, in French."""
        return self.words or self.told or self.shown


@dataclass(frozen=True)
class Group:
    """Actions that belong together, under the French title that the card of keys gives them."""

    title: str
    actions: tuple[Action, ...]


def all_of(groups: tuple[Group, ...]) -> tuple[Action, ...]:
    """List the actions of some groups, in order."""
    return tuple(action for group in groups for action in group.actions)


REDRAW = Action("app.redraw", ("ctrl+l",), words="Redessiner l'écran, si autre chose s'y est écrit")
"""On every screen: a message to all of a server, or noise on the line, may have been written over it."""

KEYS_CARD = Action(
    "app.keys_card",
    ("question_mark", "f1"),
    words="Touches de cet écran, et pourquoi l'une ne fait rien ici",
    priority=False,
)
"""On every screen that has declared its actions; in a line of text, the question mark is typed."""

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
    "question_mark": "?",
    "plus": "+",
    "insert": "Inser",
    "backspace": "Retour arrière",
    "up": "↑",
    "down": "↓",
    "pageup": "Page↑",
    "pagedown": "Page↓",
    "ctrl+up": "Ctrl+↑",
    "ctrl+down": "Ctrl+↓",
}


def key_words(key: str) -> str:
    """Write a key as French keyboards do: ``^Q``, ``F9``, ``Échap``."""
    if key in _KEY_NAMES:
        return _KEY_NAMES[key]
    if key.startswith("ctrl+"):
        return "^" + key.removeprefix("ctrl+").upper()
    if key.startswith("alt+"):
        return "Alt+" + key.removeprefix("alt+").upper()
    return key.upper() if key.startswith("f") and key[1:].isdigit() else key


def bindings(actions: tuple[Action, ...]) -> list[BindingType]:
    """Make Textual's bindings of a screen's actions."""
    return [
        Binding(key, action.name, action.help, show=False, priority=action.priority)
        for action in actions
        for key in action.keys
        if action.name
    ]
