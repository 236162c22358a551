"""SOFI's counts: each a named filter over the rows, declared here and nowhere else, with what it means beside it.

SOFI's dashboard shows the names; what each covers is not printed in the manual. A `meaning` that ends in « (notre
lecture) » is what we take it for. Drafts hold what is asked in the four fiches: what PREPA never has (initial training,
contracts) is counted where another program wrote it in a session as ``formation_initiale = true`` or
``contrat = "apprentissage"``, and is nought otherwise.
"""

from collections import Counter
from collections.abc import Callable, Iterable
from datetime import date, timedelta
from typing import NamedTuple

from sofi_tui.drafts.index.packed import DraftFlag, SessionFlag, SessionTally, Tally, tally_in
from sofi_tui.drafts.index.rows import DraftRow, SessionRow
from sofi_tui.fasd.draft import Statut
from sofi_tui.words import counts as say

SESSIONS, ACTIONS = "Sessions", "Actions"

Counted = SessionTally | SessionRow
"""What a session is counted by: its last day and its flags."""


class Day(NamedTuple):
    """The day that sessions are counted on, as ordinals; `in_a_month` is the same day of the next month."""

    today: int
    in_a_month: int

    @classmethod
    def of(cls, today: date) -> "Day":
        """Give a day; of a month that is shorter than the day, the last one."""
        first = _next_month(today)
        last = _next_month(first) - timedelta(1)
        return cls(today.toordinal(), min(first + timedelta(today.day - 1), last).toordinal())


def _next_month(day: date) -> date:
    """Give the first day of the month after that of a day."""
    return date(day.year + day.month // 12, day.month % 12 + 1, 1)


class Count(NamedTuple):
    """A count: `label` is SOFI's, `meaning` says in French what is counted.

    `of_session` judges each session on a day; `of_action` each action, which is a draft.
    """

    group: str
    label: str
    meaning: str
    of_session: Callable[[Counted, Day], bool] | None = None
    of_action: Callable[[Tally], bool] | None = None

    def holds(self, row: DraftRow, day: Day) -> bool:
        """Tell whether an action is counted, or has a session that is."""
        if not row.counted:
            return False
        if self.of_action is not None:
            return self.of_action(row.tally)
        return any(self.of_session_row(session, day) for session in row.tally.sessions)

    def of_session_row(self, session: Counted, day: Day) -> bool:
        """Tell whether a session is counted; of a count of actions, all are."""
        return self.of_session is None or self.of_session(session, day)


def _active(session: Counted, day: Day) -> bool:
    return session.last_day >= day.today


def _with(flag: int) -> Callable[[Counted, Day], bool]:
    return lambda session, day: bool(session.flags & flag) and _active(session, day)


def _is(statut: Statut) -> Callable[[Tally], bool]:
    return lambda tally: tally.statut == statut


COUNTS = (
    Count(
        SESSIONS,
        "actives",
        say.ACTIVES_MEANING,
        _active,
    ),
    Count(
        SESSIONS,
        say.INITIALE,
        say.INITIALE_MEANING,
        _with(SessionFlag.INITIALE),
    ),
    Count(
        SESSIONS,
        say.SOON_INACTIVE,
        say.SOON_INACTIVE_MEANING,
        lambda session, day: day.today <= session.last_day < day.in_a_month,
    ),
    Count(
        SESSIONS,
        "inactives",
        say.INACTIVES_MEANING,
        lambda session, day: 0 < session.last_day < day.today,
    ),
    Count(
        SESSIONS,
        say.REGION,
        say.REGION_MEANING,
        _with(SessionFlag.REGION),
    ),
    Count(
        SESSIONS,
        say.APPRENTISSAGE,
        say.APPRENTISSAGE_MEANING,
        _with(SessionFlag.APPRENTISSAGE),
    ),
    Count(
        SESSIONS,
        say.PROFESSIONNALISATION,
        say.PROFESSIONNALISATION_MEANING,
        _with(SessionFlag.PROFESSIONNALISATION),
    ),
    Count(
        SESSIONS,
        say.REMOTE,
        say.REMOTE_MEANING,
        _with(SessionFlag.A_DISTANCE),
    ),
    Count(
        ACTIONS,
        say.EN_COURS,
        say.EN_COURS_MEANING,
        of_action=_is(Statut.EN_COURS),
    ),
    Count(
        ACTIONS,
        say.PUBLIC,
        say.PUBLIC_MEANING,
        of_action=lambda tally: tally.statut == Statut.EN_COURS and bool(tally.flags & DraftFlag.PUBLIQUE),
    ),
    Count(
        ACTIONS,
        say.VALIDATION,
        say.VALIDATION_MEANING,
        of_action=_is(Statut.EN_ATTENTE_VALIDATION),
    ),
    Count(
        ACTIONS,
        say.REPONSES,
        say.REPONSES_MEANING,
        of_action=_is(Statut.EN_ATTENTE_REPONSES),
    ),
    Count(
        ACTIONS,
        say.CERTIFINFO,
        say.CERTIFINFO_MEANING,
        of_action=lambda tally: bool(tally.flags & DraftFlag.CERTIFINFO_REMPLACE),
    ),
)
"""The counts, in SOFI's order."""


def numbers(rows: Iterable[DraftRow], today: date) -> list[int]:
    """Give the number of each of `COUNTS`, in their order: of sessions, or of actions."""
    day, found = Day.of(today), [0] * len(COUNTS)
    of_sessions = [(number, count.of_session) for number, count in enumerate(COUNTS) if count.of_session]
    of_actions = [(number, count.of_action) for number, count in enumerate(COUNTS) if count.of_action]
    for packed, times in Counter(row.counted for row in rows if row.counted).items():
        tally = tally_in(packed)
        for number, of_action in of_actions:
            found[number] += times * of_action(tally)
        for session in tally.sessions:
            for number, of_session in of_sessions:
                found[number] += times * of_session(session, day)
    return found
