"""SOFI's three codes of an offer, which it writes together: ``19482-89393-143842`` (Formation, Action, Session)."""

import re
from collections.abc import Mapping
from typing import NamedTuple

from sofi_tui.fasd.draft import Draft
from sofi_tui.fasd.paths import FieldPath
from sofi_tui.words import identifiers as say

CODE = "code_sofi"
"""The name under which each fiche's table holds its code, a text of digits."""
FORMATION_CODE: FieldPath = ("formation", CODE)
ACTION_CODE: FieldPath = ("action", CODE)
MOST_DIGITS = 12

_CODE = rf"[0-9]{{1,{MOST_DIGITS}}}"
_BETWEEN = r"\s*[-–—/]\s*"
_UNKNOWN = "?"


class BadCodesError(ValueError):
    """A text that is not SOFI's codes; `str(error)` is one French sentence."""

    def __init__(self, text: str) -> None:
        shown = text if len(text) <= 40 else f"{text[:39]}…"
        super().__init__(say.not_a_sofi_code(shown))


class Codes(NamedTuple):
    """The codes that SOFI gave, empty where it gave none; `sessions` has one for each session of the draft."""

    formation: str = ""
    action: str = ""
    sessions: tuple[str, ...] = ()

    @property
    def known(self) -> bool:
        """Tell whether SOFI gave any."""
        return any((self.formation, self.action, *self.sessions))

    @property
    def of_action(self) -> str:
        """Write ``19482-89393``, empty when neither is known."""
        return _joined(self.formation, self.action)

    def of_session(self, number: int) -> str:
        """Write ``19482-89393-143842`` for a session (from 0), empty when SOFI gave it none."""
        own = self.sessions[number] if number < len(self.sessions) else ""
        return _joined(self.formation, self.action, own) if own else ""

    def __str__(self) -> str:
        """Write all in one line: F-A-S of a draft of one session, else F-A."""
        return (self.of_session(0) if len(self.sessions) == 1 else "") or self.of_action


def codes_of(draft: Draft) -> Codes:
    """Read the codes that a draft holds."""
    sessions = tuple(_held(draft, ("sessions", number, CODE)) for number in range(len(draft.sessions)))
    return Codes(_held(draft, FORMATION_CODE), _held(draft, ACTION_CODE), sessions)


def session_code(draft: Draft, number: int) -> str:
    """Write ``19482-89393-143842`` for a session (from 0), empty when SOFI gave it none."""
    return codes_of(draft).of_session(number)


def is_code(text: object) -> bool:
    """Tell whether a value is one of SOFI's codes."""
    return isinstance(text, str) and re.fullmatch(_CODE, text) is not None


def parse_code(text: str) -> str:
    """Read one code; raises BadCodesError."""
    if not is_code(text.strip()):
        raise BadCodesError(text)
    return text.strip()


def parse_codes(text: str) -> tuple[str, ...]:
    """Read ``19482-89393-143842``, or ``19482-89393`` without a session; raises BadCodesError."""
    parts = tuple(re.split(_BETWEEN, text.strip()))
    if len(parts) not in {2, 3} or not all(map(is_code, parts)):
        raise BadCodesError(text)
    return parts


def with_codes(
    draft: Draft,
    formation: str | None = None,
    action: str | None = None,
    sessions: Mapping[int, str] | None = None,
) -> Draft:
    """Note codes, those of sessions by their numbers (from 0); None leaves what is there, an empty text takes it away.

    Raises NoSuchPlaceError for a session that the draft does not have.
    """
    given: dict[FieldPath, str | None] = {FORMATION_CODE: formation, ACTION_CODE: action}
    given |= {("sessions", number, CODE): code for number, code in (sessions or {}).items()}
    for path, code in given.items():
        if code is not None and code != _held(draft, path):
            draft = draft.with_value(path, code)
    return draft


def without_codes(draft: Draft) -> Draft:
    """Forget all codes: the draft is another action's."""
    return with_codes(draft, "", "", dict.fromkeys(range(len(draft.sessions)), ""))


def _held(draft: Draft, path: FieldPath) -> str:
    held = draft.get(path)
    return held if isinstance(held, str) else ""


def _joined(*codes: str) -> str:
    return "-".join(code or _UNKNOWN for code in codes) if any(codes) else ""
