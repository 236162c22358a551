"""The user's own settings: the campaign year, how the screens look, usual values and keys of their own.

``config.toml`` in the platform's configuration folder::

    campagne = 2027
    theme = "contraste"
    souris = false
    [profil.action]
    organisme_dispensateur = "Organisme Exemple"
    [profil.session]
    organisme_responsable = "Organisme Exemple"
    [touches.assistant]
    suivi = "Alt+S"
"""

from collections.abc import Mapping
from pathlib import Path
from typing import Any, NamedTuple

from sofi_tui.content.appearance import Appearance, appearance_of
from sofi_tui.content.positions import line_of
from sofi_tui.content.toml_source import SourceError, TomlError, decoded, parsed, read_up_to
from sofi_tui.content.user_folders import config_folder
from sofi_tui.fasd.cleaning import cleaned
from sofi_tui.fasd.fields import is_field, spec_of
from sofi_tui.fasd.kinds import Kind, Value
from sofi_tui.fasd.paths import path_of
from sofi_tui.fasd.shape import ShapeError, check_value
from sofi_tui.fasd.texts import shorten
from sofi_tui.keys.action import OwnKeys
from sofi_tui.words import files as say

CAMPAIGNS = range(2000, 2100)
_MAX_BYTES = 2**20
_NONE: OwnKeys = {}
_LISTS = {Kind.LISTE, Kind.FORMACODES, Kind.PLUSIEURS}


class ConfigurationError(SourceError):
    """A configuration that cannot be used; the message names the file and what to do."""


class Configuration(NamedTuple):
    """What the user set; `profil` is by field key, `touches` by the id of an action (`sofi_tui.keys.own`)."""

    campagne: int | None = None
    profil: Mapping[str, Value] = {}
    touches: OwnKeys = _NONE
    appearance: Appearance = Appearance()


def configuration_file() -> Path:
    """Tell where the user's configuration is."""
    return config_folder() / "config.toml"


def read_configuration(file: Path) -> Configuration:
    """Read the configuration, an empty one where there is no file; raises ConfigurationError."""
    if not (text := configuration_text(file)):
        return Configuration()
    try:
        table = parsed(text)
    except TomlError as error:
        raise ConfigurationError(file, error.line, error.reason) from error
    try:
        return Configuration(
            _campagne(table.get("campagne")),
            _profil(table.get("profil", {})),
            _touches(table.get("touches")),
            appearance_of(table),
        )
    except ShapeError as error:
        raise ConfigurationError(file, line_of(text, error.path), error.reason) from error


def configuration_text(file: Path) -> str:
    """Read the text of the configuration, an empty one where there is no file; raises ConfigurationError."""
    try:
        data = read_up_to(file, _MAX_BYTES)
    except FileNotFoundError:
        return ""
    except OSError as error:
        raise ConfigurationError(file, None, say.unreadable(error.strerror)) from error
    if len(data) > _MAX_BYTES:
        raise ConfigurationError(file, None, say.OVER_ONE_MIB)
    try:
        return decoded(data)
    except TomlError as error:
        raise ConfigurationError(file, error.line, error.reason) from error


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
