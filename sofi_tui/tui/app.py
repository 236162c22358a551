"""The application: which screen follows which, and the draft that is open."""

import os
from collections.abc import Callable
from datetime import datetime
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from rich.cells import cell_len
from textual import on, work
from textual.content import Content
from textual.geometry import Offset
from textual.screen import Screen
from textual.widgets import Input

from sofi_tui.content.toml_source import SourceError
from sofi_tui.drafts.errors import DraftsError, LockedDraftError
from sofi_tui.drafts.store import DraftStore
from sofi_tui.keys.action import HELP_ELSEWHERE, JUMP, KEYS_CARD, REDRAW, OwnKeys
from sofi_tui.tui.acting import Acting
from sofi_tui.tui.bindings import bind_own_keys, bindings
from sofi_tui.tui.colours.coloured_app import ColouredApp
from sofi_tui.tui.messages import PresetAsked, Settled
from sofi_tui.tui.remembering import Remembering
from sofi_tui.tui.terminal.driver import CellDriver
from sofi_tui.tui.unbroken import keep_unbroken
from sofi_tui.words import screens as say

# Each screen is loaded when it is shown: the first one is what one waits for.
if TYPE_CHECKING:
    from sofi_tui.cli.screen import ScreenRequest
    from sofi_tui.content.appearance import Colours
    from sofi_tui.drafts.journey.stops import Journey
    from sofi_tui.drafts.open_draft import OpenDraft
    from sofi_tui.tui.clipboard.clipboard import Clipboard
    from sofi_tui.tui.first_picture.shown import ShownPicture
    from sofi_tui.tui.picture_keeping import Pictures

_WAYS_IN = {
    "read": say.READ_ONLY,
    "take_over": say.TAKE_OVER,
    "duplicate": say.WORK_ON_COPY,
    "not": say.DO_NOT_OPEN,
}


class SofiApp(ColouredApp):
    """Opens on the dashboard, and above it on a draft or on the choice of a preset where one is asked for."""

    CSS_PATH = "style.tcss"
    TITLE = "sofi-tui"
    ENABLE_COMMAND_PALETTE = False
    ALLOW_SELECT = False  # selecting by mouse on a page that is just being replaced ends Textual 8.2.8
    HORIZONTAL_BREAKPOINTS = [(0, "-thin"), (40, "-narrow"), (76, "-normal"), (110, "-wide")]
    BINDINGS = bindings((REDRAW, JUMP, KEYS_CARD, HELP_ELSEWHERE))
    VERTICAL_BREAKPOINTS = [(0, "-short"), (12, "-tall")]

    def __init__(
        self,
        store: DraftStore,
        first: Callable[["SofiApp"], None] = lambda app: None,
        now: Callable[[], datetime] = datetime.now,
        *,
        touches: OwnKeys | None = None,
        begins_elsewhere: bool = False,
    ) -> None:
        super().__init__(driver_class=CellDriver)
        self.animation_level = "none"
        keep_unbroken()
        self.store = store
        self.remembering = Remembering(store.folder)
        self.open_draft: OpenDraft | None = None
        self.failure: Exception | None = None
        self.own_keys: OwnKeys = touches or {}
        if self.own_keys:
            bind_own_keys(self, self.own_keys)
        self._journey: Journey | None = None
        self._next_draft: Path | None = None
        self._first = first
        self._now = now
        self._begins_elsewhere = begins_elsewhere
        self.first_picture: ShownPicture | None = None
        self.begun: tuple[ScreenRequest, Colours] | None = None
        """What the process was started for, and the colours that it began in."""

    @property
    def cursor_position(self) -> Offset:
        """Where the terminal's real cursor is to be, which braille displays follow: where the attention is.

        Asked for whenever something is drawn, as what is laid out anew moves without telling anybody. A screen may say
        by `with_attention` that the attention is elsewhere than the focus; a widget by `cursor_place` where in it.
        """
        widget = getattr(self.screen, "with_attention", None) or self.screen.focused
        if widget is None:
            return self._cursor_elsewhere
        if isinstance(widget, Input):  # its own answer is one column off behind the last character
            before = cell_len(widget.value[: widget.cursor_position])
            return widget.content_region.offset + Offset(before - widget.scroll_offset.x, 0)
        in_text: Offset | None = getattr(widget, "cursor_screen_offset", None)
        place: Offset = getattr(widget, "cursor_place", Offset(0, 0))
        return in_text or widget.content_region.offset + place

    @cursor_position.setter
    def cursor_position(self, position: Offset) -> None:
        """Take what Textual's own widgets say, for when nothing has the attention."""
        self._cursor_elsewhere = position

    @cached_property
    def sending(self) -> "Clipboard":
        """The clipboard of whoever sits at the terminal."""
        from sofi_tui.tui.clipboard.clipboard import Clipboard  # noqa: PLC0415

        return Clipboard(os.environ, self._write_sequence)

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
        """Give the dashboard; nothing yet where a draft is asked for, which is to be seen first."""
        return Screen() if self._begins_elsewhere else self._new_dashboard()

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

    @work
    async def on_mount(self) -> None:
        """Offer what was not saved the last time, then open what was asked for."""
        if self.store.unsaved():
            from sofi_tui.tui.recovery_offer import offer_recoveries  # noqa: PLC0415

            await offer_recoveries(self, self.store)
        self._first(self)

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
            from sofi_tui.tui.wizard.screen import WizardScreen  # noqa: PLC0415

            store = self.store
            wizard = WizardScreen(self.open_draft, self._now, store.organisation, self.sending, store)
            wizard.stopped = self.remembering.memory.drafts.get(self.open_draft.path.name)
            self._journey = wizard.journey
            await self.push_screen(wizard, lambda _: self._left_draft())
            wizard.call_after_refresh(store.records.let_go)
            if recopie:
                wizard.action_recopie()

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

    def _write_sequence(self, sequence: str) -> None:
        """Send the terminal a sequence that is not about what the screen shows."""
        if self._driver is not None:
            self._driver.write(sequence)

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

    def action_help_quit(self) -> None:
        """Say how to leave to whoever presses Ctrl+C, which copies here."""
        self.notify(say.HOW_TO_LEAVE, markup=False)

    def _handle_exception(self, error: Exception) -> None:
        """Keep the error for the command line to report: Textual would print the texts of the draft with it."""
        self.failure = self.failure or error
        super()._handle_exception(error)
        self._exit_renderables.clear()
