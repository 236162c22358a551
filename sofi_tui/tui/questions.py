"""The two questions that a screen may ask: yes or no, and a line of text."""

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Input, Static


class YesNo(ModalScreen[bool]):
    """Asks before something is taken away; Escape means no."""

    BINDINGS = [
        Binding("o,enter", "dismiss(True)", show=False),
        Binding("n,escape", "dismiss(False)", show=False),
    ]

    def __init__(self, question: str) -> None:
        super().__init__()
        self._question = question

    def compose(self) -> ComposeResult:
        """Give the question and its keys."""
        yield Static(
            Content.assemble(self._question, "\n\n", ("o", "bold"), " oui   ", ("n", "bold"), " non")
        )


class Line(ModalScreen[str | None]):
    """Asks for a line of text; Escape gives None."""

    BINDINGS = [Binding("escape", "dismiss(None)", show=False)]

    def __init__(self, question: str, placeholder: str = "") -> None:
        super().__init__()
        self._question = question
        self._placeholder = placeholder

    def compose(self) -> ComposeResult:
        """Give the question and the line."""
        yield Static(Content(self._question))
        line = Input(placeholder=self._placeholder, compact=True)
        line.cursor_blink = False
        yield line

    @on(Input.Submitted)
    def _done(self, event: Input.Submitted) -> None:
        self.dismiss(event.value)
