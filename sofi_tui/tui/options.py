"""A list of options that takes keys and clicks at any moment, as someone fast or a slow link sends them."""

from textual import events
from textual.geometry import Offset
from textual.widgets import OptionList


class Options(OptionList):
    """Passes over what ends Textual 8.2.8: a page down before there are lines, a click on an option that has gone."""

    @property
    def cursor_place(self) -> Offset:
        """The line of the option that is highlighted."""
        line = self._index_to_line.get(self.highlighted or 0, 0)
        return Offset(0, max(0, line - self.scroll_offset.y))

    def _move_page(self, direction: int) -> None:
        if (self.highlighted or 0) in self._index_to_line:
            super()._move_page(direction)  # type: ignore[arg-type]

    async def _on_click(self, event: events.Click) -> None:
        """Let Textual see a click on an option that is there: it calls both handlers, this one first."""
        clicked = event.style.meta.get("option")
        if clicked is not None and clicked >= self.option_count:
            event.prevent_default()


class TickedOptions(Options):
    """A list in which the mouse ticks an option, and Enter takes what is ticked: both choose one, says Textual."""

    _clicked = False

    def on_click(self, event: events.Click) -> None:
        """Note that the mouse is about to choose."""
        self._clicked = event.style.meta.get("option") is not None

    def was_clicked(self) -> bool:
        """Tell, once, that the option which was just chosen was so by mouse."""
        clicked, self._clicked = self._clicked, False
        return clicked
