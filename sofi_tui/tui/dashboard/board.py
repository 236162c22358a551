"""What the dashboard shows: rows, the count that was chosen, what is typed, the order and the marks."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date

from sofi_tui.drafts.index.counts import SESSIONS, Count, Day
from sofi_tui.drafts.index.rows import DraftRow
from sofi_tui.drafts.index.search import matching
from sofi_tui.drafts.index.watcher import News
from sofi_tui.tui.dashboard.columns import BY_NAME, People
from sofi_tui.tui.dashboard.lines import Line, action_lines, kept_order, session_lines
from sofi_tui.words import dashboard as say

_NEWEST_FIRST = "modifie"


class Board:
    """The state of the dashboard, without a screen; `lines` are those to show, in order.

    `numbers` are those of the counts, none while nothing is counted yet. `in_bin` tells that the folder is the bin.
    `by_session` shows a line for each session instead of one for each action; `count` keeps those that it counts, and
    `typed` those that hold its words. `sort` is the name of a column, `marked` holds names of files.
    """

    def __init__(self, *, in_bin: bool = False) -> None:
        self.day = date.min
        self.rows: Sequence[DraftRow] = ()
        self.numbers: Sequence[int] = ()
        self.people = People()
        self.in_bin = in_bin
        self.by_session = False
        self.count: Count | None = None
        self.typed = ""
        self.sort = _NEWEST_FIRST
        self.descending = True
        self.marked: set[str] = set()
        self.lines: list[Line] = []
        self._all: list[Line] = []

    @property
    def is_whole(self) -> bool:
        """Tell whether it is as a new one would be: everything, in order, nothing marked."""
        aside = self.in_bin or self.by_session or self.count or self.typed or self.marked
        if aside or (self.sort, self.descending) != (_NEWEST_FIRST, True):
            return False
        return len(self.lines) == len(self.rows) and all(
            line.row is row for line, row in zip(self.lines, self.rows, strict=True)
        )

    def take(self, news: News, again: bool = False) -> None:
        """Show what a folder holds now, each line where it was; `again` puts them in order."""
        self.day, self.rows, self.numbers = news.day, news.rows, news.numbers
        self.people = People(news.owners, news.open_by)
        if self.marked and news.compared:
            self.marked &= {row.name for row in self.rows}
        before = [] if again else self._all
        self._all = kept_order(before, self._sorted()) if before else self._sorted()
        self._search()

    def search(self, typed: str) -> None:
        """Keep the lines that hold what is typed."""
        self.typed = typed
        self._search()

    def choose(self, count: Count | None) -> None:
        """Keep what a count counts, sessions or actions; None for everything."""
        self.count = count
        if count is not None:
            self.by_session = count.group == SESSIONS
        self._arrange()

    def show_everything(self) -> None:
        """Keep everything, with no mark."""
        self.count, self.typed, self.marked = None, "", set()
        self._arrange()

    def switch(self) -> None:
        """Show sessions instead of actions, or the other way round."""
        self.by_session = not self.by_session
        self._arrange()

    def sort_by(self, name: str) -> None:
        """Sort by a column, the other way round when it is the one already."""
        self.descending = not self.descending if self.sort == name else name in {_NEWEST_FIRST}
        self.sort = name
        self._arrange()

    def sort_by_next(self, names: list[str]) -> None:
        """Sort by the next of some columns."""
        self.sort_by(names[(names.index(self.sort) + 1) % len(names)] if self.sort in names else names[0])

    def mark(self, line: Line) -> None:
        """Mark the draft of a line, or take its mark away."""
        self.marked ^= {line.row.name}

    def mark_all(self) -> None:
        """Mark all drafts that are shown, or none when they all are."""
        shown = {line.row.name for line in self.lines}
        self.marked = self.marked - shown if shown <= self.marked else self.marked | shown

    def attended(self, line: Line | None) -> list[DraftRow]:
        """Give the rows to act upon: the marked ones, else the one under the cursor."""
        if self.marked:
            return [row for row in self.rows if row.name in self.marked]
        return [line.row] if line else []

    def why_empty(self, news: News | None) -> str:
        """Say in French why there is no line to show."""
        if news is not None and news.problem:
            return news.problem
        if news is None or not (news.complete or news.rows):
            return say.READING_FOLDER
        if self.typed or self.count:
            return say.NOTHING_MATCHES
        if self.in_bin:
            return say.BIN_EMPTY
        return say.NO_DRAFT_YET

    def _arrange(self) -> None:
        self._all = self._sorted()
        self._search()

    def _search(self) -> None:
        self.lines = matching(self._all, self.typed) if self.typed else self._all

    def _sorted(self) -> list[Line]:
        lines = list(self._kept())
        if self.sort == _NEWEST_FIRST and self.descending:  # the order of the rows
            return lines
        sorting, people = BY_NAME[self.sort].sorting, self.people
        return sorted(lines, key=lambda line: sorting(line, people), reverse=self.descending)

    def _kept(self) -> Iterator[Line]:
        """Give the lines of what is counted."""
        day = Day.of(self.day) if self.day > date.min else Day(0, 0)
        count = self.count
        rows: Iterable[DraftRow] = self.rows
        if count is not None:
            rows = (row for row in rows if count.holds(row, day))
        if not self.by_session:
            yield from action_lines(rows)
            return
        for row in rows:
            sessions = enumerate(row.sessions)
            yield from session_lines(
                row, (each for each in sessions if count is None or count.of_session_row(each[1], day))
            )
