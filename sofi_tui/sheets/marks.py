"""The mark of a row: the draft and the session that it comes from, and a print of each cell as it was written.

By the prints a reader knows which cells a person changed, so that a sheet that was written last week does not undo what
a colleague changed in the draft since.
"""

import hashlib
from base64 import urlsafe_b64encode
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from sofi_tui.fasd.kinds import Kind
from sofi_tui.fasd.typed import read_typed, show_typed
from sofi_tui.sheets.cells import text_of
from sofi_tui.sheets.columns import Column, columns

_SEPARATOR = "#"
_PRINT_LENGTH = 4
_SOME_DAY = date(2000, 1, 1)


class BadMarkError(ValueError):
    """A text that is no mark of this program's columns."""


@dataclass(frozen=True)
class Mark:
    """Where a row comes from; `session` counts from 0, None for a draft without any. `prints` are by field key."""

    draft: str
    session: int | None
    prints: Mapping[str, str]

    def __str__(self) -> str:
        """Write it as the cell that holds it."""
        session = "" if self.session is None else str(self.session)
        return _SEPARATOR.join([self.draft, session, _columns_print(), "".join(self.prints.values())])


def read_mark(text: str) -> Mark:
    """Read a mark; raises BadMarkError."""
    draft, *rest = text.strip().split(_SEPARATOR)
    if len(rest) != 3 or rest[1] != _columns_print() or len(rest[2]) != _PRINT_LENGTH * len(columns()):
        raise BadMarkError(text)
    session, _, joined = rest
    if session and not (session.isascii() and session.isdigit() and len(session) < 4):
        raise BadMarkError(text)
    prints = {
        column.key: joined[number * _PRINT_LENGTH : (number + 1) * _PRINT_LENGTH]
        for number, column in enumerate(columns())
    }
    return Mark(draft, int(session) if session else None, prints)


def print_of(column: Column, cell: object) -> str:
    """Give the print of a cell, the same for all ways of writing one value: ``35,5`` and ``35h30``."""
    text = text_of(cell)
    if column.spec.kind is not Kind.LISTE:
        text = show_typed(column.key, read_typed(column.key, text, _SOME_DAY))
    return _short(text)


def _columns_print() -> str:
    return _short(" ".join(column.key for column in columns()))


def _short(text: str) -> str:
    return urlsafe_b64encode(hashlib.blake2b(text.encode(), digest_size=3).digest()).decode()
