"""The revisions of a draft: who made each, when, where, what it changed; compared with the present, or taken back."""

import asyncio
from collections.abc import Sequence

from textual import on, work
from textual.app import ComposeResult
from textual.content import Content
from textual.reactive import Reactive
from textual.widget import Widget
from textual.widgets import OptionList
from textual.widgets.option_list import Option

from sofi_tui.drafts.errors import DraftsError
from sofi_tui.drafts.history.door import History
from sofi_tui.drafts.history.revision import Revision
from sofi_tui.exports.comparison import compared
from sofi_tui.exports.revisions import MOMENT, fields_words
from sofi_tui.fasd.draft import Draft
from sofi_tui.fasd.texts import shorten
from sofi_tui.keys.compare import HISTORY_ACTIONS, HISTORY_ACTIONS_OF_READING, HISTORY_GROUPS
from sofi_tui.tui.acting import Acting
from sofi_tui.tui.bindings import bindings
from sofi_tui.tui.compare.screen import CompareScreen
from sofi_tui.tui.key_bar import KeyBar
from sofi_tui.tui.left_once import LeftOnce
from sofi_tui.tui.questions import YesNo
from sofi_tui.tui.styles import PAGES
from sofi_tui.tui.words import TooSmall, Words
from sofi_tui.words import revisions as say
from sofi_tui.words.why_off import NO_REVISION, READ_ONLY

_EMPTY = say.NO_HISTORY_YET


class HistoryScreen(Acting[Draft | None], LeftOnce[Draft | None]):
    """Gives the draft as it was in the revision that is to be taken back, None on going back.

    `present` is the draft as it is; `read_only` when nothing may be taken back.
    """

    CSS_PATH = PAGES
    BINDINGS = bindings(HISTORY_ACTIONS)
    groups = HISTORY_GROUPS
    AUTO_FOCUS = "OptionList"
    focused: Reactive[Widget | None] = Reactive(None, repaint=False)

    def __init__(self, history: History, present: Draft, *, read_only: bool = False) -> None:
        super().__init__()
        self._history = history
        self._present = present
        self._read_only = read_only
        self._revisions: Sequence[Revision] = ()
        self._list = OptionList(markup=False, compact=True)

    def compose(self) -> ComposeResult:
        """Give the revisions and the keys."""
        yield Words(say.history_of(shorten(self._present.titre)), id="title")
        yield self._list
        yield KeyBar(HISTORY_ACTIONS_OF_READING if self._read_only else HISTORY_ACTIONS)
        yield TooSmall()

    def why_off(self, name: str) -> str:
        """Say why an action can do nothing now."""
        if name != "restore":
            return ""
        if self._read_only:
            return READ_ONLY
        return "" if self._revisions else NO_REVISION

    @work
    async def on_mount(self) -> None:
        """Read the revisions, which may take a moment, and show them."""
        self._list.add_option(Option(Content(say.READING), disabled=True))
        try:
            self._revisions = await asyncio.to_thread(self._history.revisions, self._present.id)
        except DraftsError as refusal:
            self._list.clear_options()
            self._list.add_option(Option(Content(str(refusal)), disabled=True))
            return
        self._list.clear_options()
        self._list.add_options([Option(_line(revision)) for revision in self._revisions])
        if self._revisions:
            self._list.highlighted = 0
        else:
            self._list.add_option(Option(Content(_EMPTY), disabled=True))

    @on(OptionList.OptionSelected)
    async def _compare(self) -> None:
        """Compare the revision under the cursor with the present."""
        if (old := await self._attended()) is not None:
            revision, draft = old
            title = say.from_revision(revision.number, f"{revision.when.astimezone():{MOMENT}}")
            self.app.push_screen(CompareScreen(title, compared(draft, self._present)))

    @work
    async def action_restore(self) -> None:
        """Take the revision under the cursor back, once confirmed."""
        if self._read_only or (old := await self._attended()) is None:
            return
        revision, draft = old
        question = say.take_back(revision.number)
        if await self.app.push_screen_wait(YesNo(question)):
            self.dismiss(draft)

    async def _attended(self) -> tuple[Revision, Draft] | None:
        """Read the revision under the cursor."""
        number = self._list.highlighted
        if number is None or number >= len(self._revisions):
            return None
        revision = self._revisions[number]
        try:
            return revision, await asyncio.to_thread(self._history.read, self._present.id, revision)
        except DraftsError as refusal:
            self.notify(str(refusal), severity="error", markup=False)
            return None

    def action_back(self) -> None:
        """Go back."""
        self.dismiss(None)

    def action_leave(self) -> None:
        """Leave the program: everything is saved already."""
        self.app.exit()


def _line(revision: Revision) -> Content:
    when = f"{revision.when.astimezone():{MOMENT}}"
    head = f"{revision.number:>3}  {when}  {revision.author.words}"
    fields = fields_words(revision.fields)
    return Content.assemble(
        (head, "bold"), f"\n     {revision.nature.words}", (f" : {fields}" if fields else "", "dim")
    )
