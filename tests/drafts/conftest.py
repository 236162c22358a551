"""What the tests of drafts share: a folder, a clock that stands still, and a draft file written by hand."""

from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import settings

from sofi_tui.content.configuration import Configuration
from sofi_tui.content.presets import catalogue
from sofi_tui.drafts.open_draft import OpenDraft
from sofi_tui.drafts.store import DraftStore
from sofi_tui.drafts.stored import StoredDraft

settings.register_profile("unhurried", deadline=None)
settings.load_profile("unhurried")

BY_HAND = """\
[brouillon]
version = 1
id = "2026-prepa-fle-nantes-7f3a"
modele = "fle"
campagne = 2026
statut = "en_cours"
revision = 12

[formation]
intitule = "PREPA Clés Avenir « FLE »"
domaines = ["15235", "15281", "15084", "15061"]

[action]
objectifs = \"\"\"
Premier [alinéa] = un
# ceci n'est pas un commentaire
\"\"\"
plus_formation = "court"

[[sessions]]
date_debut = 2026-03-02
duree_centre = 35.5

[[sessions.informations_collectives]]
date = 2026-02-10
heure_debut = "09h30"

[[sessions.informations_collectives]]
lieu = "Nantes"

[sessions.dispositif]
nombre_places = 12

[[sessions]]
date_debut = "le 31 février"
"""


class Clock:
    """A clock that moves only when it is told to."""

    def __init__(self) -> None:
        self.now = datetime(2026, 1, 15, 9, 0, tzinfo=UTC)

    def __call__(self) -> datetime:
        return self.now

    def pass_minutes(self, minutes: int) -> None:
        self.now += timedelta(minutes=minutes)


def new_store(folder: Path, clock: Callable[[], datetime] | None = None) -> DraftStore:
    return DraftStore(folder, catalogue(Configuration()), clock or Clock())


def created(store: DraftStore, titre: str = "Nantes") -> StoredDraft:
    return store.create(store.catalogue.get("fle"), titre)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    folder = tmp_path / "brouillons"
    folder.mkdir(mode=0o700)
    return folder


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def store(folder: Path, clock: Clock) -> DraftStore:
    return new_store(folder, clock)


@pytest.fixture
def written_by_hand(folder: Path) -> Path:
    path = folder / "2026-prepa-fle-nantes-7f3a.toml"
    path.write_text(BY_HAND, "utf-8")
    return path


@pytest.fixture
def opened(store: DraftStore) -> Iterator[OpenDraft]:
    draft = store.open(store.create(store.catalogue.get("prepa"), "Nantes").path)
    yield draft
    draft.close()
