"""A list with search: what is typed narrows it, whatever the case and the accents."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Input, OptionList, Static
from textual.widgets.option_list import Option

from sofi_tui.fasd.texts import fold
from sofi_tui.tui.left_once import LeftOnce
from sofi_tui.tui.options import Options
from sofi_tui.words.help import NOTHING_FOUND

MOST_SHOWN = 100


@dataclass(frozen=True)
class Pickable:
    """One line of a picker."""

    label: str
    detail: str = ""


@dataclass(frozen=True)
class Picked:
    """What a picker gives: the number of the line that was chosen, or what was typed, to be added as a new one."""

    number: int | None
    typed: str


class Picker(ModalScreen[Picked | None], LeftOnce[Picked | None]):
    """Gives the choice; `adding` is the line that offers to add what was typed (none: nothing can be added)."""

    BINDINGS = [
        Binding("escape", "dismiss(None)", show=False),
        Binding("down", "move('cursor_down')", show=False, priority=True),
        Binding("up", "move('cursor_up')", show=False, priority=True),
        Binding("pagedown", "move('page_down')", show=False, priority=True),
        Binding("pageup", "move('page_up')", show=False, priority=True),
    ]

    def __init__(
        self,
        title: str,
        items: Sequence[Pickable],
        adding: Callable[[str], str] | None = None,
        typed: str = "",
    ) -> None:
        super().__init__()
        self.with_attention: OptionList | None = None
        self._title = title
        self._items = _searched(items)
        self._none: str = NOTHING_FOUND
        self._adding = adding
        self._typed = typed

    def compose(self) -> ComposeResult:
        """Give a title, a line to type in, and the list under it."""
        yield Static(Content(self._title))
        line = Input(self._typed, placeholder="Tapez pour chercher", compact=True, select_on_focus=False)
        line.cursor_blink = False
        yield line
        yield Options(markup=False, compact=True)

    def on_mount(self) -> None:
        """Offer what fits what is typed already."""
        self._offer(self._typed)

    def wait(self, told: str) -> None:
        """Say what is waited for, before `fill` gives the lines."""
        self._none = told

    def fill(self, items: Sequence[Pickable]) -> None:
        """Offer other lines, which were not there yet."""
        self._items = _searched(items)
        self._none = NOTHING_FOUND
        if self.is_attached and (lines := self.query(Input)):
            self._offer(lines.first().value)

    @on(Input.Changed)
    def _changed(self, event: Input.Changed) -> None:
        self.with_attention = None
        self._offer(event.value)

    @on(Input.Submitted)
    def _submitted(self) -> None:
        self.query_one(OptionList).action_select()

    @on(OptionList.OptionSelected)
    def _chosen(self, event: OptionList.OptionSelected) -> None:
        ident = event.option.id or ""
        self.dismiss(Picked(int(ident) if ident.isdigit() else None, self.query_one(Input).value.strip()))

    def action_move(self, how: str) -> None:
        """Move in the list while one types."""
        self.with_attention = self.query_one(OptionList)
        getattr(self.with_attention, f"action_{how}")()

    def _offer(self, typed: str) -> None:
        words = fold(typed).split()
        found = [
            number for number, (_, folded) in enumerate(self._items) if all(word in folded for word in words)
        ]
        options = [Option(_line(self._items[number][0]), id=str(number)) for number in found[:MOST_SHOWN]]
        if len(found) > MOST_SHOWN:
            more = f"… et {len(found) - MOST_SHOWN} autres : tapez un mot de plus."
            options.append(Option(Content(more), disabled=True))
        if self._adding is not None:
            options.append(Option(Content.styled(self._adding(typed.strip()), "italic"), id="new"))
        elif not found:
            options.append(Option(Content(self._none), disabled=True))
        shown = self.query_one(OptionList)
        shown.clear_options()
        shown.add_options(options)
        shown.highlighted = 0


def _searched(items: Sequence[Pickable]) -> list[tuple[Pickable, str]]:
    """Give each line with what a search compares."""
    return [(item, fold(f"{item.label} {item.detail}")) for item in items]


def _line(item: Pickable) -> Content:
    return Content.assemble(item.label, "  ", (item.detail, "dim"))
