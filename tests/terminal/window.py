"""A terminal window: a real pseudo-terminal with the installed program in it, its screen read by pyte."""

import fcntl
import os
import pty
import select
import signal
import struct
import subprocess
import sys
import termios
import time
from pathlib import Path
from types import TracebackType

import pyte

PROGRAM = Path(sys.executable).with_name("sofi-tui")
PATIENCE = 20.0  # seconds until something that has to come has not come
KEYS = {"enter": "\r", "tab": "\t", "escape": "\x1b", "down": "\x1b[B", "f3": "\x1bOR", "f4": "\x1bOS"} | {
    "f6": "\x1b[17~",
    "f8": "\x1b[19~",
    "ctrl+q": "\x11",
}


class Window:
    """Starts the program; `text` is what the screen shows, `sent` all that the program has sent."""

    def __init__(
        self,
        home: Path,
        *arguments: str,
        size: tuple[int, int] = (80, 24),
        environment: dict[str, str] | None = None,
        ignore_hangup: bool = False,
    ) -> None:
        columns, lines = size
        self.screen = pyte.Screen(columns, lines)
        self._stream = pyte.ByteStream(self.screen)
        self.sent = b""
        self._master, slave = pty.openpty()
        fcntl.ioctl(slave, termios.TIOCSWINSZ, struct.pack("HHHH", lines, columns, 0, 0))
        self.process = subprocess.Popen(
            [str(PROGRAM), *arguments],
            stdin=slave,
            stdout=slave,
            stderr=slave,
            env={
                "HOME": str(home),
                "TERM": "xterm-256color",
                "PATH": os.environ["PATH"],
                **(environment or {}),
            },
            preexec_fn=lambda: _in_session(ignore_hangup),  # noqa: PLW1509 - no thread runs yet that could hold a lock
        )
        os.close(slave)

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
        return "\n".join(line.rstrip() for line in self.screen.display)

    def wait_for(self, words: str) -> None:
        """Read until the screen shows the words."""
        until = time.monotonic() + PATIENCE
        while words not in self.text:
            if not self._read(until - time.monotonic()):
                raise AssertionError(f"« {words} » is not on the screen:\n{self.text}")

    def press(self, *keys: str) -> None:
        for key in keys:
            os.write(self._master, KEYS.get(key, key).encode())

    def close(self) -> None:
        """Close the window, as when the link drops."""
        if self._master >= 0:
            os.close(self._master)
            self._master = -1

    def signal(self, number: signal.Signals) -> None:
        self.process.send_signal(number)

    def exit_code(self) -> int:
        """Wait for the end of the program, reading what it still sends."""
        until = time.monotonic() + PATIENCE
        while self.process.poll() is None and time.monotonic() < until:
            if self._master < 0 or not self._read(0.05):
                select.select([], [], [], 0.02)
        return self.process.wait(timeout=0.1)

    def _read(self, seconds: float) -> bool:
        """Take in what the program has sent within so many seconds; False when there was nothing."""
        ready, _, _ = select.select([self._master], [], [], max(0.0, seconds))
        try:
            data = os.read(self._master, 65536) if ready else b""
        except OSError:  # the program has closed its side
            data = b""
        self.sent += data
        self._stream.feed(data)
        return bool(data)


def _in_session(ignore_hangup: bool) -> None:
    """Make the pseudo-terminal the one that the process is controlled by."""
    os.setsid()
    fcntl.ioctl(0, termios.TIOCSCTTY, 0)
    signal.signal(signal.SIGHUP, signal.SIG_IGN if ignore_hangup else signal.SIG_DFL)
