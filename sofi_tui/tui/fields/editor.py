"""What all editors share."""

from typing import ClassVar, Protocol

from textual.geometry import Offset, Size
from textual.widget import Widget

from sofi_tui.drafts.journey.field_state import FieldState
from sofi_tui.fasd.kinds import Value
from sofi_tui.fasd.paths import FieldPath
from sofi_tui.tui.fields.messages import FieldLeft

COMPACT = "-textual-compact"
"""The class of Textual's compact editors. One that is compact from the start, and not made so, is matched with the
stylesheet once and not twice."""


class Door(Protocol):
    """The way into the draft.

    Editors call it at the very moment of a change rather than post a message: a message still on its way when
    a page is taken down, or when an older state is shown, would be a key lost.
    """

    def type_in(self, path: FieldPath, text: str) -> None:
        """Take a typed text, to be read as its field's kind reads it."""

    def edit(self, path: FieldPath, value: Value | None) -> None:
        """Take a chosen value; None empties the field."""

    async def open_list(self, path: FieldPath, typed: str) -> None:
        """Open the list of a field's values at what was typed; what is typed next is for it."""

    def holds(self, path: FieldPath, text: str) -> bool:
        """Tell whether the draft still holds what was typed: not so once someone else's change came in."""


class Editor(Widget):
    """A widget that edits one field; `path` is the field's place in the draft."""

    path: FieldPath
    door: Door
    stretches: bool = False
    """Whether it is better for having more lines."""
    takes_enter: bool = False
    """Whether Enter means something of its own there."""

    opens_list: bool = False
    """Whether Enter opens the list of its values."""

    def show(self, state: FieldState) -> None:
        """Show what the draft holds, without telling anybody that it changed."""
        raise NotImplementedError

    def refill(self, state: FieldState) -> None:
        """Show what the draft holds even over what is being typed, since one asked for it."""
        self.show(state)

    def lines_for(self, width: int) -> int:
        """Tell how many lines it needs in so many columns."""
        return 1

    def take_room(self, room: Size) -> None:
        """Make ready to be drawn in so much room, which is told before the first frame."""

    def on_blur(self) -> None:
        """Tell the screen that the attention went elsewhere."""
        if self.is_attached:
            self.screen.post_message(FieldLeft(self.path))


class TypedEditor(Editor):
    """An editor that is typed into: another ground shows that one is there.

    It is put on by hand: asking the stylesheet for it matches its rules anew with the editor and all its parts, which
    takes as long as all else that a move of the attention does.
    """

    _DRAWN_PARTS: ClassVar[frozenset[str]]
    """The parts of Textual's editor that are ever drawn: each is matched with the stylesheet for each editor."""

    @classmethod
    def _get_component_classes(cls) -> frozenset[str]:  # type: ignore[override]
        return cls._DRAWN_PARTS

    def watch_has_focus(self, value: bool) -> None:
        """Show the coming and going of the attention."""
        self.notify_style_update()

    def notify_style_update(self) -> None:
        """Wear the colours of the theme, which may have changed."""
        variables = self.app.theme_variables if self.has_focus else {}
        self.styles.background = variables.get("surface-lighten-2")
        self.styles.text_style = variables.get("field-style")
        super().notify_style_update()


class DrawnEditor(Editor, can_focus=True):
    """An editor that draws itself, and shows by its drawing that one is there: the stylesheet says nothing of it."""

    @property
    def cursor_place(self) -> Offset:
        """Where the attention is within it."""
        return Offset(0, 0)

    def watch_has_focus(self, value: bool) -> None:
        """Draw the coming and going of the attention."""
        self.refresh()
