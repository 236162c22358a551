"""What the campaigns without a terminal share: a place to break things in, and drafts of some length."""

import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from random import Random

from sofi_tui.content.configuration import Configuration
from sofi_tui.content.presets import catalogue
from sofi_tui.drafts.journal import Journal
from sofi_tui.drafts.store import DraftStore
from sofi_tui.fasd.paths import FieldPath

WORDS = (
    "parcours",
    "salle",
    "tilleul",
    "accueil",
    "« FLE »",
    "évaluation",
    "35 h",
    "cœur",
    "l'atelier",
    "—",
    "projet\n",
)
JOURNAL = ".secours"
TEXTS: tuple[FieldPath, ...] = (
    ("formation", "intitule"),
    ("action", "objectifs"),
    ("action", "plus_formation"),
    ("action", "url_pdf"),
    ("sessions", 0, "site_lieu"),
    ("sessions", 0, "duree_centre"),
)


@contextmanager
def scratch() -> Iterator[Path]:
    """Give an empty folder of its own, gone afterwards."""
    with tempfile.TemporaryDirectory(prefix="faults-") as folder:
        yield Path(folder).resolve()


def store_in(folder: Path, journal: Path | None = None) -> DraftStore:
    """Give the store of a folder, made private where it is missing; its journal is within unless told otherwise."""
    folder.mkdir(mode=0o700, exist_ok=True)
    return DraftStore(folder, catalogue(Configuration()), journal=Journal(journal or folder / JOURNAL))


def some_text(random: Random, words: int) -> str:
    """Write so many words."""
    return " ".join(random.choice(WORDS) for _ in range(words))
