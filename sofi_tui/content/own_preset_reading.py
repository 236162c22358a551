"""Reads a preset of an organisation's own: a layer over one of the program's presets, or whole."""

import re
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from sofi_tui.content.positions import line_of
from sofi_tui.content.preset_reading import PresetError, read_preset
from sofi_tui.content.presets import PRESETS, program_text
from sofi_tui.content.toml_source import TomlError, decoded, parsed, read_up_to
from sofi_tui.fasd.preset import Preset
from sofi_tui.fasd.texts import shorten
from sofi_tui.words import files as say

MAX_BYTES = 2**20
_CODE = re.compile(r"[a-z0-9][a-z0-9_-]{0,39}")


def read_own_preset(file: Path) -> Preset:
    """Read one of them; raises PresetError, with the line of the mistake."""
    try:
        data = read_up_to(file, MAX_BYTES)
    except OSError as error:
        raise PresetError(file, None, say.unreadable(error.strerror)) from error
    if len(data) > MAX_BYTES:
        raise PresetError(file, None, say.OVER_ONE_MIB)
    try:
        text = decoded(data)
        table = parsed(text)
    except TomlError as error:
        raise PresetError(file, error.line, error.reason) from error
    if not is_preset_code(file.stem):
        raise PresetError(file, None, say.NAME_IN_LOWER_CASE)
    if file.stem in PRESETS:
        raise PresetError(file, None, say.name_of_the_program(file.stem))
    return read_preset(file.stem, text, str(file), _base(file, text, table))


def is_preset_code(text: str) -> bool:
    """Tell whether a text may be the code of a preset, which is also the name of its file."""
    return bool(_CODE.fullmatch(text))


def _base(file: Path, text: str, table: Mapping[str, Any]) -> Mapping[str, Any] | None:
    """Give the table of the program's preset that one is a layer over, None for a preset of its own."""
    if "base" not in table:
        return None
    if table["base"] not in PRESETS:
        said = shorten(str(table["base"]))
        reason = say.base_among(", ".join(PRESETS), said)
        raise PresetError(file, line_of(text, ("base",)), reason)
    return parsed(program_text(table["base"]))
