"""What is typed before the screen is there that it is meant for."""

from collections.abc import Callable
from threading import Lock

from textual.message import Message


class TypedAhead:
    """Keeps messages back until they may go on, in their order; used by several threads."""

    def __init__(self, forward: Callable[[Message], object]) -> None:
        self._forward = forward
        self._lock = Lock()
        self._kept: list[Message] | None = []

    def take(self, message: Message) -> None:
        """Keep a message, or let it go on where none is kept any more."""
        with self._lock:
            if self._kept is None:
                self._forward(message)
            else:
                self._kept.append(message)

    def let_go(self) -> None:
        """Let all go on, now and from now on."""
        with self._lock:
            for message in self._kept or ():
                self._forward(message)
            self._kept = None
