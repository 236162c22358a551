"""The line at the foot that says which key does what."""

from rich.cells import cell_len
from textual.content import Content
from textual.geometry import Size
from textual.widget import Widget

from sofi_tui.keys.action import Action
from sofi_tui.keys.names import key_words

_GAP = 1


class KeyBar(Widget):
    """The keys of a screen, on as many lines as the width asks for."""

    def __init__(self, actions: tuple[Action, ...]) -> None:
        super().__init__()
        self._items = [(key_words(action.keys[0]), action.shown) for action in actions if action.shown]

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:
        """Count the lines."""
        return len(self._lines(width))

    def render(self) -> Content:
        """Draw the keys."""
        return Content("\n").join(self._lines(self.size.width))

    def _lines(self, width: int) -> list[Content]:
        lines: list[list[Content]] = [[]]
        used = 0
        for key, shown in self._items:
            length = cell_len(key) + 1 + cell_len(shown)
            if used and used + length > width:
                lines.append([])
                used = 0
            lines[-1].append(Content.assemble((key, "bold"), " ", (shown, "dim"), " " * _GAP))
            used += length + _GAP
        return [Content("").join(items) for items in lines]
