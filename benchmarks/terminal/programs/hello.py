"""The reference of every ratio: a bare Textual application with one label."""

from textual.app import App, ComposeResult
from textual.widgets import Label


class Hello(App[None]):
    """Shows one word."""

    def compose(self) -> ComposeResult:
        """Give the word."""
        yield Label("Hello")


if __name__ == "__main__":
    Hello().run()
