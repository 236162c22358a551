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
from typing import TYPE_CHECKING, NamedTuple

from sofi_tui.content.appearance import Appearance
from sofi_tui.content.toml_source import SourceError, TomlError, decoded, parsed, read_up_to
from sofi_tui.content.user_folders import config_folder
from sofi_tui.words import files as say

if TYPE_CHECKING:
    from sofi_tui.fasd.kinds import Value
    from sofi_tui.keys.action import OwnKeys

CAMPAIGNS = range(2000, 2100)
_MAX_BYTES = 2**20
_NONE: "OwnKeys" = {}


class ConfigurationError(SourceError):
    """A configuration that cannot be used; the message names the file and what to do."""


class Configuration(NamedTuple):
    """What the user set; `profil` is by field key, `touches` by the id of an action (`sofi_tui.keys.own`)."""

    campagne: int | None = None
    profil: Mapping[str, "Value"] = {}
    touches: "OwnKeys" = _NONE
    appearance: Appearance = Appearance()


def configuration_file() -> Path:
    """Tell where the user's configuration is."""
    return config_folder() / "config.toml"


def read_configuration(file: Path) -> Configuration:
    """Read the configuration, an empty one where there is no file; raises ConfigurationError."""
    if not (text := configuration_text(file)):
        return Configuration()
    # Without a file of their own, people start without what reads it.
    # ruff: noqa: PLC0415
    from sofi_tui.content.configuration_reading import configuration_in
    from sofi_tui.content.positions import line_of
    from sofi_tui.fasd.shape import ShapeError

    try:
        return configuration_in(parsed(text))
    except TomlError as error:
        raise ConfigurationError(file, error.line, error.reason) from error
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
