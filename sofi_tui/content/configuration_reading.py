"""Reads the table of a configuration, checked against the domain."""

from collections.abc import Mapping
from typing import Any

from sofi_tui.content.appearance_reading import appearance_of
from sofi_tui.content.configuration import CAMPAIGNS, Configuration
from sofi_tui.fasd.cleaning import cleaned
from sofi_tui.fasd.fields import is_field, spec_of
from sofi_tui.fasd.kinds import Kind, Value
from sofi_tui.fasd.paths import path_of
from sofi_tui.fasd.shape import ShapeError, check_value
from sofi_tui.fasd.texts import shorten
from sofi_tui.keys.action import OwnKeys
from sofi_tui.words import files as say

_LISTS = {Kind.LISTE, Kind.FORMACODES, Kind.PLUSIEURS}


def configuration_in(table: Mapping[str, Any]) -> Configuration:
    """Read a configuration; raises ShapeError."""
    return Configuration(
        _campagne(table.get("campagne")),
        _profil(table.get("profil", {})),
        _touches(table.get("touches")),
        appearance_of(table),
    )


def _touches(said: Any) -> OwnKeys:
    """Read the user's own keys; raises ShapeError."""
    if said is None:
        return {}
    from sofi_tui.keys.own import own_keys  # noqa: PLC0415 -- with the actions of all screens

    return own_keys(said)


def _campagne(said: Any) -> int | None:
    if said is None or (isinstance(said, int) and said in CAMPAIGNS):
        return said
    raise ShapeError(("campagne",), say.CAMPAGNE_2027)


def _profil(tables: Any) -> dict[str, Value]:
    """Read the usual values; raises ShapeError."""
    if not isinstance(tables, dict):
        raise ShapeError(("profil",), say.PROFIL_BY_FICHE)
    profil: dict[str, Value] = {}
    for fiche, fields in tables.items():
        if not isinstance(fields, dict):
            raise ShapeError(("profil", fiche), say.PROFIL_BY_FICHE)
        for name, value in fields.items():
            key, place = f"{fiche}.{name}", ("profil", fiche, name)
            if not is_field(key) or spec_of(key).kind in _LISTS:
                raise ShapeError(place, say.not_a_simple_field(shorten(fiche), shorten(name)))
            check_value(place, key, value)
            profil[key] = cleaned(value, path_of(key))
    return profil
