"""The first screen: SOFI's counts over the folder of drafts, the table behind them, and what can be done there."""

from collections.abc import Callable
from contextlib import suppress
from threading import Event

from textual import on
from textual.app import ComposeResult
from textual.containers import Container, Vertical
from textual.events import Resize, ScreenResume, ScreenSuspend
from textual.message import Message
from textual.reactive import Reactive
from textual.widget import Widget
from textual.widgets import Input

from sofi_tui.drafts.index.of_store import index_of
from sofi_tui.drafts.index.watcher import News, Watcher
from sofi_tui.drafts.memory import Memory
from sofi_tui.drafts.store import DraftStore
from sofi_tui.keys.dashboard import ACTIONS, GROUPS
from sofi_tui.tui.bindings import bindings
from sofi_tui.tui.dashboard.arranging import ArrangesBoard
from sofi_tui.tui.dashboard.board import Board
from sofi_tui.tui.dashboard.columns import details
from sofi_tui.tui.dashboard.counts_panel import CountsPanel
from sofi_tui.tui.dashboard.filter_line import FilterLine
from sofi_tui.tui.dashboard.headings import Headings
from sofi_tui.tui.dashboard.lines import Line
from sofi_tui.tui.dashboard.resuming import Resuming
from sofi_tui.tui.dashboard.settled import as_at_start
from sofi_tui.tui.dashboard.table import LineChosen, Table
from sofi_tui.tui.dashboard.title import title_words
from sofi_tui.tui.drawn import once_drawn
from sofi_tui.tui.first_picture.circumstances import Shown
from sofi_tui.tui.key_bar import KeyBar
from sofi_tui.tui.messages import Settled
from sofi_tui.tui.styles import DASHBOARD
from sofi_tui.tui.words import TooSmall, Words
from sofi_tui.words import dashboard as say

_SECONDS_FOR_LINES = 0.05
"""So long the first frame waits for lines to show: one without them, and the next with them, take longer."""


class FolderNews(Message):
    """The folder holds something new."""


class Dashboard(ArrangesBoard):
    """Shows what a folder holds, as it changes; opens, begins and changes drafts, one or several at a time.

    `open_draft` opens a draft in the wizard, in the copying mode with ``recopie=True``, `new_draft` asks for a preset,
    `leave` ends: all are the application's.
    `memory` tells where one stopped in each draft.
    """

    CSS_PATH = DASHBOARD
    BINDINGS = bindings(ACTIONS)
    groups = GROUPS
    AUTO_FOCUS = "#table"
    focused: Reactive[Widget | None] = Reactive(None, repaint=False)

    def __init__(
        self,
        store: DraftStore,
        open_draft: Callable[..., object],
        new_draft: Callable[[], object],
        memory: Callable[[], Memory],
        leave: Callable[[], object],
    ) -> None:
        super().__init__()
        self.store = store
        self.open_draft = open_draft
        self._new_draft = new_draft
        self._memory, self._leave = memory, leave
        self._resuming = Resuming(memory)
        self.board = Board()
        self.news: News | None = None
        self._pending: News | None = None
        self._heard = Event()
        self._again = True
        self._left = False
        self._drafts, self._binned = index_of(store), index_of(store, store.bin)
        self._watcher = Watcher(self._drafts, self._tell, store.now)
        self._title = Words(id="title")
        self._counts = CountsPanel(self._show_details)
        self._filter = FilterLine()
        self._table = Table(self._show_details)
        self._headings = Headings(self._table, self.board)
        self._details = Words(id="details")

    def compose(self) -> ComposeResult:
        """Give the counts, and beside or below them the filter, the table and what it leaves out."""
        yield self._title
        with Container(id="board"):
            yield self._counts
            with Vertical(id="behind"):
                yield self._filter
                yield self._headings
                yield self._table
                yield self._details
        yield KeyBar(ACTIONS)
        yield TooSmall()

    def on_mount(self) -> None:
        """Begin to watch the folder."""
        self._watcher.start()

    def on_unmount(self) -> None:
        """Stop watching."""
        self._watcher.stop()

    @property
    def attended(self) -> Line | None:
        """The line under the cursor."""
        return self._table.line

    def why_off(self, name: str) -> str:
        """Say why an action can do nothing now."""
        from sofi_tui.tui.dashboard.why_off import why_off  # noqa: PLC0415

        return why_off(name, self.board, self.attended)

    def look_again(self) -> None:
        """See at once what a deed changed."""
        self._watcher.look()

    @on(ScreenResume)
    def _resume(self) -> None:
        """See at once what changed while another screen was here, in order again; the first time, what is known."""
        if self._left:
            self._again = True
            self._watcher.look()
            self._show_details()
        else:
            self._heard.wait(_SECONDS_FOR_LINES)
            self._take_news()

    @on(ScreenSuspend)
    def _rest(self) -> None:
        self._left = True
        self._watcher.rest()

    def _tell(self, news: News) -> None:
        """Take news from the watcher's thread: the newest are enough."""
        self._pending = news
        self._heard.set()
        with suppress(RuntimeError):  # the application is ending
            self.post_message(FolderNews())

    @on(FolderNews)
    def _take_news(self) -> None:
        news, self._pending = self._pending, None
        if news is None or news.source is not self._index:
            return
        self.news = news
        self.board.take(news, self._again)
        self._again = self._again and not news.complete
        self.show(live=True)
        chosen = self._resuming.follow(self._table, complete=news.complete)
        if news.complete or not news.compared:
            self._table.settle()
        if not news.compared:
            self.call_after_refresh(self._watcher.shown)
        if chosen:
            self.action_open()
        elif news.complete:
            self.call_after_refresh(once_drawn, self, lambda: self.post_message(Settled()))

    @property
    def as_at_start(self) -> Shown | None:
        """Tell what is shown, where it is what a new start would show."""
        return as_at_start(self.board, self.news, self._table, self._memory())

    @property
    def _index(self) -> object:
        """What is watched."""
        return self._binned if self.board.in_bin else self._drafts

    @on(Resize)
    def _draw(self) -> None:
        self.show()

    def show(self, live: bool = False) -> None:
        """Show the board as it is; `live` when that is what others made of it."""
        board = self.board
        self._title.say(title_words(board, self.news))
        self._counts.show(board.numbers, board.count)
        self._headings.show(board)
        self._table.show(board.lines, board.marked, board.people, board.why_empty(self.news), live)

    def _show_details(self) -> None:
        """Say of what is attended to what its place is too small for."""
        if self.focused is self._counts:
            self._details.say(self._counts.count.meaning)
        else:
            line, problem = self._table.line, self.news.problem if self.news else ""
            where = self._resuming.words(line) if line and not self.board.in_bin else ""
            self._details.say(details(line, self.board.people, where) if line else problem)

    @on(LineChosen)
    @on(Input.Submitted)
    def action_open(self) -> None:
        """Open the draft under the cursor, or take it back from the bin; before there are lines, once there are."""
        if self._table.line is None and not (self.news and self.news.complete):
            self._resuming.choose()
        elif self.board.in_bin:
            self.action_restore()
        elif (line := self._table.line) is not None and self.news is not None:
            self.open_draft(self.news.source.folder / line.row.name)

    def action_recopie(self) -> None:
        """Copy the draft under the cursor into SOFI."""
        line = self._table.line
        if not self.tell_why_off("recopie") and line is not None and self.news is not None:
            self.open_draft(self.news.source.folder / line.row.name, recopie=True)

    def action_new(self) -> None:
        """Start a draft."""
        self._new_draft()

    def action_show_bin(self) -> None:
        """Show the bin, or the drafts again."""
        if not self.board.in_bin and self.store.bin.is_symlink():
            self.notify(say.BIN_IS_A_LINK, severity="error")
            return
        self.board = Board(in_bin=not self.board.in_bin)
        self.news, self._again = None, True
        self._filter.value = ""
        self._watcher.look(self._binned if self.board.in_bin else self._drafts)
        self.show()

    def action_back(self) -> None:
        """Go back by one step: out of the filter or the counts, then of what narrows the table, then of the bin."""
        board, away = self.board, self.focused is not self._table
        if self.focused is self._filter:
            self._filter.value = ""
        elif not away and (board.typed or board.marked or board.count):
            self.action_everything()
        elif not away and board.in_bin:
            self.action_show_bin()
        self.set_focus(self._table)

    def action_leave(self) -> None:
        """Leave the program."""
        self._leave()
