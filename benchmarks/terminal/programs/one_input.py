"""The reference of a key in a line: a bare Textual application with one Input."""

from textual.app import App, ComposeResult
from textual.widgets import Input


class OneInput(App[None]):
    """Shows one line to type in."""

    def compose(self) -> ComposeResult:
        """Give the line."""
        yield Input(placeholder="Ready")


if __name__ == "__main__":
    OneInput().run()
