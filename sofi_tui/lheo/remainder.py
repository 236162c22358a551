"""What LHEO's own elements do not give back of a draft, kept in ``extras`` so that reading gives it back.

An ``extra`` names its field (``info``) and how its value is written (``tag``): ``saisie`` as a person types it,
``json`` where that would read otherwise, ``vide`` where the draft has nothing and LHEO's element says something.
"""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any

from sofi_tui.fasd.alignment import same
from sofi_tui.fasd.draft import Draft
from sofi_tui.fasd.fields import field_keys, record_keys, spec_of
from sofi_tui.fasd.kinds import Kind
from sofi_tui.fasd.paths import FieldPath, path_of
from sofi_tui.fasd.texts import xml_safe
from sofi_tui.fasd.typed import read_typed, show_typed

TYPED, JSON, EMPTY = "saisie", "json", "vide"
_DATE = "$date"
_SOME_DAY = date(2000, 1, 1)


@dataclass(frozen=True)
class Kept:
    """One value kept apart; `place` is its key, with the record's number where it is in one."""

    path: FieldPath
    place: str
    tag: str
    text: str


def kept_apart(draft: Draft, reread: Draft) -> Iterator[Kept]:
    """Compare a draft with what its LHEO elements read as, and give each field that differs."""
    for key in field_keys():
        for number in range(len(draft.sessions) if key.startswith(("session.", "dispositif.")) else 1):
            path = path_of(key, number)
            yield from _differing(path, key, draft.get(path), reread.get(path))


def restored(key: str, tag: str, text: str) -> Any:
    """Read the value of an ``extra`` of ours; None empties the field. Raises ValueError for what is none."""
    if tag == EMPTY:
        return None
    return read_typed(key, text, _SOME_DAY) if tag == TYPED else json.loads(text, object_hook=_with_date)


def known_records(key: str, held: object) -> object:
    """Leave out of a list's records the keys that no fiche has."""
    if not isinstance(held, list):
        return held
    names = {inner.rpartition(".")[2] for inner in record_keys(key)}
    return [{name: record[name] for name in record if name in names} for record in held]


def _differing(path: FieldPath, key: str, held: Any, reread: Any) -> Iterator[Kept]:
    if spec_of(key).kind is not Kind.LISTE:
        if not same(held, reread):
            yield _kept(path, key, key, held)
        return
    held = known_records(key, held or None)
    if not (isinstance(held, list) and isinstance(reread, list) and len(held) == len(reread)):
        if not same(held, reread):
            yield _kept(path, key, key, held)
        return
    for number, (record, other) in enumerate(zip(held, reread, strict=True)):
        for inner in record_keys(key):
            name = inner.rpartition(".")[2]
            if not same(record.get(name), other.get(name)):
                yield _kept((*path, number, name), inner, f"{key}.{number}.{name}", record.get(name))


def _kept(path: FieldPath, key: str, place: str, held: Any) -> Kept:
    if held is None:
        return Kept(path, place, EMPTY, "")
    if spec_of(key).kind is not Kind.LISTE:
        shown = show_typed(key, held)
        if same(read_typed(key, shown, _SOME_DAY), held) and xml_safe(shown) == shown:
            return Kept(path, place, TYPED, shown)
    return Kept(path, place, JSON, json.dumps(held, default=_dated))


def _dated(value: object) -> object:
    if isinstance(value, date):
        return {_DATE: value.isoformat()}
    raise TypeError(value)


def _with_date(table: dict[str, Any]) -> Any:
    return date.fromisoformat(table[_DATE]) if table.keys() == {_DATE} else table
