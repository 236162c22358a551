"""What can be wrong with a spreadsheet: typed, one French line each."""

from collections.abc import Sequence
from dataclasses import dataclass


class UnreadableSheetError(Exception):
    """A file that is no spreadsheet of ours; `str(error)` says what to do."""


@dataclass(frozen=True)
class RefusedCell:
    """A cell that cannot be taken; `row` counts from 1 as spreadsheets do, `column` is its heading, or empty."""

    row: int
    column: str
    message: str

    def __str__(self) -> str:
        """Say it in one line: « ligne 7, colonne Date début : … »."""
        column = f", colonne {self.column}" if self.column else ""
        return f"ligne {self.row}{column} : {self.message}"


class SheetRefusedError(Exception):
    """A spreadsheet with cells that cannot be taken: nothing was changed, `cells` names each."""

    def __init__(self, cells: Sequence[RefusedCell]) -> None:
        super().__init__("; ".join(map(str, cells)))
        self.cells = cells
