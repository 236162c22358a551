"""Choices: yes or no, one of a list, several of a list, all options in sight on one or a few lines."""

from collections.abc import Callable, Iterator
from functools import partial
from typing import NamedTuple

from rich.cells import cell_len
from textual import events
from textual.content import Content
from textual.geometry import Offset, Region

from sofi_tui.drafts.journey.field_state import FieldState, Option
from sofi_tui.fasd.kinds import Value
from sofi_tui.fasd.paths import FieldPath
from sofi_tui.fasd.texts import fold
from sofi_tui.tui.fields.editor import Door, DrawnEditor
from sofi_tui.words import fields as say

_GAP = 2
_BOX = {(False, False): "( ) ", (False, True): "(•) ", (True, False): "[ ] ", (True, True): "[x] "}


class _Placed(NamedTuple):
    column: int
    line: int
    text: str


class ChoiceEditor(DrawnEditor):
    """Options side by side; arrows, initials and figures choose, Space ticks, Delete empties."""

    def __init__(self, path: FieldPath, door: Door, *, several: bool) -> None:
        super().__init__()
        self.path = path
        self.door = door
        self._several = several
        self._options: tuple[Option, ...] = ()
        self._value: Value | None = None
        self._cursor = 0

    def show(self, state: FieldState) -> None:
        """Show the options and what is chosen among them."""
        if (self._options, self._value) == (state.options, state.value):
            return
        self._options, self._value = state.options, state.value
        chosen = [number for number, option in enumerate(self._options) if self._is_chosen(option)]
        if not self._several and chosen:
            self._cursor = chosen[0]
        self._cursor = min(self._cursor, max(0, len(self._options) - 1))
        self.refresh()

    def lines_for(self, width: int) -> int:
        """Tell how many lines the options take."""
        placed = self._place(width)
        return placed[-1].line + 1 if placed else 1

    def render(self) -> Content:
        """Draw the options, the one under the cursor reversed while one is here."""
        if not self._options:
            return Content.styled(say.NOTHING_TO_CHOOSE, "dim")
        lines: dict[int, list[Content]] = {}
        for number, placed in enumerate(self._place(self.size.width)):
            here = self.has_focus and number == self._cursor
            style = "reverse" if here else "bold" if self._is_chosen(self._options[number]) else ""
            row = lines.setdefault(placed.line, [])
            if row:
                row.append(Content(" " * _GAP))
            row.append(Content.styled(placed.text, style))
        return Content("\n").join(Content("").join(row) for row in lines.values())

    def on_click(self, event: events.Click) -> None:
        """Choose by mouse."""
        for number, placed in enumerate(self._place(self.size.width)):
            if Region(placed.column, placed.line, cell_len(placed.text), 1).contains(event.x, event.y):
                self._cursor = number
                self._choose(number)

    def on_key(self, event: events.Key) -> None:
        """Choose by keyboard."""
        if not self._options:
            return
        last = len(self._options) - 1
        moves: dict[str, Callable[[], int]] = {
            "right": lambda: min(last, self._cursor + 1),
            "down": lambda: min(last, self._cursor + 1),
            "left": lambda: max(0, self._cursor - 1),
            "up": lambda: max(0, self._cursor - 1),
            "home": lambda: 0,
            "end": lambda: last,
        }
        if event.key in moves:
            self._move_to(self._cursor if self._value is None and not self._several else moves[event.key]())
        elif event.key == "space":
            self._choose(self._cursor)
        elif event.key in {"delete", "backspace"}:
            self.door.edit(self.path, None)
        elif (number := self._named_by(event)) is not None:
            self._cursor = number
            self._choose(number)
        else:
            return
        event.stop()
        event.prevent_default()

    def _named_by(self, event: events.Key) -> int | None:
        """Find the option that a figure or an initial names, the next one where several share the initial."""
        character = fold(event.character or "")
        if character.isdigit():
            return int(character) - 1 if 0 < int(character) <= len(self._options) else None
        around = [*range(self._cursor + 1, len(self._options)), *range(self._cursor + 1)]
        return next(
            (n for n in around if character and fold(self._options[n].label).startswith(character)), None
        )

    def _move_to(self, number: int) -> None:
        self._cursor = number
        if self._several:
            self.refresh()
        else:
            self._choose(number)

    def _choose(self, number: int) -> None:
        """Take the option, or tick and untick it where several may be taken."""
        value: Value | None = self._options[number].value
        if self._several:
            held = [option.value for option in self._options if self._is_chosen(option)]
            wanted = (
                [str(item) for item in held if item != value]
                if value in held
                else [*map(str, held), str(value)]
            )
            order = [option.value for option in self._options]
            value = sorted(wanted, key=order.index) or None
        self.refresh()
        self.door.edit(self.path, value)

    def _is_chosen(self, option: Option) -> bool:
        return option.value in self._value if isinstance(self._value, list) else option.value == self._value

    @property
    def cursor_place(self) -> Offset:
        """The option under the cursor."""
        if not self._options:
            return Offset(0, 0)
        placed = self._place(self.size.width)[self._cursor]
        return Offset(placed.column, placed.line)

    def jump_places(self) -> Iterator[tuple[Offset, Callable[[], None]]]:
        """Give each option, and what brings the cursor there without choosing it."""

        def to(number: int) -> None:
            self._cursor = number
            self.focus()
            self.refresh()

        for number, placed in enumerate(self._place(self.size.width)):
            yield Offset(placed.column, placed.line), partial(to, number)
        if not self._options:
            yield Offset(0, 0), partial(to, 0)

    def _place(self, width: int) -> list[_Placed]:
        """Lay the options out from left to right, on as many lines as the width asks for."""
        placed: list[_Placed] = []
        column = line = 0
        for option in self._options:
            text = _BOX[self._several, self._is_chosen(option)] + option.label
            if column and column + cell_len(text) > width:
                column, line = 0, line + 1
            placed.append(_Placed(column, line, text))
            column += cell_len(text) + _GAP
        return placed
