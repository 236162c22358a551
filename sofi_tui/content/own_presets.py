"""An organisation's own presets: files of its folders."""

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from sofi_tui.content.user_folders import config_folder

if TYPE_CHECKING:
    from sofi_tui.fasd.preset import Preset

PRESETS_FOLDER = "modeles"


class OwnPresets(NamedTuple):
    """The presets of the folders, where each is, and in French what is wrong with those that cannot be used."""

    presets: Mapping[str, "Preset"] = {}
    files: Mapping[str, Path] = {}
    problems: tuple[str, ...] = ()


def presets_folders(drafts: Path | None) -> tuple[Path, ...]:
    """Give the folders of own presets: the one beside the drafts, shared as they are, then one's own."""
    shared = () if drafts is None else (drafts / PRESETS_FOLDER,)
    return (*shared, config_folder() / PRESETS_FOLDER)


def own_presets(folders: tuple[Path, ...]) -> OwnPresets:
    """Read the presets of the folders, the later folder's before the earlier's; never fails."""
    files = [file for folder in folders for file in _files(folder)]
    return _read(files) if files else OwnPresets()


def _read(files: Sequence[Path]) -> OwnPresets:
    from sofi_tui.content.own_preset_reading import read_own_preset  # noqa: PLC0415 -- few have presets of their own
    from sofi_tui.content.preset_reading import PresetError  # noqa: PLC0415

    presets: dict[str, Preset] = {}
    places: dict[str, Path] = {}
    problems: list[str] = []
    for file in files:
        try:
            presets[file.stem] = read_own_preset(file)
            places[file.stem] = file
        except PresetError as error:
            problems.append(str(error))
    return OwnPresets(presets, places, tuple(problems))


def _files(folder: Path) -> list[Path]:
    try:
        return sorted(
            path for path in folder.iterdir() if path.suffix == ".toml" and not path.name.startswith(".")
        )
    except OSError:  # no such folder, or one that is not ours to read
        return []
