"""Going on where one stopped: the cursor on the draft that was open last, and an Enter that came before any line."""

from collections.abc import Callable

from sofi_tui.drafts.memory import Memory
from sofi_tui.tui.dashboard.lines import Line
from sofi_tui.tui.dashboard.table import Table
from sofi_tui.words.dashboard import resume


class Resuming:
    """What the dashboard still owes to who has just started it."""

    def __init__(self, memory: Callable[[], Memory]) -> None:
        self._memory = memory
        self._last = memory().last
        self._chosen = False

    def choose(self) -> None:
        """Keep in mind that one wants to open what will be under the cursor."""
        self._chosen = True

    def follow(self, table: Table, *, complete: bool) -> bool:
        """Bring the cursor to the last draft once it is there; tell whether the line under it is to be opened now."""
        if self._last and (table.first_go_to(self._last) or complete):
            self._last = ""
        chosen = self._chosen and not self._last and (table.line is not None or complete)
        self._chosen = self._chosen and not chosen
        return chosen

    def words(self, line: Line) -> str:
        """Say where Enter goes on in the draft of a line, empty where it begins."""
        stopped = self._memory().drafts.get(line.row.name)
        return resume(stopped.words) if stopped and stopped.words else ""
