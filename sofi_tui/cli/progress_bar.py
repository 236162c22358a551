"""A progress bar on the terminal, for commands that take their time; nothing where nobody looks."""

import io
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TextIO, cast

from sofi_tui.cli.streams import Streams

_WIDTH = 30
_CLEAR = "\r\x1b[K"


class ProgressBar:
    """Draws on a terminal how far one is: « Export [#####.....] 3/6 »."""

    def __init__(self, terminal: TextIO, words: str, count: int) -> None:
        self._terminal = terminal
        self._words = words
        self._count = count
        self._done = 0
        self._draw()

    def step(self) -> None:
        """Count one more thing as done."""
        self._done += 1
        self._draw()

    def clear(self) -> None:
        """Take the bar away."""
        self._terminal.write(_CLEAR)
        self._terminal.flush()

    def _draw(self) -> None:
        filled = self._done * _WIDTH // self._count
        bar = f"[{'#' * filled}{'.' * (_WIDTH - filled)}]"
        self._terminal.write(f"{_CLEAR}{self._words} {bar} {self._done}/{self._count}")
        self._terminal.flush()


@contextmanager
def progress(streams: Streams, words: str, count: int) -> Iterator[tuple[Streams, ProgressBar | None]]:
    """Show a bar on stderr while `count` things are done, where it is a terminal and they are several.

    Gives the streams to write to meanwhile, whose lines take the bar's place until it is drawn again.
    """
    if count < 2 or not streams.stderr.isatty():
        yield streams, None
        return
    bar = ProgressBar(streams.stderr, words, count)
    try:
        out, err = (cast(TextIO, _Over(stream, bar)) for stream in (streams.stdout, streams.stderr))
        yield Streams(streams.stdin, out, err), bar
    finally:
        bar.clear()


class _Over(io.TextIOBase):
    """A stream that takes the bar away before anything is written."""

    def __init__(self, stream: TextIO, bar: ProgressBar) -> None:
        self._stream = stream
        self._bar = bar

    def write(self, text: str) -> int:
        self._bar.clear()
        return self._stream.write(text)

    def flush(self) -> None:
        self._stream.flush()

    def isatty(self) -> bool:
        return self._stream.isatty()
