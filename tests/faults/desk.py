"""A home with a folder of drafts, as each run over a pseudo-terminal starts from."""

import random
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from sofi_tui.content.configuration import Configuration
from sofi_tui.content.presets import catalogue
from sofi_tui.drafts.store import DraftStore
from sofi_tui.drafts.stored import StoredDraft

PRESETS = ("prepa", "fle", "daeu")


@dataclass
class Desk:
    """A home with one draft in it, `stored` being what its file held when it was last looked at."""

    home: Path
    store: DraftStore
    stored: StoredDraft = field(init=False)

    @property
    def environment(self) -> dict[str, str | None]:
        """What the program has to be told to find the drafts."""
        return {"SOFI_TUI_DOSSIER": str(self.store.folder)}

    def new_draft(self, preset: str) -> None:
        """Make a draft."""
        self.stored = self.store.create(self.store.catalogue.get(preset), "Offre d'essai")

    @property
    def crashes(self) -> str:
        """Where in the code the program failed, of each crash log that it wrote in this home."""
        logs = sorted(self.home.rglob("erreur-*.txt"))
        return " / ".join(" < ".join(log.read_text("utf-8").split("\n")[:-5:-1]) for log in logs)

    def look_again(self) -> None:
        """Read all drafts; raises AssertionError unless they are the one, and readable."""
        entries = self.store.entries()
        for entry in entries:
            assert entry.draft is not None, f"{entry.id} cannot be read: {entry.problem}"
        assert [entry.path for entry in entries] == [self.stored.path], "a draft came or went"
        self.stored = self.store.read(self.stored.path)


@contextmanager
def desk(chance: random.Random) -> Iterator[Desk]:
    """Set up a home with a draft, and take it away in the end."""
    home = Path(tempfile.mkdtemp(prefix="sofi-faults-"))
    try:
        folder = home / "brouillons"
        folder.mkdir(mode=0o700)
        made = Desk(home, DraftStore(folder, catalogue(Configuration())))
        made.new_draft(chance.choice(PRESETS))
        yield made
    finally:
        shutil.rmtree(home)
