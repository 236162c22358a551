"""The lines of the dashboard's table: one an action, or one a session of it."""

from collections.abc import Iterable, Iterator
from datetime import date
from itertools import repeat
from operator import attrgetter
from typing import NamedTuple

from sofi_tui.drafts.index.rows import DraftRow, SessionRow
from sofi_tui.fasd.codes import Codes

Key = tuple[str, int]
"""What stays of a line while its draft changes: the name of its file, and the number of its session or -1."""

WHOLE = -1

_NEW = tuple.__new__
_search = attrgetter("search")


class Line(NamedTuple):
    """An action as its draft's row tells it, or its session of a number; `search` is what the filter looks in."""

    row: DraftRow
    number: int
    session: SessionRow | None
    search: str

    @property
    def key(self) -> Key:
        """What tells it from other lines, also once the draft has changed."""
        return self.row.name, self.number

    @property
    def site(self) -> str:
        """The site of the session, or those of all."""
        return self.session.site if self.session else ", ".join(self.row.sites)

    @property
    def debut(self) -> date | None:
        """The first day."""
        return self.session.debut if self.session else self.row.debut

    @property
    def fin(self) -> date | None:
        """The last day."""
        return self.session.fin if self.session else self.row.fin

    @property
    def places(self) -> int | None:
        """The places of the session, or of all together."""
        return self.session.places if self.session else self.row.places

    @property
    def code(self) -> str:
        """SOFI's codes as it writes them, as far as they are known: ``19482-89393-143842``."""
        row = self.row
        codes = Codes(row.formation, row.action, tuple(session.code for session in row.sessions))
        return str(codes) if self.session is None else codes.of_session(self.number) or codes.of_action


def action_lines(rows: Iterable[DraftRow]) -> Iterator[Line]:
    """Give one line a draft."""
    rows = list(rows)
    return map(_NEW, repeat(Line), zip(rows, repeat(WHOLE), repeat(None), map(_search, rows)))


def session_lines(row: DraftRow, sessions: Iterable[tuple[int, SessionRow]]) -> Iterator[Line]:
    """Give one line for each of some sessions of a draft, by their numbers from 0."""
    for number, session in sessions:
        yield Line(row, number, session, f"{row.own_search} {session.search}")


def kept_order(before: Iterable[Line], lines: list[Line], most: int = 50) -> list[Line]:
    """Put sorted lines in the order in which they stood, new ones where they belong, so that nothing moves.

    When more than `most` are new, the order is that of `lines`.
    """
    before_at = {line.key: place for place, line in enumerate(before)}
    new = [place for place, line in enumerate(lines) if line.key not in before_at]
    if len(new) > most or len(new) == len(lines):
        return lines
    sorted_at = {line.key: place for place, line in enumerate(lines)}
    kept = sorted((line for line in lines if line.key in before_at), key=lambda line: before_at[line.key])
    stand = [sorted_at[line.key] for line in kept]
    for place in new:
        at = next((index for index, other in enumerate(stand) if other > place), len(kept))
        kept.insert(at, lines[place])
        stand.insert(at, place)
    return kept
