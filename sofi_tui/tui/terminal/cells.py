"""The cells of a screen: what each shows, and where the cursor is. Who paints them needs no Textual."""

from sofi_tui.tui.terminal.looks import PLAIN

BLANK = " "
CONTINUED = ""
"""What stands in the second cell of a wide character."""


class Row:
    """One line of cells: each a text, `BLANK`, or `CONTINUED`, and its look."""

    __slots__ = ("looks", "texts")

    def __init__(self, width: int, text: str = BLANK) -> None:
        self.texts = [text] * width
        self.looks = [PLAIN] * width


class Cells:
    """`width` × `height` cells, and the place of the cursor, (row, column) from 0."""

    def __init__(self, width: int, height: int) -> None:
        self.width = width
        self.height = height
        self.rows = [Row(width) for _ in range(height)]
        self.cursor = (0, 0)
        self.changed: set[int] = set()
        """The lines that were drawn on since the last update."""

    def copied(self) -> "Cells":
        """Give cells of their own that show the same."""
        copy = Cells(self.width, self.height)
        copy.cursor = self.cursor
        for row, mine in zip(copy.rows, self.rows, strict=True):
            row.texts, row.looks = [*mine.texts], [*mine.looks]
        return copy
