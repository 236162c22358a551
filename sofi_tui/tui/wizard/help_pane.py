"""The help that is always in sight: two lines at the foot, a column beside the form where the window is wide."""

from collections.abc import Callable

from textual.content import Content
from textual.widget import Widget

_FOOT_LINES = 2


class HelpPane(Widget):
    """Shows the form of the help that its place has room for, and draws itself again only when that changes."""

    def __init__(self) -> None:
        super().__init__(id="help")
        self._foot: Callable[[int], Content] = lambda width: Content("")
        self._beside: Callable[[], Content] = lambda: Content("")
        self._shown = Content("")

    def show(self, foot: Callable[[int], Content], beside: Callable[[], Content]) -> None:
        """Show a help: `foot` fits it into two lines of a width, `beside` writes it for a column."""
        self._foot, self._beside = foot, beside
        self._write()

    def say(self, words: str) -> None:
        """Show the same words in any room."""
        self.show(lambda width: Content(words), lambda: Content(words))

    def follow(self) -> None:
        """Show what changed meanwhile, where the help says so much."""
        if self.size.height > _FOOT_LINES:
            self._write()

    def on_resize(self) -> None:
        """Take the form that fits."""
        self._write()

    def render(self) -> Content:
        """Draw the help in the room that there is now, of which one is told only afterwards."""
        self._shown = self._words
        return self._shown

    @property
    def _words(self) -> Content:
        size = self.content_size
        return self._beside() if size.height > _FOOT_LINES else self._foot(size.width)

    def _write(self) -> None:
        words = self._words
        if words != self._shown or words.spans != self._shown.spans:
            self.refresh()
