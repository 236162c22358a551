"""A table for people, in columns of plain text."""

from collections.abc import Iterable, Sequence

_GAP = "  "


def aligned(headings: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """Align rows of cells under their headings, each cell on one line."""
    table = [list(headings), *([" ".join(cell.split()) for cell in row] for row in rows)]
    widths = [max(map(len, column)) for column in zip(*table, strict=True)]
    return "\n".join(
        _GAP.join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip()
        for row in table
    )
