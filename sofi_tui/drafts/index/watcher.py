"""Watches a folder of drafts from a thread of its own, and tells what it holds now."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date, datetime
from threading import Event, Thread
from time import monotonic
from typing import TYPE_CHECKING, NamedTuple

from sofi_tui.drafts.errors import DraftsError
from sofi_tui.drafts.index.counts import numbers
from sofi_tui.drafts.index.folder_scan import Seen
from sofi_tui.drafts.index.index import DraftIndex, Progress
from sofi_tui.drafts.index.owners import name_of
from sofi_tui.drafts.index.rows import DraftRow

if TYPE_CHECKING:
    from sofi_tui.drafts.index.stillness import Stillness

PERIOD = 1.0
"""Seconds between two looks."""

_SEEN_WITHIN = 1.8
"""What another person changes is to show within two seconds: what just missed a look waits for the next, is seen by it
and told, each look being as long as the last one."""
_SHARE = 5
"""A look takes a sixth of the time at most, where that still lets changes show in time."""
_AT_LEAST = 0.2

MANY = 200
"""From so many drafts on, hearing from the system that nothing changed costs less than a look."""

FIRST_LINES = 60
"""How many lines of many are told before the folder is compared."""
_SHOWN_AFTER = 0.5
"""Seconds that comparing waits at most until the first lines are shown: both at once would take longer to show any."""

_SELDOM = 0.25
"""Seconds between two words of the first reading, so that telling costs little beside it."""


class News(NamedTuple):
    """What a folder holds, by its index: its rows and the number of each count.

    `owners` names users by their number, `open_by` says in French who has a draft open, by its id. `day` is the one
    that the numbers are of. `done` drafts are read of `total` while the first reading lasts, then both are 0.
    `seen` is the look at the folder that the rows are of.
    `compared` is false of the first lines alone: each row is true, but others may be missing, and nothing is counted.
    `problem` says in French why the folder cannot be looked through; the rest is then empty.
    """

    source: DraftIndex
    rows: Sequence[DraftRow] = ()
    numbers: Sequence[int] = ()
    owners: Mapping[int, str] = {}
    open_by: Mapping[str, str] = {}
    day: date = date.min
    done: int = 0
    total: int = 0
    seen: Seen = Seen.nothing()
    compared: bool = True
    problem: str = ""

    @property
    def complete(self) -> bool:
        """Tell whether all is read."""
        return self.compared and self.done == self.total


class Watcher:
    """Looks at the folder of `index` every second, and calls `told` from its thread when something is new.

    `clock` gives the time; it is also what `who_has` goes by.
    """

    def __init__(
        self, index: DraftIndex, told: Callable[[News], object], clock: Callable[[], datetime]
    ) -> None:
        self._index = index
        self._told = told
        self._clock = clock
        self._stillness: Stillness | None = None
        self._last: News | None = None
        self._changed = True
        self._said_at = 0.0
        self._wanted, self._stopped, self._looking, self._shown = Event(), Event(), Event(), Event()
        self._thread = Thread(target=self._watch, name="sofi-tui-index", daemon=True)

    def start(self) -> None:
        """Begin to watch."""
        self._looking.set()
        self._thread.start()

    def look(self, index: DraftIndex | None = None) -> None:
        """Look now, in another folder where one is given, and tell what is there even if nothing is new."""
        if index is not None:
            self._index = index
        self._last = None
        self._looking.set()
        self._wanted.set()

    def shown(self) -> None:
        """Let the watcher know that what it told is on the screen."""
        self._shown.set()

    def rest(self) -> None:
        """Stop looking until `look`."""
        self._looking.clear()

    def stop(self) -> None:
        """Stop for good; what is being read is left."""
        self._stopped.set()
        self._looking.set()
        self._wanted.set()
        self._shown.set()

    def look_once(self) -> None:
        """Look in this thread, and tell what is there."""
        self._look(self._index)

    def _watch(self) -> None:
        while not self._stopped.is_set():
            self._wanted.clear()
            begun = monotonic()
            self._look(self._index)
            cost = monotonic() - begun
            self._wanted.wait(max(_AT_LEAST, min(max(PERIOD, _SHARE * cost), _SEEN_WITHIN - 3 * cost)))
            self._looking.wait()
        if self._stillness is not None:
            self._stillness.close()

    def _look(self, index: DraftIndex) -> None:
        self._changed = self._last is None
        if self._is_still(index) and not self._changed:
            self._tell(index, Progress(0, 0))  # who has a draft open may have changed by itself
            return
        self._tell_first_lines(index)
        try:
            for progress in index.refresh():
                if self._stopped.is_set() or index is not self._index:
                    return
                self._changed |= progress.changed
                self._tell(index, progress)
            if self._stillness is not None:
                self._stillness.looked()
        except DraftsError as error:
            if self._last is None or self._last.problem != str(error):
                self._say(News(index, problem=str(error)))

    def _is_still(self, index: DraftIndex) -> bool:
        """Tell whether nothing happened in a folder of many drafts since the last look, as far as the system tells."""
        if self._stillness is None:
            if len(index.seen.keys) < MANY:
                return False
            from sofi_tui.drafts.index.stillness import Stillness  # noqa: PLC0415 -- only where there are many

            self._stillness = Stillness()
        return self._stillness.holds(index)

    def _tell_first_lines(self, index: DraftIndex) -> None:
        """Tell the first lines of many, and give them the time to be shown."""
        if self._last is None and (rows := index.newest(FIRST_LINES)):
            self._shown.clear()
            self._told(News(index, rows, (), self._names(rows), day=index.today(), compared=False))
            self._shown.wait(_SHOWN_AFTER)

    def _tell(self, index: DraftIndex, progress: Progress) -> None:
        """Tell what is new: while many drafts are read, only now and then."""
        complete = progress.done == progress.total
        if not complete and progress.done and monotonic() - self._said_at < _SELDOM:
            return
        now, last = self._clock(), self._last
        open_by = self._open_by(index, now) if index.seen.markers else {}
        known = (open_by, index.today(), complete)
        if not self._changed and last is not None and (last.open_by, last.day, last.complete) == known:
            return
        rows = index.listed()
        self._changed = False
        far = (0, 0) if complete else (progress.done, progress.total)
        today, names = index.today(), self._names(rows)
        self._say(News(index, rows, numbers(rows, today), names, open_by, today, *far, seen=index.seen))

    @staticmethod
    def _open_by(index: DraftIndex, now: datetime) -> dict[str, str]:
        from sofi_tui.drafts.presence import who_has  # noqa: PLC0415 -- only where somebody has a draft open

        return {ident: who for ident in index.seen.markers if (who := who_has(index.path_of(ident), now))}

    @staticmethod
    def _names(rows: Iterable[DraftRow]) -> dict[int, str]:
        return {owner: name_of(owner) for owner in {row.owner for row in rows}}

    def _say(self, news: News) -> None:
        self._last, self._said_at = news, monotonic()
        self._told(news)
