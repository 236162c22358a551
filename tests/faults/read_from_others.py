"""What the program reads that others may have written: drafts, presets, profiles; and all that it then does with it."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from sofi_tui.content.configuration import ConfigurationError, read_configuration
from sofi_tui.content.preset_reading import PresetError, read_preset
from sofi_tui.content.presets import PRESETS, catalogue
from sofi_tui.drafts.errors import DraftsError, UnreadableDraftError
from sofi_tui.drafts.file_format import dump, load
from sofi_tui.drafts.store import DraftStore
from sofi_tui.exports.json_document import render_json
from sofi_tui.exports.markdown import render_markdown
from sofi_tui.exports.recap import recap
from sofi_tui.exports.text import render_text
from sofi_tui.fasd.check import check
from sofi_tui.fasd.draft import Draft, new_header
from sofi_tui.fasd.fields import field_keys, spec_of
from sofi_tui.fasd.kinds import Kind
from sofi_tui.fasd.preset import Preset
from sofi_tui.fasd.texts import clean_message
from tests.faults.scene import store_in

ROOT = Path(__file__).parents[2]
TODAY = date(2026, 1, 15)

_NAMES_A_LINE = re.compile(r", ligne \d+ : ")
_EXAMPLE = '"Exemple"'
_NEEDS_NO_LINE = "trop pour un brouillon"


class Refused(Exception):  # noqa: N818 -- an outcome, not an error
    """The file was refused as it should be."""


class UncleanMessageError(Exception):
    """The file was refused in words that should not be."""


@dataclass(frozen=True)
class KindOfFile:
    """A kind of file: good ones to spoil, and what the program does with one at `file(place)`."""

    name: str
    corpus: Callable[[], list[bytes]]
    file: Callable[[Path], Path]
    reader: Callable[[Path], Callable[[], None]]


def refuse(error: Exception, file: Path, named: bool = True) -> None:
    """Raise Refused, or UncleanMessageError for a message that is not one line naming file, line and reason."""
    message = str(error)
    if "\n" in message or clean_message(message) != message:
        raise UncleanMessageError(f"unclean message {message!a}")
    if file.name not in message or len(message) < len(file.name) + 10:
        raise UncleanMessageError(f"message without the file or a reason: {message}")
    if named and not _NAMES_A_LINE.search(message) and _NEEDS_NO_LINE not in message:
        raise UncleanMessageError(f"message without a line: {message}")
    raise Refused


def use(draft: Draft, preset: Preset) -> None:
    """Do with a draft what the screens and commands do: check it, show it, write it and read it again."""
    findings = check(draft, preset, TODAY)
    seen = recap(draft, preset, findings)
    for render in (render_text, render_markdown, render_json):
        render(seen).encode()
    again = load(dump(draft), "again.toml", PRESETS).draft
    if dump(again) != dump(draft):
        raise AssertionError("written and read again, it is another draft")


def read_draft(store: DraftStore, file: Path) -> None:
    """Read a draft, list it, open it and close it without an edit."""
    try:
        draft = store.read(file).draft
        opened = store.open(file)
    except UnreadableDraftError as error:
        if [entry.draft for entry in store.entries()] != [None]:
            raise AssertionError("what cannot be read is not in the list") from error
        refuse(error, file)
    if not opened.close():
        raise DraftsError(opened.saving_problem)
    if [entry.id for entry in store.entries()] != [file.stem]:
        raise AssertionError("what can be read is not in the list")
    use(draft, store.catalogue.get(draft.modele))


def _read_preset(file: Path) -> None:
    try:
        preset = read_preset("prepa", file.read_bytes().decode("utf-8", "replace"), str(file))
    except PresetError as error:
        refuse(error, file)
    use(preset.new_draft(new_header("2026-prepa-1", "prepa", 2026)), preset)


def _read_profile(file: Path) -> None:
    try:
        configuration = read_configuration(file)
    except ConfigurationError as error:
        refuse(error, file)
    for preset in catalogue(configuration).presets.values():
        use(preset.new_draft(new_header("2026-prepa-1", preset.code, preset.campagne)), preset)


def _drafts() -> list[bytes]:
    from tests.drafts.conftest import BY_HAND  # noqa: PLC0415 -- pytest with it

    return [
        BY_HAND.encode(),
        *(path.read_bytes() for path in sorted((ROOT / "docs" / "exemples").glob("*.toml"))),
    ]


def _presets() -> list[bytes]:
    return [path.read_bytes() for path in sorted((ROOT / "presets").glob("*.toml"))]


def _profiles() -> list[bytes]:
    examples = {Kind.OUI_NON: "true", Kind.ENTIER: "12", Kind.HEURES: "35.5", Kind.DATE: "2026-03-02"}
    lists = {Kind.LISTE, Kind.FORMACODES, Kind.PLUSIEURS}
    lines = ["campagne = 2027"]
    for fiche in ("formation", "action", "session", "dispositif"):
        lines.append(f"[profil.{fiche}]")
        for key in field_keys():
            kind = spec_of(key).kind
            if key.startswith(f"{fiche}.") and kind not in lists:
                lines.append(f"{key.partition('.')[2]} = {examples.get(kind, _EXAMPLE)}")
    short = f"campagne = 2027\n[profil.action]\norganisme_dispensateur = {_EXAMPLE}\n"
    return ["\n".join(lines).encode(), short.encode()]


KINDS = (
    KindOfFile(
        "drafts",
        _drafts,
        lambda place: place / "2026-prepa-nantes-7f3a.toml",
        lambda place: lambda: read_draft(store_in(place), place / "2026-prepa-nantes-7f3a.toml"),
    ),
    KindOfFile(
        "presets",
        _presets,
        lambda place: place / "prepa.toml",
        lambda place: lambda: _read_preset(place / "prepa.toml"),
    ),
    KindOfFile(
        "profiles",
        _profiles,
        lambda place: place / "config.toml",
        lambda place: lambda: _read_profile(place / "config.toml"),
    ),
)
