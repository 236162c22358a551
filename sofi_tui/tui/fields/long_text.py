"""Long texts, on several lines."""

from textual import events
from textual.geometry import Region
from textual.strip import Strip
from textual.widgets import TextArea
from textual.widgets.text_area import Edit, EditResult

from sofi_tui.drafts.journey.field_state import FieldState
from sofi_tui.fasd.paths import FieldPath
from sofi_tui.fasd.texts import clean
from sofi_tui.tui.fields.editor import Door, Editor

MIN_LINES = 3


class LongTextEditor(TextArea, Editor):
    """A text of several lines; Enter starts a new line, Tab leaves."""

    stretches = True
    takes_enter = True

    def __init__(self, path: FieldPath, door: Door) -> None:
        super().__init__(compact=True, tab_behavior="focus", highlight_cursor_line=False)
        self.cursor_blink = False
        self.path = path
        self.door = door

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

    def render_lines(self, crop: Region) -> list[Strip]:
        """Draw nothing until the stylesheet has reached it: Textual 8.2.8 ends with an error there."""
        return (
            super().render_lines(crop) if self._component_styles else [Strip.blank(crop.width)] * crop.height
        )

    def lines_for(self, width: int) -> int:
        """Ask for a few lines; the page gives more where it has room."""
        return MIN_LINES

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
