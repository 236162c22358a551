"""The presets of presets/, read and checked against the domain, with the user's configuration over them."""

import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache
from importlib.resources import files
from typing import Any

from sofi_tui.content.configuration import Configuration
from sofi_tui.fasd.fields import closed_list_of, field_keys, spec_of
from sofi_tui.fasd.kinds import Kind, Presence, Value
from sofi_tui.fasd.models import FICHES
from sofi_tui.fasd.preset import FieldPreset, Preset
from sofi_tui.fasd.texts import clean

PRESETS = ("daeu", "prepa", "fle")
_ENTRIES = {"nom": str, "resume": str, "campagne": int, "source": str}


class UnknownPresetError(Exception):
    """A preset code that nobody knows."""

    def __init__(self, code: str, known: tuple[str, ...]) -> None:
        super().__init__(f"Le modèle « {clean(code)} » n'existe pas : choisissez parmi {', '.join(known)}.")
        self.code = code


class PresetError(Exception):
    """A preset file that does not fit the domain; the message names the file, the field and what is wrong."""


@dataclass(frozen=True)
class Catalogue:
    """The presets at hand, by code, in the order in which they are offered."""

    presets: Mapping[str, Preset]

    @property
    def codes(self) -> tuple[str, ...]:
        """The codes of the presets."""
        return tuple(self.presets)

    def get(self, code: str) -> Preset:
        """Give a preset; raises UnknownPresetError."""
        if code not in self.presets:
            raise UnknownPresetError(code, self.codes)
        return self.presets[code]


def catalogue(configuration: Configuration) -> Catalogue:
    """Give the program's presets, with the campaign and the usual values that the user set."""
    presets = {code: _own_preset(code) for code in PRESETS}
    return Catalogue(
        {
            code: replace(
                preset,
                campagne=configuration.campagne or preset.campagne,
                profil=configuration.profil,
            )
            for code, preset in presets.items()
        }
    )


@cache
def _own_preset(code: str) -> Preset:
    name = f"{code}.toml"
    return read_preset(code, (files("sofi_tui.presets") / name).read_text("utf-8"), f"presets/{name}")


def read_preset(code: str, text: str, file: str) -> Preset:
    """Read a preset from its TOML; raises PresetError, whose message names `file`."""
    try:
        table = tomllib.loads(text)
    except ValueError as error:
        raise PresetError(f"{file} : ce n'est pas du TOML lisible ({clean(str(error))}).") from error
    if missing := [name for name, type_ in _ENTRIES.items() if not isinstance(table.get(name), type_)]:
        raise PresetError(f"{file} : « {missing[0]} » manque, ou n'est pas du genre attendu.")
    if unknown := sorted(table.keys() - _ENTRIES.keys() - FICHES.keys()):
        raise PresetError(f"{file} : « {clean(unknown[0])} » n'est ni une entrée ni une fiche connue.")
    fields = {
        f"{fiche}.{field}": _field_preset(f"{fiche}.{field}", said, file)
        for fiche in FICHES
        for field, said in table.get(fiche, {}).items()
    }
    return Preset(code=code, fields=fields, **{name: table[name] for name in _ENTRIES})


def _field_preset(key: str, said: Any, file: str) -> FieldPreset:
    """Read what a preset says of one field; where one value alone is allowed, it is imposed."""
    if key not in field_keys():
        raise PresetError(f"{file} : « {clean(key)} » n'est pas un champ.")
    if not isinstance(said, dict):
        raise PresetError(f"{file}, {key} : donnez-lui une table, avec « valeur = … ».")
    if unknown := sorted(said.keys() - FieldPreset.__dataclass_fields__.keys()):
        raise PresetError(f"{file}, {key} : « {clean(unknown[0])} » n'est pas une entrée connue.")
    choix = _choices(key, said.get("choix", ()), file)
    valeur: Value | None = said.get("valeur")
    if isinstance(valeur, str):
        valeur = clean(valeur).strip("\n")
    only_one = len(choix) == 1 and valeur is None and spec_of(key).presence is not Presence.FREE
    if only_one:
        valeur = [choix[0]] if spec_of(key).kind is Kind.PLUSIEURS else choix[0]
    return FieldPreset(
        **{**said, "choix": choix, "valeur": valeur, "impose": bool(said.get("impose", only_one))}
    )


def _choices(key: str, said: Sequence[Any], file: str) -> tuple[str, ...]:
    """Read the allowed values of a closed list; raises PresetError for one that the list does not have."""
    has_list = spec_of(key).kind in {Kind.CHOIX, Kind.PLUSIEURS}
    values = {member.value for member in closed_list_of(key)} if has_list else set()
    for choice in said:
        if choice not in values:
            raise PresetError(f"{file}, {key} : « {clean(str(choice))} » n'est pas dans sa liste.")
    return tuple(said)
