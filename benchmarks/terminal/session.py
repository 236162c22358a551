"""One program under a pseudo-terminal: what it sends and when, what its screen shows."""

import fcntl
import os
import pty
import re
import select
import struct
import termios
import time
from collections.abc import Mapping, Sequence
from contextlib import suppress
from pathlib import Path

import pyte

COLUMNS, LINES = 80, 24
KEYS = {"<tab>": "\t", "<enter>": "\r", "<down>": "\x1b[B", "<c-q>": "\x11", "<c-u>": "\x15"} | {
    f"<f{number}>": f"\x1b[{code}~" for number, code in enumerate((15, 17, 18, 19), 5)
}
KEYS |= {"<f2>": "\x1bOQ", "<f3>": "\x1bOR", "<f4>": "\x1bOS"}
_LONGEST = 20.0


class NeverShownError(Exception):
    """What had to come on the screen did not; the message is the screen."""


class Session:
    """A program from its start on. Times are seconds of one clock; chunks are stamped when they are read."""

    def __init__(self, argv: Sequence[str], environment: Mapping[str, str]) -> None:
        self._screen = pyte.Screen(COLUMNS, LINES)
        self._stream = pyte.ByteStream(self._screen)
        self.chunks: list[tuple[float, bytes]] = []
        self._shown = 0
        self.begun = time.perf_counter()
        self.pid, self._terminal = pty.fork()
        if self.pid == 0:
            os.execve(argv[0], list(argv), dict(environment))  # noqa: S606
        size = struct.pack("HHHH", LINES, COLUMNS, 0, 0)
        fcntl.ioctl(self._terminal, termios.TIOCSWINSZ, size)

    def wait_for(self, pattern: str, *, at_cursor: bool = False) -> float:
        """Read until the screen, or the line of its cursor, shows a regular expression; gives the time of the chunk."""
        until = time.perf_counter() + _LONGEST
        while time.perf_counter() < until:
            self._read(0.5)
            while self._shown < len(self.chunks):
                moment, _ = self._show_next()
                shown = self._screen.display
                if re.search(pattern, shown[self._screen.cursor.y] if at_cursor else "\n".join(shown)):
                    return moment
        raise NeverShownError("\n".join(self._screen.display))

    def settle(self, quiet: float = 0.15, at_most: float = 4.0) -> None:
        """Read until nothing came for so many seconds."""
        until = time.perf_counter() + at_most
        while self._read(quiet) and time.perf_counter() < until:
            pass
        while self._shown < len(self.chunks):
            self._show_next()

    def type(self, key: str) -> None:
        """Press a key, whatever comes of it."""
        os.write(self._terminal, KEYS.get(key, key).encode())

    def press(self, key: str, quiet: float = 0.06) -> tuple[float, float, int]:
        """Press a key; gives the seconds to the first and to the last chunk that it caused, and their bytes."""
        before = len(self.chunks)
        moment = time.perf_counter()
        self.type(key)
        self._read(1.5)
        while self._read(quiet):
            pass
        caused = self.chunks[before:]
        first, last = (caused[0][0], caused[-1][0]) if caused else (moment, moment)
        return first - moment, last - moment, sum(len(chunk) for _, chunk in caused)

    @property
    def sent(self) -> int:
        """How many bytes the program has sent."""
        return sum(len(chunk) for _, chunk in self.chunks)

    def peak_memory(self) -> float:
        """Give the largest resident size so far, in MB."""
        status = Path(f"/proc/{self.pid}/status").read_text("ascii")
        found = re.search(r"VmHWM:\s+(\d+)", status)
        return int(found[1]) / 1024 if found else 0.0

    def cpu(self) -> float:
        """Give the seconds of CPU used so far."""
        fields = Path(f"/proc/{self.pid}/stat").read_text("utf-8").rpartition(")")[2].split()
        return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")

    def leave(self, key: str) -> None:
        """Press the key that ends the program, and see it end."""
        self.type(key)
        while self._read(_LONGEST) and self.chunks[-1][1]:
            pass
        os.waitpid(self.pid, 0)
        os.close(self._terminal)

    def end(self) -> None:
        """Make the program go."""
        os.kill(self.pid, 9)
        os.waitpid(self.pid, 0)
        os.close(self._terminal)

    def _show_next(self) -> tuple[float, bytes]:
        chunk = self.chunks[self._shown]
        self._shown += 1
        # pyte would print what it does not know of these
        self._stream.feed(re.sub(rb"\x1b\[[<>=][0-?]*[ -/]*[@-~]|\x1b\[\?[0-9;]*\$p", b"", chunk[1]))
        return chunk

    def _read(self, seconds: float) -> bool:
        if not select.select([self._terminal], [], [], seconds)[0]:
            return False
        data = b""
        with suppress(OSError):
            data = os.read(self._terminal, 65536)
        self.chunks.append((time.perf_counter(), data))
        return bool(data)
