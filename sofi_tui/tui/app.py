"""The application: which screen follows which, and the draft that is open."""

from collections.abc import Callable
from datetime import datetime
from pathlib import Path

from textual import work
from textual.app import App, ComposeResult
from textual.content import Content
from textual.events import Resize
from textual.screen import Screen
from textual.widgets import Static

from sofi_tui.drafts.errors import DraftsError
from sofi_tui.drafts.open_draft import OpenDraft
from sofi_tui.drafts.store import DraftStore
from sofi_tui.tui.drafts_screen import DraftsScreen
from sofi_tui.tui.new_draft_screen import NewDraftScreen
from sofi_tui.tui.wizard.screen import WizardScreen

SMALLEST_WIDTH, SMALLEST_HEIGHT = 40, 12


class TooSmall(Screen[None]):
    """Stands in front of everything while the window is too small to read a form in."""

    BINDINGS = [("ctrl+q", "app.quit", "Quitter")]

    def compose(self) -> ComposeResult:
        """Give the message."""
        yield Static(Content("Agrandissez la fenêtre (60×20).\nRien n'est perdu."), id="small")


class SofiApp(App[None]):
    """Opens on the list of drafts, and above it on a draft or on the choice of a preset where one is asked for."""

    CSS_PATH = "style.tcss"
    TITLE = "sofi-tui"
    ENABLE_COMMAND_PALETTE = False

    def __init__(
        self,
        store: DraftStore,
        first: Callable[["SofiApp"], None] = lambda app: None,
        now: Callable[[], datetime] = datetime.now,
    ) -> None:
        super().__init__()
        self.animation_level = "none"
        self.store = store
        self.open_draft: OpenDraft | None = None
        self.failure: Exception | None = None
        self._first = first
        self._now = now

    def get_default_screen(self) -> Screen[None]:
        """Give the list of drafts."""
        return DraftsScreen(self.store, self.show_draft, self.ask_preset)

    def on_mount(self) -> None:
        """Open what was asked for."""
        self._first(self)

    def show_draft(self, path: Path) -> None:
        """Open a draft in the wizard, or say why it cannot be."""
        try:
            self.open_draft = self.store.open(path)
        except DraftsError as refusal:
            self.notify(str(refusal), severity="error", markup=False, timeout=10)
            return
        self.push_screen(WizardScreen(self.open_draft, self._now), lambda _: self.close_draft())

    def close_draft(self) -> None:
        """Save what is left to save and let others open the draft."""
        if self.open_draft is not None:
            self.open_draft.close()
            self.open_draft = None

    @work
    async def ask_preset(self, titre: str = "", campagne: int | None = None) -> None:
        """Ask for a preset, make a draft from it and open it."""
        code = await self.push_screen_wait(NewDraftScreen(self.store.catalogue))
        if code is None:
            return
        try:
            stored = self.store.create(self.store.catalogue.get(code), titre, campagne)
        except DraftsError as refusal:
            self.notify(str(refusal), severity="error", markup=False, timeout=10)
            return
        self.show_draft(stored.path)

    def on_resize(self, event: Resize) -> None:
        """Put the message in front when the window becomes too small, take it away when it grows."""
        too_small = event.size.width < SMALLEST_WIDTH or event.size.height < SMALLEST_HEIGHT
        shown = isinstance(self.screen, TooSmall)
        if too_small and not shown:
            self.push_screen(TooSmall())
        elif shown and not too_small:
            self.pop_screen()

    def action_help_quit(self) -> None:
        """Say how to leave to whoever presses Ctrl+C, which copies here."""
        self.notify("Pour quitter : Ctrl+Q. Tout est déjà enregistré.", markup=False)

    def _handle_exception(self, error: Exception) -> None:
        """Keep the error for the command line to report: Textual would print the texts of the draft with it."""
        self.failure = self.failure or error
        super()._handle_exception(error)
        self._exit_renderables.clear()
