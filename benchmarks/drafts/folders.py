"""Folders of so many drafts: finished and half finished ones, on several sites, of the three variants."""

from collections.abc import Iterator
from pathlib import Path

from sofi_tui.content.configuration import Configuration
from sofi_tui.content.presets import PRESETS, catalogue
from sofi_tui.drafts.file_format import dump
from sofi_tui.drafts.store import DraftStore

SITES = ("Nantes", "Angers", "Le Mans", "Laval", "La Roche-sur-Yon", "Cholet", "Saumur")
_EXAMPLES = Path(__file__).parents[2] / "docs" / "exemples"


def store_of(folder: Path) -> DraftStore:
    """Give the store of a folder, with the program's own presets."""
    return DraftStore(folder, catalogue(Configuration()))


def filled(folder: Path, number: int) -> Path:
    """Make a folder of so many drafts, as people leave them."""
    folder.mkdir(parents=True)
    store = store_of(folder)
    finished = [store.read(_EXAMPLES / f"{code}.toml").draft for code in PRESETS]
    for place in range(number):
        draft = finished[place % len(finished)]
        site = SITES[place % len(SITES)]
        draft = draft.with_header(id=f"2026-offre-{place:05}", titre=f"Offre {place} de {site}")
        draft = draft.with_value(("sessions", 0, "site_lieu"), site)
        if place % 4 == 0:
            draft = draft.with_value(("sessions", 0, "date_debut"), None)
        (folder / f"{draft.id}.toml").write_bytes(dump(draft))
    return folder


def keystrokes(words: str) -> Iterator[str]:
    """Give what stands in the filter after each key of some words."""
    for end in range(1, len(words) + 1):
        yield words[:end]
