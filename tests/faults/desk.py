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
from sofi_tui.drafts.journal import Journal
from sofi_tui.drafts.recovery import recoveries
from sofi_tui.drafts.store import DraftStore
from sofi_tui.drafts.stored import StoredDraft
from tests.terminal.window import Window

PRESETS = ("prepa", "fle", "daeu")
OFFER = "n'avait pas pu être enregistré"


@dataclass
class Desk:
    """A home with one draft in it, `stored` being what its file held when it was last looked at.

    `taken` counts the texts that were taken from the journal.
    """

    home: Path
    store: DraftStore
    stored: StoredDraft = field(init=False)
    taken: int = 0

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

    @property
    def has_more(self) -> bool:
        """Tell whether the next start has a text to offer."""
        return bool(recoveries(self.store))

    def opened(self) -> Window:
        """Start the program on the draft."""
        return Window(self.home, "ouvrir", self.stored.draft.id, environment=self.environment)

    def take_what_is_offered(self) -> None:
        """Start, and take the first answer to the offer: the text that was kept. Raises AssertionError."""
        with self.opened() as window:
            window.wait_until(lambda: OFFER in window.text or "F4 Session" in window.text, "no screen")
            if OFFER in window.text:
                window.press("enter")
                window.wait_for("F4 Session")
            window.press("ctrl+q")
            assert (code := window.exit_code()) == 0, f"exit code {code}"
        self.look_again()


@contextmanager
def desk(chance: random.Random) -> Iterator[Desk]:
    """Set up a home with a draft, and take it away in the end."""
    home = Path(tempfile.mkdtemp(prefix="sofi-faults-"))
    try:
        folder = home / "brouillons"
        folder.mkdir(mode=0o700)
        journal = Journal(home / ".local" / "state" / "sofi-tui" / "secours")
        made = Desk(home, DraftStore(folder, catalogue(Configuration()), journal=journal))
        made.new_draft(chance.choice(PRESETS))
        yield made
    finally:
        shutil.rmtree(home)
