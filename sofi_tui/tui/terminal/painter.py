"""Brings the terminal from the cells that it shows to those that it is to show, in few bytes."""

from sofi_tui.tui.terminal.capabilities import Capabilities
from sofi_tui.tui.terminal.cells import BLANK, CONTINUED, Cells, Row
from sofi_tui.tui.terminal.looks import PLAIN, change, erasable, of_blank

ENTER = "\x1b[?1049h"
"""Switches to the alternate screen; a second time, some terminals would clear it."""
_CLEAR = "\x1b[m\x1b[2J"
_CHEAPER_THAN_A_MOVE = 4
"""So many cells are sent again where the cursor would have to be moved over them."""
_CHEAPER_TO_ERASE = 5


class Painter:
    """Knows what the terminal shows; `update` gives what to send so that it shows a grid."""

    def __init__(self, capabilities: Capabilities) -> None:
        self._capabilities = capabilities
        self._shown: list[Row] = []
        self._size = (0, 0)
        self._cursor: tuple[int, int] | None = None
        self._look = PLAIN
        self._out: list[str] = []

    def forget(self) -> None:
        """Know nothing any more of what the terminal shows: it is all sent the next time."""
        self._size = (0, 0)

    def update(self, grid: Cells) -> str:
        """Give what makes the terminal show a grid, its cursor included; nothing before anything is drawn."""
        self._out = []
        if not grid.changed and self._size == (0, 0):
            return ""
        if self._size != (grid.width, grid.height):
            self._begin(grid)
        for line in sorted(grid.changed):
            if not self._same(line, grid.rows[line]):
                self._paint(line, grid.rows[line], grid.width)
        grid.changed.clear()
        place = (min(grid.cursor[0], grid.height - 1), min(grid.cursor[1], grid.width - 1))
        if self._cursor != place:
            self._move(place)
        return "".join(self._out)

    def _begin(self, grid: Cells) -> None:
        """Clear the terminal, whatever it shows."""
        self._size = (grid.width, grid.height)
        self._shown = [Row(grid.width) for _ in range(grid.height)]
        self._cursor, self._look = None, PLAIN
        self._out.append(_CLEAR)
        grid.changed.update(range(grid.height))

    def _same(self, line: int, row: Row) -> bool:
        shown = self._shown[line]
        return shown.texts == row.texts and shown.looks == row.looks

    def _paint(self, line: int, row: Row, width: int) -> None:
        """Send the cells of a line that differ."""
        shown = self._shown[line]
        tail = self._blank_tail(row, width)
        column = 0
        while (column := self._next_difference(shown, row, column, width)) < width:
            while column and row.texts[column] == CONTINUED:
                column -= 1
            if column >= tail:
                self._erase_tail(line, column, row)
                break
            column = self._run(line, column, row, shown, tail)
        shown.texts[:] = row.texts
        shown.looks[:] = row.looks

    def _run(self, line: int, column: int, row: Row, shown: Row, tail: int) -> int:
        """Send cells from the first that differs to one before several that don't; gives where it stopped."""
        self._reach(line, column)
        same = 0
        while column < tail and same <= _CHEAPER_THAN_A_MOVE:
            blanks = self._blanks(row, column, tail)
            if blanks > _CHEAPER_TO_ERASE and self._can_erase(row.looks[column]):
                self._put_look(row.looks[column], on_blank=True)
                self._out.append(f"\x1b[{blanks}X")
                return column + blanks
            differs = row.texts[column] != shown.texts[column] or row.looks[column] != shown.looks[column]
            same = 0 if differs else same + 1
            if not differs and self._rest_is_same(row, shown, column, tail):
                return column
            column = self._cell(line, column, row)
        return column

    def _cell(self, line: int, column: int, row: Row) -> int:
        """Send one character; gives the column after it."""
        self._reach(line, column)
        text = row.texts[column]
        self._put_look(row.looks[column], on_blank=text == BLANK)
        self._out.append(text)
        after = column + 1
        while after < len(row.texts) and row.texts[after] == CONTINUED:
            after += 1
        # How far a terminal moves after these differs from one to the next, and none moves beyond the edge.
        certain = len(text) == 1 and after == column + 1 and after < len(row.texts)
        self._cursor = (line, after) if certain else None
        return after

    def _erase_tail(self, line: int, column: int, row: Row) -> None:
        self._reach(line, column)
        self._put_look(row.looks[column], on_blank=True)
        self._out.append("\x1b[K")

    def _blank_tail(self, row: Row, width: int) -> int:
        """Give the column from which erasing to the end of the line leaves what is wanted, else the width."""
        look = row.looks[-1]
        if not erasable(look, colour_erase=self._capabilities.colour_erase):
            return width
        column = width
        while column and row.texts[column - 1] == BLANK and row.looks[column - 1] == look:
            column -= 1
        return column if width - column >= _CHEAPER_TO_ERASE else width

    def _blanks(self, row: Row, column: int, tail: int) -> int:
        """Count the blanks of one look from a column on."""
        look, end = row.looks[column], column
        while end < tail and row.texts[end] == BLANK and row.looks[end] == look:
            end += 1
        return end - column

    def _can_erase(self, look: str) -> bool:
        able = self._capabilities
        return able.erase_characters and erasable(look, colour_erase=able.colour_erase)

    def _next_difference(self, shown: Row, row: Row, column: int, width: int) -> int:
        texts, looks = row.texts, row.looks
        while (
            column < width and texts[column] == shown.texts[column] and looks[column] == shown.looks[column]
        ):
            column += 1
        return column

    def _rest_is_same(self, row: Row, shown: Row, column: int, tail: int) -> bool:
        """Tell whether the cells up to where sending them would be cheaper than a move are all as they are shown."""
        return self._next_difference(shown, row, column, tail) > min(column + _CHEAPER_THAN_A_MOVE, tail - 1)

    def _put_look(self, look: str, *, on_blank: bool) -> None:
        """Change the look, unless the present one makes the same blank."""
        if on_blank and of_blank(self._look) == look:
            return
        self._out.append(change(self._look, look))
        self._look = look

    def _reach(self, line: int, column: int) -> None:
        if self._cursor != (line, column):
            self._move((line, column))

    def _move(self, place: tuple[int, int]) -> None:
        """Move the cursor: within a line by so many columns where that is shorter."""
        line, column = place
        absolute = f"\x1b[{line + 1}H" if column == 0 else f"\x1b[{line + 1};{column + 1}H"
        self._out.append(absolute)
        if self._cursor is not None and self._cursor[0] == line:
            by = column - self._cursor[1]
            relative = f"\x1b[{by}C" if by > 0 else "\b" * -by
            self._out[-1] = min(relative, absolute, key=len)
        self._cursor = place
