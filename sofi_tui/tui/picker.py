"""A list with search: what is typed narrows it, whatever the case, the accents and the order of the words."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import ClassVar

from textual import events, on
from textual.app import ComposeResult
from textual.binding import Binding
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Input, OptionList, Static
from textual.widgets.option_list import Option

from sofi_tui.fasd.texts import fold
from sofi_tui.tui.left_once import LeftOnce
from sofi_tui.tui.options import Options
from sofi_tui.tui.styles import BOXES
from sofi_tui.words import picker as say
from sofi_tui.words.help import NOTHING_FOUND

MOST_SHOWN = 100
MOVES = {
    "down": "action_cursor_down",
    "up": "action_cursor_up",
    "pagedown": "action_page_down",
    "pageup": "action_page_up",
}


@dataclass(frozen=True)
class Pickable:
    """One line of a picker; `ident` is what is remembered of it when it was chosen, its label where there is none."""

    label: str
    detail: str = ""
    ident: str = ""

    @property
    def name(self) -> str:
        """What is remembered of it."""
        return self.ident or self.label


@dataclass(frozen=True)
class Picked:
    """What a picker gives: the number of the line that was chosen, or what was typed, to be added as a new one.

    `ticked` are the numbers of the lines that are to be held, where several may be.
    """

    number: int | None
    typed: str
    ticked: tuple[int, ...] = ()


class SearchLine(Input):
    """The line that one searches by; `taken` is offered each key before it, in the order in which they come."""

    def __init__(self, typed: str, taken: Callable[[str], bool]) -> None:
        super().__init__(typed, placeholder=say.TYPE_TO_SEARCH, compact=True, select_on_focus=False)
        self.cursor_blink = False
        self._taken = taken

    def on_key(self, event: events.Key) -> None:
        """Leave a key to the list where that takes it."""
        if self._taken(event.key):
            event.stop()
            event.prevent_default()


class Picker(ModalScreen[Picked | None], LeftOnce[Picked | None]):
    """Gives the choice; `adding` is the line that offers to add what was typed (none: nothing can be added).

    `recent` are the names of what was chosen last, the latest first: it comes before all else, and is told.
    """

    CSS_PATH = BOXES
    BINDINGS = [Binding("escape", "dismiss(None)", show=False)]
    list_class: ClassVar[type[Options]] = Options

    def __init__(
        self,
        title: str,
        items: Sequence[Pickable],
        adding: Callable[[str], str] | None = None,
        typed: str = "",
        recent: Sequence[str] = (),
    ) -> None:
        super().__init__()
        self.with_attention: OptionList | None = None
        self._title = title
        self._none = NOTHING_FOUND
        self._names = recent
        self._set(items)
        self._adding = adding
        self._offered: str | None = None
        self._options = self.list_class(markup=False, compact=True)
        self._line = SearchLine(typed, self.take_key)

    def compose(self) -> ComposeResult:
        """Give a title, a line to type in, and the list under it."""
        yield Static(Content(self._title))
        yield self._line
        yield self._options

    def on_mount(self) -> None:
        """Offer what fits what is typed already."""
        self._offer(self._line.value)

    def on_key(self, event: events.Key) -> None:
        """Take what is typed before the line has the attention."""
        if event.is_printable and event.character and not self._line.has_focus:
            self._line.insert_text_at_cursor(event.character)
            event.stop()

    def wait(self, told: str) -> None:
        """Say what is waited for, before `fill` gives the lines."""
        self._none = told

    def fill(self, items: Sequence[Pickable]) -> None:
        """Offer other lines, which were not there yet."""
        self._none = NOTHING_FOUND
        self._set(items)
        if self.is_attached:
            self._offer(self._line.value)

    def _set(self, items: Sequence[Pickable]) -> None:
        self._items = [(item, fold(f"{item.label} {item.detail}")) for item in items]
        self._order, self._recent = _recent_first(items, self._names)

    @on(Input.Changed)
    def _changed(self) -> None:
        self._offer_typed()

    @on(Input.Submitted)
    def _submitted(self) -> None:
        self._offer_typed()
        self.enter()

    @on(OptionList.OptionSelected)
    def _selected(self, event: OptionList.OptionSelected) -> None:
        self.choose(event.option.id or "")

    def narrow(self, typed: str) -> None:
        """Offer what fits what is typed."""
        self._offer(typed)

    def enter(self) -> None:
        """Take the line where one is."""
        self._options.action_select()

    def choose(self, ident: str) -> None:
        """Give a line, or what was typed to be added."""
        self.dismiss(Picked(int(ident) if ident.isdigit() else None, self._line.value.strip()))

    def take_key(self, key: str) -> bool:
        """Move in the list while one types; tell whether the key was for that."""
        move = MOVES.get(key)
        if move is not None:
            self._offer_typed()
            self.with_attention = self._options
            getattr(self._options, move)()
        return move is not None

    def _offer_typed(self) -> None:
        """Let the list be that of what is typed: word of it may still be on its way."""
        if self._offered != self._line.value:
            self.narrow(self._line.value)

    def _found(self, typed: str) -> list[int]:
        """Give the numbers of the lines that have all the words, in any order."""
        words = fold(typed).split()
        return [number for number in self._order if all(word in self._items[number][1] for word in words)]

    def _offer(self, typed: str) -> None:
        self._offered = typed
        self.with_attention = None
        found = self._found(typed)
        options = [Option(self._words(number), id=str(number)) for number in found[:MOST_SHOWN]]
        if len(found) > MOST_SHOWN:
            options.append(Option(Content(say.and_more(len(found) - MOST_SHOWN)), disabled=True))
        if self._adding is not None:
            options.append(Option(Content.styled(self._adding(typed.strip()), "italic"), id="new"))
        elif not found:
            options.append(Option(Content(self._none), disabled=True))
        self._options.clear_options()
        self._options.add_options(options)
        self._options.highlighted = 0

    def _words(self, number: int) -> Content:
        """Write a line."""
        item = self._items[number][0]
        details = [item.detail] if item.detail else []
        details += [say.RECENT] if number in self._recent else []
        return Content.assemble(item.label, "  ", (" · ".join(details), "dim"))


def _recent_first(items: Sequence[Pickable], recent: Sequence[str]) -> tuple[list[int], set[int]]:
    """Order the numbers of the lines; give those that are recent apart."""
    ranks = {name: rank for rank, name in enumerate(recent)}
    known = {number for number, item in enumerate(items) if item.name in ranks}
    order = sorted(range(len(items)), key=lambda number: ranks.get(items[number].name, len(ranks)))
    return order, known
