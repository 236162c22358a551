"""The filter: what is typed, as words in any order, accents and case ignored, over the rows."""

from collections.abc import Iterable
from typing import Protocol, TypeVar

from sofi_tui.fasd.texts import fold


class Searched(Protocol):
    """What can be searched: `search` is folded."""

    @property
    def search(self) -> str:
        """The text to look in."""


RowT = TypeVar("RowT", bound=Searched)


def matching(rows: Iterable[RowT], typed: str) -> list[RowT]:
    """Keep the rows that hold every word that was typed."""
    kept = list(rows)
    for word in fold(typed).split():
        kept = [row for row in kept if word in row.search]
    return kept
