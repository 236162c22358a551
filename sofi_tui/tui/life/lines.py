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
from sofi_tui.words import follow_up as say


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
    changed = say.CHANGED_SINCE if changed_since_validation(draft) else ""
    yield LifeLine(say.this_action_is(statut_words(draft), changed), heading=True)


def _ways(draft: Draft, findings: Sequence[Finding]) -> Iterator[LifeLine]:
    situation = Situation(draft, findings)
    for way in ways_on(statut_of(draft)):
        if reasons := way.lacks(situation):
            yield LifeLine(f"  ✗ {way.words} : {' ; '.join(reasons)}")
        else:
            yield LifeLine(f"  → {way.words}", f"pass:{way.vers.value}")
    if draft.records(PASSAGES):
        yield LifeLine(say.CANCEL_LAST, "undo")


def _to_note(draft: Draft, here: FieldPath) -> Iterator[LifeLine]:
    yield LifeLine("Noter", heading=True)
    yield LifeLine(say.ADD_CODES, "codes")
    yield LifeLine(say.add_question(place_words(here)), "ask")
    yield LifeLine(say.ADD_AGREEMENT, "agree")
    yield LifeLine(say.ADD_CERTIFINFO, "certifinfo")
    if validation_of(draft) is not None:
        yield LifeLine(say.SHOW_DIFFERENCES, "changes")


def _to_look_at(draft: Draft) -> Iterator[LifeLine]:
    questions = [question for question in questions_of(draft) if question.open]
    if questions:
        yield LifeLine(say.OPEN_QUESTIONS, heading=True)
    for question in questions:
        yield LifeLine(
            f"  ? {place_words(question.champ)} : {question_words(question)}", f"answer:{question.number}"
        )
    reviews = reviews_of(draft)
    if reviews:
        yield LifeLine(say.TO_LOOK_AT, heading=True)
        yield LifeLine(say.ALL_SEEN, "seen_all")
    for number, review in enumerate(reviews):
        yield LifeLine(f"  ! {place_words(review.champ)} : {review.raison}", f"seen:{number}")


def _noted(draft: Draft) -> Iterator[LifeLine]:
    fiche = follow_up_fiche(draft)
    for section in fiche.sections if fiche else ():
        yield LifeLine(section.titre, heading=True)
        for field in section.fields:
            yield LifeLine(f"  {field.label} : {field.value}")
