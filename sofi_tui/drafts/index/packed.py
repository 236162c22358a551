"""What a row keeps packed: what its draft counts by, and what is said of it when it is looked at."""

import json
from collections.abc import Sequence
from functools import lru_cache
from typing import Any, NamedTuple

_ENCODER = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"))
_IN_SIGHT = 256
"""More rows than a screen shows: looked at again and again, each is unpacked once."""


class SessionFlag:
    """What serves the counts of sessions that `counts.py` declares; values may be added up."""

    A_DISTANCE = 1
    REGION = 2
    INITIALE = 4
    APPRENTISSAGE = 8
    PROFESSIONNALISATION = 16


class DraftFlag:
    """What is true of a draft beside its figures; values may be added up.

    `CLEANED` and `READ_ONLY` are those of `StoredDraft` and `Draft`; `FOUND` tells that the check found something.
    """

    PUBLIQUE = 1
    CERTIFINFO_REMPLACE = 2
    CLEANED = 4
    READ_ONLY = 8
    FOUND = 16


class SessionTally(NamedTuple):
    """What counts go by in a session: the ordinal of its last day, 0 for none, and its `SessionFlag`."""

    last_day: int
    flags: int


class Tally(NamedTuple):
    """What counts go by: the state of a draft, its `DraftFlag`, and the same of each session.

    Drafts that count alike have equal tallies, of which there are few.
    """

    statut: str = ""
    flags: int = 0
    sessions: tuple[SessionTally, ...] = ()

    def pack(self) -> bytes:
        """Write it, as `tally_in` reads it."""
        return _packed(self)


class Details(NamedTuple):
    """What is unpacked of a row when it is looked at; a `problem` leaves the rest empty.

    `sessions` hold the site, the first day, the places and the code of each.
    """

    problem: str = ""
    titre: str = ""
    modele: str = ""
    campagne: int = 0
    percent: int = 0
    errors: int = 0
    warnings: int = 0
    advices: int = 0
    formation: str = ""
    action: str = ""
    sessions: Sequence[tuple[str, int, int | None, str]] = ()

    def pack(self) -> bytes:
        """Write it, as `details_in` reads it."""
        return _packed(self)


@lru_cache(maxsize=4096)
def tally_in(packed: bytes) -> Tally:
    """Read what counts go by."""
    statut, flags, sessions = json.loads(packed)
    return Tally(statut, flags, tuple(SessionTally(*session) for session in sessions))


@lru_cache(maxsize=_IN_SIGHT)
def details_in(packed: bytes) -> Details:
    """Read the details of a row."""
    return Details._make(json.loads(packed))


def _packed(values: Sequence[Any]) -> bytes:
    """Write plain values as JSON, whose texts hold no NUL as they are: `records.py` parts them by it."""
    return _ENCODER.encode(values).encode(errors="surrogatepass")
