"""Opening drafts: which one is open, what comes when it is left, and how a new one begins."""

import os
from collections.abc import Callable
from datetime import datetime
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from textual import on, work
from textual.await_complete import AwaitComplete
from textual.content import Content
from textual.screen import Screen

from sofi_tui.content.toml_source import SourceError
from sofi_tui.drafts.errors import DraftsError, LockedDraftError
from sofi_tui.drafts.store import DraftStore
from sofi_tui.tui.messages import PresetAsked
from sofi_tui.tui.real_cursor import RealCursorApp
from sofi_tui.tui.remembering import Remembering
from sofi_tui.tui.terminal.driver import CellDriver
from sofi_tui.tui.unbroken import keep_unbroken
from sofi_tui.words import screens as say

# Each screen is loaded when it is shown: the first one is what one waits for.
if TYPE_CHECKING:
    from sofi_tui.drafts.journey.stops import Journey
    from sofi_tui.drafts.open_draft import OpenDraft
    from sofi_tui.tui.clipboard.clipboard import Clipboard
    from sofi_tui.tui.wizard.screen import WizardScreen

_WAYS_IN = {
    "read": say.READ_ONLY,
    "take_over": say.TAKE_OVER,
    "duplicate": say.WORK_ON_COPY,
    "not": say.DO_NOT_OPEN,
}


class DraftsApp(RealCursorApp):
    """Has the folder of drafts, and one of them open at a time at most."""

    def __init__(self, store: DraftStore, now: Callable[[], datetime]) -> None:
        super().__init__(driver_class=CellDriver)
        self.animation_level = "none"
        keep_unbroken()
        self.store = store
        self.remembering = Remembering(store.folder)
        self.open_draft: OpenDraft | None = None
        self._journey: Journey | None = None
        self._next_draft: Path | None = None
        self._now = now

    @property
    def typed_at(self) -> float:
        """When the last key came, by `time.monotonic`."""
        return self._driver.typed_at if isinstance(self._driver, CellDriver) else 0.0

    @cached_property
    def sending(self) -> "Clipboard":
        """The clipboard of whoever sits at the terminal."""
        from sofi_tui.tui.clipboard.clipboard import Clipboard  # noqa: PLC0415

        return Clipboard(os.environ, self._write_sequence)

    def _write_sequence(self, sequence: str) -> None:
        """Send the terminal a sequence that is not about what the screen shows."""
        if self._driver is not None:
            self._driver.write(sequence)

    def show_dashboard(self) -> None:
        """Show the dashboard to who is done with a draft, where it is not below already."""
        raise NotImplementedError

    @work
    async def show_draft(self, path: Path, *, recopie: bool = False) -> None:
        """Open a draft in the wizard, in the copying mode above it if wanted, or say why it cannot be."""
        if self.open_draft is not None:  # Enter was pressed twice
            return
        self.store.records.hold()  # what makes revisions is loaded behind the first page
        try:
            self.open_draft = await self._opened(path)
        except DraftsError as refusal:
            self.notify(str(refusal), severity="error", markup=False, timeout=10)
        if self.open_draft is None:
            self.store.records.let_go()
            self.show_dashboard()
        else:
            wizard = self._wizard_of(self.open_draft)
            await self.push_screen(wizard, lambda _: self._left_draft())
            wizard.call_after_refresh(self.store.records.let_go)
            if recopie:
                wizard.action_recopie()

    def _wizard_of(self, opened: "OpenDraft") -> "WizardScreen":
        """Make the wizard of the draft that is open, at the place where one stopped in it."""
        from sofi_tui.tui.wizard.screen import WizardScreen  # noqa: PLC0415

        store = self.store
        wizard = WizardScreen(opened, self._now, store.organisation, self.sending, store)
        wizard.stopped = self.remembering.memory.drafts.get(opened.path.name)
        self._journey = wizard.journey
        return wizard

    def _wizard_at_once(self, path: Path) -> "WizardScreen | None":
        """Make the wizard of a draft as the first screen; None where there is something to ask or to tell before."""
        if self.store.unsaved():
            return None
        self.store.records.hold()
        try:
            self.open_draft = self.store.open(path)
        except DraftsError:
            return None
        wizard = self._wizard_of(self.open_draft)
        wizard._push_result_callback(self, lambda _: self._left_draft())  # as of a screen that is pushed
        return wizard

    def pop_screen(self) -> AwaitComplete:
        """Leave a screen; what lies below the first one is made as that is left."""
        if len(self.screen_stack) > 1:
            return super().pop_screen()
        return self.switch_screen(self._below_first())

    def _below_first(self) -> Screen[None]:
        """Make what one comes to from the first screen."""
        raise NotImplementedError

    async def _opened(self, path: Path) -> "OpenDraft | None":
        """Open a draft; where someone else has it open, in the way that one chooses, None for not at all."""
        try:
            return self.store.open(path)
        except LockedDraftError as locked:
            from sofi_tui.tui.questions import Ways  # noqa: PLC0415

            chosen = await self.push_screen_wait(Ways(Content(str(locked)), _WAYS_IN))
        match chosen:
            case "read":
                return self.store.open_to_read(path)
            case "take_over":
                return self.store.open(path, take_over=True)
            case "duplicate":
                return self.store.open(self.store.duplicate(path).path)
        return None

    def close_draft(self) -> None:
        """Save what is left to save and let others open the draft."""
        if self.open_draft is not None:
            self.open_draft.close()
            self._remember_place(self.open_draft.path.name)
            self.open_draft = None

    def _remember_place(self, name: str) -> None:
        """Remember where one is in the open draft."""
        if self._journey is not None:
            from sofi_tui.drafts.journey.resuming import stopped_at  # noqa: PLC0415 -- loaded with the wizard

            stopped, self._journey = stopped_at(self._journey.stopped), None
            self.remembering.note(lambda memory: memory.stopped(name, stopped))
            self.remembering.settle()

    def show_other_draft(self, path: Path) -> None:
        """Close the open draft, all saved, and open another one in its place."""
        self._next_draft = path
        self.screen.dismiss()

    def _left_draft(self) -> None:
        self.close_draft()
        following, self._next_draft = self._next_draft, None
        if following is None:
            self.show_dashboard()
        else:
            self.show_draft(following)

    @work
    async def ask_preset(self, titre: str = "", campagne: int | None = None) -> None:
        """Ask for a preset, make a draft from it and open it."""
        from sofi_tui.tui.new_draft_screen import ask_preset  # noqa: PLC0415

        code = await ask_preset(self, self.store.catalogue)
        if code is None:
            self.show_dashboard()
            return
        try:
            stored = self.store.create(self.store.catalogue.get(code), titre, campagne)
        except DraftsError as refusal:
            self.notify(str(refusal), severity="error", markup=False, timeout=10)
            self.show_dashboard()
            return
        self.show_draft(stored.path)

    @on(PresetAsked)
    def _make_preset(self, asked: PresetAsked) -> None:
        """Make an own preset of a draft; the next new draft may begin from it."""
        from sofi_tui.drafts.making_presets import make_preset  # noqa: PLC0415

        try:
            file = make_preset(self.store, asked.draft, asked.nom)
        except (DraftsError, SourceError) as refusal:
            self.notify(str(refusal), severity="error", markup=False, timeout=10)
        else:
            self.notify(say.preset_made(file), markup=False)
