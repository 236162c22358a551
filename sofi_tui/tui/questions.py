"""The questions that a screen may ask: yes or no, a line of text, one of several ways on."""

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import VerticalScroll
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Input, OptionList, Static
from textual.widgets.option_list import Option

from sofi_tui.tui.left_once import LeftOnce
from sofi_tui.tui.options import Options
from sofi_tui.tui.styles import BOXES


class YesNo(ModalScreen[bool], LeftOnce[bool]):
    """Asks before something is taken away; Escape means no."""

    CSS_PATH = BOXES
    BINDINGS = [
        Binding("o,enter", "dismiss(True)", show=False),
        Binding("n,escape", "dismiss(False)", show=False),
    ]

    def __init__(self, question: str) -> None:
        super().__init__()
        self._question = question
        self.with_attention: Static | None = None

    def compose(self) -> ComposeResult:
        """Give the question and its keys."""
        self.with_attention = Static(
            Content.assemble(self._question, "\n\n", ("o", "bold"), " oui   ", ("n", "bold"), " non")
        )
        yield self.with_attention


class Line(ModalScreen[str | None], LeftOnce[str | None]):
    """Asks for a line of text; Escape gives None."""

    CSS_PATH = BOXES
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


class Ways(ModalScreen[str | None], LeftOnce[str | None]):
    """Tells something and asks which way to go on; gives the way's name, None on Escape."""

    CSS_PATH = BOXES
    BINDINGS = [Binding("escape", "dismiss(None)", show=False)]

    def __init__(self, told: Content, ways: dict[str, str]) -> None:
        super().__init__()
        self._told = told
        self._ways = ways

    def compose(self) -> ComposeResult:
        """Give what is told, then the ways."""
        with VerticalScroll(can_focus=False):
            yield Static(self._told)
        yield Options(
            *(Option(Content(words), id=name) for name, words in self._ways.items()),
            markup=False,
            compact=True,
        )

    def on_mount(self) -> None:
        """Bring the attention to the first way."""
        self.query_one(OptionList).focus()

    @on(OptionList.OptionSelected)
    def _chosen(self, event: OptionList.OptionSelected) -> None:
        self.dismiss(event.option.id)
