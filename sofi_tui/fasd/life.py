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
from sofi_tui.fasd.texts import counted

EN_COURS, SENT, ASKED, VALIDE = (
    Statut.EN_COURS,
    Statut.EN_ATTENTE_VALIDATION,
    Statut.EN_ATTENTE_REPONSES,
    Statut.VALIDE,
)

STATUT_WORDS = {
    EN_COURS: "en cours de saisie",
    SENT: "en attente de validation",
    ASKED: "en attente de réponses",
    VALIDE: "validée",
}
"""The words of SOFI's dashboard for where an action stands."""


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
    return f"corrigez d'abord {counted(errors, 'erreur')} (F9 ou « sofi-tui verifier »)"


def _no_question(situation: Situation) -> str:
    if any(question.open for question in questions_of(situation.draft)):
        return ""
    return "notez d'abord la question du Cariforef (écran Suivi ou « sofi-tui question »)"


def _unanswered(situation: Situation) -> str:
    left = sum(question.open for question in questions_of(situation.draft))
    return f"il reste {counted(left, 'question')} du Cariforef sans réponse" if left else ""


def _unchanged(situation: Situation) -> str:
    known = validation_of(situation.draft) is not None
    return (
        "rien n'a changé depuis la validation"
        if known and not changed_since_validation(situation.draft)
        else ""
    )


def _not_agreed(situation: Situation) -> str:
    if _unchanged(situation) or agreed_since_validation(situation.draft):
        return ""
    return "indiquez d'abord l'accord de la Région à cette modification (date, référence, de qui)"


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
    Transition(EN_COURS, SENT, "Envoyer pour validation", (NO_ERREUR,)),
    Transition(
        EN_COURS, ASKED, "Noter que le Cariforef attend des réponses", never="elle n'est pas encore envoyée"
    ),
    Transition(EN_COURS, VALIDE, "Noter la validation", never="elle n'est pas encore envoyée"),
    Transition(SENT, ASKED, "Noter que le Cariforef attend des réponses", (A_QUESTION,)),
    Transition(SENT, VALIDE, "Noter la validation", (ANSWERED,)),
    Transition(SENT, EN_COURS, "Reprendre la saisie"),
    Transition(ASKED, SENT, "Renvoyer avec les réponses", (ANSWERED, NO_ERREUR)),
    Transition(
        ASKED, VALIDE, "Noter la validation", never="le Cariforef attend des réponses : renvoyez-la d'abord"
    ),
    Transition(ASKED, EN_COURS, "Reprendre la saisie"),
    Transition(VALIDE, SENT, "Envoyer la modification", (CHANGED, AGREED, NO_ERREUR)),
    Transition(
        VALIDE,
        ASKED,
        "Noter que le Cariforef attend des réponses",
        never="elle est validée ; une question se note sans changer cet état",
    ),
    Transition(
        VALIDE,
        EN_COURS,
        "Reprendre la saisie",
        never="une action validée se modifie telle quelle, sans la reprendre",
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
        raise ImpossiblePassageError(draft, f"l'action est déjà {STATUT_WORDS[here]}")
    transition = next(way for way in ways_on(here) if way.vers is vers)
    situation = Situation(draft, list(findings))
    if reasons := transition.lacks(situation):
        told = f"l'action ne peut pas passer à « {STATUT_WORDS[vers]} » : {' ; '.join(reasons)}"
        raise ImpossiblePassageError(draft, told, by_errors=reasons == [_errors(situation)])
    new = with_passage(draft.with_header(statut=vers.value), here.value, vers.value, noted)
    return with_print(new) if vers is VALIDE else new


def undone(draft: Draft) -> Draft:
    """Take back the last passage, noted by mistake; raises ImpossiblePassageError when there is none to take back."""
    *before, last = draft.records(PASSAGES) or [{}]
    if last.get("vers") != statut_of(draft).value or last.get("de") not in list(Statut):
        raise ImpossiblePassageError(draft, "il n'y a pas de passage à annuler")
    return draft.with_value(PASSAGES, before).with_header(statut=str(last["de"]))
