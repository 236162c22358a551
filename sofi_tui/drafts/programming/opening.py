"""A file of tables opened: its sheets whose headings are recognised, with what was answered before of the others."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from sofi_tui.content.tables.columns import Column, Headings, find_headings
from sofi_tui.content.tables.memory import columns_file, columns_text, read_columns
from sofi_tui.content.tables.sheets import read_sheets
from sofi_tui.drafts.atomic import replace_whole
from sofi_tui.drafts.errors import DraftsError
from sofi_tui.drafts.folder import made
from sofi_tui.words import programming as say


class NoHeadingsError(DraftsError):
    """A file of which no sheet has headings that are known."""


@dataclass(frozen=True)
class Opened:
    """The sheets that can be read, and the names of those that cannot."""

    sheets: tuple[Headings, ...]
    passed: tuple[str, ...]


def opened(file: Path, columns: Sequence[Column], kind: str, said: Mapping[str, str]) -> Opened:
    """Find the headings of all sheets; raises TableError, ColumnsError, NoHeadingsError."""
    remembered = {**read_columns(columns_file()).get(kind, {}), **said}
    sheets: list[Headings] = []
    passed: list[str] = []
    for sheet in read_sheets(file):
        headings = find_headings(sheet, columns, remembered)
        if headings is not None:
            sheets.append(headings)
        elif sheet.rows:
            passed.append(sheet.name)
    if not sheets:
        known = ", ".join(column.label for column in columns)
        raise NoHeadingsError(say.no_heading(file, known))
    return Opened(tuple(sheets), tuple(passed))


def remember(kind: str, answers: Mapping[str, str]) -> None:
    """Keep what was answered, for the next table; raises ColumnsError, StorageError."""
    memory = read_columns(columns_file())
    held = memory.setdefault(kind, {})
    if answers and any(held.get(heading) != name for heading, name in answers.items()):
        held.update(answers)
        made(columns_file().parent)
        replace_whole(columns_file(), columns_text(memory).encode())
