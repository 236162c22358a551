"""Reads and writes lines and nothing else: no sequence, no cursor move, nothing that a screen reader stumbles on."""

import errno
import os
from textwrap import wrap
from typing import TextIO

from sofi_tui.fasd.texts import clean
from sofi_tui.simple.encoding import decoded, writable
from sofi_tui.simple.endings import Endings
from sofi_tui.words import simple as words
from sofi_tui.words.typography import bound, loose

MOST_BYTES = 3 * 1024 * 1024
"""More than a whole draft may hold: the rest of a longer line is dropped, and the draft refuses what is left."""
TERMINAL_LINE = 4095
"""How many bytes of a line a Linux terminal hands over (n_tty); it drops the others without a word."""

_NARROWEST = 20
_LOST = {errno.EIO, errno.ENXIO, errno.EBADF}


class InputOverError(Exception):
    """There are no more lines: the end of a pipe, Ctrl+D, or a terminal that is gone."""


class TerminalLostError(Exception):
    """The terminal is gone."""


class Lines:
    """One who is asked, line by line."""

    def __init__(self, stdin: TextIO, stdout: TextIO, endings: Endings) -> None:
        self._stdin = stdin
        self._stdout = stdout
        self.waiting = endings.waiting
        self._from_terminal = stdin.isatty()

    @property
    def are_terminal(self) -> bool:
        """Tell whether they come from a terminal and go to one, which can be lent to another program."""
        return self._from_terminal and self._stdout.isatty()

    def say(self, *texts: str) -> None:
        """Say something, a line at a time; raises TerminalLostError, BrokenPipeError."""
        encoding = self._stdout.encoding or "utf-8"
        lines = [writable(line, encoding) for text in texts for line in clean(text).split("\n")]
        parts = [f"{part.rstrip()}\n" for line in lines for part in self._wrapped(line)]
        try:
            self._stdout.write("".join(parts))
            self._stdout.flush()
        except OSError as error:
            raise _told(error) from error

    def ask(self) -> str:
        """Wait for a line; raises InputOverError, TerminalLostError, SignalledError."""
        try:
            with self.waiting():
                line = self._read()
        except OSError as error:
            raise _told(error) from error
        if not line:
            raise TerminalLostError if self._from_terminal and not self._stdin.isatty() else InputOverError
        return line.rstrip("\r\n")

    def _wrapped(self, line: str) -> list[str]:
        """Break a line between words where the terminal would break it within one, which is read as two."""
        try:
            width = os.get_terminal_size(self._stdout.fileno()).columns - 1
        except (OSError, ValueError, AttributeError):  # no terminal
            return [line]
        if not _NARROWEST < width < len(line):
            return [line]
        parts = wrap(bound(line), width, break_long_words=False, break_on_hyphens=False)
        return [loose(part) for part in parts]

    def _read(self) -> str:
        buffer = getattr(self._stdin, "buffer", None)
        if buffer is None:
            return self._stdin.readline()
        line: bytes = buffer.readline(MOST_BYTES)
        rest = line
        while rest and not rest.endswith(b"\n"):
            rest = buffer.readline(MOST_BYTES)
        cut = len(line) >= TERMINAL_LINE and self._from_terminal
        if cut:
            self.say(words.CUT_BY_TERMINAL)
            line = line.rstrip(b"\r\n")
        return decoded(line, self._stdin.encoding or "utf-8", cut=cut)


def _told(error: OSError) -> Exception:
    return TerminalLostError() if error.errno in _LOST else error
