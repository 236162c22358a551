"""The palette: everything that a screen can do, found by French words."""

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Input, OptionList
from textual.widgets.option_list import Option

from sofi_tui.fasd.texts import fold
from sofi_tui.tui.actions import Action, key_words
from sofi_tui.tui.left_once import LeftOnce
from sofi_tui.tui.options import Options


class Palette(ModalScreen[str | None], LeftOnce[str | None]):
    """Gives back the name of the action that was chosen, None when nothing was."""

    BINDINGS = [
        Binding("escape", "dismiss(None)", show=False),
        Binding("down", "move(1)", show=False, priority=True),
        Binding("up", "move(-1)", show=False, priority=True),
    ]

    def __init__(
        self, actions: tuple[Action, ...], question: str = "Que voulez-vous faire ?", first: int = 0
    ) -> None:
        super().__init__()
        self._question = question
        self._first = first
        self._actions = [action for action in actions if action.words]

    def compose(self) -> ComposeResult:
        """Give a line to type in, and the actions under it."""
        line = Input(placeholder=self._question, compact=True)
        line.cursor_blink = False
        yield line
        yield Options(markup=False, compact=True)

    def on_mount(self) -> None:
        """Offer everything."""
        self._offer("")

    @on(Input.Changed)
    def _typed(self, event: Input.Changed) -> None:
        self._offer(event.value)

    @on(Input.Submitted)
    def _chosen_by_enter(self) -> None:
        self.query_one(OptionList).action_select()

    @on(OptionList.OptionSelected)
    def _chosen(self, event: OptionList.OptionSelected) -> None:
        self.dismiss(event.option.id)

    def action_move(self, by: int) -> None:
        """Move among the actions while one types."""
        options = self.query_one(OptionList)
        options.action_cursor_down() if by > 0 else options.action_cursor_up()

    def _offer(self, typed: str) -> None:
        words = fold(typed).split()
        found = [action for action in self._actions if all(word in fold(action.words) for word in words)]
        options = self.query_one(OptionList)
        options.clear_options()
        options.add_options([Option(_line(action), id=action.name) for action in found])
        if found:
            options.highlighted = 0 if typed else min(self._first, len(found) - 1)
        else:
            options.add_option(Option(Content("Rien ne correspond à ces mots."), disabled=True))


def _line(action: Action) -> Content:
    keys = "  ".join(key_words(key) for key in action.keys[:1])
    return Content.assemble(action.words, "  ", (keys, "dim"))
