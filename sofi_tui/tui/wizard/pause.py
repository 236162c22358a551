"""What waits until one stops typing for a moment, so that no key waits for it."""

import asyncio
from collections.abc import Callable

SECONDS = 0.12
"""Less than between the keys of who looks at what a key does, more than between those of who types on."""


class Pause:
    """Calls back once, `SECONDS` after the last `wait`."""

    def __init__(self, callback: Callable[[], object]) -> None:
        self._callback = callback
        self._waiting: asyncio.TimerHandle | None = None

    def wait(self) -> None:
        """Call back after a pause that begins now."""
        self.forget()
        self._waiting = asyncio.get_running_loop().call_later(SECONDS, self.over)

    def over(self) -> None:
        """Call back now, if that waits."""
        if self._waiting is not None:
            self.forget()
            self._callback()

    def forget(self) -> None:
        """Wait no more."""
        if self._waiting is not None:
            self._waiting.cancel()
            self._waiting = None
