"""An organisation's own presets: files of its folders, each a layer over one of the program's presets, or whole."""

import re
from collections.abc import Mapping
from pathlib import Path
from typing import Any, NamedTuple

from sofi_tui.content.positions import line_of
from sofi_tui.content.presets import PRESETS, PresetError, program_text, read_preset
from sofi_tui.content.toml_source import TomlError, decoded, parsed, read_up_to
from sofi_tui.content.user_folders import config_folder
from sofi_tui.fasd.preset import Preset
from sofi_tui.fasd.texts import shorten
from sofi_tui.words import files as say

PRESETS_FOLDER = "modeles"
MAX_BYTES = 2**20
_CODE = re.compile(r"[a-z0-9][a-z0-9_-]{0,39}")


class OwnPresets(NamedTuple):
    """The presets of the folders, where each is, and in French what is wrong with those that cannot be used."""

    presets: Mapping[str, Preset] = {}
    files: Mapping[str, Path] = {}
    problems: tuple[str, ...] = ()


def presets_folders(drafts: Path | None) -> tuple[Path, ...]:
    """Give the folders of own presets: the one beside the drafts, shared as they are, then one's own."""
    shared = () if drafts is None else (drafts / PRESETS_FOLDER,)
    return (*shared, config_folder() / PRESETS_FOLDER)


def own_presets(folders: tuple[Path, ...]) -> OwnPresets:
    """Read the presets of the folders, the later folder's before the earlier's; never fails."""
    presets: dict[str, Preset] = {}
    places: dict[str, Path] = {}
    problems: list[str] = []
    for folder in folders:
        for file in _files(folder):
            try:
                presets[file.stem] = read_own_preset(file)
                places[file.stem] = file
            except PresetError as error:
                problems.append(str(error))
    return OwnPresets(presets, places, tuple(problems))


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


def _files(folder: Path) -> list[Path]:
    try:
        return sorted(
            path for path in folder.iterdir() if path.suffix == ".toml" and not path.name.startswith(".")
        )
    except OSError:  # no such folder, or one that is not ours to read
        return []
