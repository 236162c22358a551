"""The line to filter by: the table follows while one types, and is moved in from here."""

from textual.binding import Binding
from textual.widgets import Input

from sofi_tui.words import dashboard as say
from sofi_tui.words.help import FILTER_KEYS


class FilterLine(Input):
    """Words to filter by; Up, Down and Enter are the table's, Escape empties the line, then leaves it."""

    keys_told = FILTER_KEYS
    BINDINGS = [
        Binding("up", "screen.move_in_table(-1)", show=False),
        Binding("down", "screen.move_in_table(1)", show=False),
    ]

    def __init__(self) -> None:
        placeholder = say.FILTER
        super().__init__(id="filter", placeholder=placeholder, compact=True, select_on_focus=False)
        self.cursor_blink = False
