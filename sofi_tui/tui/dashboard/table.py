"""The table of the dashboard: only the lines in sight are written, however many there are."""

from collections.abc import Callable, Iterator, Sequence
from functools import partial

from rich.segment import Segment
from rich.style import Style
from textual import events
from textual.binding import Binding
from textual.geometry import Offset, Size
from textual.message import Message
from textual.scroll_view import ScrollView
from textual.strip import Strip

from sofi_tui.tui.dashboard.columns import People, fit, line_text
from sofi_tui.tui.dashboard.lines import Key, Line
from sofi_tui.words.help import TABLE_KEYS

_MARK = "■ "
NO_MARK = "  "
"""Stands before each line that is not marked."""


class LineChosen(Message):
    """One wants to open what is under the cursor."""


class Table(ScrollView, can_focus=True):
    """Lines under a cursor, which stays on its line, in its place on the screen, when others come and go.

    `moved` is called when another line may be under the cursor: what is then said of it is drawn in the same frame.
    """

    keys_told = TABLE_KEYS
    COMPONENT_CLASSES = {"table--cursor", "table--problem"}
    BINDINGS = [
        Binding("up", "move(-1)", show=False),
        Binding("down", "move(1)", show=False),
        Binding("pageup", "page(-1)", show=False),
        Binding("pagedown", "page(1)", show=False),
        Binding("home", "go(0)", show=False),
        Binding("end", "go(-1)", show=False),
        Binding("enter,ctrl+j", "choose", show=False),  # Ctrl+J is an Enter typed before the screen was there
    ]

    def __init__(self, moved: Callable[[], None] = lambda: None, empty: str = "") -> None:
        super().__init__(id="table")
        self._tell = moved
        self._lines: Sequence[Line] = []
        self._marked: frozenset[str] = frozenset()
        self._people = People()
        self._empty = empty
        self._cursor = 0
        self._moved = self._settled = False

    @property
    def line(self) -> Line | None:
        """What is under the cursor."""
        return self._lines[self._cursor] if self._cursor < len(self._lines) else None

    def show(
        self, lines: Sequence[Line], marked: set[str], people: People, empty: str, live: bool = False
    ) -> None:
        """Show lines, the cursor staying on its line; `empty` is said when there are none.

        `live` lines are what others made of them: where the cursor's line is gone, the one in its place takes it.
        """
        before = self.line
        place = (
            _place(lines, before.key, self._cursor if live else 0)
            if before and (self._moved or self._settled)
            else 0
        )
        by = place - self._cursor
        shown = (self._lines, self._marked, self._people, self._empty)
        self._lines, self._marked, self._people, self._empty = lines, frozenset(marked), people, empty
        self._cursor = place
        self.virtual_size = Size(0, len(lines))
        if live and by and self.scroll_offset.y:  # what is above came or went: what is in sight stays there
            self.scroll_to(y=self.scroll_offset.y + by, animate=False)
        self._into_sight()
        if shown != (self._lines, self._marked, self._people, self._empty):
            self.refresh()
            self._tell()

    def stands_at(self, place: int) -> bool:
        """Tell whether the attention is on a line, in sight as it is when one comes to it from the first."""
        top = max(0, place - self.size.height + 1)
        return self.has_focus and (self._cursor, self.scroll_offset.y) == (place, top)

    def first_go_to(self, name: str) -> bool:
        """Bring the cursor to a draft by its file's name, unless one has moved it; False where it is still to come."""
        if not self._moved:
            place = next((place for place, line in enumerate(self._lines) if line.row.name == name), None)
            if place is None:
                return False
            self.go_to(place)
        return True

    def settle(self) -> None:
        """Keep the cursor on its line from now on, also where nobody has moved it: all lines are there."""
        self._settled = self._settled or bool(self._lines)

    def go_to(self, place: int) -> None:
        """Bring the cursor to a line."""
        self._moved = True
        place = max(0, min(place, len(self._lines) - 1))
        if place != self._cursor:
            before, self._cursor = self._cursor, place
            self.refresh_line(before)
            self.refresh_line(place)
            self._into_sight()
        self._tell()

    def action_move(self, by: int) -> None:
        """Move the cursor by lines."""
        self.go_to(self._cursor + by)

    def action_page(self, by: int) -> None:
        """Move the cursor by as many lines as are in sight."""
        self.go_to(self._cursor + by * max(1, self.size.height - 1))

    def action_go(self, place: int) -> None:
        """Go to the first line, or to the last one."""
        self.go_to(place if place >= 0 else len(self._lines) - 1)

    def action_choose(self) -> None:
        """Open what is under the cursor, or what will be once there are lines."""
        self.post_message(LineChosen())

    def render_line(self, y: int) -> Strip:
        """Write a line that is in sight."""
        place, width = y + self.scroll_offset.y, self.size.width
        if not self._lines and place == 0:
            return Strip([Segment(fit(self._empty, width), self.rich_style + Style(dim=True))])
        if place >= len(self._lines):
            return Strip.blank(width, self.rich_style)
        line = self._lines[place]
        style = self.rich_style
        if line.row.problem:
            style += self.get_component_rich_style("table--problem", partial=True)
        if place == self._cursor and self.has_focus:
            style += self.get_component_rich_style("table--cursor", partial=True)
        elif place == self._cursor:
            style += Style(underline=True)
        mark = _MARK if line.row.name in self._marked else NO_MARK
        return Strip([Segment(mark + line_text(line, self._people, width - len(mark)), style)], width)

    def jump_places(self) -> Iterator[tuple[Offset, Callable[[], None]]]:
        """Give each line in sight, and what brings the cursor there."""

        def to(place: int) -> None:
            self.focus()
            self.go_to(place)

        top = self.scroll_offset.y
        for place in range(top, min(top + self.size.height, len(self._lines))):
            yield Offset(0, place - top), partial(to, place)

    def on_click(self, event: events.Click) -> None:
        """Go to a line by mouse; a second click opens it."""
        place = event.y + self.scroll_offset.y
        if place < len(self._lines):
            self.go_to(place)
            if event.chain == 2:
                self.action_choose()

    def on_resize(self) -> None:
        """Keep the cursor in sight."""
        self._into_sight()

    def watch_has_focus(self, value: bool) -> None:
        """Draw the coming and going of the attention, on the line under the cursor."""
        super().watch_has_focus(value)
        self.refresh_line(self._cursor)
        self._tell()

    def _into_sight(self) -> None:
        height, top = self.size.height, self.scroll_offset.y
        if height and not top <= self._cursor < top + height:
            self.scroll_to(y=self._cursor if self._cursor < top else self._cursor - height + 1, animate=False)

    @property
    def cursor_place(self) -> Offset:
        """The line under the cursor."""
        return Offset(0, max(0, self._cursor - self.scroll_offset.y))


def _place(lines: Sequence[Line], key: Key, before: int) -> int:
    """Tell where a line is now; where it is gone, the one that stands at `before`."""
    found = next((place for place, line in enumerate(lines) if line.key == key), before)
    return max(0, min(found, len(lines) - 1))
