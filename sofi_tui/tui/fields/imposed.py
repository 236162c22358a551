"""A field whose value the procedure imposes, where the draft holds another one."""

from textual.content import Content

from sofi_tui.drafts.journey.field_state import FieldState
from sofi_tui.fasd.kinds import Value
from sofi_tui.fasd.paths import FieldPath
from sofi_tui.tui.fields.editor import Door, DrawnEditor
from sofi_tui.words import fields as say


class ImposedEditor(DrawnEditor):
    """Shows the strange value; Space takes the imposed one back."""

    BINDINGS = [("space", "take_back", say.TAKE_IMPOSED)]

    def __init__(self, path: FieldPath, door: Door, imposed: Value | None, imposed_text: str) -> None:
        super().__init__()
        self.path = path
        self.door = door
        self._imposed = imposed
        self._imposed_text = imposed_text
        self._text = ""

    def show(self, state: FieldState) -> None:
        """Show what the draft holds."""
        if self._text != state.text:
            self._text = state.text
            self.refresh()

    def lines_for(self, width: int) -> int:
        """Two lines: what is there, and what Space does."""
        return 2

    def render(self) -> Content:
        """Draw both lines."""
        return Content.assemble(
            Content.styled(self._text or "(vide)", "reverse" if self.has_focus else ""),
            "\n",
            Content.styled(say.take_imposed(self._imposed_text), "dim"),
        )

    def action_take_back(self) -> None:
        """Put the imposed value back."""
        self.door.edit(self.path, self._imposed)
