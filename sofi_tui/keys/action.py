"""What can be done on a screen: one declaration from which keys, key bar and palette follow."""

from collections.abc import Mapping
from typing import NamedTuple, TypeAlias

from sofi_tui.words.appearance import CHANGE_COLOURS

OwnKeys: TypeAlias = Mapping[str, tuple[str, ...]]
"""A person's own keys, in Textual's names, by the ids of actions; what is not there keeps its keys."""


class Action(NamedTuple):
    """Something to be done by a key or from the palette.

    `name` is Textual's action (``step('action')``), `keys` Textual's key names, `shown` what the key bar says
    (nothing: not in the bar), `words` the French sentence of the palette (nothing: not in the palette), `told` that
    of the card of keys for what is not in the palette. `id` is what
    ``config.toml`` calls it, screen first (``assistant.suivi``): it never changes. An action without a name is done by
    whatever has the attention, and is only told of.
    """

    name: str
    keys: tuple[str, ...] = ()
    shown: str = ""
    words: str = ""
    priority: bool = True
    id: str = ""
    told: str = ""

    @property
    def help(self) -> str:
        """What it does, in French."""
        return self.words or self.told or self.shown


class Group(NamedTuple):
    """Actions that belong together, under the French title that the card of keys gives them."""

    title: str
    actions: tuple[Action, ...]


def all_of(groups: tuple[Group, ...]) -> tuple[Action, ...]:
    """List the actions of some groups, in order."""
    return tuple(action for group in groups for action in group.actions)


class Together(NamedTuple):
    """Actions on neighbouring keys that do alike: one entry of the key bar."""

    shown: str
    actions: tuple[Action, ...]


def keys_of(action: Action, own: OwnKeys) -> tuple[str, ...]:
    """Give the keys that an action has for a person."""
    return own.get(action.id, action.keys)


REDRAW = Action(
    "app.redraw",
    ("ctrl+l",),
    words="Redessiner l'écran, si autre chose s'y est écrit",
    id="partout.redessiner",
)
"""On every screen: a message to all of a server, or noise on the line, may have been written over it."""

COLOURS = Action("app.colours", words=CHANGE_COLOURS, id="partout.couleurs")
"""On every screen that has a palette."""

KEYS_CARD = Action(
    "app.keys_card",
    ("question_mark",),
    "touches",
    words="Touches de cet écran, et pourquoi l'une ne fait rien ici",
    priority=False,
    id="partout.touches",
)
"""On every screen; in a line of text, the question mark is typed."""

JUMP = Action(
    "app.letters",
    ("alt+j", "f10"),
    words="Sauter : des lettres sur tout ce qui est visible, une lettre y mène",
    id="partout.sauter",
)
"""On every screen, questions included. F10 is the menu of some terminals: never the only way."""

HELP_ELSEWHERE = Action("app.keys_card", ("f1",), priority=False)
"""F1 where there is no field to be helped with."""

RESOURCES = Action(
    "app.resources",
    words="Ressources et contact : tutoriels, téléphone, courriel",
    id="partout.ressources",
)

HOW_IT_WORKS = Action(
    "app.how_it_works",
    words="Comment marche le programme, et où sont ses fichiers",
    id="partout.comment",
)

PALETTE = Action(
    "palette",
    ("ctrl+p",),
    "menu",
    id="partout.menu",
    told="Menu : tout ce qui peut se faire, par ses mots",
)
"""On every screen that has more to do than its keys say."""
