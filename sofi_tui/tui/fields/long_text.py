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
        if self.text != state.text:
            self.load_text(state.text)

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

    def undo(self) -> None:
        """Hand over what undoing brought back."""
        super().undo()
        self.door.type_in(self.path, self.text)

    def redo(self) -> None:
        """Hand over what redoing brought back."""
        super().redo()
        self.door.type_in(self.path, self.text)

    async def _on_paste(self, event: events.Paste) -> None:
        """Clean a paste before it is shown."""
        event.stop()
        event.prevent_default()
        if result := self._replace_via_keyboard(clean(event.text), *self.selection):
            self.move_cursor(result.end_location)
