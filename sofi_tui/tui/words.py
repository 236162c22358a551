"""Pieces of the screen that show words, and draw themselves again only when these change."""

from textual.content import Content
from textual.widget import Widget

from sofi_tui.words import screens as say


class Words(Widget):
    """Shows a text in the place that the stylesheet gives it; showing it never moves anything else."""

    def __init__(self, text: str = "", *, id: str | None = None) -> None:
        super().__init__(id=id)
        self._words = Content(text)

    def say(self, words: str | Content) -> None:
        """Show these words."""
        content = Content(words) if isinstance(words, str) else words
        if content != self._words or content.spans != self._words.spans:
            self._words = content
            self.refresh()

    def render(self) -> Content:
        """Draw the words."""
        return self._words


class TooSmall(Words):
    """Covers a screen while the window is too small to read a form in; what is typed still goes where it went."""

    def __init__(self) -> None:
        super().__init__(say.TOO_SMALL)
