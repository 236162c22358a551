"""Choices with more options than can stand side by side: the value, and the list of all on a key."""

from string import ascii_letters, digits

from textual.binding import Binding
from textual.content import Content
from textual.keys import _character_to_key

from sofi_tui.drafts.journey.field_state import FieldState
from sofi_tui.fasd.paths import FieldPath
from sofi_tui.tui.fields.editor import Door, DrawnEditor
from sofi_tui.words.picker import CHOOSE

_TEXT = f"{ascii_letters}{digits}éèêëàâçîïôùûœÉÈÀÇ"
"""What begins to search the list. Each is a key with priority: the next is waited with until the list is there."""


class LongChoiceEditor(DrawnEditor):
    """Shows what is chosen; Enter, Space or a letter asks for the list, Delete empties."""

    BINDINGS = [
        Binding("space", "open_list('')", show=False, priority=True),
        Binding("delete,backspace", "empty", show=False),
        *(Binding(_character_to_key(one), f"open_list({one!r})", show=False, priority=True) for one in _TEXT),
    ]
    opens_list = True

    def __init__(self, path: FieldPath, door: Door) -> None:
        super().__init__()
        self.path = path
        self.door = door
        self._labels: tuple[str, ...] = ()

    def show(self, state: FieldState) -> None:
        """Show what is chosen."""
        held = state.value if isinstance(state.value, list) else [state.value]
        labels = tuple(option.label for option in state.options if option.value in held)
        if labels != self._labels:
            self._labels = labels
            self.refresh()

    def lines_for(self, width: int) -> int:
        """As many lines as the chosen values take."""
        return len(self._words.wrap(max(1, width)))

    def render(self) -> Content:
        """Draw the chosen values, reversed while one is here."""
        return self._words.stylize("reverse" if self.has_focus else "" if self._labels else "dim")

    async def on_click(self) -> None:
        """Ask for the list by mouse."""
        await self.action_open_list("")

    async def action_open_list(self, typed: str) -> None:
        """Ask for the list at what was typed."""
        await self.door.open_list(self.path, typed)

    def action_empty(self) -> None:
        """Choose nothing any more."""
        self.door.edit(self.path, None)

    @property
    def _words(self) -> Content:
        return Content(", ".join(self._labels) or CHOOSE)
