"""What was noted of an action's life, as the draft's table ``[suivi]`` holds it.

Passages from one state to the next, questions of the Cariforef, agreements of the Region, a Certifinfo code that was
replaced. Everything here makes a new draft; who and when come from the caller.
"""

from collections.abc import Mapping
from datetime import UTC, date, datetime
from typing import Any, NamedTuple

from sofi_tui.fasd.codes import CODE, without_codes
from sofi_tui.fasd.dates import moment_in
from sofi_tui.fasd.digests import digest
from sofi_tui.fasd.draft import Draft, NoSuchPlaceError, Statut
from sofi_tui.fasd.fields import field_keys, spec_of
from sofi_tui.fasd.kinds import Record
from sofi_tui.fasd.marks import COPY_MARKS, QUESTION_MARKS, REVIEW_MARKS, nearest, path_in, written
from sofi_tui.fasd.paths import FieldPath

SUIVI = "suivi"
PASSAGES: FieldPath = (SUIVI, "passages")
AGREEMENTS: FieldPath = (SUIVI, "accords")
CERTIFINFO: FieldPath = (SUIVI, "certifinfo")
CERTIFICATION: FieldPath = ("formation", "certification")
STATUT: FieldPath = ("brouillon", "statut")

_ANSWERED = "repondue_le"
_PRINT = "empreinte"


class Noted(NamedTuple):
    """When something was noted, by whom, and what else was said of it."""

    le: datetime
    par: str = ""
    note: str = ""


class Passage(NamedTuple):
    """A passage from one state to another: when, by whom, with which note; empty texts where nothing was said.

    `empreinte` of a validation tells what the fiches held then.
    """

    de: str
    vers: str
    le: datetime | None
    par: str = ""
    note: str = ""
    empreinte: str = ""


class Question(NamedTuple):
    """A question of the Cariforef about the place `champ`; `number` is its place in the list, from 0."""

    number: int
    champ: FieldPath
    question: str
    posee_le: datetime | None
    repondue_le: datetime | None

    @property
    def open(self) -> bool:
        """Tell whether it waits for its answer."""
        return self.repondue_le is None


class Agreement(NamedTuple):
    """The Region's agreement to a change: of which `date`, under which reference, from whom; noted `le`, `par`."""

    date: date | None
    reference: str
    de_qui: str
    le: datetime | None
    par: str = ""


def passages_of(draft: Draft) -> list[Passage]:
    """Give the passages, the first one first."""
    return [
        Passage(
            _text(held, "de"),
            _text(held, "vers"),
            moment_in(held.get("le")),
            _text(held, "par"),
            _text(held, "note"),
            _text(held, _PRINT),
        )
        for held in draft.records(PASSAGES)
    ]


def questions_of(draft: Draft) -> list[Question]:
    """Give the questions; one whose session or record is gone stands at the list that it was in."""
    return [
        Question(
            number,
            nearest(draft, path_in(held, QUESTION_MARKS.key) or ("action",)),
            _text(held, "question"),
            moment_in(held.get("posee_le")),
            moment_in(held.get(_ANSWERED)),
        )
        for number, held in enumerate(QUESTION_MARKS.records(draft))
    ]


def agreements_of(draft: Draft) -> list[Agreement]:
    """Give the Region's agreements, the first one first."""
    return [
        Agreement(
            day if isinstance(day := held.get("date"), date) else None,
            _text(held, "reference"),
            _text(held, "de_qui"),
            moment_in(held.get("le")),
            _text(held, "par"),
        )
        for held in draft.records(AGREEMENTS)
    ]


def replaced_certifinfo(draft: Draft) -> tuple[str, str] | None:
    """Give the Certifinfo code that the Cariforef replaced and the new one, None when it replaced none."""
    held = draft.get(CERTIFINFO)
    if not isinstance(held, Mapping) or not _text(held, "nouveau"):
        return None
    return _text(held, "ancien"), _text(held, "nouveau")


def with_passage(draft: Draft, de: str, vers: str, noted: Noted) -> Draft:
    """Note a passage; the state itself is the header's."""
    record: Record = {"de": de, "vers": vers, "le": noted.le, **_said(par=noted.par, note=noted.note)}
    return draft.with_value(PASSAGES, [*draft.records(PASSAGES), record])


def with_question(draft: Draft, champ: FieldPath, question: str, le: datetime) -> Draft:
    """Note a question of the Cariforef."""
    record: Record = {QUESTION_MARKS.key: written(champ), "question": question, "posee_le": le}
    return QUESTION_MARKS.replaced(draft, [*QUESTION_MARKS.records(draft), record])


def with_answer(draft: Draft, number: int, le: datetime) -> Draft:
    """Note that a question (from 0) is answered; raises NoSuchPlaceError when there is none of that number."""
    questions = QUESTION_MARKS.records(draft)
    if not 0 <= number < len(questions):
        raise NoSuchPlaceError((*QUESTION_MARKS.place, number))
    questions[number] = {**questions[number], _ANSWERED: le}
    return QUESTION_MARKS.replaced(draft, questions)


def with_agreement(draft: Draft, agreement: Agreement) -> Draft:
    """Keep an agreement of the Region with the change that it allows."""
    said = _said(reference=agreement.reference, de_qui=agreement.de_qui, par=agreement.par)
    record: Record = {**({"date": agreement.date} if agreement.date else {}), **said}
    if agreement.le is not None:
        record["le"] = agreement.le
    return draft.with_value(AGREEMENTS, [*draft.records(AGREEMENTS), record])


def with_certifinfo(draft: Draft, nouveau: str, le: datetime) -> Draft:
    """Note the Certifinfo code that the Cariforef put in the place of the certification, which becomes it."""
    before = replaced_certifinfo(draft)
    held = draft.get(CERTIFICATION)
    ancien = before[0] if before else held if isinstance(held, str) else ""
    noted = draft.with_value(CERTIFINFO, {**_said(ancien=ancien), "nouveau": nouveau, "le": le})
    return noted.with_value(CERTIFICATION, nouveau)


def print_of(draft: Draft) -> str:
    """Give the SHA-256 of what SOFI holds of the fiches: neither codes nor what serves our checks only.

    A certification that the Cariforef itself replaced counts as what it was: that is no change of the organisation's.
    """
    if (replaced := replaced_certifinfo(draft)) and draft.get(CERTIFICATION) == replaced[1]:
        draft = draft.with_value(CERTIFICATION, replaced[0])
    fiches = {name: draft.document.get(name) for name in ("formation", "action", "sessions")}
    return digest(repr(_in_sofi(fiches)).encode("utf-8", "surrogatepass"))


def with_print(draft: Draft) -> Draft:
    """Note with the last passage what the fiches hold: it is what is validated."""
    *before, last = draft.records(PASSAGES)
    return draft.with_value(PASSAGES, [*before, {**last, _PRINT: print_of(draft)}])


def validation_of(draft: Draft) -> Passage | None:
    """Give the last validation whose content is known, None when there is none."""
    return next((passage for passage in reversed(passages_of(draft)) if passage.empreinte), None)


def changed_since_validation(draft: Draft) -> bool:
    """Tell whether the fiches hold something else than what was last validated, as far as that is known."""
    validation = validation_of(draft)
    return validation is not None and validation.empreinte != print_of(draft)


def agreed_since_validation(draft: Draft) -> bool:
    """Tell whether an agreement of the Region was noted since the last validation."""
    validation = validation_of(draft)
    since = _moment(validation.le if validation else None)
    return any(_moment(agreement.le) >= since for agreement in agreements_of(draft))


def with_latest_statut(draft: Draft, *, both_changed: bool) -> Draft:
    """Put passages that two people noted in the order of time, and let the last one decide where both changed that."""
    held = draft.records(PASSAGES)
    ordered = sorted(held, key=lambda passage: _moment(moment_in(passage.get("le"))))
    if ordered != held:
        draft = draft.with_value(PASSAGES, ordered)
    last = ordered[-1].get("vers") if ordered else None
    return draft.with_header(statut=str(last)) if both_changed and last in list(Statut) else draft


def as_new(draft: Draft) -> Draft:
    """Give a draft without what another one's life left in it: codes, states, questions, copying, marks."""
    gone = {SUIVI, *(marks.place[0] for marks in (REVIEW_MARKS, COPY_MARKS))}
    return without_codes(Draft({name: held for name, held in draft.document.items() if name not in gone}))


def _moment(held: datetime | None) -> datetime:
    return held.astimezone(UTC) if held else datetime.min.replace(tzinfo=UTC)


def _said(**texts: str) -> dict[str, Any]:
    return {name: text for name, text in texts.items() if text}


def _text(held: Mapping[str, Any], name: str) -> str:
    said = held.get(name)
    return said if isinstance(said, str) else ""


_NOT_IN_SOFI = {CODE} | {key.rpartition(".")[2] for key in field_keys() if not spec_of(key).in_sofi}


def _in_sofi(held: Any) -> Any:
    """Put tables in the order of their names, without what SOFI does not hold and what is empty."""
    match held:
        case Mapping():
            inner = {name: _in_sofi(held[name]) for name in sorted(held) if name not in _NOT_IN_SOFI}
            return {name: value for name, value in inner.items() if value not in (None, "", [], {})}
        case list():
            return [_in_sofi(item) for item in held]
    return held
