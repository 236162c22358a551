"""A screen of help to be read: parts under their titles, scrolled by keyboard."""

from collections.abc import Iterable
from typing import ClassVar

from textual.app import ComposeResult
from textual.containers import VerticalScroll
from textual.content import Content
from textual.widgets import Static

from sofi_tui.drafts.journey.field_help import HelpPart
from sofi_tui.keys.action import Action, Group
from sofi_tui.keys.help import READING_ACTIONS, READING_GROUPS
from sofi_tui.tui.acting import Acting
from sofi_tui.tui.bindings import bindings
from sofi_tui.tui.key_bar import KeyBar
from sofi_tui.tui.left_once import LeftOnce
from sofi_tui.tui.styles import PAGES
from sofi_tui.tui.words import TooSmall, Words


class ReadingScreen(Acting[None], LeftOnce[None]):
    """Shows parts under a title; Escape goes back to where one was."""

    CSS_PATH = PAGES
    BINDINGS = bindings(READING_ACTIONS)
    AUTO_FOCUS = "VerticalScroll"
    groups: ClassVar[tuple[Group, ...]] = READING_GROUPS
    bar: ClassVar[tuple[Action, ...]] = READING_ACTIONS

    def __init__(self, title: str, parts: Iterable[HelpPart]) -> None:
        super().__init__()
        self._title = Words(title, id="title")
        self._text = Static(parts_words(parts), markup=False)
        self._frame = VerticalScroll(self._text, id="reading")

    def compose(self) -> ComposeResult:
        """Give the title, the text and the keys."""
        yield self._title
        yield self._frame
        yield KeyBar(self.bar)
        yield TooSmall()

    def show(self, title: str, parts: Iterable[HelpPart]) -> None:
        """Show something else, from its beginning."""
        self._title.say(title)
        self._text.update(parts_words(parts))
        self._frame.scroll_home(animate=False)

    def action_back(self) -> None:
        """Go back."""
        self.dismiss()

    def action_leave(self) -> None:
        """Leave the program: everything is saved already."""
        self.app.exit()


def parts_words(parts: Iterable[HelpPart]) -> Content:
    """Write parts one under the other."""
    return Content("\n\n").join(
        [
            Content("\n").join([Content.styled(part.title, "bold"), *map(Content, part.lines)])
            for part in parts
        ]
    )
