"""The user's own settings: the campaign year, and the values that their organisation always types.

``config.toml`` in the platform's configuration folder::

    campagne = 2027
    [profil.action]
    organisme_dispensateur = "Organisme Exemple"
    [profil.session]
    organisme_responsable = "Organisme Exemple"
"""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from platformdirs import user_config_path

from sofi_tui.fasd.fields import is_field, spec_of
from sofi_tui.fasd.kinds import Kind, Value
from sofi_tui.fasd.texts import clean

APPLICATION = "sofi-tui"
CAMPAIGNS = range(2000, 2100)
_LISTS = {Kind.LISTE, Kind.FORMACODES, Kind.PLUSIEURS}


class ConfigurationError(Exception):
    """A configuration that cannot be used; the message names the file and what to do."""


@dataclass(frozen=True)
class Configuration:
    """What the user set; `profil` is by field key."""

    campagne: int | None = None
    profil: Mapping[str, Value] = field(default_factory=dict)


def configuration_file() -> Path:
    """Tell where the user's configuration is."""
    return user_config_path(APPLICATION) / "config.toml"


def read_configuration(file: Path) -> Configuration:
    """Read the configuration, an empty one where there is no file; raises ConfigurationError."""
    try:
        table = tomllib.loads(file.read_bytes().decode("utf-8-sig"))
    except FileNotFoundError:
        return Configuration()
    except OSError as error:
        raise ConfigurationError(f"{file} : lecture impossible ({error.strerror}).") from error
    except (ValueError, RecursionError) as error:
        raise ConfigurationError(f"{file} : ce n'est pas du TOML lisible ({clean(str(error))}).") from error
    campagne = table.get("campagne")
    if campagne is not None and (not isinstance(campagne, int) or campagne not in CAMPAIGNS):
        raise ConfigurationError(f"{file} : « campagne » est une année, par exemple campagne = 2027.")
    return Configuration(campagne, _profil(table.get("profil", {}), file))


def _profil(tables: Any, file: Path) -> dict[str, Value]:
    if not isinstance(tables, dict) or not all(isinstance(fields, dict) for fields in tables.values()):
        raise ConfigurationError(f"{file} : « profil » se range par fiche, par exemple [profil.action].")
    profil: dict[str, Value] = {}
    for fiche, fields in tables.items():
        for name, value in fields.items():
            key = f"{fiche}.{name}"
            if not is_field(key) or spec_of(key).kind in _LISTS or isinstance(value, list | dict):
                place = f"[profil.{clean(fiche)}] {clean(name)}"
                raise ConfigurationError(f"{file} : {place} n'est pas un champ simple.")
            profil[key] = clean(value) if isinstance(value, str) else value
    return profil
