"""The headings over the dashboard's table."""

from textual.content import Content
from textual.widget import Widget

from sofi_tui.tui.dashboard.board import Board
from sofi_tui.tui.dashboard.columns import headings
from sofi_tui.tui.dashboard.table import NO_MARK, Table


class Headings(Widget):
    """Names the columns of a table, as wide as they are there, with an arrow where one sorts."""

    def __init__(self, table: Table, board: Board) -> None:
        super().__init__(id="headings")
        self._table = table
        self._sorted = (board.sort, board.descending)

    def show(self, board: Board) -> None:
        """Show how a board is sorted."""
        if self._sorted != (board.sort, board.descending):
            self._sorted = (board.sort, board.descending)
            self.refresh()

    def render(self) -> Content:
        """Write the headings."""
        width = max(1, self._table.size.width - len(NO_MARK))
        return Content(NO_MARK + headings(width, *self._sorted))
