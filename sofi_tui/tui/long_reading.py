"""Lines to be read before one goes on, more of them than the screen may hold."""

from collections.abc import Sequence

from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import VerticalScroll
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Static

from sofi_tui.tui.left_once import LeftOnce
from sofi_tui.tui.styles import BOXES
from sofi_tui.words import screens as say


class LongReading(ModalScreen[None], LeftOnce[None]):
    """Shows lines, to be scrolled by the arrows and pages; Enter or Escape closes it."""

    CSS_PATH = BOXES
    BINDINGS = [Binding("enter,escape", "dismiss(None)", show=False)]

    def __init__(self, head: str, lines: Sequence[str]) -> None:
        super().__init__()
        self._text = Content("\n".join([head, "", *(f"· {line}" for line in lines)]))

    def compose(self) -> ComposeResult:
        """Give the lines, then the keys."""
        with VerticalScroll():
            yield Static(self._text)
        yield Static(say.READING_KEYS)

    def on_mount(self) -> None:
        """Bring the attention to the lines."""
        self.query_one(VerticalScroll).focus()
