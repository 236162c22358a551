"""The answers about headings, remembered in ``colonnes.toml`` of the configuration folder, by kind of table."""

from collections.abc import Mapping
from pathlib import Path

import tomli_w

from sofi_tui.content.positions import line_of
from sofi_tui.content.toml_source import SourceError, TomlError, decoded, parsed, read_up_to
from sofi_tui.content.user_folders import config_folder
from sofi_tui.words import tables as say

_MAX_BYTES = 2**20


class ColumnsError(SourceError):
    """A ``colonnes.toml`` that cannot be used; the message names the file, the line and what to do."""


def columns_file() -> Path:
    """Tell where the answers are."""
    return config_folder() / "colonnes.toml"


def read_columns(file: Path) -> dict[str, dict[str, str]]:
    """Read the answers: for each kind of table, the column that each heading is; raises ColumnsError."""
    try:
        text = decoded(read_up_to(file, _MAX_BYTES))
        table = parsed(text)
    except FileNotFoundError:
        return {}
    except OSError as error:
        raise ColumnsError(file, None, say.unreadable(error.strerror)) from error
    except TomlError as error:
        raise ColumnsError(file, error.line, error.reason) from error
    for kind, held in table.items():
        if not isinstance(held, dict) or not all(isinstance(name, str) for name in held.values()):
            raise ColumnsError(file, line_of(text, (kind,)), say.fill_with_lines(kind))
    return table


def columns_text(answers: Mapping[str, Mapping[str, str]]) -> str:
    """Write the answers."""
    return tomli_w.dumps({kind: dict(sorted(held.items())) for kind, held in answers.items() if held})
