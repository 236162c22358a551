"""How a conversation in lines ends when it is not asked to: signals save first, whatever one was doing."""

import os
import signal
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from types import FrameType

SECONDS_TO_CLOSE = 0.7
"""From the signal to the end, whatever hangs: saving has to be bounded well within."""

_SIGNALS = [getattr(signal, name) for name in ("SIGTERM", "SIGHUP", "SIGINT") if hasattr(signal, name)]


class SignalledError(Exception):
    """A signal has ended the conversation while it waited for an answer."""


class Endings:
    """Watches for signals; `code` is then the exit code, 128 + the signal, None otherwise.

    `save` writes what is unsaved, within a bounded time, in the signal's handler.
    """

    def __init__(self, save: Callable[[], None]) -> None:
        self.code: int | None = None
        self._save = save
        self._waiting = False

    @contextmanager
    def watched(self) -> Iterator[None]:
        """Watch while one talks."""
        before = {number: signal.signal(number, self._signalled) for number in _SIGNALS}
        try:
            yield
        finally:
            for number, handler in before.items():
                signal.signal(number, handler)

    @contextmanager
    def waiting(self) -> Iterator[None]:
        """Let a signal interrupt the wait for an answer, and nothing else; raises SignalledError."""
        self._waiting = True
        try:
            if self.code is not None:
                raise SignalledError
            yield
        finally:
            self._waiting = False

    def _signalled(self, number: int, frame: FrameType | None) -> None:
        if self.code is not None:
            return
        self.code = 128 + number
        watchdog = threading.Timer(SECONDS_TO_CLOSE, os._exit, (self.code,))
        watchdog.daemon = True
        watchdog.start()
        self._save()
        if self._waiting:
            raise SignalledError
