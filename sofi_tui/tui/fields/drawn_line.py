"""A line of a long text as it is drawn: of one that is wrapped over many rows, no more is made than one asks for."""

from collections.abc import Iterable
from typing import cast

from rich.containers import Lines
from rich.text import Span, Text

LONG = 2000
"""Rich divides shorter lines at once."""


class DrawnLine(Text):
    """A line; Textual divides it anew for each row, of which it draws one section."""

    def divide(self, offsets: Iterable[int]) -> Lines:
        """Give the sections between the offsets, each made when it is asked for."""
        if len(self) < LONG or "\t" in self.plain:
            return super().divide(offsets)
        return cast(Lines, _Sections(self, [0, *offsets, len(self)]))


_NOTHING = Text("")


class _Sections:
    """Sections of a line without tabs: the first one asked for is drawn, and of the others only tabs are counted."""

    def __init__(self, line: Text, bounds: list[int]) -> None:
        self._line = line
        self._bounds = bounds
        self._drawn: Text | None = None

    def __getitem__(self, number: int) -> Text:
        if self._drawn is None:
            self._drawn = _section(self._line, self._bounds[number], self._bounds[number + 1])
            return self._drawn
        return _NOTHING


def _section(line: Text, start: int, end: int) -> Text:
    spans = [
        Span(max(span.start, start) - start, min(span.end, end) - start, span.style)
        for span in line.spans
        if span.start < end and span.end > start
    ]
    return Text(line.plain[start:end], style=line.style, end=line.end, no_wrap=line.no_wrap, spans=spans)
