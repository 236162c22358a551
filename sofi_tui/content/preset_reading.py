"""Reads the TOML of a preset, checked against the domain."""

from collections.abc import Mapping
from typing import Any

from sofi_tui.content.configuration import CAMPAIGNS
from sofi_tui.content.positions import line_of
from sofi_tui.content.toml_source import SourceError, TomlError, parsed
from sofi_tui.fasd.cleaning import cleaned
from sofi_tui.fasd.fields import closed_list_of, field_keys, spec_of
from sofi_tui.fasd.kinds import Kind, Presence, Value
from sofi_tui.fasd.models import FICHES
from sofi_tui.fasd.paths import FieldPath, path_of
from sofi_tui.fasd.preset import FieldPreset, Preset
from sofi_tui.fasd.shape import ShapeError, check_value
from sofi_tui.fasd.texts import shorten
from sofi_tui.words import files as say

_ENTRIES = {"nom": str, "resume": str, "campagne": int, "source": str}
_OF_FIELD = {
    "valeur": object,
    "impose": bool,
    "choix": list,
    "consigne": str,
    "a_verifier": str,
    "contient": str,
    "niveau_cecrl": str,
    "attendu": bool,
}


class PresetError(SourceError):
    """A preset file that does not fit the domain; the message names the file, the field and what is wrong."""


def read_preset(code: str, text: str, file: str, base: Mapping[str, Any] | None = None) -> Preset:
    """Read a preset from its TOML, as a layer over the table of another one where it names a `base`.

    Raises PresetError, whose message names `file`.
    """
    try:
        return _preset(code, parsed(text), base)
    except TomlError as error:
        raise PresetError(file, error.line, error.reason) from error
    except ShapeError as error:
        raise PresetError(file, line_of(text, error.path), error.reason) from error


def _preset(code: str, own: Mapping[str, Any], base: Mapping[str, Any] | None) -> Preset:
    """Make a preset of what its file holds, over what its base's does; raises ShapeError."""
    table = own if base is None else _layered(base, own)
    for name, type_ in _ENTRIES.items():
        if not isinstance(table.get(name), type_):
            raise ShapeError((name,), say.missing_or_unfit(name))
    if table["campagne"] not in CAMPAIGNS:
        raise ShapeError(("campagne",), say.CAMPAGNE_2026)
    if unknown := sorted(table.keys() - _ENTRIES.keys() - FICHES.keys() - {"base"}):
        raise ShapeError((unknown[0],), say.unknown_preset_entry(shorten(unknown[0])))
    fields = {
        f"{fiche}.{name}": _field_preset((fiche, name), said)
        for fiche in FICHES
        for name, said in _table(table.get(fiche, {}), (fiche,)).items()
    }
    said_here = (
        {f"{fiche}.{name}" for fiche in FICHES for name in own.get(fiche, {})} if base is not None else set()
    )
    named = {name: cleaned(table[name], (name,)) for name in _ENTRIES}
    return Preset(
        code=code, fields=fields, base=str(own.get("base", "")), own=tuple(sorted(said_here)), **named
    )


def _layered(base: Mapping[str, Any], own: Mapping[str, Any]) -> dict[str, Any]:
    """Lay a preset's table over its base's: what it says of a field, entry by entry."""
    table = {**base, **own}
    for fiche in FICHES:
        under, over = base.get(fiche, {}), _table(own.get(fiche, {}), (fiche,))
        table[fiche] = {
            **under,
            **{
                name: {**under.get(name, {}), **said} if isinstance(said, dict) else said
                for name, said in over.items()
            },
        }
    return table


def _field_preset(path: tuple[str, str], said: Any) -> FieldPreset:
    """Read what a preset says of one field; where one value alone is allowed, it is imposed."""
    key = ".".join(path)
    if key not in field_keys():
        raise ShapeError(path, say.not_a_field(shorten(key)))
    if not isinstance(said, dict):
        raise ShapeError(path, say.give_a_table(key))
    for name, held in said.items():
        if name not in _OF_FIELD:
            raise ShapeError((*path, name), say.unknown_entry_of(key, shorten(name)))
        if not isinstance(held, _OF_FIELD[name]):
            raise ShapeError((*path, name), say.unfit_entry(key, name))
    choix = _choices(key, said.get("choix", []), (*path, "choix"))
    valeur = _valeur(key, said.get("valeur"), (*path, "valeur"))
    for one in valeur if isinstance(valeur, list) else [valeur]:
        if choix and one is not None and one not in choix:
            raise ShapeError((*path, "valeur"), say.not_among_choices(key, shorten(str(one))))
    only_one = len(choix) == 1 and valeur is None and spec_of(key).presence is not Presence.FREE
    if only_one:
        valeur = [choix[0]] if spec_of(key).kind is Kind.PLUSIEURS else choix[0]
    said = {name: cleaned(held, path) for name, held in said.items()}
    return FieldPreset(**{**said, "choix": choix, "valeur": valeur, "impose": said.get("impose", only_one)})


def _valeur(key: str, said: Any, path: FieldPath) -> Value | None:
    """Read the value that a field starts with; raises ShapeError for one that it cannot hold."""
    if said is None or said == "":  # nothing, in place of what the base of a layer says
        return None
    check_value(path, key, said)
    valeur: Value = cleaned(said.strip("\n") if isinstance(said, str) else said, path_of(key))
    return valeur


def _choices(key: str, said: list[Any], path: FieldPath) -> tuple[str, ...]:
    """Read the allowed values of a closed list; raises ShapeError for one that the list does not have."""
    has_list = spec_of(key).kind in {Kind.CHOIX, Kind.PLUSIEURS}
    values = [member.value for member in closed_list_of(key)] if has_list else []
    for choice in said:
        if choice not in values:
            raise ShapeError(path, say.not_in_its_list(key, shorten(str(choice))))
    return tuple(said)


def _table(held: Any, path: FieldPath) -> Mapping[str, Any]:
    if not isinstance(held, dict):
        raise ShapeError(path, say.must_be_a_table(path[-1]))
    return held
