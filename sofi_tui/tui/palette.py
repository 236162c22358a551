"""The palette: everything that a screen can do, found by French words."""

from collections.abc import Callable

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Input, OptionList
from textual.widgets.option_list import Option

from sofi_tui.fasd.texts import fold
from sofi_tui.keys.action import Action, keys_of
from sofi_tui.keys.names import key_words
from sofi_tui.tui.bindings import own_keys_in
from sofi_tui.tui.left_once import LeftOnce
from sofi_tui.tui.options import Options
from sofi_tui.tui.styles import BOXES
from sofi_tui.words.help import NOT_NOW, NOTHING_FOUND, WHAT_TO_DO


class Palette(ModalScreen[str | None], LeftOnce[str | None]):
    """Gives back the name of the action that was chosen, None when nothing was.

    `why_off` says why an action can do nothing now, which is shown beside it.
    """

    CSS_PATH = BOXES
    BINDINGS = [
        Binding("escape", "dismiss(None)", show=False),
        Binding("down", "move(1)", show=False, priority=True),
        Binding("up", "move(-1)", show=False, priority=True),
    ]

    def __init__(
        self,
        actions: tuple[Action, ...],
        question: str = WHAT_TO_DO,
        first: int = 0,
        why_off: Callable[[str], str] = lambda name: "",
    ) -> None:
        super().__init__()
        self.with_attention: OptionList | None = None
        self._question = question
        self._first = first
        self._why_off = why_off
        self.offered = [action for action in actions if action.words]

    def compose(self) -> ComposeResult:
        """Give a line to type in, and the actions under it."""
        line = Input(placeholder=self._question, compact=True)
        line.cursor_blink = False
        yield line
        yield Options(markup=False, compact=True)

    def on_mount(self) -> None:
        """Offer everything."""
        self.offer("")

    @on(Input.Changed)
    def _typed(self, event: Input.Changed) -> None:
        self.with_attention = None
        self.offer(event.value)

    @on(Input.Submitted)
    def _chosen_by_enter(self) -> None:
        self.query_one(OptionList).action_select()

    @on(OptionList.OptionSelected)
    def _chosen(self, event: OptionList.OptionSelected) -> None:
        self.dismiss(event.option.id)

    def action_move(self, by: int) -> None:
        """Move among the actions while one types."""
        self.with_attention = options = self.query_one(OptionList)
        options.action_cursor_down() if by > 0 else options.action_cursor_up()

    def options_for(self, words: list[str]) -> list[Option]:
        """Give a line for each action whose sentence has all the words, which are folded."""
        found = [action for action in self.offered if has_all(words, action.words)]
        return [Option(self.line(action), id=action.name) for action in found]

    def offer(self, typed: str) -> None:
        """Offer what has the typed words."""
        found = self.options_for(fold(typed).split())
        able = [number for number, option in enumerate(found) if not option.disabled]
        options = self.query_one(OptionList)
        options.clear_options()
        options.add_options(found)
        if able:
            options.highlighted = able[0 if typed else min(self._first, len(able) - 1)]
        elif not found:
            options.add_option(Option(Content(NOTHING_FOUND), disabled=True))

    def line(self, action: Action) -> Content:
        """Write an action with its key, and why it can do nothing now."""
        keys = "  ".join(key_words(key) for key in keys_of(action, own_keys_in(self.app))[:1])
        if reason := self._why_off(action.name):
            return Content.styled(f"{action.words}  {keys}\n  {NOT_NOW.format(reason)}", "dim")
        return Content.assemble(action.words, "  ", (keys, "dim"))


def has_all(words: list[str], sentence: str) -> bool:
    """Tell whether a sentence has all of some folded words."""
    folded = fold(sentence)
    return all(word in folded for word in words)
