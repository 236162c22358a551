"""The reference of a key in a long text: a bare Textual application with a TextArea of 3 000 characters."""

from textual.app import App, ComposeResult
from textual.widgets import TextArea


class LongText(App[None]):
    """Shows one long text to type in."""

    def compose(self) -> ComposeResult:
        """Give the text."""
        yield TextArea("Ready " + "mot " * 748)


if __name__ == "__main__":
    LongText().run()
