"""The shape of a draft's document: which TOML type may stand where, whatever was typed there."""

import math
from collections.abc import Collection, Iterator, Mapping
from datetime import date, datetime
from typing import Any

from sofi_tui.content.configuration import CAMPAIGNS
from sofi_tui.drafts.folder import is_id
from sofi_tui.fasd.draft import Statut
from sofi_tui.fasd.fields import field_keys, record_keys, spec_of
from sofi_tui.fasd.kinds import NUMBERS, Kind
from sofi_tui.fasd.paths import FieldPath, dotted, path_of

MAX_ITEMS = 200
"""How many sessions, and how many records or texts of one list, a draft may hold."""
MAX_NUMBER = 10**9
MAX_DEPTH = 32

_TO_WRITE = {
    Kind.OUI_NON: "true ou false",
    Kind.ENTIER: "un nombre entier, par exemple {name} = 12",
    Kind.HEURES: "un nombre d'heures, par exemple {name} = 35.5",
    Kind.DATE: "une date, par exemple {name} = 2026-03-02",
    Kind.PLUSIEURS: 'une liste de textes, par exemple {name} = ["…", "…"]',
    Kind.FORMACODES: 'une liste de textes, par exemple {name} = ["15084", "15061"]',
    Kind.LISTE: "un tableau [[sessions.{name}]] pour chacun",
}


class ShapeError(Exception):
    """A value of the wrong type at `path`; `reason` is French and says what to write."""

    def __init__(self, path: FieldPath, reason: str) -> None:
        super().__init__(reason)
        self.path = path
        self.reason = reason


def check_shape(document: Mapping[str, Any], known_presets: Collection[str]) -> None:
    """Raise ShapeError at the first place that a draft cannot have."""
    _check_depth(document, ())
    _check_header(document.get("brouillon"), known_presets)
    for fiche in ("formation", "action"):
        _expect_table(document.get(fiche, {}), (fiche,))
    sessions = document.get("sessions", [])
    if not _is_list_of_tables(sessions):
        raise ShapeError(("sessions",), "écrivez un tableau [[sessions]] pour chaque session.")
    _expect_few(sessions, ("sessions",))
    for number, session in enumerate(sessions):
        _expect_table(session.get("dispositif", {}), ("sessions", number, "dispositif"))
    for path, key, value in _fields(document, len(sessions)):
        check_value(path, key, value)


def check_value(path: FieldPath, key: str, value: object) -> None:
    """Raise ShapeError when a field cannot hold a value; a text may stand anywhere but for records."""
    kind = spec_of(key).kind
    name = key.rpartition(".")[2]
    if kind is Kind.LISTE:
        _check_records(path, key, value)
    elif not (isinstance(value, str) or _holds(kind, value)):
        sentence = _TO_WRITE.get(kind, 'un texte entre guillemets, par exemple {name} = "…"').format(
            name=name
        )
        raise ShapeError(path, f"« {name} » ne peut pas contenir cela : écrivez {sentence}.")
    if isinstance(value, list):
        _expect_few(value, path)


def _holds(kind: Kind, value: object) -> bool:
    match value:
        case bool():
            return kind is Kind.OUI_NON
        case int() | float():
            whole = isinstance(value, int) or (kind is Kind.HEURES and math.isfinite(value))
            return kind in NUMBERS and whole and abs(value) < MAX_NUMBER
        case date():
            return kind is Kind.DATE and not isinstance(value, datetime)
        case list():
            return kind in {Kind.PLUSIEURS, Kind.FORMACODES} and all(isinstance(item, str) for item in value)
    return False


def _check_records(path: FieldPath, key: str, value: Any) -> None:
    if not _is_list_of_tables(value):
        sentence = _TO_WRITE[Kind.LISTE].format(name=path[-1])
        raise ShapeError(path, f"« {path[-1]} » est une liste : écrivez {sentence}.")
    for number, record in enumerate(value):
        for inner in record_keys(key):
            name = inner.rpartition(".")[2]
            if name in record:
                check_value((*path, number, name), inner, record[name])


def _fields(document: Mapping[str, Any], sessions: int) -> Iterator[tuple[FieldPath, str, object]]:
    """Give each field that the document holds, with its path and its key."""
    for key in field_keys():
        in_sessions = key.startswith(("session.", "dispositif."))
        for number in range(sessions if in_sessions else 1):
            path = path_of(key, number)
            place: Any = document
            for part in path[:-1]:
                place = place[part] if isinstance(part, int) else place.get(part, {})
            if path[-1] in place:
                yield path, key, place[path[-1]]


def _check_header(header: object, known_presets: Collection[str]) -> None:
    if not isinstance(header, Mapping):
        raise ShapeError(
            (), "il manque la table [brouillon] : ce fichier n'est pas un brouillon de sofi-tui."
        )
    _expect_number(header, "version", range(1, MAX_NUMBER), "version = 1")
    if not is_id(header.get("id")):
        raise ShapeError(
            ("brouillon", "id"),
            'écrivez id = "…", en minuscules sans accent, chiffres et tirets (64 au plus).',
        )
    if header.get("modele") not in list(known_presets):
        choices = ", ".join(known_presets)
        raise ShapeError(("brouillon", "modele"), f"« modele » doit être l'un de ces modèles : {choices}.")
    _expect_number(header, "campagne", CAMPAIGNS, "campagne = 2026")
    _expect_number({"revision": 0, **header}, "revision", range(MAX_NUMBER), "revision = 0")
    if not isinstance(header.get("titre", ""), str):
        raise ShapeError(("brouillon", "titre"), 'écrivez le titre entre guillemets : titre = "…".')
    if header.get("statut", Statut.EN_COURS) not in list(Statut):
        raise ShapeError(("brouillon", "statut"), f"« statut » doit être l'un de : {', '.join(Statut)}.")


def _expect_number(header: Mapping[str, Any], name: str, allowed: range, example: str) -> None:
    held = header.get(name)
    if not isinstance(held, int) or isinstance(held, bool) or held not in allowed:
        raise ShapeError(
            ("brouillon", name), f"« {name} » doit être un nombre entier, par exemple {example}."
        )


def _expect_table(held: object, path: FieldPath) -> None:
    if not isinstance(held, Mapping):
        raise ShapeError(
            path, f"« {path[-1]} » doit être une table, qui commence par [{_header_name(path)}]."
        )


def _header_name(path: FieldPath) -> str:
    return dotted(tuple(part for part in path if isinstance(part, str)))


def _expect_few(items: list[Any], path: FieldPath) -> None:
    if len(items) > MAX_ITEMS:
        raise ShapeError(
            path, f"« {path[-1]} » a plus de {MAX_ITEMS} éléments : partagez-les entre plusieurs brouillons."
        )


def _is_list_of_tables(held: object) -> bool:
    return isinstance(held, list) and all(isinstance(item, Mapping) for item in held)


def _check_depth(held: Any, path: FieldPath) -> None:
    if len(path) > MAX_DEPTH:
        raise ShapeError(path, f"plus de {MAX_DEPTH} tables ou listes l'une dans l'autre : simplifiez.")
    if isinstance(held, Mapping | list):
        for part, inner in held.items() if isinstance(held, Mapping) else enumerate(held):
            _check_depth(inner, (*path, part))
