"""Fields of one line: names, dates, numbers, addresses of all kinds."""

from itertools import pairwise

from rich.cells import cell_len
from rich.segment import Segment
from rich.style import Style
from textual import events
from textual.geometry import Region, Size
from textual.reactive import Reactive, reactive
from textual.strip import Strip
from textual.widgets import Input

from sofi_tui.drafts.journey.field_state import FieldState
from sofi_tui.fasd.paths import FieldPath
from sofi_tui.fasd.texts import clean_line
from sofi_tui.tui.fields.editor import COMPACT, Door, TypedEditor

_GAP = 2
_DIM = Style(dim=True)


class LineEditor(Input, TypedEditor):
    """A line of text. What was typed stays as typed while one is in the field, and is put in order on leaving."""

    _DRAWN_PARTS = frozenset({"input--cursor", "input--selection"})
    compact = reactive(True, toggle_class=COMPACT)
    virtual_size = Reactive(Size(0, 0), layout=False)
    """As Textual's, without laying out the screen anew at each key: the place of a line never depends on its text."""

    def __init__(self, path: FieldPath, door: Door) -> None:
        self._shown: str | None = None
        self._aside: tuple[str, ...] = ()
        self._understood = ""
        super().__init__(compact=True, classes=COMPACT, select_on_focus=False, validate_on=("submitted",))
        self.disable_messages(Input.Changed, Input.Blurred)  # the door is told at once
        self.cursor_blink = False
        self.path = path
        self.door = door

    def show(self, state: FieldState) -> None:
        """Show the draft's value, but never over what is being typed."""
        if (self._aside, self._understood) != (state.aside, state.text):
            self._aside, self._understood = state.aside, state.text
            self.refresh()
        if not self.has_focus or not self.door.holds(self.path, self.value):
            self.refill(state)

    def refill(self, state: FieldState) -> None:
        """Show the draft's value."""
        text = clean_line(state.text)
        if self.value != text:
            self._shown = text
            self.value = text

    def render_line(self, y: int) -> Strip:
        """Draw the line, and after the value what follows from it, where there is room."""
        style, width = self.rich_style, self.size.width
        if y:
            return Strip.blank(width, style)
        start = cell_len(self.value) + _GAP
        words = next((words for words in self._said if cell_len(words) <= width - start), "")
        segments = self._drawn_value(style)
        if words:
            segments += [Segment(" " * (_GAP - 1), style), Segment(words, style + _DIM)]
        left = round(self.scroll_x)
        return Strip(segments).crop(left, left + width).extend_cell_length(width, style)

    def _drawn_value(self, style: Style) -> list[Segment]:
        """Draw the value and one column for the cursor behind it: what Textual makes of it first is a text of Rich."""
        text = f"{self.value} "
        if not self.has_focus:
            return [Segment(text, style)]
        cursor = self.cursor_position
        start, end = sorted(self.selection)
        cursor_style = self.get_component_rich_style("input--cursor")
        selection_style = style if start == end else style + self.get_component_rich_style("input--selection")
        segments = []
        for first, last in pairwise(sorted({0, start, end, cursor, cursor + 1, len(text)})):
            look = selection_style if start <= first < end else style
            segments.append(Segment(text[first:last], look + cursor_style if first == cursor else look))
        return segments

    @property
    def _said(self) -> list[str]:
        """What follows from the value, after the value itself where it was typed in another form."""
        if self.value in {"", self._understood}:
            return list(self._aside) if self.value else []
        return [f"{self._understood} {words}" for words in self._aside]

    def watch_value(self, value: str) -> None:
        """Hand over what was typed; what the draft itself gave is not handed back."""
        if value != self._shown:
            self._shown = None
            self.door.type_in(self.path, value)

    def on_focus(self) -> None:
        """Go on typing at the end."""
        self.cursor_position = len(self.value)
        self._keep_cursor_in_sight()

    def on_resize(self) -> None:
        """Keep the cursor in sight: Textual looks where it is only when it moves."""
        if self.has_focus:
            self.call_after_refresh(self._keep_cursor_in_sight)

    def _keep_cursor_in_sight(self) -> None:
        self.scroll_to_region(Region(self._cursor_offset, 0, 1, 1), force=True, animate=False)

    def on_blur(self) -> None:
        """Show the beginning of a text that is longer than its place."""
        self.cursor_position = 0

    def _on_paste(self, event: events.Paste) -> None:
        """Join the lines of a paste: Textual's own would keep the first and drop the others."""
        event.stop()
        event.prevent_default()
        text = clean_line(event.text.strip("\r\n"))
        if self.selection.is_empty:
            self.insert_text_at_cursor(text)
        else:
            self.replace(text, *self.selection)
