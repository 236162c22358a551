"""What the terminal can do, as its terminfo entry says."""

from contextlib import suppress
from typing import NamedTuple


class Capabilities(NamedTuple):
    """What may be used to blank cells cheaply.

    `colour_erase` (terminfo ``bce``): erasing takes the background colour; `erase_characters` (``ech``): a number
    of cells can be blanked at once. Erasing to the end of a line with no colour is taken for granted.
    `colours` (``colors``) is how many it has, 0 for none, None where nobody knows.
    """

    colour_erase: bool = False
    erase_characters: bool = False
    colours: int | None = None


def capabilities_of(terminal: str) -> Capabilities:
    """Read the terminfo entry of a terminal (``TERM``); a terminal that nobody knows can do nothing of it."""
    with suppress(ImportError):
        import _curses  # noqa: PLC0415 -- not every Python has it

        with suppress(_curses.error):
            _curses.setupterm(terminal, 1)
            erases = _curses.tigetflag("bce") == 1, bool(_curses.tigetstr("ech"))
            return Capabilities(*erases, max(0, _curses.tigetnum("colors")))
    return Capabilities()
