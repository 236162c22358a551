"""A row of the dashboard: all that its table, its counts and its filter say of one draft, and no more.

Rows are made by thousands when the program starts: they are tuples of plain values of JSON, and what costs more is
worked out when it is asked for.
"""

from datetime import UTC, date, datetime
from typing import Any, NamedTuple


class SessionFlag:
    """What serves the counts of sessions that `counts.py` declares; values may be added up."""

    A_DISTANCE = 1
    REGION = 2
    INITIALE = 4
    APPRENTISSAGE = 8
    PROFESSIONNALISATION = 16


class DraftFlag:
    """What is true of a draft beside its figures; values may be added up.

    `CLEANED` and `READ_ONLY` are those of `StoredDraft` and `Draft`.
    """

    PUBLIQUE = 1
    CERTIFINFO_REMPLACE = 2
    CLEANED = 4
    READ_ONLY = 8


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
    seconds since 1970. `problem` says in French why a file cannot be read; what follows it is then empty. `search` is
    what the filter looks in, folded, beside that of the sessions. `percent` is the completeness; `errors`, `warnings`
    and `advices` count the findings. `formation` and `action` are SOFI's codes; `flags` are those of `DraftFlag`.
    """

    name: str
    owner: int
    saved_at: float
    id: str
    problem: str = ""
    titre: str = ""
    modele: str = ""
    campagne: int = 0
    statut: str = ""
    search: str = ""
    percent: int = 0
    errors: int = 0
    warnings: int = 0
    advices: int = 0
    formation: str = ""
    action: str = ""
    flags: int = 0
    each_session: list[list[Any]] = []  # noqa: RUF012 -- a default that nothing ever changes

    def record(self) -> list[Any]:
        """Give the row as plain values of JSON, without what the folder tells: name and owner."""
        return list(self[2:])

    @property
    def modified(self) -> datetime:
        """When the draft was last saved."""
        return datetime.fromtimestamp(self.saved_at, UTC)

    @property
    def sessions(self) -> list[SessionRow]:
        """The sessions."""
        return [SessionRow._make(session) for session in self.each_session]

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
