"""The three streams of a command, and the gate in front of what it writes."""

import unicodedata
from collections.abc import Iterable
from typing import NamedTuple, TextIO

from sofi_tui.fasd.texts import clean, clean_line

_NAME = "sofi-tui"


class Streams(NamedTuple):
    """Results go to `stdout`, everything else to `stderr`, a line at a time."""

    stdin: TextIO
    stdout: TextIO
    stderr: TextIO

    def give(self, result: str) -> None:
        """Write a result, ended by a line break."""
        self.stdout.write(_safe(result).rstrip("\n") + "\n")

    def give_lines(self, lines: Iterable[str]) -> None:
        """Write results of one line each, by one look at all of them where the gate changes none."""
        lines = list(lines)
        text = "\n".join(lines)
        if _safe(text) is text:
            self.stdout.write(f"{text}\n")
        else:
            for line in lines:
                self.give(line)

    def tell(self, line: str) -> None:
        """Tell the person something, on one line."""
        self.stderr.write(f"{_NAME} : {clean_line(line)}\n")

    def flush(self) -> None:
        """Send what is written; raises BrokenPipeError when nobody reads any more."""
        self.stdout.flush()
        self.stderr.flush()

    @property
    def are_terminals(self) -> bool:
        """Tell whether a screen can be drawn and typed on; Textual draws on stderr."""
        return all(stream.isatty() for stream in (self.stdin, self.stdout, self.stderr))


def _safe(text: str) -> str:
    """Replace what a terminal would obey; a text that has nothing of it keeps its exact characters.

    A file name has to come out as it is on disk, composed or not.
    """
    cleaned = clean(text)
    if cleaned is text:
        return text
    return text if unicodedata.normalize("NFC", text) == cleaned else cleaned
