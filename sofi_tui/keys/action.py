"""What can be done on a screen: one declaration from which keys, key bar and palette follow."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TypeAlias

OwnKeys: TypeAlias = Mapping[str, tuple[str, ...]]
"""A person's own keys, in Textual's names, by the ids of actions; what is not there keeps its keys."""


@dataclass(frozen=True)
class Action:
    """Something to be done by a key or from the palette.

    `name` is Textual's action (``step('action')``), `keys` Textual's key names, `shown` what the key bar says
    (nothing: not in the bar), `words` the French sentence of the palette (nothing: not in the palette). `id` is what
    ``config.toml`` calls it, screen first (``assistant.suivi``): it never changes. An action without a name is done by
    whatever has the attention, and is only told of.
    """

    name: str
    keys: tuple[str, ...] = ()
    shown: str = ""
    words: str = ""
    priority: bool = True
    id: str = ""


@dataclass(frozen=True)
class Together:
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
