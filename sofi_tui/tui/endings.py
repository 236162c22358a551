"""How the program ends when it is not asked to: signals, and a terminal that is gone.

Python-level handlers, since the event loop's own do not run while a stalled terminal blocks it; a watchdog, since the
application cannot close then either (reliability.md, section 3).
"""

import os
import select
import signal
import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from types import FrameType

SECONDS_TO_CLOSE = 0.8
_POLL_SECONDS = 0.25
_RESTORE = "\x1b[?1000l\x1b[?1002l\x1b[?1003l\x1b[?1006l\x1b[?2004l\x1b[?1049l\x1b[?25h\x1b[0m"
_SIGNALS = [getattr(signal, name) for name in ("SIGTERM", "SIGHUP", "SIGINT") if hasattr(signal, name)]


class Endings:
    """Watches for what ends the program; `code` is then the exit code, 128 + the signal, None otherwise.

    `save` writes what is unsaved and `close` asks the application to close: both may be called from a signal
    handler or from another thread.
    """

    def __init__(self, save: Callable[[], None], close: Callable[[], None]) -> None:
        self.code: int | None = None
        self._save = save
        self._close = close
        self._over = threading.Event()

    @contextmanager
    def watched(self) -> Iterator[None]:
        """Watch while the application runs."""
        before = {number: signal.signal(number, self._signalled) for number in _SIGNALS}
        threading.Thread(target=self._watch_terminal, daemon=True, name="terminal").start()
        try:
            yield
        finally:
            self._over.set()
            for number, handler in before.items():
                signal.signal(number, handler)

    def _signalled(self, number: int, frame: FrameType | None) -> None:
        self._end(128 + number)

    def _end(self, code: int) -> None:
        """Save first, then close; the watchdog ends what does not close by itself."""
        if self.code is not None:
            return
        self.code = code
        watchdog = threading.Timer(SECONDS_TO_CLOSE, self._give_up)
        watchdog.daemon = True
        watchdog.start()
        self._save()
        self._close()

    def _give_up(self) -> None:
        if not self._over.is_set():
            try:
                os.write(sys.__stderr__.fileno() if sys.__stderr__ else 2, _RESTORE.encode())
            finally:
                os._exit(self.code or 1)

    def _watch_terminal(self) -> None:
        """End as on SIGHUP when the terminal is gone, even where SIGHUP is ignored."""
        poll = select.poll()
        poll.register(0, select.POLLHUP | select.POLLERR)
        while not self._over.wait(_POLL_SECONDS):
            if any(event & (select.POLLHUP | select.POLLERR | select.POLLNVAL) for _, event in poll.poll(0)):
                self._end(128 + signal.SIGHUP)
                return
