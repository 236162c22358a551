"""The free texts of a draft, gathered table by table, as each check of a draft needs them."""

from collections.abc import Iterator, Mapping, Sequence
from functools import cache, lru_cache
from typing import TypeAlias

from sofi_tui.fasd.draft import Draft
from sofi_tui.fasd.fields import every_key, field_keys, record_keys, spec_of
from sofi_tui.fasd.kinds import Kind
from sofi_tui.fasd.paths import FieldPath, path_of

_FREE_TEXT = {Kind.LIGNE, Kind.TEXTE, Kind.URL, Kind.COURRIEL, Kind.TELEPHONE, Kind.SIRET}
_MOST_SESSIONS = 200

Named: TypeAlias = tuple[str, str]
"""The name of a field in its table, and its key."""


def texts_in(draft: Draft) -> Iterator[tuple[str, FieldPath, str]]:
    """Give the texts of fields that are free to hold any, but for blank ones, with their keys and paths."""
    sessions = len(draft.sessions)
    for way, fields in _tables(sessions):
        if isinstance(table := draft.get(way), Mapping):
            for key, path, name in fields:
                if isinstance(held := table.get(name), str) and held.strip():
                    yield key, path, held
    for top, names in _lists(sessions):
        for number in range(len(draft.records(top))):
            path = (*top, number)
            if isinstance(record := draft.get(path), Mapping):
                for name, key in names:
                    if isinstance(held := record.get(name), str) and held.strip():
                        yield key, (*path, name), held


def is_free_text(key: str) -> bool:
    """Tell whether a field is free to hold any text."""
    return spec_of(key).kind in _FREE_TEXT


@cache
def keys_of_texts(kind: Kind) -> tuple[str, ...]:
    """List the keys of the fields of one kind of free text."""
    return tuple(key for key in every_key() if spec_of(key).kind is kind)


@lru_cache(maxsize=_MOST_SESSIONS)
def _tables(sessions: int) -> Sequence[tuple[FieldPath, Sequence[tuple[str, FieldPath, str]]]]:
    """List the tables of a draft of so many sessions, with the key, the path and the name of each text in them."""
    tables: dict[FieldPath, list[tuple[str, FieldPath, str]]] = {}
    for key in filter(is_free_text, field_keys()):
        for path in _places(key, sessions):
            tables.setdefault(path[:-1], []).append((key, path, str(path[-1])))
    return tuple(tables.items())


@lru_cache(maxsize=_MOST_SESSIONS)
def _lists(sessions: int) -> Sequence[tuple[FieldPath, Sequence[Named]]]:
    """List where records stand in such a draft, with the names and the keys of the texts in each."""
    lists = [key for key in field_keys() if spec_of(key).kind is Kind.LISTE]
    return tuple(
        (path, [(inner.rpartition(".")[2], inner) for inner in record_keys(key) if is_free_text(inner)])
        for key in lists
        for path in _places(key, sessions)
    )


def _places(key: str, sessions: int) -> Iterator[FieldPath]:
    in_sessions = key.startswith(("session.", "dispositif."))
    return (path_of(key, number) for number in range(sessions if in_sessions else 1))
