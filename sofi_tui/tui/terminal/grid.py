"""The cells of the screen as Textual wants them, read from what it writes."""

import re
from collections.abc import Iterator

from rich.cells import cell_len

from sofi_tui.tui.terminal.cells import BLANK, CONTINUED, Cells, Row
from sofi_tui.tui.terminal.looks import PLAIN, of_blank

_TOKEN = re.compile(
    r"\x1b\[(\d+);(\d+)H"  # 1, 2: cursor
    r"|\x1b\[([\d;]*)m"  # 3: look
    r"|(\x1b\]8;[^\x07\x1b]*(?:\x1b\\|\x07))"  # 4: link, which no screen of ours has
    r"|(\x1b(?:\[[0-?]*[ -/]*[@-~]|\][^\x07\x1b]*(?:\x1b\\|\x07)|[ -/]*[0-~])?|[\x00-\x09\x0b-\x1f\x7f])"  # 5: other
    r"|(\n)"  # 6
    r"|([^\x00-\x1f\x7f]+)"  # 7: text
)


class Grid(Cells):
    """Cells that are drawn on by what Textual writes."""

    def __init__(self, width: int, height: int) -> None:
        super().__init__(width, height)
        self._look = PLAIN

    def take(self, data: str) -> Iterator[str]:
        """Draw what Textual writes; gives each sequence that is not about cells, when all before it is drawn."""
        for token in _TOKEN.finditer(data):
            match token.lastindex:
                case 7:
                    self._put(token[7])
                case 3:
                    self._look = PLAIN if token[3] == "0" else token[3]
                case 2:
                    self.cursor = (int(token[1]) - 1, int(token[2]) - 1)
                case 6:
                    self.cursor = (self.cursor[0] + 1, 0)
                case 5:
                    yield token[5]

    def _put(self, text: str) -> None:
        """Put a text where the cursor is, cut at the edge of the screen."""
        line, column = self.cursor
        if not 0 <= line < self.height or column >= self.width:
            self.cursor = (line, column + cell_len(text))
            return
        self.changed.add(line)
        row = self.rows[line]
        if text.isascii():
            end = self._put_plain(row, column, text[: self.width - column])
        else:
            end = self._put_any(row, column, text)
        if end < self.width and row.texts[end] == CONTINUED:
            row.texts[end] = BLANK
        self.cursor = (line, end)

    def _put_plain(self, row: Row, column: int, text: str) -> int:
        end = column + len(text)
        self._uncover(row, column)
        row.texts[column:end] = text
        row.looks[column:end] = [self._look] * len(text)
        blank = of_blank(self._look)
        if blank != self._look:
            for place in range(column, end):
                if row.texts[place] == BLANK:
                    row.looks[place] = blank
        return end

    def _put_any(self, row: Row, column: int, text: str) -> int:
        self._uncover(row, column)
        first = column
        for character in text:
            width = cell_len(character)
            if width == 0:
                self._combine(row, column, first, character)
                continue
            if column + width > self.width:
                break
            row.texts[column : column + width] = [character, CONTINUED][:width]
            look = of_blank(self._look) if character == BLANK else self._look
            row.looks[column : column + width] = [look] * width
            column += width
        return column

    def _combine(self, row: Row, column: int, first: int, mark: str) -> None:
        """Add a character without a width of its own to the one that it follows in the same text."""
        place = column - 1
        if place >= first and row.texts[place] == CONTINUED:
            place -= 1
        if place >= first:
            row.texts[place] += mark
            row.looks[place] = self._look  # a blank with a mark shows its foreground

    def _uncover(self, row: Row, column: int) -> None:
        """Blank the first half of a wide character whose second half is about to be written over."""
        if column and row.texts[column] == CONTINUED:
            row.texts[column - 1] = BLANK
