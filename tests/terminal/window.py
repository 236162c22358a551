"""A terminal window: a real pseudo-terminal with the installed program in it, its screen read by pyte."""

import fcntl
import os
import pty
import re
import select
import signal
import struct
import subprocess
import sys
import termios
import time
from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from itertools import islice
from pathlib import Path
from types import TracebackType

import pyte

PROGRAM = Path(sys.executable).with_name("sofi-tui")
PATIENCE = 20.0  # seconds until something that has to come has not come
KEYS = {"enter": "\r", "tab": "\t", "escape": "\x1b", "down": "\x1b[B", "delete": "\x1b[3~"} | {
    "shift+tab": "\x1b[Z",
    "f2": "\x1bOQ",
    "f3": "\x1bOR",
    "f4": "\x1bOS",
    "f5": "\x1b[15~",
    "f6": "\x1b[17~",
    "f8": "\x1b[19~",
    "f9": "\x1b[20~",
    "pagedown": "\x1b[6~",
    "home": "\x1b[H",
    "ctrl+e": "\x05",
    "ctrl+g": "\x07",
    "ctrl+l": "\x0c",
    "ctrl+n": "\x0e",
    "ctrl+p": "\x10",
    "ctrl+q": "\x11",
    "ctrl+t": "\x14",
    "ctrl+y": "\x19",
    "ctrl+z": "\x1a",
}


class Window:
    """Starts the program; `text` is what the screen shows, `sent` all that the program has sent.

    `environment` adds variables, or takes away those that are None. With `own_input` the program reads from a terminal
    of its own, which `close_input` closes, and shows its screen on this one. Without `controlling` the closing
    of the window sends it no signal. `program` is another one than the installed. Only to a `stranger` does the
    program present itself at its first start.
    """

    def __init__(
        self,
        home: Path,
        *arguments: str,
        size: tuple[int, int] = (80, 24),
        environment: Mapping[str, str | None] | None = None,
        ignore_hangup: bool = False,
        own_input: bool = False,
        controlling: bool = True,
        program: Sequence[str] = (str(PROGRAM),),
        stranger: bool = False,
    ) -> None:
        if not stranger:
            _make_known(home)
        self.screen = pyte.Screen(*size)
        self._stream = pyte.ByteStream(self.screen)
        self.sent = b""
        self._shown = 0
        self._master, slave = pty.openpty()
        self._input, keyboard = pty.openpty() if own_input else (self._master, slave)
        self._set_size(slave, *size)
        self._keyboard = os.ttyname(keyboard)
        self._at_first = termios.tcgetattr(slave)
        wanted = {
            "HOME": str(home),
            "TERM": "xterm-256color",
            "PATH": os.environ["PATH"],
            **(environment or {}),
        }
        self.process = subprocess.Popen(
            [*program, *arguments],
            stdin=keyboard,
            stdout=slave,
            stderr=slave,
            env={name: value for name, value in wanted.items() if value is not None},
            preexec_fn=lambda: _in_session(ignore_hangup, controlling),  # noqa: PLW1509 - no thread holds a lock yet
        )
        for descriptor in {slave, keyboard}:
            os.close(descriptor)

    def __enter__(self) -> "Window":
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self.process.poll() is None:
            self.process.kill()
            self.process.wait()
        self.close()

    @property
    def text(self) -> str:
        self._stream.feed(self.sent[self._shown :])
        self._shown = len(self.sent)
        cells, columns = self.screen.buffer, range(self.screen.columns)
        lines = ("".join(cells[line][column].data for column in columns) for line in range(self.screen.lines))
        return "\n".join(line.rstrip() for line in lines)

    def wait_for(self, words: str) -> None:
        """Read until the screen shows the words."""
        self.wait_until(lambda: words in self.text, f"« {words} » is not on the screen")

    def wait_until(self, holds: Callable[[], bool], otherwise: str) -> None:
        """Read until something holds."""
        until = time.monotonic() + PATIENCE
        while not holds():
            if not self.read(min(0.25, until - time.monotonic())) and self._is_over(until):
                self.read(0.0)
                assert holds(), f"{otherwise}:\n{self.text}"

    def settle(self, quiet: float = 0.12, at_most: float = 6.0) -> None:
        """Read until the program has sent nothing for so many seconds."""
        until = time.monotonic() + at_most
        while self.read(quiet) and time.monotonic() < until:
            pass

    def click(self, words: str, most: int = 4) -> None:
        """Click on the first places of the screen where the words stand."""
        lines = enumerate(self.text.splitlines(), 1)
        places = (
            (line, at.start() + 2) for line, text in lines for at in re.finditer(re.escape(words), text)
        )
        for line, column in islice(places, most):
            self.press(f"\x1b[<0;{column};{line}M", f"\x1b[<0;{column};{line}m")
            self.settle(0.03)

    def press(self, *keys: str) -> None:
        for key in keys:
            os.write(self._input, KEYS.get(key, key).encode())

    def wait_until_taken(self) -> None:
        """Wait until the program has read all that was typed, whatever else the machine does; see what it sends."""
        until = time.monotonic() + PATIENCE
        while self._unread() and time.monotonic() < until:
            self.read(0.01)

    def _unread(self) -> int:
        """Count the bytes that wait in the terminal to be read."""
        keyboard = os.open(self._keyboard, os.O_RDONLY | os.O_NOCTTY)
        try:
            (count,) = struct.unpack("i", fcntl.ioctl(keyboard, termios.FIONREAD, b"\0" * 4))
        finally:
            os.close(keyboard)
        return int(count)

    @property
    def is_cooked(self) -> bool:
        """Tell whether the terminal echoes and edits lines as it did before the program."""
        return termios.tcgetattr(self._master)[:4] == self._at_first[:4]

    def resize(self, columns: int, lines: int) -> None:
        """Give the window another size, as by dragging its corner."""
        _ = self.text  # what was sent for the size before is drawn in that size
        self.screen.resize(lines, columns)
        self._set_size(self._master, columns, lines)

    def scribble(self, text: str) -> None:
        """Show what another program writes on this terminal."""
        _ = self.text
        self._stream.feed(text.encode())

    def close(self) -> None:
        """Close the window, as when the link drops."""
        self.close_input()
        if self._master >= 0:
            os.close(self._master)
        self._master = self._input = -1

    def close_input(self) -> None:
        """Close the terminal that the program reads from, where it is another one."""
        if self._input not in {-1, self._master}:
            os.close(self._input)
        self._input = -1

    def signal(self, number: signal.Signals) -> None:
        self.process.send_signal(number)

    def exit_code(self, *, reading: bool = True, patience: float = PATIENCE) -> int:
        """Wait for the end of the program, reading what it still sends."""
        until = time.monotonic() + patience
        while self.process.poll() is None and time.monotonic() < until:
            if self._master < 0 or not reading or not self.read(0.01):
                select.select([], [], [], 0.005)
        code = self.process.poll()
        assert code is not None, f"it has not ended:\n{self.text}"
        while self._master >= 0 and self.read(0.0):
            pass
        return code

    def read(self, seconds: float) -> bool:
        """Take in what the program sends within so many seconds; False when there was nothing."""
        ready, _, _ = select.select([self._master], [], [], max(0.0, seconds))
        data = b""
        with suppress(OSError):  # the program has closed its side
            data = os.read(self._master, 65536) if ready else b""
        self.sent += data
        return bool(data)

    def _is_over(self, until: float) -> bool:
        return time.monotonic() > until or self.process.poll() is not None

    @staticmethod
    def _set_size(terminal: int, columns: int, lines: int) -> None:
        fcntl.ioctl(terminal, termios.TIOCSWINSZ, struct.pack("HHHH", lines, columns, 0, 0))


def _make_known(home: Path) -> None:
    """Leave the mark of a first start in a home that can be written to."""
    folder = home
    with suppress(OSError):
        for name in (".local", "state", "sofi-tui"):
            folder /= name
            folder.mkdir(mode=0o700, exist_ok=True)
        (folder / "deja-vu").touch(mode=0o600)


def _in_session(ignore_hangup: bool, controlling: bool) -> None:
    """Make the pseudo-terminal the one that the process is controlled by."""
    os.setsid()
    if controlling:
        fcntl.ioctl(2, termios.TIOCSCTTY, 0)
    signal.signal(signal.SIGHUP, signal.SIG_IGN if ignore_hangup else signal.SIG_DFL)
