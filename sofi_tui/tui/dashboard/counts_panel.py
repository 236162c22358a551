"""SOFI's counts on the screen: beside the table where there is room, above it elsewhere."""

from collections.abc import Callable, Iterator, Sequence
from functools import partial
from typing import NamedTuple

from rich.cells import cell_len
from textual import events
from textual.binding import Binding
from textual.content import Content
from textual.geometry import Offset, Region, Size
from textual.message import Message
from textual.widget import Widget

from sofi_tui.drafts.index.counts import COUNTS, Count
from sofi_tui.tui.dashboard.columns import fit
from sofi_tui.words import dashboard as say
from sofi_tui.words.help import COUNTS_KEYS

_GAP = 2
_NUMBER = 5
_UNKNOWN = "…"
_FOLDED = say.ALL_DRAFTS


class CountChosen(Message):
    """Another count was chosen, None for everything."""

    def __init__(self, count: Count | None) -> None:
        super().__init__()
        self.count = count


class _Piece(NamedTuple):
    """Some words at a place; `number` is that of the count that they are of, None for a heading."""

    x: int
    y: int
    text: str
    number: int | None = None

    @property
    def region(self) -> Region:
        return Region(self.x, self.y, cell_len(self.text), 1)


class CountsPanel(Widget, can_focus=True):
    """The counts under a cursor. In a narrow window, only the chosen one is in sight until one comes here.

    `attended` is called when another count may be under the cursor.
    """

    keys_told = COUNTS_KEYS
    BINDINGS = [
        Binding("up,left", "move(-1)", show=False),
        Binding("down,right", "move(1)", show=False),
        Binding("home", "go(0)", show=False),
        Binding("end", "go(-1)", show=False),
        Binding("enter,space", "choose", show=False),
    ]

    def __init__(self, attended: Callable[[], None] = lambda: None) -> None:
        super().__init__(id="counts")
        self._tell = attended
        self._numbers: Sequence[int] = ()
        self._chosen: Count | None = None
        self._cursor = 0

    @property
    def count(self) -> Count:
        """The count under the cursor."""
        return COUNTS[self._cursor]

    def show(self, numbers: Sequence[int], chosen: Count | None) -> None:
        """Show the numbers of the counts, if they are known yet, and which one the table shows."""
        if (list(numbers), chosen) != (self._numbers, self._chosen):
            height = self._height(self.size.width)
            self._numbers, self._chosen = list(numbers), chosen
            self.refresh(layout=self._height(self.size.width) != height)

    def action_move(self, by: int) -> None:
        """Move among the counts."""
        self._go(self._cursor + by)

    def action_go(self, place: int) -> None:
        """Go to the first count, or to the last one."""
        self._go(place if place >= 0 else len(COUNTS) - 1)

    def action_choose(self) -> None:
        """Show what is counted, or everything when that is what is shown already."""
        self.post_message(CountChosen(None if self._chosen is self.count else self.count))

    def jump_places(self) -> Iterator[tuple[Offset, Callable[[], None]]]:
        """Give each count in sight, and what brings the cursor there; what unfolds them where they are folded."""

        def to(number: int) -> None:
            self.focus()
            self._go(number)

        for piece in self._pieces(self.size.width):
            if piece.number is not None or self._is_folded:
                yield Offset(piece.x, piece.y), partial(to, piece.number or self._cursor)

    def on_click(self, event: events.Click) -> None:
        """Choose by mouse."""
        for piece in self._pieces(self.size.width):
            if piece.number is not None and piece.region.contains(event.x, event.y):
                self._go(piece.number)
                self.action_choose()

    def watch_has_focus(self, value: bool) -> None:
        """Unfold where only the chosen count is in sight, and draw the coming and going of the attention."""
        super().watch_has_focus(value)
        self.refresh(layout=self.screen.has_class("-narrow"))
        self._tell()

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:
        """Count the lines that the counts take."""
        return self._height(width)

    def render(self) -> Content:
        """Draw the counts in sight."""
        lines: dict[int, Content] = {}
        for piece in self._pieces(self.size.width):
            line = lines.get(piece.y, Content(""))
            space = " " * (piece.x - line.cell_length)
            lines[piece.y] = Content.assemble(
                line, space, Content.styled(piece.text, self._style(piece.number))
            )
        return Content("\n").join(lines.values())

    def _style(self, number: int | None) -> str:
        if number is None:
            return "bold"
        if self.has_focus and number == self._cursor:
            return "reverse"
        if COUNTS[number] is self._chosen:
            return "bold underline"
        return "" if self._numbers and self._numbers[number] else "dim"

    def _go(self, place: int) -> None:
        self._cursor = max(0, min(place, len(COUNTS) - 1))
        self.refresh()
        self._tell()

    @property
    def cursor_place(self) -> Offset:
        """Where the count that is attended to stands."""
        places = [piece for piece in self._pieces(self.size.width) if piece.number == self._cursor]
        return Offset(places[0].x, places[0].y) if places else Offset(0, 0)

    def _height(self, width: int) -> int:
        return max(piece.y for piece in self._pieces(width)) + 1

    def _pieces(self, width: int) -> Iterator[_Piece]:
        """Lay the counts out, one a line beside the table, one after the other above it."""
        if self._is_folded:
            yield _Piece(0, 0, fit(self._folded_words(), max(1, width)))
        elif self.screen.has_class("-wide"):
            yield from self._column(width)
        else:
            yield from self._flow(width)

    def _column(self, width: int) -> Iterator[_Piece]:
        y = 0
        for number, count in enumerate(COUNTS):
            if self._begins(number):
                y += 1 if number else 0
                yield _Piece(0, y, count.group)
                y += 1
            text = f"{self._number(number):>{_NUMBER}} {count.label}"
            yield _Piece(0, y, fit(text, max(_NUMBER, width - 1)), number)
            y += 1

    def _flow(self, width: int) -> Iterator[_Piece]:
        x = y = 0
        for number, count in enumerate(COUNTS):
            if self._begins(number):
                x, y = 0, y + 1 if number else 0
                yield _Piece(x, y, count.group)
                x += cell_len(count.group) + _GAP
            text = f"{self._number(number)} {count.label}"
            if x + cell_len(text) > width:
                x, y = _GAP, y + 1
            yield _Piece(x, y, text, number)
            x += cell_len(text) + _GAP

    @property
    def _is_folded(self) -> bool:
        return self.screen.has_class("-narrow") and not self.has_focus

    @staticmethod
    def _begins(number: int) -> bool:
        """Tell whether a count is the first of its group."""
        return number == 0 or COUNTS[number].group != COUNTS[number - 1].group

    def _folded_words(self) -> str:
        if self._chosen is None:
            return f"▸ {_FOLDED}"
        return f"▸ {self._chosen.group} {self._chosen.label} : {self._number(COUNTS.index(self._chosen))}"

    def _number(self, number: int) -> str:
        """Write the number of a count, dots while nothing is counted."""
        return str(self._numbers[number]) if self._numbers else _UNKNOWN
