"""What differs between two drafts, place by place."""

from collections.abc import Sequence

from textual.app import ComposeResult
from textual.content import Content
from textual.reactive import Reactive
from textual.widget import Widget
from textual.widgets import OptionList
from textual.widgets.option_list import Option

from sofi_tui.exports.comparison import LEGEND, ComparedPlace
from sofi_tui.fasd.paths import FieldPath
from sofi_tui.keys.compare import COMPARE_GROUPS, WAYS_OUT
from sofi_tui.tui.acting import Acting
from sofi_tui.tui.bindings import bindings
from sofi_tui.tui.compare.lines import compared_lines
from sofi_tui.tui.key_bar import KeyBar
from sofi_tui.tui.left_once import LeftOnce
from sofi_tui.tui.styles import PAGES
from sofi_tui.tui.words import TooSmall, Words
from sofi_tui.words import revisions as say

_SAME = say.NO_DIFFERENCE


class CompareScreen(Acting[FieldPath | None], LeftOnce[FieldPath | None]):
    """Shows compared places under a title that says what is compared; Escape goes back, with no path to go to."""

    CSS_PATH = PAGES
    BINDINGS = bindings(WAYS_OUT)
    AUTO_FOCUS = "OptionList"
    focused: Reactive[Widget | None] = Reactive(None, repaint=False)

    groups = COMPARE_GROUPS
    nothing = _SAME

    def __init__(self, title: str, places: Sequence[ComparedPlace]) -> None:
        super().__init__()
        self._places = places
        self._title = Words(title, id="title")
        self._list = OptionList(markup=False, compact=True)

    def compose(self) -> ComposeResult:
        """Give the title, how to read the signs, the places and the keys."""
        yield self._title
        yield Words(LEGEND, id="headings")
        yield self._list
        yield KeyBar(self.actions)
        yield TooSmall()

    def on_mount(self) -> None:
        """Show the places."""
        self.show(self._places)

    def show(self, places: Sequence[ComparedPlace]) -> None:
        """Show other places, the cursor staying as near as can be."""
        self._places = places
        here = self._list.highlighted or 0
        self._list.clear_options()
        self._list.add_options([Option(compared_lines(place)) for place in places])
        if places:
            self._list.highlighted = min(here, len(places) - 1)
        else:
            self._list.add_option(Option(Content(self.nothing), disabled=True))

    @property
    def attended(self) -> int | None:
        """The number (from 0) of the place under the cursor, None where there is none."""
        return self._list.highlighted if self._places else None

    def action_back(self) -> None:
        """Go back."""
        self.dismiss()

    def action_leave(self) -> None:
        """Leave the program: everything is saved already."""
        self.app.exit()
