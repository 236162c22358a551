"""Lists of small records, one a line: added to, opened, duplicated, moved and deleted by keyboard."""

from collections.abc import Callable, Iterator
from functools import partial

from rich.cells import set_cell_size
from textual import events
from textual.content import Content
from textual.geometry import Offset

from sofi_tui.drafts.journey.field_state import FieldState
from sofi_tui.fasd.paths import FieldPath
from sofi_tui.tui.fields.editor import DrawnEditor
from sofi_tui.tui.fields.messages import RecordAsked
from sofi_tui.words import fields as say

_DEEDS = {
    "enter": "open",
    "a": "add",
    "plus": "add",
    "insert": "add",
    "d": "duplicate",
    "delete": "delete",
    "backspace": "delete",
    "shift+up": "up",
    "shift+down": "down",
}


class RecordListEditor(DrawnEditor):
    """The records of a list, with a cursor; it asks, the screen does."""

    def __init__(self, path: FieldPath) -> None:
        super().__init__()
        self.path = path
        self._summaries: tuple[str, ...] = ()
        self.cursor = 0

    def show(self, state: FieldState) -> None:
        """Show the records."""
        if self._summaries != state.summaries:
            self._summaries = state.summaries
            self.move_to(self.cursor)

    def lines_for(self, width: int) -> int:
        """One line a record, one to add the first."""
        return max(1, len(self._summaries))

    def move_to(self, index: int) -> None:
        """Put the cursor on a record."""
        self.cursor = max(0, min(index, len(self._summaries) - 1))
        self.refresh()

    def render(self) -> Content:
        """Draw the records, the one under the cursor reversed while one is here."""
        if not self._summaries:
            return Content.styled(say.NO_RECORD, "reverse" if self.has_focus else "dim")
        width = max(1, self.size.width)
        return Content("\n").join(
            Content.styled(
                set_cell_size(f"{number}. {text}", width),
                "reverse" if self.has_focus and number == self.cursor + 1 else "",
            )
            for number, text in enumerate(self._summaries, 1)
        )

    @property
    def cursor_place(self) -> Offset:
        """The line of the record under the cursor."""
        return Offset(0, self.cursor)

    def jump_places(self) -> Iterator[tuple[Offset, Callable[[], None]]]:
        """Give each record, and what brings the cursor there."""

        def to(number: int) -> None:
            self.focus()
            self.move_to(number)

        for number in range(max(1, len(self._summaries))):
            yield Offset(0, number), partial(to, number)

    def on_click(self, event: events.Click) -> None:
        """Put the cursor on a record by mouse, open it by a second click."""
        opened = event.y == self.cursor and bool(self._summaries)
        self.move_to(event.y)
        if opened:
            self.post_message(RecordAsked(self.path, "open", self.cursor))

    def asked_by(self, key: str) -> RecordAsked:
        """Tell what a key asks for: in an empty list, opening is adding."""
        deed = _DEEDS[key]
        if deed == "add" or not self._summaries:
            return RecordAsked(self.path, "add", len(self._summaries))
        return RecordAsked(self.path, deed, self.cursor)

    def on_key(self, event: events.Key) -> None:
        """Move the cursor, or ask for what a key stands for."""
        last = len(self._summaries) - 1
        moves = {"up": self.cursor - 1, "down": self.cursor + 1, "home": 0, "end": last}
        if event.key in moves:
            self.move_to(moves[event.key])
        elif event.key not in _DEEDS:
            return
        elif self._summaries or _DEEDS[event.key] in {"add", "open"}:
            self.post_message(self.asked_by(event.key))
        event.stop()
        event.prevent_default()
