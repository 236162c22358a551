"""The driver that keeps what the terminal shows and sends only what changed.

Textual writes whole widgets and lines; over a slow link that is what one waits for. This one draws them into a grid
(`take`), and a thread of its own sends the difference to what the terminal shows: one that lags behind a slow link
sends the newest state alone. What is not about cells (modes, clipboard) passes as it is, in its order.
"""

import os
from collections import deque
from contextlib import suppress
from threading import Condition, Thread, Timer
from time import monotonic
from typing import TYPE_CHECKING, TextIO

from textual import events
from textual._ansi_sequences import SYNC_END, SYNC_START
from textual.drivers.linux_driver import LinuxDriver
from textual.message import Message

from sofi_tui.tui.terminal.capabilities import capabilities_of
from sofi_tui.tui.terminal.cells import Cells
from sofi_tui.tui.terminal.grid import Grid
from sofi_tui.tui.terminal.key_reading import KeyReading
from sofi_tui.tui.terminal.painter import ENTER, Painter

if TYPE_CHECKING:
    from sofi_tui.tui.first_picture.shown import ShownPicture
    from sofi_tui.tui.terminal.typed_ahead import TypedAhead

_SECONDS_TO_STAND = 2.0
"""How long a picture of the screen may stand before the screen itself is shown, ready or not."""

_TYPED = (events.Key, events.Paste, events.MouseEvent)
_TO_SYNCHRONISE = 200
"""From so many characters on, a terminal that can is asked to show an update at once."""


class Sender(Thread):
    """Sends what is asked of it, the cells as they are when their turn comes.

    A `painter` may know already what the terminal shows; while that `stands`, no cell is sent until `let_go`.
    """

    def __init__(
        self, terminal: TextIO, painter: Painter, size: tuple[int, int], *, stands: bool = False
    ) -> None:
        super().__init__(daemon=True, name="terminal-output")
        self._terminal = terminal
        self._painter = painter
        self._grid = Grid(*size)
        self._waiting: deque[str | None] = deque()
        self._changed = Condition()
        self._stopped = False
        self._synchronises = False
        self._stands = stands
        self._rests = False

    def take(self, data: str, size: tuple[int, int]) -> None:
        """Draw what Textual wrote; returns at once.

        While this thread rests, what is to be sent is worked out here: it would share the interpreter, and half of the
        time, with all that the application does after a frame.
        """
        with self._changed:
            if size != (self._grid.width, self._grid.height):
                self._grid = Grid(*size)
                self._painter.forget()
                self._stands = False
            for sequence in self._grid.take(data):
                self._pass(sequence)
            if self._rests and not self._waiting:
                self._waiting.append(self._update())
            elif not self._waiting or self._waiting[-1] is not None:
                self._waiting.append(None)
            self._changed.notify()

    def forget(self) -> None:
        """Send all cells anew the next time: something else has written on the terminal."""
        with self._changed:
            self._painter.forget()
            self._grid.changed.update(range(self._grid.height))
            self._waiting.append(None)
            self._changed.notify()

    def let_go(self) -> None:
        """Send the cells that differ from what stood on the terminal, and those that change from now on."""
        with self._changed:
            self._stands = False
            self._waiting.append(None)
            self._changed.notify()

    def copied(self) -> Cells:
        """Give the cells as they are now, apart from what is drawn later."""
        with self._changed:
            return self._grid.copied()

    def stop(self) -> None:
        """Send what is left and end."""
        with self._changed:
            self._stopped = True
            self._changed.notify()
        self.join()

    def run(self) -> None:
        """Send until stopped, or until there is no terminal any more: the body of the thread."""
        with suppress(OSError, ValueError):
            while (text := self._next()) is not None:
                self._terminal.write(text)
                self._terminal.flush()

    def _pass(self, sequence: str) -> None:
        if sequence in {SYNC_START, SYNC_END}:
            self._synchronises = True
            return
        if self._grid.changed:  # what is drawn after it must not be sent before it
            self._waiting = deque(item for item in self._waiting if item is not None)
            self._waiting.append(self._update())
        self._waiting.append(sequence)

    def _next(self) -> str | None:
        """Wait for something to send; None when stopped."""
        with self._changed:
            while not self._waiting:
                if self._stopped:
                    return None
                self._rests = True
                self._changed.wait()
            self._rests = False
            texts = []
            while self._waiting:
                item = self._waiting.popleft()
                texts.append(self._update() if item is None else item)
            return "".join(texts)

    def _update(self) -> str:
        if self._stands:
            return ""
        text = self._painter.update(self._grid)
        if self._synchronises and len(text) > _TO_SYNCHRONISE:
            return f"{SYNC_START}{text}{SYNC_END}"
        return text


class CellDriver(LinuxDriver):
    """Textual's driver for terminals, its output through a `Sender`.

    Where the application has a `first_picture`, that stands on the terminal until `let_go`; what is typed on it waits.
    """

    _sender: Sender | None = None
    _reading: KeyReading | None = None
    _typed: "TypedAhead | None" = None
    _begun = False
    _entered = False
    typed_at = 0.0
    """When the last key came, by `time.monotonic`."""

    def start_application_mode(self) -> None:
        """Begin with a terminal of which nothing is known: at the start, and after another program had it."""
        picture: ShownPicture | None = None if self._begun else getattr(self._app, "first_picture", None)
        self._begun = True
        if self._file is not None:
            size = self._get_terminal_size()
            painter, self._entered = Painter(capabilities_of(os.environ.get("TERM", ""))), picture is not None
            stands = picture is not None and picture.stands(size)
            if picture is not None and stands:
                painter = picture.painter
                self._let_stand()
            self._sender = Sender(self._file, painter, size, stands=stands)
            self._sender.start()
        self._reading = KeyReading(self.fileno, self.process_message, debug=self._debug)
        super().start_application_mode()  # type: ignore[no-untyped-call]
        if picture is not None:
            self.attrs_before = picture.settings
            picture.taken()

    def _let_stand(self) -> None:
        """Keep back what is typed for a while: the screen that it is meant for is to come."""
        from sofi_tui.tui.terminal.typed_ahead import TypedAhead  # noqa: PLC0415 -- only on a picture

        self._typed = TypedAhead(super().process_message)
        timer = Timer(_SECONDS_TO_STAND, self.let_go)
        timer.daemon = True
        timer.start()

    def process_message(self, message: Message) -> None:
        """Take what the terminal tells, in the keyboard's thread; what is typed on a picture is for its screen."""
        if isinstance(message, _TYPED):
            self.typed_at = monotonic()
        if self._typed is not None and isinstance(message, _TYPED):
            self._typed.take(message)
        else:
            super().process_message(message)

    def let_go(self) -> None:
        """Show the screen itself, and let it have what was typed."""
        if self._sender is not None and self._typed is not None:
            self._sender.let_go()
            self._typed.let_go()

    def copied(self) -> Cells | None:
        """Give the cells as they are drawn now, None without a terminal."""
        return None if self._sender is None else self._sender.copied()

    def run_input_thread(self) -> None:
        """Read what is typed: the body of Textual's thread for that."""
        if self._reading is not None:
            self._reading.run()

    def disable_input(self) -> None:
        """Read no more, at once."""
        if self._reading is not None:
            self._reading.end()
        super().disable_input()

    def stop_application_mode(self) -> None:
        """Leave the terminal to others once all is sent."""
        super().stop_application_mode()
        sender, self._sender = self._sender, None
        if sender is not None:
            sender.stop()

    def write(self, data: str) -> None:
        """Draw or pass on what Textual writes."""
        if self._entered and data == ENTER:
            self._entered = False
        elif self._sender is not None:
            self._sender.take(data, self._get_terminal_size())

    def forget(self) -> None:
        """Send the whole screen anew: something else has written on it."""
        if self._sender is not None:
            self._sender.forget()
