"""A few lines to fill, asked together; none of them holds anyone back."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Input, Static

from sofi_tui.tui.left_once import LeftOnce
from sofi_tui.tui.styles import BOXES
from sofi_tui.words import follow_up as say


@dataclass(frozen=True)
class Asked:
    """One line: what is asked, and an example of an answer."""

    label: str
    example: str = ""


class Form(ModalScreen[list[str] | None], LeftOnce[list[str] | None]):
    """Gives what was typed in each line once `refused` has nothing against it; Escape gives None."""

    CSS_PATH = BOXES
    BINDINGS = [Binding("escape", "dismiss(None)", show=False, priority=True)]

    def __init__(self, told: str, asked: Sequence[Asked], refused: Callable[[list[str]], str]) -> None:
        super().__init__()
        self._told = told
        self._asked = asked
        self._refused = refused
        self._reason = Static("", markup=False, id="reason")

    def compose(self) -> ComposeResult:
        """Give the lines, each under what it asks for."""
        yield Static(Content(say.form_keys(self._told)))
        for asked in self._asked:
            yield Static(Content(asked.label))
            line = Input(placeholder=asked.example, compact=True)
            line.cursor_blink = False
            yield line
        yield self._reason

    @on(Input.Submitted)
    def _next(self, event: Input.Submitted) -> None:
        """Go to the next line; past the last one, be done, or say what is wrong."""
        lines = list(self.query(Input))
        number = lines.index(event.input)
        if number + 1 < len(lines):
            lines[number + 1].focus()
            return
        typed = [line.value.strip() for line in lines]
        if reason := self._refused(typed):
            self._reason.update(Content.styled(reason, "$text-error"))
            lines[0].focus()
        else:
            self.dismiss(typed)
