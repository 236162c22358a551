"""When revisions are made: at the end of a session of work and now and then within, never in the way of a save.

Beside a screen that is a thread of its own. What goes wrong is told once, in French, and keeps nobody from working:
the next opening or save records what the file then holds.
"""

import time
from collections.abc import Callable
from contextlib import suppress
from enum import Enum, auto
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from sofi_tui.drafts.errors import DraftsError
from sofi_tui.drafts.history.content import content_of
from sofi_tui.drafts.history.door import History
from sofi_tui.drafts.history.nature import Nature
from sofi_tui.words import history as say

# Loaded by the first revision that is made.
if TYPE_CHECKING:
    from queue import SimpleQueue
    from threading import Thread

EVERY = 600.0
"""Seconds of work after which a session that goes on has a revision all the same."""

_PAUSE = 0.01


class Keeping(Enum):
    """When revisions are made of what is done with drafts: only when asked for, within the deed, or beside it."""

    BY_HAND = auto()
    AT_ONCE = auto()
    IN_BACKGROUND = auto()


class Recorder:
    """Makes the revisions of a folder; nothing here raises."""

    def __init__(self, history: History) -> None:
        self._history = history
        self._keeping = Keeping.BY_HAND
        self._tell: Callable[[str], object] = lambda trouble: None
        self._told = False
        self._left = 0
        self._done = 0
        self._thread: Thread | None = None
        self._held = False

    def keep(self, keeping: Keeping, tell: Callable[[str], object]) -> None:
        """Make revisions from now on; `tell` is told once what keeps them from being made, in any thread."""
        self._keeping, self._tell = keeping, tell

    def hold(self) -> None:
        """Make no revision before `let_go`: a page is what one waits for; one never made, the next opening makes."""
        self._held = True

    def let_go(self) -> None:
        """Make the revisions that were held back, and hold none back any more."""
        self._held = False
        if self._left > self._done:
            self._begin()

    def stop(self) -> None:
        """Make none any more: the program ends at once."""
        self._keeping = Keeping.BY_HAND

    def opened(self, path: Path) -> None:
        """Record what a draft's file holds, before this program changes it."""
        if self._keeping is not Keeping.BY_HAND:
            self._do_with(path, lambda data: self._history.catch_up(path, data))

    def worked(self, path: Path, nature: Nature = Nature.SESSION) -> None:
        """Record what a draft's file holds as this user's work."""
        if self._keeping is not Keeping.BY_HAND:
            self._do_with(path, lambda data: self._history.record(path, nature, data))

    def finish(self, timeout: float) -> bool:
        """Wait until all is recorded; tell whether it is, False after `timeout` seconds."""
        self.let_go()
        until = time.monotonic() + timeout
        while self._done < self._left and time.monotonic() < until:
            time.sleep(_PAUSE)
        return self._done >= self._left

    @cached_property
    def _deeds(self) -> "SimpleQueue[Callable[[], None]]":
        """What waits to be done beside the screen."""
        from queue import SimpleQueue  # noqa: PLC0415

        return SimpleQueue()

    def _do_with(self, path: Path, deed: Callable[[bytes | None], None]) -> None:
        """Do something with what a file holds at this moment, None for one that is gone."""
        try:
            data = content_of(path)
        except DraftsError as error:
            self._trouble(str(error))
        else:
            self._do(lambda: deed(data))

    def _do(self, deed: Callable[[], None]) -> None:
        if self._keeping is Keeping.AT_ONCE and not self._held:
            self._attempt(deed)
            return
        self._left += 1
        self._deeds.put(deed)
        if not self._held:
            self._begin()

    def _begin(self) -> None:
        if self._thread is None:
            from threading import Thread  # noqa: PLC0415

            self._thread = Thread(target=self._work, name="history", daemon=True)
            self._thread.start()

    def _work(self) -> None:
        while True:
            deed = self._deeds.get()
            if self._keeping is not Keeping.BY_HAND:
                self._attempt(deed)
            self._done += 1

    def _attempt(self, deed: Callable[[], None]) -> None:
        try:
            deed()
        except DraftsError as error:
            self._trouble(str(error))
        except Exception as error:  # noqa: BLE001 -- told, and an error of ours must not end the work
            self._trouble(say.internal_error(type(error).__name__))

    def _trouble(self, trouble: str) -> None:
        if not self._told:
            self._told = True
            with suppress(Exception):  # a screen that is gone
                self._tell(trouble)
