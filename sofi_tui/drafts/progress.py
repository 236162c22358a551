"""How far a draft has come, in figures and in words."""

from collections.abc import Iterable
from enum import StrEnum
from functools import lru_cache
from typing import NamedTuple

from sofi_tui.fasd.draft import Draft
from sofi_tui.fasd.findings import Finding, Gravity
from sofi_tui.fasd.paths import FieldPath, path_of
from sofi_tui.fasd.preset import Preset
from sofi_tui.words import drafts as say

ABSENCES = frozenset({"requis", "vide", "R02", "R03"})
"""The rules whose findings say that something is missing."""

_KNOWN = 64
_COUNTED = {Gravity.ERREUR, Gravity.AVERTISSEMENT}


class Progress(NamedTuple):
    """How many of the fields that count are as they should be, and how many findings there are."""

    filled: int
    expected: int
    errors: int
    warnings: int

    @property
    def percent(self) -> int:
        """The share of fields that are as they should be, 100 only when all are."""
        return 100 * self.filled // self.expected if self.expected else 100


class StepState(StrEnum):
    """What a step of the wizard asks for first; the value is how it is said, after a number."""

    A_COMPLETER = say.TO_COMPLETE
    A_CORRIGER = say.TO_CORRECT
    A_VERIFIER = say.TO_VERIFY
    COMPLET = "complet"


def completeness(draft: Draft, preset: Preset, findings: Iterable[Finding]) -> Progress:
    """Count the required, imposed and expected fields, and those that no error or warning is about."""
    gravities = [(finding.path, finding.gravity) for finding in findings]
    troubled = {path for path, gravity in gravities if gravity in _COUNTED}
    above = {path[:end] for path in troubled for end in range(len(path))}
    # Without any session, the fields of the one that is missing are what is left to do.
    places = _places_that_count(preset.that_count, len(draft.sessions) or 1)
    # A finding is about a place, about something in it, or about what it stands in.
    wrong = [
        place
        for place in (places if troubled else ())
        if place in above or any(place[:end] in troubled for end in range(len(place) + 1))
    ]
    return Progress(
        filled=len(places) - len(wrong),
        expected=len(places),
        errors=sum(gravity is Gravity.ERREUR for _, gravity in gravities),
        warnings=sum(gravity is Gravity.AVERTISSEMENT for _, gravity in gravities),
    )


def step_state(findings: Iterable[Finding]) -> tuple[StepState, int]:
    """Tell what a step asks for first, and how often; advice does not count."""
    found = [finding for finding in findings if finding.gravity in _COUNTED]
    errors = [finding for finding in found if finding.gravity is Gravity.ERREUR]
    missing = [finding for finding in errors if finding.rule in ABSENCES]
    if missing:
        return StepState.A_COMPLETER, len(missing)
    if errors:
        return StepState.A_CORRIGER, len(errors)
    return (StepState.A_VERIFIER, len(found)) if found else (StepState.COMPLET, 0)


def step_words(findings: Iterable[Finding]) -> str:
    """Say the state of a step: « complet », « 3 à compléter », « 2 à corriger », « 4 à vérifier »."""
    state, number = step_state(findings)
    return f"{number} {state}" if number else f"{state}"


@lru_cache(maxsize=_KNOWN)
def _places_that_count(keys: tuple[str, ...], sessions: int) -> tuple[FieldPath, ...]:
    """Place the fields that count in a draft of so many sessions."""
    return tuple(
        path_of(key, number)
        for key in keys
        for number in range(sessions if key.startswith(("session.", "dispositif.")) else 1)
    )
