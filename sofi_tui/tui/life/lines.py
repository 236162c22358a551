"""What the screen of an action's life lists: what was noted, and what may be done, each line with its deed."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from sofi_tui.exports.life_recap import follow_up_fiche, question_words
from sofi_tui.exports.places import place_words
from sofi_tui.exports.statuts import statut_words
from sofi_tui.fasd.draft import Draft
from sofi_tui.fasd.findings import Finding
from sofi_tui.fasd.follow_up import PASSAGES, changed_since_validation, questions_of, validation_of
from sofi_tui.fasd.life import Situation, statut_of, ways_on
from sofi_tui.fasd.paths import FieldPath
from sofi_tui.fasd.reviews import reviews_of


@dataclass(frozen=True)
class LifeLine:
    """One line; `deed` is what Enter does there, empty where it does nothing."""

    text: str
    deed: str = ""
    heading: bool = False


def life_lines(draft: Draft, findings: Sequence[Finding], here: FieldPath) -> list[LifeLine]:
    """List everything; `here` is the place that a new question would be about."""
    return [
        *_state(draft),
        *_ways(draft, findings),
        *_to_note(draft, here),
        *_to_look_at(draft),
        *_noted(draft),
    ]


def _state(draft: Draft) -> Iterator[LifeLine]:
    changed = ", modifiée depuis la validation" if changed_since_validation(draft) else ""
    yield LifeLine(f"Cette action est {statut_words(draft)}{changed}.", heading=True)


def _ways(draft: Draft, findings: Sequence[Finding]) -> Iterator[LifeLine]:
    situation = Situation(draft, findings)
    for way in ways_on(statut_of(draft)):
        if reasons := way.lacks(situation):
            yield LifeLine(f"  ✗ {way.words} : {' ; '.join(reasons)}")
        else:
            yield LifeLine(f"  → {way.words}", f"pass:{way.vers.value}")
    if draft.records(PASSAGES):
        yield LifeLine("  → Annuler le dernier passage, noté par erreur", "undo")


def _to_note(draft: Draft, here: FieldPath) -> Iterator[LifeLine]:
    yield LifeLine("Noter", heading=True)
    yield LifeLine("  + Les codes SOFI (F-A-S)", "codes")
    yield LifeLine(f"  + Une question du Cariforef sur « {place_words(here)} »", "ask")
    yield LifeLine("  + Un accord de la Région", "agree")
    yield LifeLine("  + Un code Certifinfo remplacé par le Cariforef", "certifinfo")
    if validation_of(draft) is not None:
        yield LifeLine("  = Voir ce qui diffère de ce qui a été validé", "changes")


def _to_look_at(draft: Draft) -> Iterator[LifeLine]:
    questions = [question for question in questions_of(draft) if question.open]
    if questions:
        yield LifeLine("Questions sans réponse (Entrée : la réponse est donnée)", heading=True)
    for question in questions:
        yield LifeLine(
            f"  ? {place_words(question.champ)} : {question_words(question)}", f"answer:{question.number}"
        )
    reviews = reviews_of(draft)
    if reviews:
        yield LifeLine("À revoir (Entrée : vu)", heading=True)
        yield LifeLine("  ✓ Tout est vu", "seen_all")
    for number, review in enumerate(reviews):
        yield LifeLine(f"  ! {place_words(review.champ)} : {review.raison}", f"seen:{number}")


def _noted(draft: Draft) -> Iterator[LifeLine]:
    fiche = follow_up_fiche(draft)
    for section in fiche.sections if fiche else ():
        yield LifeLine(section.titre, heading=True)
        for field in section.fields:
            yield LifeLine(f"  {field.label} : {field.value}")
