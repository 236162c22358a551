"""The line at the foot that says which key does what."""

from collections.abc import Iterator, Sequence

from rich.cells import cell_len
from textual.content import Content
from textual.geometry import Size
from textual.widget import Widget

from sofi_tui.keys.action import Action, Together, keys_of
from sofi_tui.keys.names import joined_words
from sofi_tui.tui.bindings import own_keys_in

_GAP = 1


class KeyBar(Widget):
    """The keys of a screen, those that a person chose, on as many lines as the width asks for."""

    def __init__(self, entries: Sequence[Action | Together]) -> None:
        super().__init__()
        self._entries = [entry for entry in entries if entry.shown]

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:
        """Count the lines."""
        return len(self._lines(width))

    def render(self) -> Content:
        """Draw the keys."""
        return Content("\n").join(self._lines(self.size.width))

    def _items(self) -> Iterator[tuple[str, str]]:
        own = own_keys_in(self.app)
        for entry in self._entries:
            actions = entry.actions if isinstance(entry, Together) else (entry,)
            keys = [key for action in actions for key in keys_of(action, own)[:1]]
            if keys:
                yield joined_words(keys), entry.shown

    def _lines(self, width: int) -> list[Content]:
        lines: list[list[Content]] = [[]]
        used = 0
        for key, shown in self._items():
            length = cell_len(key) + 1 + cell_len(shown)
            if used and used + length > width:
                lines.append([])
                used = 0
            lines[-1].append(Content.assemble((key, "bold"), " ", (shown, "dim"), " " * _GAP))
            used += length + _GAP
        return [Content("").join(items) for items in lines]
