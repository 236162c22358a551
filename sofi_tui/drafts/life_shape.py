"""The shape of what a draft keeps of its life: ``[suivi]``, marks of its places, and SOFI's codes."""

from collections.abc import Iterator, Mapping
from datetime import date, datetime
from typing import Any

from sofi_tui.fasd.codes import CODE, MOST_DIGITS, is_code
from sofi_tui.fasd.draft import Statut
from sofi_tui.fasd.follow_up import AGREEMENTS, CERTIFINFO, PASSAGES, SUIVI
from sofi_tui.fasd.marks import COPY_MARKS, QUESTION_MARKS, REVIEW_MARKS, path_in
from sofi_tui.fasd.paths import FieldPath
from sofi_tui.fasd.shape import ShapeError, is_list_of_tables
from sofi_tui.words import files as say

MOST_RECORDS = 10_000
"""How many passages, questions, agreements or marks a draft may hold: one a field of the largest one."""

_TEXT, _MOMENT, _DAY = say.IS_A_TEXT, say.IS_A_MOMENT, say.IS_A_DATE
_EXAMPLES = {_TEXT: '{} = "…"', _MOMENT: "{} = 2026-03-02T14:02:00Z", _DAY: "{} = 2026-03-02"}
_RECORDS: dict[FieldPath, dict[str, str]] = {
    PASSAGES: {"de": _TEXT, "vers": _TEXT, "le": _MOMENT, "par": _TEXT, "note": _TEXT, "empreinte": _TEXT},
    AGREEMENTS: {"date": _DAY, "reference": _TEXT, "de_qui": _TEXT, "le": _MOMENT, "par": _TEXT},
    QUESTION_MARKS.place: {"question": _TEXT, "posee_le": _MOMENT, "repondue_le": _MOMENT},
    REVIEW_MARKS.place: {"raison": _TEXT},
    COPY_MARKS.place: {"etat": _TEXT, "empreinte": _TEXT, "le": _MOMENT, "par": _TEXT, "note": _TEXT},
}
_CERTIFINFO = {"ancien": _TEXT, "nouveau": _TEXT, "le": _MOMENT}
_OF_A_PLACE = (QUESTION_MARKS, REVIEW_MARKS, COPY_MARKS)


def check_life(document: Mapping[str, Any]) -> None:
    """Raise ShapeError at the first place that a draft's life cannot have; the fiches are tables already."""
    suivi = document.get(SUIVI, {})
    if not isinstance(suivi, Mapping):
        raise ShapeError((SUIVI,), say.SUIVI_IS_A_TABLE)
    for path, expected in _RECORDS.items():
        for number, record in enumerate(_records(document, path)):
            _check_types((*path, number), record, expected)
    _check_types(CERTIFINFO, _table(suivi.get("certifinfo", {})), _CERTIFINFO)
    _check_places(document)
    _check_states(_records(document, PASSAGES))
    for path, code in _codes(document):
        if not is_code(code):
            raise ShapeError(path, say.code_of_digits(CODE, MOST_DIGITS))


def _records(document: Mapping[str, Any], path: FieldPath) -> list[Mapping[str, Any]]:
    if path[0] not in document:
        return []
    held: Any = document
    for part in path[:-1]:
        held = held.get(part, {})
    held = held.get(path[-1], [])
    if not is_list_of_tables(held):
        name = ".".join(map(str, path))
        raise ShapeError(path, say.list_of_tables(path[-1], name))
    if len(held) > MOST_RECORDS:
        raise ShapeError(path, say.too_many_records(path[-1], MOST_RECORDS))
    records: list[Mapping[str, Any]] = held
    return records


def _table(held: Any) -> Mapping[str, Any]:
    if not isinstance(held, Mapping):
        raise ShapeError(CERTIFINFO, say.CERTIFINFO_IS_A_TABLE)
    return held


def _check_types(path: FieldPath, record: Mapping[str, Any], expected: Mapping[str, str]) -> None:
    for name, kind in expected.items():
        if name in record and not _is(kind, record[name]):
            example = _EXAMPLES[kind].format(name)
            raise ShapeError((*path, name), say.written_as(name, kind, example))


def _is(kind: str, held: object) -> bool:
    if kind is _TEXT:
        return isinstance(held, str)
    return isinstance(held, datetime) if kind is _MOMENT else isinstance(held, date)


def _check_places(document: Mapping[str, Any]) -> None:
    for marks in _OF_A_PLACE:
        for number, record in enumerate(_records(document, marks.place)):
            if path_in(record, marks.key) is None:
                raise ShapeError(
                    (*marks.place, number, marks.key),
                    say.path_of_a_field(marks.key),
                )


def _check_states(passages: list[Mapping[str, Any]]) -> None:
    for number, passage in enumerate(passages):
        for name in ("de", "vers"):
            if passage.get(name, Statut.EN_COURS) not in list(Statut):
                raise ShapeError((*PASSAGES, number, name), say.one_of_states(name, ", ".join(Statut)))


def _codes(document: Mapping[str, Any]) -> Iterator[tuple[FieldPath, Any]]:
    places: list[tuple[FieldPath, Mapping[str, Any]]] = [
        ((fiche,), document.get(fiche, {})) for fiche in ("formation", "action")
    ]
    places += [(("sessions", n), session) for n, session in enumerate(document.get("sessions", []))]
    for path, table in places:
        if CODE in table:
            yield (*path, CODE), table[CODE]
