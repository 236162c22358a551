"""What can be done on a screen: one declaration from which keys, key bar and palette follow."""

from dataclasses import dataclass


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


REDRAW = Action(
    "app.redraw",
    ("ctrl+l",),
    words="Redessiner l'écran, si autre chose s'y est écrit",
    id="partout.redessiner",
)
"""On every screen: a message to all of a server, or noise on the line, may have been written over it."""
