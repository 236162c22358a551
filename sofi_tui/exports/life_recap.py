"""An action's life as a fiche of the recapitulative: codes, passages, questions, agreements."""

from collections.abc import Iterator
from datetime import datetime

from sofi_tui.exports.places import place_words
from sofi_tui.exports.revisions import MOMENT
from sofi_tui.exports.tree import RecapFiche, RecapField, RecapSection
from sofi_tui.fasd.codes import codes_of
from sofi_tui.fasd.dates import show_date
from sofi_tui.fasd.draft import Draft
from sofi_tui.fasd.follow_up import (
    Agreement,
    Passage,
    Question,
    agreements_of,
    passages_of,
    questions_of,
    replaced_certifinfo,
)
from sofi_tui.fasd.statut_words import STATUT_WORDS
from sofi_tui.words import recap as say

FOLLOW_UP = say.FOLLOW_UP


def follow_up_fiche(draft: Draft) -> RecapFiche | None:
    """Give the fiche, None for an action of which nothing was noted yet."""
    sections = tuple(RecapSection(titre, fields) for titre, fields in _sections(draft) if fields)
    return RecapFiche(FOLLOW_UP, sections) if sections else None


def _sections(draft: Draft) -> Iterator[tuple[str, tuple[RecapField, ...]]]:
    yield "Codes SOFI", tuple(code_fields(draft))
    yield (
        "Passages",
        tuple(RecapField(None, moment_words(p.le), passage_words(p)) for p in passages_of(draft)),
    )
    yield (
        say.QUESTIONS,
        tuple(RecapField(None, place_words(q.champ), question_words(q)) for q in questions_of(draft)),
    )
    yield (
        say.AGREEMENTS,
        tuple(
            RecapField(None, show_date(a.date) if a.date else "—", agreement_words(a))
            for a in agreements_of(draft)
        ),
    )


def code_fields(draft: Draft) -> Iterator[RecapField]:
    """Give the codes F-A-S, of the action and of each session, and the Certifinfo code that was replaced."""
    codes = codes_of(draft)
    if codes.of_action:
        yield RecapField(None, "Formation-Action", codes.of_action)
    for number in range(len(draft.sessions)):
        if code := codes.of_session(number):
            yield RecapField(None, f"Session {number + 1}", code)
    if replaced := replaced_certifinfo(draft):
        yield RecapField(None, say.REPLACED_CERTIFINFO, f"{replaced[0] or '—'} → {replaced[1]}")


def moment_words(moment: datetime | None) -> str:
    """Write when something was noted, in the reader's time zone."""
    return f"{moment.astimezone():{MOMENT}}" if moment else "—"


def passage_words(passage: Passage) -> str:
    """Write « en cours de saisie → en attente de validation, par alice (premier envoi) »."""
    words = {statut.value: told for statut, told in STATUT_WORDS.items()}
    said = f"{words.get(passage.de, passage.de)} → {words.get(passage.vers, passage.vers)}"
    by = f", par {passage.par}" if passage.par else ""
    return said + by + (f" ({passage.note})" if passage.note else "")


def question_words(question: Question) -> str:
    """Write « Lesquels ? (posée le 12/01/2026, sans réponse) »."""
    asked = say.asked_on(show_date(question.posee_le.astimezone())) if question.posee_le else ""
    done = question.repondue_le
    return f"{question.question} ({asked}{say.answered_on(show_date(done.astimezone())) if done else say.UNANSWERED})"


def agreement_words(agreement: Agreement) -> str:
    """Write « RPDL-7, de Région Pays de la Loire, noté par alice »."""
    by = say.noted_by(agreement.par) if agreement.par else ""
    parts = (agreement.reference, f"de {agreement.de_qui}" if agreement.de_qui else "", by)
    return ", ".join(part for part in parts if part)
