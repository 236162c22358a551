"""A row of the dashboard: all that its table, its counts and its filter say of one draft, and no more.

Rows are taken by thousands when the program starts, and stay in memory: what serves all of them at once (order, filter,
counts) stands apart, the rest stays packed as it was kept until the row is looked at.
"""

from collections.abc import Iterable, Sequence
from datetime import UTC, date, datetime
from pathlib import Path
from typing import NamedTuple

from sofi_tui.drafts.folder import EXTENSION, shown_name
from sofi_tui.drafts.index.packed import Details, Tally, details_in, tally_in

_SESSION_SEARCH = "\n"
"""Stands between what the filter looks in of a draft and of each of its sessions: no word holds it."""


class SessionRow(NamedTuple):
    """What the dashboard says of one session.

    `first_day` and `last_day` are ordinals, 0 where no date of the calendar stands; `places` is None where no number
    does; `code` is SOFI's; `flags` are those of `SessionFlag`; `search` is what the filter looks in, folded.
    """

    site: str
    first_day: int
    last_day: int
    places: int | None
    code: str
    flags: int
    search: str

    @property
    def debut(self) -> date | None:
        """The first day."""
        return date.fromordinal(self.first_day) if self.first_day else None

    @property
    def fin(self) -> date | None:
        """The last day."""
        return date.fromordinal(self.last_day) if self.last_day else None


class DraftRow(NamedTuple):
    """What the dashboard says of one draft.

    `name` is its file's, `owner` the number of the user who owns that: who saved it last. `saved_at` is when, in
    seconds since 1970. `search` is what the filter looks in, folded: of the draft, then of each session. `counted` is
    its packed `Tally`, empty for a file that cannot be read; `packed` are its `Details`.
    """

    name: str
    owner: int
    saved_at: float
    search: str
    counted: bytes
    packed: bytes

    @property
    def tally(self) -> Tally:
        """What counts go by."""
        return tally_in(self.counted) if self.counted else Tally()

    @property
    def details(self) -> Details:
        """What is said of it when it is looked at."""
        return details_in(self.packed)

    @property
    def modified(self) -> datetime:
        """When the draft was last saved."""
        return datetime.fromtimestamp(self.saved_at, UTC)

    @property
    def id(self) -> str:
        """What people call it: the name of its file, without what ends it."""
        name = self.name if self.counted else shown_name(Path(self.name))
        return name.removesuffix(EXTENSION)

    @property
    def own_search(self) -> str:
        """What the filter looks in of the draft itself."""
        return self.search.partition(_SESSION_SEARCH)[0]

    @property
    def problem(self) -> str:
        """Why a file cannot be read, in French; empty for one that can."""
        return "" if self.counted else self.details.problem

    @property
    def titre(self) -> str:
        """The title."""
        return self.details.titre

    @property
    def modele(self) -> str:
        """The code of the preset."""
        return self.details.modele

    @property
    def campagne(self) -> int:
        """The year of the campaign."""
        return self.details.campagne

    @property
    def statut(self) -> str:
        """Where the draft is in its life."""
        return self.tally.statut

    @property
    def flags(self) -> int:
        """Its `DraftFlag`."""
        return self.tally.flags

    @property
    def percent(self) -> int:
        """The completeness."""
        return self.details.percent

    @property
    def errors(self) -> int:
        """How many findings are errors."""
        return self.details.errors

    @property
    def warnings(self) -> int:
        """How many findings are warnings."""
        return self.details.warnings

    @property
    def advices(self) -> int:
        """How many findings are advice."""
        return self.details.advices

    @property
    def formation(self) -> str:
        """SOFI's code of the training."""
        return self.details.formation

    @property
    def action(self) -> str:
        """SOFI's code of the action."""
        return self.details.action

    @property
    def sessions(self) -> list[SessionRow]:
        """The sessions."""
        searched = self.search.split(_SESSION_SEARCH)[1:]
        return [
            SessionRow(site, first_day, counted.last_day, places, code, counted.flags, search)
            for (site, first_day, places, code), counted, search in zip(
                self.details.sessions, self.tally.sessions, searched, strict=True
            )
        ]

    @property
    def sites(self) -> list[str]:
        """The sites of the sessions, each once."""
        return list(dict.fromkeys(session.site for session in self.sessions if session.site))

    @property
    def debut(self) -> date | None:
        """The first day of the first session."""
        return min((session.debut for session in self.sessions if session.debut), default=None)

    @property
    def fin(self) -> date | None:
        """The last day of the last session."""
        return max((session.fin for session in self.sessions if session.fin), default=None)

    @property
    def places(self) -> int | None:
        """The places of all sessions together, None where none has any."""
        known = [session.places for session in self.sessions if session.places is not None]
        return sum(known) if known else None


def flagged(rows: Iterable[DraftRow], flags: int) -> list[DraftRow]:
    """Give the rows that have one of some `DraftFlag`, each of those that count alike being asked once."""
    rows = list(rows)
    having = {
        counted for counted in {row.counted for row in rows} if counted and tally_in(counted).flags & flags
    }
    return [row for row in rows if row.counted in having]


def searched_in(draft: str, sessions: Sequence[str] = ()) -> str:
    """Put together what the filter looks in, as one text for each row."""
    return _SESSION_SEARCH.join(" ".join(text.replace("\0", " ").split()) for text in (draft, *sessions))
