"""What an action's life asks for, said beside the fields like any finding: questions, agreements, second looks."""

from collections.abc import Iterator

from sofi_tui.fasd.dates import show_date
from sofi_tui.fasd.draft import Draft, Statut
from sofi_tui.fasd.findings import Finding, Gravity
from sofi_tui.fasd.follow_up import (
    SUIVI,
    agreed_since_validation,
    changed_since_validation,
    questions_of,
)
from sofi_tui.fasd.paths import FieldPath
from sofi_tui.fasd.reviews import reviews_of
from sofi_tui.fasd.texts import clean_line
from sofi_tui.words import findings as say

AGREEMENT_ASKED = "accord"
"""The rule of the finding that asks for the Region's agreement."""
QUESTION, REVIEW = "question", "a_revoir"

_WHOLE_ACTION: FieldPath = ("action",)


def life_findings(draft: Draft) -> Iterator[Finding]:
    """Say what is left to answer, to have agreed and to look at again."""
    if SUIVI in draft.document:
        yield from _questions(draft)
        if agreement_is_missing(draft):
            yield Finding(
                _WHOLE_ACTION,
                Gravity.AVERTISSEMENT,
                AGREEMENT_ASKED,
                say.AGREEMENT_MISSING,
            )
    for review in reviews_of(draft):
        yield Finding(review.champ, Gravity.AVERTISSEMENT, REVIEW, clean_line(review.raison))


def agreement_is_missing(draft: Draft) -> bool:
    """Tell whether a validated action was changed without the Region's agreement being noted."""
    return (
        draft.header.get("statut") == Statut.VALIDE
        and changed_since_validation(draft)
        and not agreed_since_validation(draft)
    )


def _questions(draft: Draft) -> Iterator[Finding]:
    for question in questions_of(draft):
        if question.open:
            when = f" ({show_date(question.posee_le.astimezone())})" if question.posee_le else ""
            message = say.question_asked(when, clean_line(question.question))
            yield Finding(question.champ, Gravity.AVERTISSEMENT, QUESTION, message)
