"""Long texts, on several lines."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from itertools import pairwise

from rich.segment import Segment
from rich.style import Style
from rich.text import Text
from textual import events
from textual.geometry import Region, Size
from textual.reactive import Reactive, reactive
from textual.scroll_view import ScrollView
from textual.scrollbar import ScrollBar
from textual.strip import Strip
from textual.widgets import TextArea
from textual.widgets.text_area import Edit, EditResult, Selection, TextAreaTheme

from sofi_tui.drafts.journey.field_state import FieldState
from sofi_tui.drafts.spelling.found_words import Word
from sofi_tui.fasd.paths import FieldPath
from sofi_tui.fasd.texts import clean
from sofi_tui.tui.fields.drawn_line import DrawnLine
from sofi_tui.tui.fields.editor import COMPACT, Door, TypedEditor

MIN_LINES = 3
_UNDERLINED = Style(underline=True)
_PLAIN = Style()
_WITHOUT_NUMBERS = TextAreaTheme(
    "sofi-tui", gutter_style=_PLAIN, cursor_line_style=_PLAIN, cursor_line_gutter_style=_PLAIN
)
"""The colours of the stylesheet, but for what no text here has."""


class _ScrollBar(ScrollBar):
    virtual_size = Reactive(Size(0, 0), repaint=False)


class LongTextEditor(TextArea, TypedEditor):
    """A text of several lines; Enter starts a new line, Tab leaves."""

    _DRAWN_PARTS = frozenset({"text-area--cursor", "text-area--selection", "text-area--matching-bracket"})
    compact = reactive(True, toggle_class=COMPACT)
    virtual_size = Reactive(Size(0, 0))
    """As Textual's, without laying out the screen anew for each line more: a scrollbar that comes or goes does."""
    stretches = True
    takes_enter = True

    def __init__(self, path: FieldPath, door: Door) -> None:
        self._room = Size(0, 0)
        self._columns = 0
        self._dressed: TextAreaTheme | None = None
        super().__init__(compact=True, classes=COMPACT, tab_behavior="focus", highlight_cursor_line=False)
        self.disable_messages(TextArea.Changed, TextArea.SelectionChanged)  # the door is told at once
        self.cursor_blink = False
        self.path = path
        self.door = door
        self._marked: Callable[[str], Sequence[Word]] = lambda line: ()

    @property
    def vertical_scrollbar(self) -> ScrollBar:
        """As Textual's, which lays out the screen a second time for a new one."""
        if self._vertical_scrollbar is None:
            self._vertical_scrollbar = _ScrollBar(
                vertical=True, name="vertical", thickness=self.scrollbar_size_vertical
            )
            self._vertical_scrollbar.display = False
            self.app._start_widget(self, self._vertical_scrollbar)
        return self._vertical_scrollbar

    def mark(self, marked: Callable[[str], Sequence[Word]]) -> None:
        """Underline the words of each line that `marked` gives."""
        self._marked = marked
        self._line_cache.clear()
        self.refresh()

    def get_line(self, line_index: int) -> Text:
        """Give a line as it is drawn: its words that may be wrong underlined, but for the one that is being typed."""
        text = DrawnLine(self.document.get_line(line_index), end="", no_wrap=True)
        for word in self._marked_at(line_index, text.plain):
            text.stylize("underline", word.start, word.end)
        return text

    def put(self, word: Word, text: str) -> None:
        """Put another text in the place of a word, `start` and `end` counted in the whole text."""
        before = self.text
        self.replace(text, location_of(word.start, before), location_of(word.end, before))
        self.move_cursor(location_of(word.start + len(text), self.text))

    @property
    def cursor_index(self) -> int:
        """After how many characters of the whole text the cursor stands."""
        row, column = self.cursor_location
        return sum(len(line) + 1 for line in self.document.lines[:row]) + column

    def select_word(self, word: Word) -> None:
        """Select a word, and bring it into sight."""
        self.selection = Selection(location_of(word.start, self.text), location_of(word.end, self.text))
        self.scroll_cursor_visible()

    def show(self, state: FieldState) -> None:
        """Show the draft's value, but never over what is being typed."""
        if not self.has_focus or not self.door.holds(self.path, self.text):
            self.refill(state)

    def refill(self, state: FieldState) -> None:
        """Show the draft's value."""
        if (before := self.text) != state.text:
            self.load_text(state.text)
            if self.has_focus:
                self.move_cursor(location_of(changed_up_to(before, state.text), state.text))

    def _set_theme(self, theme: str) -> None:
        self._theme = replace(_WITHOUT_NUMBERS)

    def notify_style_update(self) -> None:
        """Work out the colours anew when it is drawn next."""
        self._dressed = None
        super().notify_style_update()

    def render_lines(self, crop: Region) -> list[Strip]:
        """Draw nothing until the stylesheet has reached it: Textual 8.2.8 ends with an error there."""
        if not self._component_styles:
            return [Strip.blank(crop.width)] * crop.height
        if self._dressed is not self._theme:
            self._theme.apply_css(self)
            self._dressed = self._theme
        self._columns = self.scrollable_content_region.width
        return ScrollView.render_lines(self, crop)

    def render_line(self, y: int) -> Strip:
        """Draw a row; Textual draws those of what is rare: selections, brackets that match and tabs."""
        rows, row = self.wrapped_document._offset_to_line_info, self.scroll_offset.y + y
        if row >= len(rows) or not self.selection.is_empty or self._matching_bracket_location is not None:
            return super().render_line(y)
        number, section = rows[row]
        line, offsets = self.document.get_line(number), self.wrapped_document.get_offsets(number)
        if "\t" in line:
            return super().render_line(y)
        start = offsets[section - 1] if section else 0
        end = offsets[section] if section < len(offsets) else len(line) + 1
        segments = self._drawn(number, line, start, end)
        return Strip(segments).extend_cell_length(self._columns, self._theme.base_style)

    def _drawn(self, number: int, line: str, start: int, end: int) -> list[Segment]:
        """Draw a part of a line, which has one column more for the cursor behind it."""
        base, at_cursor = self._theme.base_style or Style(), self._theme.cursor_style or Style()
        row, column = self.cursor_location
        cursor = column if row == number and self._draw_cursor else -1
        marks = [word for word in self._marked_at(number, line) if word.start < end and word.end > start]
        places = {cursor, cursor + 1, *(place for word in marks for place in (word.start, word.end))}
        cuts = [start, *sorted(place for place in places if start < place < end), end]
        text, segments = f"{line} ", []
        for first, last in pairwise(cuts):
            look = base + _UNDERLINED if any(word.start <= first < word.end for word in marks) else base
            segments.append(Segment(text[first:last], look + at_cursor if first == cursor else look))
        return segments

    def _marked_at(self, number: int, line: str) -> list[Word]:
        """Give the words of a line that may be wrong, but for the one that is being typed."""
        row, column = self.cursor_location
        here = column if self.has_focus and row == number else -1
        return [word for word in self._marked(line) if not word.start < here <= word.end]

    def lines_for(self, width: int) -> int:
        """Ask for a few lines; the page gives more where it has room."""
        return MIN_LINES

    def take_room(self, room: Size) -> None:
        """Wrap the text for a room, with a scrollbar where it needs one.

        Textual does both after it has drawn the text, one frame after the other.
        """
        if room == self._room:
            return
        self._room = room
        scrolls = self._wrapped_in(room.width, room.height) and self._wrapped_in(
            room.width - self.styles.scrollbar_size_vertical, room.height
        )
        self._line_cache.clear()
        self._recompute_cursor_offset()  # type: ignore[no-untyped-call]
        if self.has_focus:
            self.call_after_refresh(self.scroll_cursor_visible)
        self.set_reactive(TextArea.show_vertical_scrollbar, scrolls)
        self.set_reactive(TextArea.virtual_size, Size(0, self.wrapped_document.height))

    def _wrapped_in(self, width: int, height: int) -> bool:
        """Wrap the text in so many columns, one of them for the cursor; tell whether it has more lines than that."""
        self.wrapped_document.wrap(max(0, width - self.gutter_width - 1), self.indent_width)
        return self.wrapped_document.height > height

    def _rewrap_and_refresh_virtual_size(self) -> None:
        """Wrap the text where its width is another one."""
        if self.wrapped_document._width == self.wrap_width:
            self._refresh_size()
        else:
            super()._rewrap_and_refresh_virtual_size()

    def _refresh_size(self) -> None:
        """Tell the scrollbar of lines that came or went."""
        before = self.virtual_size
        super()._refresh_size()
        if self.virtual_size != before and self._container_size:
            self._scroll_update(self.virtual_size)

    def edit(self, edit: Edit) -> EditResult:
        """Hand over what was typed, pasted or deleted."""
        result = super().edit(edit)
        self.door.type_in(self.path, self.text)
        return result

    async def _on_paste(self, event: events.Paste) -> None:
        """Clean a paste before it is shown."""
        event.stop()
        event.prevent_default()
        if result := self._replace_via_keyboard(clean(event.text), *self.selection):
            self.move_cursor(result.end_location)


def changed_up_to(before: str, after: str) -> int:
    """Tell after how many characters of a text what has changed in it ends: where one would go on typing."""
    start = _alike(before, after)
    return len(after) - _alike(before[start:][::-1], after[start:][::-1])


def location_of(index: int, text: str) -> tuple[int, int]:
    """Give the line and the column of a place in a text, all counted from 0."""
    return text.count("\n", 0, index), index - text.rfind("\n", 0, index) - 1


def _alike(one: str, other: str) -> int:
    """Tell how many characters two texts begin with alike."""
    pairs = enumerate(zip(one, other, strict=False))
    return next((number for number, (mine, theirs) in pairs if mine != theirs), min(len(one), len(other)))
