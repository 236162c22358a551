"""The shape of a draft's document: which TOML type may stand where, whatever was typed there."""

from collections.abc import Collection, Iterator, Mapping
from datetime import date, datetime
from functools import lru_cache
from typing import Any

from sofi_tui.content.configuration import CAMPAIGNS
from sofi_tui.drafts.folder import is_id
from sofi_tui.drafts.life_shape import check_life
from sofi_tui.fasd.conflicts import CONFLICTS
from sofi_tui.fasd.draft import Statut
from sofi_tui.fasd.fields import field_keys
from sofi_tui.fasd.marks import path_in
from sofi_tui.fasd.paths import FieldPath, dotted, path_of
from sofi_tui.fasd.shape import (
    MAX_ITEMS,
    MAX_NUMBER,
    ShapeError,
    check_value,
    expect_few,
    is_list_of_tables,
    may_be_text,
)
from sofi_tui.words import files as say

MAX_CONFLICTS = 1000
MAX_DEPTH = 32

_HOLDERS = (dict, list, Mapping)
_PLAIN = {str, bool, int, float, date}
"""What is told at once to hold nothing; whether it is a mapping is a slow question."""
_SOME_DAY = datetime.min


def check_shape(document: Mapping[str, Any], known_presets: Collection[str]) -> None:
    """Raise ShapeError at the first place that a draft cannot have."""
    if _is_deeper(document, MAX_DEPTH):
        _check_depth(document, ())
    _check_header(document.get("brouillon"), known_presets)
    for fiche in ("formation", "action"):
        _expect_table(document.get(fiche, {}), (fiche,))
    sessions = document.get("sessions", [])
    if not is_list_of_tables(sessions):
        raise ShapeError(("sessions",), say.TABLE_FOR_EACH_SESSION)
    expect_few(sessions, ("sessions",))
    for number, session in enumerate(sessions):
        _expect_table(session.get("dispositif", {}), ("sessions", number, "dispositif"))
    for path, key, value in _fields(document, len(sessions)):
        check_value(path, key, value)
    _check_conflicts(document.get(CONFLICTS, []))
    check_life(document)


def _fields(document: Mapping[str, Any], sessions: int) -> Iterator[tuple[FieldPath, str, object]]:
    """Give each field that the document holds, with its path and its key, but for texts where any may stand."""
    for way, names in _fields_by_table(sessions):
        place: Any = document
        for part in way:
            place = place[part] if isinstance(part, int) else place.get(part, {})
        for name, path, key in names:
            if name in place and (type(held := place[name]) is not str or not may_be_text(key)):
                yield path, key, held


@lru_cache(maxsize=MAX_ITEMS)
def _fields_by_table(sessions: int) -> tuple[tuple[FieldPath, list[tuple[str | int, FieldPath, str]]], ...]:
    """List the tables of a draft of so many sessions, with the name, the path and the key of each field in them."""
    tables: dict[FieldPath, list[tuple[str | int, FieldPath, str]]] = {}
    for key in field_keys():
        in_sessions = key.startswith(("session.", "dispositif."))
        for number in range(sessions if in_sessions else 1):
            *way, name = path = path_of(key, number)
            tables.setdefault(tuple(way), []).append((name, path, key))
    return tuple(tables.items())


def _check_header(header: object, known_presets: Collection[str]) -> None:
    if not isinstance(header, Mapping):
        raise ShapeError((), say.NO_BROUILLON_TABLE)
    _expect_number(header, "version", range(1, MAX_NUMBER), "version = 1")
    if not is_id(header.get("id")):
        raise ShapeError(
            ("brouillon", "id"),
            say.WRITE_ID,
        )
    if header.get("modele") not in list(known_presets):
        choices = ", ".join(known_presets)
        raise ShapeError(("brouillon", "modele"), say.one_of_presets(choices))
    _expect_number(header, "campagne", CAMPAIGNS, "campagne = 2026")
    _expect_number({"revision": 0, **header}, "revision", range(MAX_NUMBER), "revision = 0")
    if not isinstance(header.get("titre", ""), str):
        raise ShapeError(("brouillon", "titre"), say.WRITE_TITRE)
    if header.get("statut", Statut.EN_COURS) not in list(Statut):
        raise ShapeError(("brouillon", "statut"), say.one_of_statuts(", ".join(Statut)))


def _check_conflicts(conflicts: Any) -> None:
    if not is_list_of_tables(conflicts):
        raise ShapeError((CONFLICTS,), say.TABLE_FOR_EACH_CONFLICT)
    if len(conflicts) > MAX_CONFLICTS:
        raise ShapeError((CONFLICTS,), say.too_many_conflicts(MAX_CONFLICTS))
    for number, conflict in enumerate(conflicts):
        path: FieldPath = (CONFLICTS, number)
        if path_in(conflict) is None:
            raise ShapeError((*path, "chemin"), say.CHEMIN_OF_A_FIELD)
        if not isinstance(conflict.get("par", ""), str):
            raise ShapeError((*path, "par"), say.WRITE_NAME)
        if not isinstance(conflict.get("le", _SOME_DAY), datetime):
            raise ShapeError((*path, "le"), say.WRITE_MOMENT)


def _expect_number(header: Mapping[str, Any], name: str, allowed: range, example: str) -> None:
    held = header.get(name)
    if not isinstance(held, int) or isinstance(held, bool) or held not in allowed:
        raise ShapeError(("brouillon", name), say.whole_number_wanted(name, example))


def _expect_table(held: object, path: FieldPath) -> None:
    if not isinstance(held, Mapping):
        raise ShapeError(path, say.is_a_table(path[-1], _header_name(path)))


def _header_name(path: FieldPath) -> str:
    return dotted(tuple(part for part in path if isinstance(part, str)))


def _is_deeper(held: Any, most: int) -> bool:
    """Tell whether something stands in more than so many tables and lists."""
    is_table = type(held) is dict or isinstance(held, Mapping)
    for inner in held.values() if is_table else held:
        if (
            type(inner) not in _PLAIN
            and isinstance(inner, _HOLDERS)
            and (most == 0 or _is_deeper(inner, most - 1))
        ):
            return True
    return False


def _check_depth(held: Any, path: FieldPath) -> None:
    if len(path) > MAX_DEPTH:
        raise ShapeError(path, say.too_deep(MAX_DEPTH))
    if isinstance(held, Mapping | list):
        for part, inner in held.items() if isinstance(held, Mapping) else enumerate(held):
            _check_depth(inner, (*path, part))
