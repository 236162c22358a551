"""Where scenes are played: a home, a folder of drafts and a clock of their own, people and places that do not exist."""

import asyncio
import os
import tempfile
from collections.abc import AsyncIterator, Iterator
from contextlib import ExitStack, asynccontextmanager, contextmanager
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from itertools import count
from pathlib import Path
from types import SimpleNamespace
from unittest import mock

from scripts.documents.picture import Screen, screen_of
from sofi_tui.fasd.paths import field_key
from sofi_tui.tui.wizard.screen import WizardScreen
from tests.drafts.index.folders import put
from tests.tui.person import Person, person

SAMPLES = Path(__file__).parents[2] / "docs" / "exemples" / "organisation"
PLACE = "/srv/offres/2026"
"""What is shown in the place of the home that the scenes are played in, as long as its name."""

NAMES = {
    "tab": "Tab",
    "shift+tab": "Maj+Tab",
    "enter": "Entrée",
    "escape": "Échap",
    "space": "Espace",
    "delete": "Suppr",
    "up": "↑",
    "down": "↓",
    "left": "←",
    "right": "→",
    "slash": "/",
    "question_mark": "?",
    "home": "Début",
    "end": "Fin",
}


@dataclass(frozen=True)
class Scene:
    """One picture: the keys that led to it since the one before, and the screen."""

    name: str
    title: str
    keys: str
    screen: Screen


class Play:
    """Presses keys for the scenes, and remembers them in the words of the guide."""

    def __init__(self, someone: Person, home: Path, folder: Path) -> None:
        self.someone = someone
        self.home = home
        self.folder = folder
        self._keys: list[str] = []

    async def press(self, *keys: str) -> None:
        """Press keys, told by their French names."""
        for key in keys:
            await self.someone.press(key)
            self._keys.append(_named(key))

    async def type(self, text: str) -> None:
        """Type a text, told between « »."""
        await self.someone.type(text)
        self._keys.append(f"« {text} »")

    async def unseen(self, *keys: str) -> None:
        """Press keys that are no part of what is told, as one who makes room for the next scene."""
        await self.someone.press(*keys)
        self._keys.clear()

    async def take(self, name: str, title: str, *, shows: str, told: bool = False) -> Scene:
        """Take the picture, once all is saved, the screen shows these words and is at rest.

        What was told in passing is left out, unless it is what is to be seen.
        """
        await self._save()
        await self.see(shows)
        keys, self._keys = " ".join(self._keys), []
        return Scene(name, title, keys, await self._at_rest(told))

    async def see(self, words: str) -> None:
        """Wait until the words are on the screen, whatever spaces are between them."""
        await self.someone.until(lambda: words in " ".join(self.someone.text.split()))

    async def to(self, key: str) -> None:
        """Go to the next field of a key by Tab, which the guide tells in its own words."""
        while field_key(self.someone.path) != key:
            await self.someone.press("tab")
        self._keys.clear()

    async def choose(self, words: str) -> None:
        """Choose in the menu by words."""
        await self.press("ctrl+p")
        await self.type(words)
        await self.press("enter")

    async def _save(self) -> None:
        app = self.someone.app
        if app.open_draft is not None:
            await asyncio.to_thread(app.open_draft.save_now)
        if isinstance(app.screen, WizardScreen):
            await self.someone.see("enregistré")

    async def _at_rest(self, told: bool) -> Screen:
        """Give the screen that has stayed the same for three looks."""
        looks: list[Screen] = []
        while len(looks) < 3 or looks[-1] != looks[-2] or looks[-2] != looks[-3]:
            if not told:
                self.someone.app.clear_notifications()
            await self.someone.pilot.pause(0.04)
            looks.append(screen_of(self.someone.app, {str(self.home): PLACE}))
        return looks[-1]


def _named(key: str) -> str:
    """Name a key as the guide does."""
    if key in NAMES:
        return f"`{NAMES[key]}`"
    *modifiers, last = key.split("+")
    return (
        "`"
        + "+".join(
            [*(word.title() for word in modifiers), last.upper() if modifiers or len(last) > 1 else last]
        )
        + "`"
    )


@contextmanager
def stage() -> Iterator[Path]:
    """Give a home whose name, machine, chance and surroundings are always the same."""
    numbers = {
        size: count(0x7F3A) for size in range(1, 33)
    }  # ids have a size of their own, saves take others
    with tempfile.TemporaryDirectory(prefix="tmp", dir="/tmp") as name, ExitStack() as stack:
        home = Path(name)
        if len(name) != len(PLACE):
            raise ValueError(f"{name} cannot be shown as {PLACE}: lines would move")
        kept = {key: os.environ[key] for key in ("PATH",) if key in os.environ}
        here = {
            **kept,
            "HOME": name,
            "LANG": "C.UTF-8",
            "TERM": "xterm-256color",
            "COLORTERM": "truecolor",
            "TZ": "UTC",
        }
        for patch in (
            mock.patch.dict(os.environ, here, clear=True),
            mock.patch("sofi_tui.drafts.tokens.urandom", lambda size: next(numbers[size]).to_bytes(size)),
            mock.patch("getpass.getuser", lambda: "alice"),
            mock.patch("pwd.getpwuid", lambda user: SimpleNamespace(pw_name="alice", pw_dir=name)),
            mock.patch("sofi_tui.drafts.processes.this_host", lambda: "serveur"),
        ):
            stack.enter_context(patch)
        yield home


@asynccontextmanager
async def play(home: Path, folder: Path) -> AsyncIterator[Play]:
    """Start the program on a folder at 80×24."""
    async with person(folder) as someone:
        yield Play(someone, home, folder)


def furnished(home: Path) -> Path:
    """Make the folder of a small team: its profile, and three drafts at different points of their life."""
    folder = home / "brouillons"
    folder.mkdir()
    (folder / "organisme.toml").write_bytes((SAMPLES / "organisme.toml").read_bytes())
    (home / "programmation.csv").write_bytes((SAMPLES / "programmation.csv").read_bytes())
    saved = datetime(2026, 1, 9, 15, 30, tzinfo=UTC)
    sessions: list[dict[str, object]] = [
        {"site_lieu": "Nantes"},
        {"site_lieu": "Nantes Sud", "date_fin": date(2026, 1, 30)},
    ]
    put(folder, "2026-prepa-nantes-7f31", sessions, titre="Printemps à Nantes", modifie_le=saved)
    sent: dict[str, object] = {"statut": "en_attente_validation", "modifie_le": saved - timedelta(days=1)}
    put(folder, "2026-prepa-angers-02c1", [{"site_lieu": "Angers"}], titre="Angers, été", **sent)
    begun: list[dict[str, object]] = [{"site_lieu": "Cholet", "date_debut": "", "dispositif": {}}]
    cholet = put(
        folder, "2026-prepa-cholet-b11d", begun, titre="Cholet", modifie_le=saved - timedelta(days=2)
    )
    cholet.write_text(cholet.read_text("utf-8").replace('date_debut = ""\n', ""), "utf-8")
    return folder
