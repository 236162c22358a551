"""A document as TOML in one stable layout: values first, then tables, arrays of tables spelled out."""

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

import tomli_w

from sofi_tui.fasd.codes import CODE
from sofi_tui.fasd.conflicts import CONFLICTS
from sofi_tui.fasd.fields import field_keys, is_field, record_keys
from sofi_tui.fasd.paths import FieldPath, field_key

MAX_LINE = 100

_DOCUMENT = ("brouillon", "formation", "action", "sessions", "suivi", "recopie", "a_revoir", CONFLICTS)
_HEADER = ("version", "id", "titre", "modele", "campagne", "statut", "revision", "cree_le", "modifie_le")
_OTHERS: dict[FieldPath, tuple[str, ...]] = {
    (): _DOCUMENT,
    ("brouillon",): _HEADER,
    (CONFLICTS,): ("chemin", "valeur", "par", "le"),
    ("suivi",): ("passages", "questions", "accords", "certifinfo"),
    ("suivi", "passages"): ("de", "vers", "le", "par", "note", "empreinte"),
    ("suivi", "questions"): ("champ", "question", "posee_le", "repondue_le"),
    ("suivi", "accords"): ("date", "reference", "de_qui", "le", "par"),
    ("suivi", "certifinfo"): ("ancien", "nouveau", "le"),
    ("recopie",): ("champ", "etat", "empreinte", "le", "par", "note"),
    ("a_revoir",): ("champ", "raison"),
}
_WITH_CODE = {"formation", "action", "session"}
_BARE = re.compile(r"[A-Za-z0-9_-]+")


def toml_text(document: Mapping[str, Any]) -> str:
    """Write a document; equal documents whose unknown keys stand in the same order give equal texts."""
    return "\n".join(_table(document, ())).strip("\n") + "\n"


def _table(table: Mapping[str, Any], path: FieldPath) -> Iterator[str]:
    """Write a table's values, then the tables within, each after an empty line."""
    names = _in_order(table, path)
    within = {name: None for name in names if _is_table(table[name])}
    for name in names:
        if name not in within:
            yield f"{_key(name)} = {_value(table[name])}"
    for name in within:
        inner = (*path, name)
        if isinstance(table[name], Mapping):
            yield from ("", f"[{_name(inner)}]", *_table(table[name], inner))
        else:
            for item in table[name]:
                yield from ("", f"[[{_name(inner)}]]", *_table(item, inner))


def _is_table(value: Any) -> bool:
    """Tell whether a value is written under a header of its own."""
    if isinstance(value, list):
        return bool(value) and all(isinstance(item, Mapping) for item in value)
    return isinstance(value, Mapping)


def _in_order(table: Mapping[str, Any], path: FieldPath) -> list[str]:
    """Put the names that the program knows first, in SOFI's order, and the others after, as they came."""
    known = [name for name in _known(path) if name in table]
    return known + [name for name in table if name not in known]


def _known(path: FieldPath) -> Sequence[str]:
    if path in _OTHERS:
        return _OTHERS[path]
    fiche = field_key(path)
    keys = (
        record_keys(fiche)
        if is_field(fiche)
        else [key for key in field_keys() if key.startswith(f"{fiche}.")]
    )
    names = [CODE] * (fiche in _WITH_CODE) + [key.rpartition(".")[2] for key in keys]
    return [*names, "dispositif"] if fiche == "session" else names


def _name(path: FieldPath) -> str:
    return ".".join(_key(str(part)) for part in path)


def _key(name: str) -> str:
    return name if _BARE.fullmatch(name) else tomli_w.dumps({name: 0})[: -len(" = 0\n")]


def _value(value: Any) -> str:
    """Write a value; a short list of one-line texts or numbers takes one line."""
    if isinstance(value, list) and not any(isinstance(item, list | Mapping) for item in value):
        line = f"[{', '.join(_value(item) for item in value)}]"
        if len(line) <= MAX_LINE and "\n" not in line:
            return line
    return tomli_w.dumps({"_": value}, multiline_strings=True)[len("_ = ") : -1]
