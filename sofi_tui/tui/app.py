"""The application: which screen comes first, what can be done on each, and how it ends."""

from collections.abc import Callable
from datetime import datetime
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any

from textual import on, work
from textual.screen import Screen

from sofi_tui.drafts.store import DraftStore
from sofi_tui.keys.action import HELP_ELSEWHERE, JUMP, KEYS_CARD, REDRAW, OwnKeys
from sofi_tui.tui.acting import Acting
from sofi_tui.tui.bindings import bind_own_keys, bindings
from sofi_tui.tui.drafts_app import DraftsApp
from sofi_tui.tui.messages import Settled
from sofi_tui.tui.styles import ALWAYS
from sofi_tui.tui.terminal.driver import CellDriver
from sofi_tui.words import screens as say

# Each screen is loaded when it is shown: the first one is what one waits for.
if TYPE_CHECKING:
    from sofi_tui.cli.screen import ScreenRequest
    from sofi_tui.content.appearance import Colours
    from sofi_tui.tui.first_picture.shown import ShownPicture
    from sofi_tui.tui.picture_keeping import Pictures


class SofiApp(DraftsApp):
    """Opens on the dashboard, and above it on a draft or on the choice of a preset where one is asked for."""

    CSS_PATH = ALWAYS
    TITLE = "sofi-tui"
    ENABLE_COMMAND_PALETTE = False
    ALLOW_SELECT = False  # selecting by mouse on a page that is just being replaced ends Textual 8.2.8
    HORIZONTAL_BREAKPOINTS = [(0, "-thin"), (40, "-narrow"), (76, "-normal"), (110, "-wide")]
    BINDINGS = bindings((REDRAW, JUMP, KEYS_CARD, HELP_ELSEWHERE))
    VERTICAL_BREAKPOINTS = [(0, "-short"), (12, "-tall")]

    def __init__(
        self,
        store: DraftStore,
        begins_with: "Path | Callable[[SofiApp], object] | None" = None,
        now: Callable[[], datetime] = datetime.now,
        *,
        touches: OwnKeys | None = None,
        greets: bool = False,
    ) -> None:
        """Begin with a draft, with what asks for one, else with the dashboard; `greets` who never saw that."""
        super().__init__(store, now)
        self.failure: Exception | None = None
        self.own_keys: OwnKeys = touches or {}
        if self.own_keys:
            bind_own_keys(self, self.own_keys)
        self._begins_with = begins_with
        self._begins_elsewhere = begins_with is not None
        self._greets = greets
        self.first_picture: ShownPicture | None = None
        self.begun: tuple[ScreenRequest, Colours] | None = None
        """What the process was started for, and the colours that it began in."""

    @cached_property
    def pictures(self) -> "Pictures | None":
        """What keeps pictures of the dashboard for the next start, None where there will be none."""
        if self.begun is None:
            return None
        from sofi_tui.tui.picture_keeping import Pictures  # noqa: PLC0415 -- with the dashboard

        return Pictures(self, *self.begun)

    def settle(self) -> None:
        """Wait a moment for the picture that is being kept."""
        if (pictures := vars(self).get("pictures")) is not None:
            pictures.settle()

    def get_default_screen(self) -> Screen[None]:
        """Give the draft that is asked for, nothing where one has to be asked before; else the dashboard."""
        screen = self._new_first()
        self._load_screen_css(screen)  # as of a screen that is pushed
        return screen

    def _new_first(self) -> Screen[None]:
        if isinstance(self._begins_with, Path):
            return self._wizard_at_once(self._begins_with) or Screen()
        return Screen() if self._begins_with else self._new_dashboard()

    def _load_screen_css(self, screen: Screen[Any]) -> None:
        """Read the style sheet of a screen: Textual would read all others again, and match all that is shown."""
        for path in screen.css_path:
            if not self.stylesheet.has_source(str(path)):
                self.stylesheet.read(path)
                self.stylesheet.parse()

    def _below_first(self) -> Screen[None]:
        """Give the dashboard; nothing where another draft is to be seen first."""
        if self._next_draft is not None:
            return Screen()
        self._begins_elsewhere = False
        return self._new_dashboard()

    def _new_dashboard(self) -> Screen[None]:
        from sofi_tui.tui.dashboard.screen import Dashboard  # noqa: PLC0415

        return Dashboard(
            self.store, self.show_draft, self.ask_preset, lambda: self.remembering.memory, self._leave
        )

    def show_dashboard(self) -> None:
        """Show the dashboard to who began with a draft and is done with it."""
        if self._begins_elsewhere:
            self._begins_elsewhere = False
            self.push_screen(self._new_dashboard())

    def on_mount(self) -> None:
        """Come to what was asked for, where it is not here yet."""
        if self.open_draft is None:
            self._begin()
        else:
            self.screen.call_after_refresh(self.store.records.let_go)

    @work
    async def _begin(self) -> None:
        """Offer what was not saved the last time, then open what was asked for."""
        if self.store.unsaved():
            from sofi_tui.tui.recovery_offer import offer_recoveries  # noqa: PLC0415

            await offer_recoveries(self, self.store)
        if isinstance(self._begins_with, Path):
            self.show_draft(self._begins_with)
        elif self._begins_with is not None:
            self._begins_with(self)
        elif self._greets:
            self.greet()

    def action_redraw(self) -> None:
        """Send the whole screen anew."""
        if isinstance(self._driver, CellDriver):
            self._driver.forget()

    @work
    async def action_letters(self) -> None:
        """Put letters over what is in sight, and go where one of them leads."""
        from sofi_tui.tui.jump.screen import jump  # noqa: PLC0415

        await jump(self)

    @work
    async def action_keys_card(self) -> None:
        """Show the keys of the screen where one is, and do what is chosen among them."""
        here = self.screen
        if isinstance(here, Acting) and here.groups:
            from sofi_tui.tui.keys_card import KeysCard  # noqa: PLC0415

            card = KeysCard(here.card, here.why_off)
            if chosen := await self.push_screen_wait(card):
                await here.do_chosen(chosen)

    def action_resources(self) -> None:
        """Show the manual's resources and contact."""
        from sofi_tui.tui.help_screens import resources_screen  # noqa: PLC0415

        self.push_screen(resources_screen())

    def action_how_it_works(self) -> None:
        """Show how the program works."""
        from sofi_tui.tui.help_screens import how_it_works_screen  # noqa: PLC0415

        self.push_screen(how_it_works_screen(self.store))

    def greet(self) -> None:
        """Show how the program works to who starts it for the first time."""
        from sofi_tui.tui.help_screens import FirstStart  # noqa: PLC0415

        self.push_screen(FirstStart(self.store))

    @on(Settled)
    def _settled(self) -> None:
        """Show the dashboard in the place of its picture, and keep a new one."""
        if isinstance(self._driver, CellDriver):
            self._driver.let_go()
        if self.pictures is not None:
            self.pictures.keep_once_drawn()

    async def action_quit(self) -> None:
        """End as from the dashboard also where Textual's own Ctrl+Q asks for it, which comes before a screen's."""
        self._leave()

    def _leave(self) -> None:
        """End from the dashboard, which the next start may begin with a picture of."""
        if self.pictures is None:
            self.exit()
        else:
            self.pictures.keep_once_drawn(self.exit)

    def tell_history_trouble(self, trouble: str) -> None:
        """Tell what keeps revisions from being made; from any thread, and at any moment."""
        if self.is_running:
            self.call_later(self.notify, trouble, severity="warning", markup=False, timeout=10)

    def action_help_quit(self) -> None:
        """Say how to leave to whoever presses Ctrl+C, which copies here."""
        self.notify(say.HOW_TO_LEAVE, markup=False)

    def _handle_exception(self, error: Exception) -> None:
        """Keep the error for the command line to report: Textual would print the texts of the draft with it."""
        self.failure = self.failure or error
        super()._handle_exception(error)
        self._exit_renderables.clear()
