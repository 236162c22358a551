"""What is done piece by piece while nobody types, so that no key waits longer than for one piece."""

import asyncio
import sys
from collections.abc import Callable, Iterator
from functools import partial
from importlib import import_module
from time import monotonic

from sofi_tui.fasd.judges import loading

SECONDS_AFTER_A_KEY = 0.1
"""A key has shown what it does by then."""
_SECONDS_BETWEEN = 0.001

_OF_NEXT_PAGES = ("textual.widgets._text_area", "sofi_tui.tui.fields.long_text")


def loaded_ahead() -> Iterator[Callable[[], object]]:
    """Give the pieces that load what the pages after the first one have, then what judges."""
    yield from (partial(import_module, name) for name in _OF_NEXT_PAGES if name not in sys.modules)
    yield from loading()


class BetweenKeys:
    """Does pieces of work one by one, each a moment after the last key, then what they were for."""

    def __init__(
        self,
        pieces: Iterator[Callable[[], object]],
        then: Callable[[], object],
        typed_at: Callable[[], float],
    ) -> None:
        self._pieces = pieces
        self._then = then
        self._typed_at = typed_at
        self._waiting: asyncio.TimerHandle | None = None

    def go_on(self) -> None:
        """Do the next piece, or wait where a key has just come."""
        loop = asyncio.get_running_loop()
        rest = self._typed_at() + SECONDS_AFTER_A_KEY - monotonic()
        if rest <= 0:
            piece = next(self._pieces, None)
            if piece is None:
                self._then()
                return
            piece()
        self._waiting = loop.call_later(max(rest, _SECONDS_BETWEEN), self.go_on)

    def stop(self) -> None:
        """Do no more of it."""
        if self._waiting is not None:
            self._waiting.cancel()
