"""The shape of a field's value: which TOML type may stand in it, whatever was typed there."""

import math
from collections.abc import Mapping
from datetime import date, datetime
from functools import cache
from typing import Any

from sofi_tui.fasd.fields import record_keys, spec_of
from sofi_tui.fasd.kinds import NUMBERS, Kind
from sofi_tui.fasd.paths import FieldPath
from sofi_tui.words import files as say

MAX_ITEMS = 200
"""How many sessions, and how many records or texts of one list, a draft may hold."""
MAX_NUMBER = 10**9

_TO_WRITE = {
    Kind.OUI_NON: "true ou false",
    Kind.ENTIER: say.A_WHOLE_NUMBER,
    Kind.HEURES: say.HOURS,
    Kind.DATE: say.A_DATE,
    Kind.PLUSIEURS: say.TEXTS,
    Kind.FORMACODES: say.CODES,
    Kind.LISTE: say.A_TABLE,
}


class ShapeError(Exception):
    """A value of the wrong type at `path`; `reason` is French and says what to write."""

    def __init__(self, path: FieldPath, reason: str) -> None:
        super().__init__(reason)
        self.path = path
        self.reason = reason


def check_value(path: FieldPath, key: str, value: object) -> None:
    """Raise ShapeError when a field cannot hold a value; a text may stand anywhere but for records."""
    kind = spec_of(key).kind
    if kind is Kind.LISTE:
        _check_records(path, key, value)
    elif not (isinstance(value, str) or _holds(kind, value)):
        name = key.rpartition(".")[2]
        sentence = _TO_WRITE.get(kind, say.A_TEXT).format(name=name)
        raise ShapeError(path, say.unfit(name, sentence))
    if isinstance(value, list):
        expect_few(value, path)


@cache
def may_be_text(key: str) -> bool:
    """Tell whether a field may hold any text, until it is judged: all but the lists of records."""
    return spec_of(key).kind is not Kind.LISTE


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
    if not is_list_of_tables(value):
        sentence = _TO_WRITE[Kind.LISTE].format(name=path[-1])
        raise ShapeError(path, say.is_a_list(path[-1], sentence))
    for number, record in enumerate(value):
        for name, inner in _named_record_keys(key):
            if name in record and (type(held := record[name]) is not str or not may_be_text(inner)):
                check_value((*path, number, name), inner, held)


@cache
def _named_record_keys(key: str) -> tuple[tuple[str, str], ...]:
    """List the fields of a list's records by their names in it."""
    return tuple((inner.rpartition(".")[2], inner) for inner in record_keys(key))


def expect_few(items: list[Any], path: FieldPath) -> None:
    """Raise ShapeError for a list of more than MAX_ITEMS."""
    if len(items) > MAX_ITEMS:
        raise ShapeError(path, say.too_many_items(path[-1], MAX_ITEMS))


def is_list_of_tables(held: object) -> bool:
    """Tell whether a value is one that TOML writes as an array of tables."""
    if not isinstance(held, list):
        return False
    for item in held:  # noqa: SIM110 -- asked a dozen times of each of thousands of drafts
        if type(item) is not dict and not isinstance(item, Mapping):
            return False
    return True
