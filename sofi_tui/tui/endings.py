"""How the program ends when it is not asked to: signals, and a terminal that is gone.

Python-level handlers, since the event loop's own do not run while a stalled terminal blocks it; a watchdog, since the
application cannot close then either (reliability.md, section 3).
"""

import os
import select
import signal
import sys
import termios
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from types import FrameType
from typing import Any

SECONDS_TO_CLOSE = 0.7
"""From the signal to the end, whatever hangs: saving has to be bounded well within."""

_SWITCHED_OFF = (1000, 1002, 1003, 1006, 1015, 1004, 2004, 2026, 2048)
_RESTORE = "".join(f"\x1b[?{mode}l" for mode in _SWITCHED_OFF) + "\x1b[<u\x1b[?7h\x1b[?1049l\x1b[?25h\x1b[0m"
_SIGNALS = [getattr(signal, name) for name in ("SIGTERM", "SIGHUP", "SIGINT") if hasattr(signal, name)]
_GONE = select.POLLHUP | select.POLLERR | select.POLLNVAL


class Endings:
    """Watches for what ends the program; `code` is then the exit code, 128 + the signal, None otherwise.

    `save` writes what is unsaved and `close` asks the application to close: both may be called from a signal
    handler or from another thread. Until there is an application, nothing is unsaved, and the end is at once.
    """

    def __init__(
        self, save: Callable[[], None] = lambda: None, close: Callable[[], None] | None = None
    ) -> None:
        self.code: int | None = None
        self._save = save
        self._close = close or self._give_up
        self._begun = threading.Lock()
        self._terminals = sorted({0, _screen()})
        self._at_first: list[Any] | None = None

    def serve(self, save: Callable[[], None], close: Callable[[], None]) -> None:
        """End an application from now on."""
        self._save, self._close = save, close

    @contextmanager
    def watched(self) -> Iterator[None]:
        """Watch while the application runs; the watchdog of an end that has begun outlives this."""
        with suppress(termios.error):
            self._at_first = termios.tcgetattr(0)
        before = {number: signal.signal(number, self._signalled) for number in _SIGNALS}
        over, stop = os.pipe()
        watch = threading.Thread(target=self._watch_terminals, args=(over,), daemon=True, name="terminal")
        watch.start()
        try:
            yield
        finally:
            os.close(stop)
            watch.join()
            os.close(over)
            for number, handler in before.items():
                signal.signal(number, handler)

    def look(self) -> int | None:
        """Give the exit code, after a last look at the terminals: their loss may be why the application failed."""
        if self.code is None and _gone(self._poll(), 0, self._terminals):
            self.code = 128 + signal.SIGHUP
        return self.code

    def _signalled(self, number: int, frame: FrameType | None) -> None:
        self._end(128 + number)

    def _end(self, code: int) -> None:
        """Save first, then close; the watchdog ends what does not close by itself."""
        if not self._begun.acquire(blocking=False):
            return
        self.code = code
        watchdog = threading.Timer(SECONDS_TO_CLOSE, self._give_up)
        watchdog.daemon = True
        watchdog.start()
        try:
            self._save()
        finally:
            self._close()

    def _give_up(self) -> None:
        try:
            self.restore()
        finally:
            os._exit(self.code or 1)

    def restore(self) -> None:
        """Put the terminal in order without waiting for one that nobody reads."""
        with suppress(OSError, termios.error):  # the keyboard's may be gone, and another one be the screen's
            if self._at_first is not None:
                termios.tcsetattr(0, termios.TCSANOW, self._at_first)
        with suppress(OSError):
            # Opened anew, since what is non-blocking would stay so for the shell that shares the descriptor.
            terminal = os.open(os.ttyname(_screen()), os.O_WRONLY | os.O_NONBLOCK | os.O_NOCTTY)
            with suppress(BlockingIOError):
                os.write(terminal, _RESTORE.encode())

    def _poll(self) -> select.poll:
        poll = select.poll()
        for terminal in self._terminals:
            poll.register(terminal, 0)  # the loss of a terminal is told without being asked for
        return poll

    def _watch_terminals(self, over: int) -> None:
        """End as on SIGHUP when a terminal is gone, even where SIGHUP is ignored."""
        poll = self._poll()
        poll.register(over, 0)
        if _gone(poll, None, self._terminals):
            self._end(128 + signal.SIGHUP)


def _screen() -> int:
    """Give the descriptor that Textual draws on."""
    return sys.__stderr__.fileno() if sys.__stderr__ else 2


def _gone(poll: select.poll, timeout: int | None, terminals: list[int]) -> bool:
    return any(descriptor in terminals and event & _GONE for descriptor, event in poll.poll(timeout))
