"""The life of an action from draft to validated: which passage is possible, what it needs, why another one is not.

``en_cours`` → ``en_attente_validation`` (sent) → ``en_attente_reponses`` (the Cariforef asks) → sent again →
``valide``; a validated action that was changed is sent again. Source: what SOFI's dashboard counts, and its saving
and validation (fiches.md, « What SOFI does around the fiches »).
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from sofi_tui.fasd.draft import Draft, Statut
from sofi_tui.fasd.findings import Finding, Gravity
from sofi_tui.fasd.follow_up import (
    PASSAGES,
    Noted,
    agreed_since_validation,
    changed_since_validation,
    questions_of,
    validation_of,
    with_passage,
    with_print,
)
from sofi_tui.fasd.statut_words import STATUT_WORDS
from sofi_tui.fasd.texts import counted
from sofi_tui.words import life as say

EN_COURS, SENT, ASKED, VALIDE = (
    Statut.EN_COURS,
    Statut.EN_ATTENTE_VALIDATION,
    Statut.EN_ATTENTE_REPONSES,
    Statut.VALIDE,
)


@dataclass(frozen=True)
class Situation:
    """A draft and what the check says of it: what a passage looks at."""

    draft: Draft
    findings: Sequence[Finding]

    @property
    def errors(self) -> int:
        """How many findings keep it from being sent."""
        return sum(finding.gravity is Gravity.ERREUR for finding in self.findings)


@dataclass(frozen=True)
class Need:
    """What a passage needs: `lacks` gives the reason in French when it is not there, empty when it is."""

    lacks: Callable[[Situation], str]


def _errors(situation: Situation) -> str:
    if not (errors := situation.errors):
        return ""
    return say.errors_first(counted(errors, "erreur"))


def _no_question(situation: Situation) -> str:
    if any(question.open for question in questions_of(situation.draft)):
        return ""
    return say.QUESTION_FIRST


def _unanswered(situation: Situation) -> str:
    left = sum(question.open for question in questions_of(situation.draft))
    return say.questions_left(counted(left, "question")) if left else ""


def _unchanged(situation: Situation) -> str:
    known = validation_of(situation.draft) is not None
    return say.NOTHING_CHANGED if known and not changed_since_validation(situation.draft) else ""


def _not_agreed(situation: Situation) -> str:
    if _unchanged(situation) or agreed_since_validation(situation.draft):
        return ""
    return say.AGREEMENT_FIRST


NO_ERREUR, A_QUESTION, ANSWERED = Need(_errors), Need(_no_question), Need(_unanswered)
CHANGED, AGREED = Need(_unchanged), Need(_not_agreed)


@dataclass(frozen=True)
class Transition:
    """A passage from one state to another.

    `words` say in French what one does; `needs` are what it takes; `never` is the French reason of one that is
    never possible.
    """

    de: Statut
    vers: Statut
    words: str
    needs: tuple[Need, ...] = ()
    never: str = ""

    def lacks(self, situation: Situation) -> list[str]:
        """Give the French reasons why it is not possible now, none when it is."""
        if self.never:
            return [self.never]
        return [reason for need in self.needs if (reason := need.lacks(situation))]


TRANSITIONS = (
    Transition(EN_COURS, SENT, say.SEND, (NO_ERREUR,)),
    Transition(EN_COURS, ASKED, say.NOTE_QUESTIONS, never=say.NOT_YET_SENT),
    Transition(EN_COURS, VALIDE, say.NOTE_VALIDATION, never=say.NOT_YET_SENT),
    Transition(SENT, ASKED, say.NOTE_QUESTIONS, (A_QUESTION,)),
    Transition(SENT, VALIDE, say.NOTE_VALIDATION, (ANSWERED,)),
    Transition(SENT, EN_COURS, say.RESUME_TYPING),
    Transition(ASKED, SENT, say.SEND_ANSWERS, (ANSWERED, NO_ERREUR)),
    Transition(ASKED, VALIDE, say.NOTE_VALIDATION, never=say.ANSWERS_WAITED_FOR),
    Transition(ASKED, EN_COURS, say.RESUME_TYPING),
    Transition(VALIDE, SENT, say.SEND_CHANGE, (CHANGED, AGREED, NO_ERREUR)),
    Transition(
        VALIDE,
        ASKED,
        say.NOTE_QUESTIONS,
        never=say.QUESTION_WITHOUT_PASSAGE,
    ),
    Transition(
        VALIDE,
        EN_COURS,
        say.RESUME_TYPING,
        never=say.VALIDATED_CHANGES_IN_PLACE,
    ),
)
"""Every passage, possible or not: the one place where they are."""


class ImpossiblePassageError(Exception):
    """A passage that cannot be; `str(error)` is one French line, `by_errors` tells that findings alone prevent it."""

    def __init__(self, draft: Draft, reason: str, *, by_errors: bool = False) -> None:
        super().__init__(f"{draft.id} : {reason}.")
        self.by_errors = by_errors


def statut_of(draft: Draft) -> Statut:
    """Give where an action stands."""
    return Statut(draft.header.get("statut", EN_COURS))


def ways_on(statut: Statut) -> list[Transition]:
    """Give all passages from a state, possible or not."""
    return [transition for transition in TRANSITIONS if transition.de is statut]


def passed(draft: Draft, vers: Statut, findings: Iterable[Finding], noted: Noted) -> Draft:
    """Let an action pass to another state, `findings` being what the check says of it.

    Raises ImpossiblePassageError.
    """
    here = statut_of(draft)
    if vers is here:
        raise ImpossiblePassageError(draft, say.already(STATUT_WORDS[here]))
    transition = next(way for way in ways_on(here) if way.vers is vers)
    situation = Situation(draft, list(findings))
    if reasons := transition.lacks(situation):
        told = say.no_passage(STATUT_WORDS[vers], " ; ".join(reasons))
        raise ImpossiblePassageError(draft, told, by_errors=reasons == [_errors(situation)])
    new = with_passage(draft.with_header(statut=vers.value), here.value, vers.value, noted)
    return with_print(new) if vers is VALIDE else new


def undone(draft: Draft) -> Draft:
    """Take back the last passage, noted by mistake; raises ImpossiblePassageError when there is none to take back."""
    *before, last = draft.records(PASSAGES) or [{}]
    if last.get("vers") != statut_of(draft).value or last.get("de") not in list(Statut):
        raise ImpossiblePassageError(draft, say.NO_PASSAGE_TO_CANCEL)
    return draft.with_value(PASSAGES, before).with_header(statut=str(last["de"]))
