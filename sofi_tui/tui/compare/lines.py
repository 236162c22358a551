"""A compared place as lines: its words that went and came between signs, coloured for those who see it."""

from collections.abc import Iterator

from textual.content import Content

from sofi_tui.exports.comparison import SIGNS, ComparedPlace, heading
from sofi_tui.fasd.changed_words import Change, Piece

_STYLES = {Change.STAYED: "", Change.WENT: "$text-error", Change.CAME: "$text-success bold"}


def compared_lines(place: ComparedPlace) -> Content:
    """Show a place and what became of its text."""
    marked = [part for piece in place.pieces for part in _marked(piece)]
    return Content.assemble((heading(place), "bold"), "\n  ", *marked)


def _marked(piece: Piece) -> Iterator[Content]:
    left, right = SIGNS[piece.change]
    for number, line in enumerate(piece.text.split("\n")):
        if number:
            yield Content("\n  ")
        if line:
            yield Content.styled(f"{left}{line}{right}", _STYLES[piece.change])
