"""Saving beside the screen: a thread that writes the newest of the drafts it was given, soon and in the end.

All that passes between the threads goes through `SimpleQueue`, whose `put` may interrupt itself: a signal
handler that runs in the middle of `submit` can flush without waiting for a lock that it holds itself.
"""

import time
from collections.abc import Callable
from contextlib import suppress
from queue import Empty, SimpleQueue
from threading import Thread, current_thread
from typing import Protocol, TypeAlias

from sofi_tui.drafts.errors import DraftsError
from sofi_tui.fasd.draft import Draft
from sofi_tui.words import drafts as say

RETRY = 2.0
"""Seconds after which a save that failed is tried again."""
TICK = 2.0
"""Seconds between two looks at who else has the draft open."""


class Request:
    """Asks the thread to save what it has, and to end after the last; `reply` tells whether all is saved."""

    def __init__(self, *, last: bool = False) -> None:
        self.last = last
        self.reply: SimpleQueue[bool] = SimpleQueue()


Message: TypeAlias = Draft | Request


class Inbox(Protocol):
    """Where the thread waits for what it is told."""

    def put(self, message: Message) -> None:
        """Add a message, at once."""

    def get(self, *, timeout: float | None) -> Message:
        """Wait for a message, `timeout` seconds at most; raises Empty then."""


class _Queue:
    def __init__(self) -> None:
        self._queue: SimpleQueue[Message] = SimpleQueue()
        self.put = self._queue.put

    def get(self, *, timeout: float | None) -> Message:
        return self._queue.get(timeout=timeout)


class Autosaver:
    """Saves `delay` seconds after the last change, and `at_most` seconds after the first unsaved one.

    `write` saves a draft, or raises DraftsError; `on_result` is told the error, None after a success. Both
    are called in the saving thread, one at a time, and so is `tick`, every two seconds. A failed save is tried
    again until it succeeds. The thread starts when it is told to or with the first draft, and again when one comes
    after `close`.
    """

    def __init__(  # noqa: PLR0913 -- the last two are there for the tests
        self,
        write: Callable[[Draft], None],
        on_result: Callable[[DraftsError | None], None],
        delay: float = 0.3,
        at_most: float = 0.5,
        *,
        tick: Callable[[], None] | None = None,
        clock: Callable[[], float] = time.monotonic,
        inbox: Inbox | None = None,
    ) -> None:
        self._write = write
        self._on_result = on_result
        self._delay = delay
        self._at_most = at_most
        self._tick = tick
        self._clock = clock
        self._inbox: Inbox = inbox or _Queue()
        self._thread: Thread | None = None
        self._unsaved: Draft | None = None
        self._first: float | None = None
        self._due = 0.0
        self._next_tick = clock() + TICK

    def submit(self, draft: Draft) -> None:
        """Remember the newest draft, to be saved soon; returns at once."""
        self._inbox.put(draft)
        self.start()

    def start(self) -> None:
        """Start the thread, unless it works."""
        if not self._works():
            self._thread = Thread(target=self.run, name="autosave", daemon=True)
            self._thread.start()

    def hurry(self) -> None:
        """Save now what is not saved yet; returns at once."""
        if self._thread is not None:
            self._inbox.put(Request())

    def flush(self, timeout: float = 5.0) -> bool:
        """Save now what is not saved yet; tell whether all is, False also when `timeout` seconds are over."""
        return self._ask(Request(), timeout)

    def close(self, timeout: float = 5.0) -> bool:
        """Flush, and end the thread."""
        saved = self._ask(Request(last=True), timeout)
        if self._thread is not None:
            self._thread.join(timeout)
        return saved

    def run(self) -> None:
        """Work until the last request: the body of the thread."""
        while True:
            message = self._next()
            if isinstance(message, Draft):
                self._note(message)
            elif message is None:
                self._act()
            else:
                message.reply.put(self._save())
                if message.last:
                    return

    def _works(self) -> bool:
        return self._thread is not None and self._thread.is_alive()

    def _ask(self, request: Request, timeout: float) -> bool:
        if not self._works():
            return self._unsaved is None
        if self._thread is current_thread():
            return self._save()
        self._inbox.put(request)
        try:
            return request.reply.get(timeout=timeout)
        except Empty:
            return False

    def _next(self) -> Message | None:
        """Wait for a message; None when it is time to act."""
        times = [] if self._unsaved is None else [self._due]
        if self._tick is not None:
            times.append(self._next_tick)
        wait = min(times) - self._clock() if times else None
        if wait is not None and wait <= 0:
            return None
        try:
            return self._inbox.get(timeout=wait)
        except Empty:
            return None

    def _act(self) -> None:
        """Do what it is time for."""
        if self._unsaved is not None and self._due <= self._clock():
            self._save()
        if self._tick is not None and self._next_tick <= self._clock():
            with suppress(Exception):  # it is tried again, and must not end the saving
                self._tick()
            self._next_tick = self._clock() + TICK

    def _note(self, draft: Draft) -> None:
        now = self._clock()
        self._first = now if self._first is None else self._first
        self._unsaved = draft
        self._due = min(now + self._delay, self._first + self._at_most)

    def _save(self) -> bool:
        """Save what is unsaved; tell whether nothing is left to be."""
        if self._unsaved is None:
            return True
        error = self._attempt(self._unsaved)
        self._first = None
        if error is None:
            self._unsaved = None
        else:
            self._due = self._clock() + RETRY
        with suppress(Exception):  # a screen that is gone must not end the saving
            self._on_result(error)
        return error is None

    def _attempt(self, draft: Draft) -> DraftsError | None:
        try:
            self._write(draft)
        except DraftsError as error:
            return error
        except Exception as error:  # noqa: BLE001 -- it is shown, and an error of ours must not end the saving
            return DraftsError(say.internal_error(type(error).__name__))
        return None
