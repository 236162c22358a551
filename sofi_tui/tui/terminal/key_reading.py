"""Reads what the terminal sends, and ends at once when it is told to.

Textual's own reading looks up ten times a second for whether it is to end, which an end waits for, 0.1 to 0.2 s.
"""

import os
import select
from codecs import getincrementaldecoder
from collections.abc import Callable, Iterable
from contextlib import suppress

from textual._parser import ParseError
from textual._time import get_time
from textual._xterm_parser import XTermParser
from textual.message import Message

_CHUNK = 4096


class KeyReading:
    """Reads one terminal from the thread that calls `run`, until another one calls `end`."""

    def __init__(self, terminal: int, take: Callable[[Message], None], *, debug: bool = False) -> None:
        self._terminal = terminal
        self._take = take
        self._parser = XTermParser(debug)
        self._over, self._stop = os.pipe()

    def run(self) -> None:
        """Read and hand on what is typed; raises OSError for a terminal that is gone."""
        decode = getincrementaldecoder("utf-8")().decode
        try:
            while self._over not in (ready := self._wait()):
                if ready and (text := decode(os.read(self._terminal, _CHUNK))):
                    self._hand_on(self._parser.feed(text))
                self._hand_on(self._parser.tick())
        finally:
            os.close(self._over)
            with suppress(EOFError, ParseError):
                list(self._parser.feed(""))

    def end(self) -> None:
        """Let it end now; what is typed from now on is for whoever has the terminal next."""
        if self._stop >= 0:
            os.close(self._stop)
            self._stop = -1

    def _wait(self) -> list[int]:
        """Wait for something to read, or until an Escape alone is sure to be no part of another key."""
        due = self._parser._timeout_time
        seconds = None if due is None else max(0.0, due - get_time())
        return select.select([self._terminal, self._over], [], [], seconds)[0]

    def _hand_on(self, messages: Iterable[Message]) -> None:
        for message in messages:
            self._take(message)
