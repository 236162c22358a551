"""The frame of the wizard's screen: what is always in sight, and the one way to change the page."""

import asyncio
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from datetime import datetime
from typing import TYPE_CHECKING, cast

from textual import on
from textual.app import ComposeResult
from textual.containers import Container
from textual.layout import Layout
from textual.message import Message
from textual.reactive import Reactive
from textual.widget import Widget

from sofi_tui.content.fiches import field_at
from sofi_tui.drafts.errors import DraftsError
from sofi_tui.drafts.journey.places import START, Place, Step, Ways
from sofi_tui.drafts.journey.resuming import resumed
from sofi_tui.drafts.journey.stops import Journey, Stop
from sofi_tui.drafts.memory import Stopped
from sofi_tui.drafts.open_draft import OpenDraft, TakenIn
from sofi_tui.drafts.organisation.file import ProfileFile
from sofi_tui.drafts.store import DraftStore
from sofi_tui.fasd.fields import is_field
from sofi_tui.fasd.paths import FieldPath, field_key
from sofi_tui.keys.wizard import KEY_BAR
from sofi_tui.tui.acting import Acting
from sofi_tui.tui.fields.editor import Editor
from sofi_tui.tui.fields.messages import FieldLeft
from sofi_tui.tui.key_bar import KeyBar
from sofi_tui.tui.left_once import LeftOnce
from sofi_tui.tui.messages import DraftTakenIn
from sofi_tui.tui.styles import WIZARD
from sofi_tui.tui.wizard.between_keys import BetweenKeys, loaded_ahead
from sofi_tui.tui.wizard.fields_page import DraftEdited, EditRefused, FieldsPage
from sofi_tui.tui.wizard.help import beside_words, foot_words
from sofi_tui.tui.wizard.help_pane import HelpPane
from sofi_tui.tui.wizard.parts_in_frame import PartsInFrame
from sofi_tui.tui.wizard.pause import Pause
from sofi_tui.tui.wizard.stepper import Stepper
from sofi_tui.tui.wizard.title import Title
from sofi_tui.tui.words import TooSmall, Words
from sofi_tui.words.help import RECAP_KEYS, SEVERAL_KEYS

if TYPE_CHECKING:
    from sofi_tui.tui.clipboard.clipboard import Clipboard
    from sofi_tui.tui.drafts_app import DraftsApp
    from sofi_tui.tui.wizard.recap_page import RecapPage
    from sofi_tui.tui.wizard.sessions_page import SessionsPage

    Page = FieldsPage | RecapPage | SessionsPage

SECONDS_FOR_KEYS_ON_THEIR_WAY = 0.5
_OF_FINDINGS = {Step.SESSIONS, Step.RECAP}
"""The steps whose pages are made of findings: what judges is loaded for them at once."""

_PARTS_IN_FRAME = PartsInFrame()


class DraftSaved(Message):
    """The saving thread has saved, or could not."""


class WizardFrame(Acting[None], LeftOnce[None]):
    """Title, stepper, heading, page, help and keys of one open draft."""

    CSS_PATH = WIZARD
    focused: Reactive[Widget | None] = Reactive(None, repaint=False)
    """As Textual's, without repainting the whole screen at each move."""

    def __init__(
        self,
        open_draft: OpenDraft,
        now: Callable[[], datetime],
        organisation: ProfileFile,
        clipboard: "Clipboard",
        store: DraftStore | None = None,
    ) -> None:
        super().__init__()
        self.clipboard = clipboard
        self.open_draft = open_draft
        self.organisation = organisation
        self.store = store
        self.stopped: Stopped | None = None
        self.journey = Journey()
        self.page: Page | None = None
        self._now = now
        self._turning = asyncio.Lock()
        self._saved_at: datetime | None = None
        self._problem_told = ""
        self._pause = Pause(lambda: self.call_later(self._show_edited))
        self._judges = BetweenKeys(
            loaded_ahead(),
            lambda: self.call_later(self.judge),
            lambda: cast("DraftsApp", self.app).typed_at,
        )
        self.takes_in = True
        """False while a text is elsewhere, to be laid over what it was taken from and nothing newer."""
        self._title = Title()
        self._stepper = Stepper()
        self._heading = Words(id="heading")
        self._body = Container(id="body")
        self._help = HelpPane()

    @property
    def layout(self) -> Layout:
        """How the parts are placed."""
        return _PARTS_IN_FRAME

    def compose(self) -> ComposeResult:
        """Give the frame."""
        yield self._title
        yield self._stepper
        yield self._heading
        yield self._body
        yield self._help
        yield KeyBar(KEY_BAR)
        yield TooSmall()

    async def on_mount(self) -> None:
        """Open the page where one stopped, else the first; the recapitulative of a draft that can only be read."""
        self.open_draft.listen(self._tell_saved)
        if self.open_draft.read_only:
            await self.open_page(Place(Step.RECAP))
            return
        self.open_draft.judged = False
        went_on = resumed(self.stopped, self.ways) if self.stopped else None
        stop = went_on or Stop(START)
        self.journey.here = stop
        await self.open_page(stop.place, stop.path)
        self.call_after_refresh(self._load_judges)

    def _load_judges(self) -> None:
        """Load what judges while nobody types, then judge; at once where it is all there."""
        self._judges.go_on()

    def on_unmount(self) -> None:
        """Load nothing for a screen that is gone."""
        self._judges.stop()

    def judge(self) -> None:
        """Say what there is to say of the draft, now that one sees it and may type."""
        if not self.open_draft.judged:
            self.open_draft.judged = True
            self.show_draft()

    def _tell_saved(self) -> None:
        """Pass on, from the saving thread, that it has saved."""
        self.post_message(DraftSaved())

    @property
    def ways(self) -> Ways:
        """The ways through the draft as it now is."""
        return Ways(self.open_draft.draft, self.open_draft.preset)

    @property
    def editors(self) -> list[Editor]:
        """The editors of the page, in order."""
        return [] if self.page is None else self.page.editors

    async def open_page(self, place: Place, path: FieldPath | None = None, *, last: bool = False) -> None:
        """Put a page in place of the present one, the attention on the field at `path`, else the first."""
        async with self._turning:
            await self._let_keys_arrive()
            if isinstance(self.page, FieldsPage) and isinstance(self.focused, Editor):
                self.page.settle(self.focused.path)
            self.open_draft.judged = self.open_draft.judged or place.step in _OF_FINDINGS
            self.journey.go(place)
            self.page = self._make_page(place)
            with self.app.batch_update():
                removed = self._body.remove_children()
                await removed
                removed._post_remove = (
                    None  # asked for twice: the second layout would be of the page as it is
                )
                if not self._body.is_attached:  # the screen was left meanwhile
                    return
                await self._body.mount(self.page)
                self.show_draft()  # first, for what says something to be in the frame of what has the attention
                self._attend(path, last=last)
            self.page_is_shown()

    def page_is_shown(self) -> None:
        """Do what can wait until a page is there."""

    def show_draft(self) -> None:
        """Show the draft as it now is, everywhere."""
        self._pause.forget()
        place = self.journey.here.place
        self._title.show(self.open_draft, self._saved_at)
        self._stepper.show(self.open_draft, place)
        self._heading.say(self.ways.title(place))
        if self.page is not None:
            self.page.show_draft()

    @contextmanager
    def refusals_told(self) -> Iterator[None]:
        """Show why something cannot be done to the draft, in place of doing it."""
        try:
            yield
        except DraftsError as refusal:
            self.notify(str(refusal), severity="error", markup=False)

    async def open_list(self, path: FieldPath, typed: str = "") -> None:
        """Open the list of a field's values at what was typed; what is typed next is for it."""
        raise NotImplementedError

    def _make_page(self, place: Place) -> "Page":
        """Make the page of a place; those that few begin with are loaded with the first of them."""
        match place.step:
            case Step.RECAP:
                from sofi_tui.tui.wizard.recap_page import RecapPage  # noqa: PLC0415

                return RecapPage(self.open_draft)
            case Step.SESSIONS:
                from sofi_tui.tui.wizard.sessions_page import SessionsPage  # noqa: PLC0415

                return SessionsPage(self.open_draft, place.session)
        return FieldsPage(self.open_draft, self.ways.fields(place), self.open_list)

    def _attend(self, path: FieldPath | None, *, last: bool) -> None:
        """Bring the attention to a field of the page, to the page itself where it has none."""
        wanted = next((editor for editor in self.editors if editor.path == path), None)
        if wanted is None and self.editors:
            wanted = self.editors[-1 if last else 0]
        if wanted is None and self.journey.here.place.step is Step.RECAP:
            self._help.say(RECAP_KEYS)  # first, to be in the same frame
        self.set_focus(wanted or self.page)

    async def _let_keys_arrive(self) -> None:
        """Wait until the editor that has the attention has taken in the keys already sent to it."""
        if isinstance(self.focused, Editor):
            arrived = asyncio.Event()
            self.focused.call_later(arrived.set)
            with suppress(TimeoutError):
                await asyncio.wait_for(arrived.wait(), SECONDS_FOR_KEYS_ON_THEIR_WAY)

    def set_focus(
        self, widget: Widget | None, scroll_visible: bool = True, from_app_focus: bool = False
    ) -> None:
        """Bring the attention to a widget; what there is to say of a field is drawn in the same frame."""
        if isinstance(widget, Editor):
            self.journey.at(widget.path)
            self._tell_of(widget.path)
        super().set_focus(widget, scroll_visible, from_app_focus)

    def _tell_of(self, path: FieldPath) -> None:
        """Show the help of a field."""
        if not is_field(field_key(path)):
            self._help.say(SEVERAL_KEYS)
            return
        field, opened = field_at(path), self.open_draft
        self._help.show(
            lambda width: foot_words(field, opened.preset, width),
            lambda: beside_words(opened, field, path),
        )

    @on(FieldLeft)
    def _left(self, message: FieldLeft) -> None:
        if isinstance(self.page, FieldsPage):
            self.page.put_in_order(message.path)
        self.open_draft.undoing.end_run()
        self.open_draft.save_soon()
        self._pause.over()

    @on(DraftEdited)
    def _edited(self, message: DraftEdited) -> None:
        """Show what the edit changed elsewhere: of a text that is typed, once one pauses."""
        self.journey.stay()
        self._pause.wait()
        if not message.typed:
            self._pause.over()

    def _show_edited(self) -> None:
        self.show_draft()
        self._help.follow()

    @on(EditRefused)
    def _refused(self, message: EditRefused) -> None:
        self.notify(message.reason, severity="error", markup=False)

    @on(DraftSaved)
    async def _saved(self) -> None:
        """Show what saving came to, once for each problem, and what someone else's saving brought in."""
        problem = self.open_draft.saving_problem
        if problem and problem != self._problem_told:
            self.notify(problem, severity="error", markup=False, timeout=10)
        self._problem_told = problem
        self._saved_at = self._now()
        if self.takes_in and (taken := self.open_draft.take_in()) is not None:
            await self._show_taken_in(taken)
            if not self.is_current:
                self.app.screen.post_message(DraftTakenIn(taken))
            self.show_draft()
        self._title.show(self.open_draft, self._saved_at)

    async def _show_taken_in(self, taken: TakenIn) -> None:
        """Tell of someone else's changes, and follow the fields of the page to where they are now."""
        if taken.news:
            self.notify(taken.news, markup=False, timeout=10)
        here = self.journey.here
        if here.place.step is Step.RECAP:
            await self.open_page(here.place)
        elif isinstance(self.page, FieldsPage):
            moved = [path for path in self.page.paths if taken.now_at(path) != path]
            if moved:
                path = taken.now_at(here.path or moved[0])
                await self.open_page(self.ways.of(path), path)
