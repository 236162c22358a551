"""A person at the keyboard of the real application, in a window of a given size."""

import asyncio
from collections.abc import AsyncIterator, Callable, Mapping
from contextlib import asynccontextmanager
from datetime import UTC, datetime
from pathlib import Path

from textual.events import Key
from textual.keys import _character_to_key
from textual.pilot import Pilot

from sofi_tui.content.configuration import Configuration
from sofi_tui.content.fiches import field_at
from sofi_tui.content.presets import catalogue
from sofi_tui.drafts.journey.field_state import options_at
from sofi_tui.drafts.journey.places import Place, Step
from sofi_tui.drafts.store import DraftStore
from sofi_tui.fasd.draft import Draft
from sofi_tui.fasd.judges import loading
from sofi_tui.fasd.paths import FieldPath, dotted, field_key
from sofi_tui.keys.action import OwnKeys
from sofi_tui.tui.app import SofiApp
from sofi_tui.tui.dashboard.screen import Dashboard
from sofi_tui.tui.fields.choice import ChoiceEditor
from sofi_tui.tui.fields.editor import Editor
from sofi_tui.tui.fields.long_choice import LongChoiceEditor
from sofi_tui.tui.fields.record_list import RecordListEditor
from sofi_tui.tui.wizard.screen import WizardScreen

for load in loading():  # so that findings are there with the page, in the first test as in the others
    load()

SIZES = [(80, 24), (60, 20), (120, 40)]
NOW = datetime(2026, 1, 12, 9, 0, tzinfo=UTC)


def store_in(folder: Path) -> DraftStore:
    """A folder of drafts at a fixed time."""
    return DraftStore(folder, catalogue(Configuration()), now=lambda: NOW)


class Person:
    """Presses keys and looks at the screen; everything is done by keyboard."""

    def __init__(self, app: SofiApp, pilot: Pilot[None]) -> None:
        self.app = app
        self.pilot = pilot

    async def press(self, *keys: str) -> None:
        await self.pilot.press(*keys)

    async def type(self, text: str) -> None:
        """Type without waiting between the keys, as a terminal hands them over when the link is slow."""
        self.send(text)
        await self.pilot.pause()

    def send(self, text: str, *keys: str) -> None:
        """Send the characters of a text, then keys, all at once."""
        characters = ["enter" if character == "\n" else character for character in text]
        assert self.app._driver is not None
        for name in (*characters, *keys):
            event = Key(_character_to_key(name), name) if len(name) == 1 else Key(name, None)
            event.set_sender(self.app)
            self.app._driver.send_message(event)

    async def start(self, preset: str) -> None:
        """Begin a draft from the list: n, down to the preset, Enter."""
        await self.press("n")
        for _ in range(("daeu", "prepa", "fle").index(preset)):
            await self.press("down")
        await self.press("enter")

    @property
    def dashboard(self) -> Dashboard:
        [dashboard] = [screen for screen in self.app.screen_stack if isinstance(screen, Dashboard)]
        return dashboard

    async def until(self, true: Callable[[], object]) -> None:
        """Wait until something that another thread does is done."""
        for _ in range(500):
            if true():
                return
            await asyncio.sleep(0.01)
        raise AssertionError(f"it never came to that:\n{self.text}")

    @property
    def wizard(self) -> WizardScreen:
        assert isinstance(self.app.screen, WizardScreen), self.app.screen
        return self.app.screen

    @property
    def draft(self) -> Draft:
        return self.wizard.open_draft.draft

    @property
    def place(self) -> Place:
        return self.wizard.journey.here.place

    @property
    def editor(self) -> Editor:
        """The editor that has the attention."""
        assert isinstance(self.wizard.focused, Editor), self.wizard.focused
        return self.wizard.focused

    @property
    def path(self) -> FieldPath:
        return self.editor.path

    @property
    def lines(self) -> list[str]:
        """What is on the screen."""
        return screen_text(self.app)

    @property
    def text(self) -> str:
        return "\n".join(self.lines)

    async def see(self, words: str) -> None:
        """Look until the words are on the screen, as long as it is still being drawn."""
        await self.until(lambda: words in self.text)

    async def enter_values(self, values: Mapping[str, object]) -> None:
        """Go from field to field with Tab until the recapitulative, entering what is given for a field's key."""
        seen: set[str] = set()
        while self.place.step is not Step.RECAP:
            place = dotted(self.path)
            assert place not in seen, f"one came back to {place}"
            seen.add(place)
            await self.enter_here(values)
            await self.press("tab")

    async def enter_here(self, values: Mapping[str, object]) -> None:
        value = values.get(field_key(self.path))
        if value is None:
            return
        if isinstance(self.editor, RecordListEditor):
            assert isinstance(value, list)
            for record in value:
                await self.add_record(record)
        elif isinstance(self.editor, LongChoiceEditor):
            options = options_at(self.wizard.open_draft, field_at(self.path), None)
            await self.type(" ".join(options[int(figure) - 1].label for figure in str(value)) + " ")
            await self.press("enter")
        elif isinstance(self.editor, ChoiceEditor):
            await self.press(*str(value))
        else:
            await self.type(str(value))

    async def add_record(self, record: Mapping[str, object]) -> None:
        """Add a record, enter its fields, and come back to its list with Escape."""
        here = self.path
        await self.press("a")
        last = self.wizard.editors[-1]
        while True:
            await self.enter_here(record)
            if self.editor is last:
                break
            await self.press("tab")
        await self.press("escape")
        assert self.path == here


def screen_text(app: SofiApp) -> list[str]:
    """Read the screen as lines of text."""
    width, height = app.size
    strips = app.screen._compositor.render_strips(app.size)
    return ["".join(segment.text for segment in strip)[:width].rstrip() for strip in strips[:height]]


@asynccontextmanager
async def person(
    folder: Path,
    size: tuple[int, int] = (80, 24),
    touches: OwnKeys | None = None,
    *,
    waited_for: bool = True,
    draft: Path | None = None,
) -> AsyncIterator[Person]:
    """Start the application on a folder of drafts, or on one of them; `waited_for`, until something of it is read."""
    app = SofiApp(store_in(folder), draft, lambda: NOW, touches=touches)
    async with app.run_test(size=size, notifications=True) as pilot:
        await pilot.pause()
        someone = Person(app, pilot)
        if waited_for and draft is None:
            await someone.until(
                lambda: (news := someone.dashboard.news) and (news.complete or news.done or not news.compared)
            )
        yield someone
    app.close_draft()
