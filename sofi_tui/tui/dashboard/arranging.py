"""The dashboard's side of what is shown of the drafts, and in which order: counts, words, columns and marks."""

from textual import on
from textual.widgets import Input

from sofi_tui.tui.dashboard.columns import fitting
from sofi_tui.tui.dashboard.counts_panel import CountChosen
from sofi_tui.tui.dashboard.filter_line import FilterLine
from sofi_tui.tui.dashboard.finding import FindsDrafts
from sofi_tui.tui.dashboard.table import Table


class ArrangesBoard(FindsDrafts):
    """A dashboard whose board is narrowed, sorted and marked; each time it shows what that made of it."""

    _filter: FilterLine
    _table: Table

    def show(self, live: bool = False) -> None:
        """Show the board as it is; `live` when that is what others made of it."""
        raise NotImplementedError

    @on(CountChosen)
    def _choose(self, event: CountChosen) -> None:
        self.board.choose(event.count)
        self.show()
        self.set_focus(self._table)

    @on(Input.Changed)
    def _type(self, event: Input.Changed) -> None:
        if event.value != self.board.typed:
            self.board.search(event.value)
            self.show()

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Leave a slash to the filter that it is typed into."""
        if action == "filter" and self.focused is self._filter:
            return False
        return super().check_action(action, parameters)

    def action_filter(self) -> None:
        """Go to the filter, at once: what was typed behind the slash is meant for it."""
        self.set_focus(self._filter)

    def action_move_in_table(self, by: int) -> None:
        """Move among the lines while one types."""
        self._table.action_move(by)

    def action_mark(self) -> None:
        """Mark the draft under the cursor and go on to the next."""
        if (line := self._table.line) is not None:
            self.board.mark(line)
            self.show()
            self._table.action_move(1)

    def action_mark_all(self) -> None:
        """Mark everything that is shown, or nothing of it."""
        self.board.mark_all()
        self.show()

    def action_switch(self) -> None:
        """Show sessions, or actions again."""
        self.board.switch()
        self.show()

    def action_sort(self, name: str) -> None:
        """Sort by a column."""
        self.board.sort_by(name)
        self.show()

    def action_sort_next(self) -> None:
        """Sort by the next column that is in sight."""
        self.board.sort_by_next([column.name for column, _ in fitting(self._table.size.width)])
        self.show()

    def action_invert(self) -> None:
        """Sort the other way round."""
        self.board.sort_by(self.board.sort)
        self.show()

    def action_everything(self) -> None:
        """Show everything, with no mark."""
        self.board.show_everything()
        self._filter.value = ""
        self.show()
