"""Two drafts compared for people: each place that differs in words, the changed words of its text marked."""

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from sofi_tui.exports.places import place_words
from sofi_tui.exports.values import value_text
from sofi_tui.fasd.changed_words import Change, Piece, changed_words
from sofi_tui.fasd.differences import Difference, differences
from sofi_tui.fasd.draft import Draft
from sofi_tui.fasd.paths import FieldPath, dotted
from sofi_tui.words import recap as say

LEGEND = say.LEGEND
SIGNS = {Change.STAYED: ("", ""), Change.WENT: ("[-", "-]"), Change.CAME: ("{+", "+}")}
"""What stands around a piece, since colour alone would say nothing to some, and nothing in a file."""


_OF_THE_FILE = {("brouillon", name) for name in ("id", "cree_le", "version")}
_HEADER = {
    "titre": say.DRAFT_TITLE,
    "modele": say.PRESET,
    "campagne": "Campagne",
    "statut": say.STATE,
}


@dataclass(frozen=True)
class ComparedPlace:
    """A place that two drafts fill differently; `note` says what cannot be seen from the two values."""

    path: FieldPath
    place: str
    before: str
    after: str
    note: str = ""

    @property
    def pieces(self) -> Sequence[Piece]:
        """Both values laid over each other word by word."""
        return changed_words(self.before, self.after)


def compared(before: Draft, after: Draft) -> list[ComparedPlace]:
    """Compare two drafts, place by place; what only tells one file from another is left out."""
    found = differences(before, after)
    return [compared_place(each) for each in found if each.path not in _OF_THE_FILE]


def compared_place(difference: Difference) -> ComparedPlace:
    """Put one difference in words."""
    path = difference.path
    before, after = value_text(path, difference.before), value_text(path, difference.after)
    notes = ((say.ORDER_CHANGED, difference.moved), (say.REMOVED_FROM, difference.gone))
    note = ", ".join(words for words, told in notes if told)
    return ComparedPlace(path, _place(path), before, after, note)


def _place(path: FieldPath) -> str:
    match path:
        case ("brouillon", str(name)):
            return _HEADER.get(name, name)
    return place_words(path)


def render_comparison(places: Iterable[ComparedPlace]) -> str:
    """Write a comparison as plain text."""
    return "\n".join([LEGEND, *(line for place in places for line in _lines(place))]) + "\n"


def render_comparison_json(places: Iterable[ComparedPlace]) -> str:
    """Write a comparison for another program."""
    rows = [
        {
            "chemin": dotted(place.path),
            "champ": place.place,
            "avant": place.before,
            "apres": place.after,
            "note": place.note,
        }
        for place in places
    ]
    return json.dumps(rows, ensure_ascii=False, indent=2)


def heading(place: ComparedPlace) -> str:
    """Name a place, with what is to be noted of it."""
    return f"{place.place} ({place.note})" if place.note else place.place


def _lines(place: ComparedPlace) -> list[str]:
    marked = "".join(_marked(piece) for piece in place.pieces)
    return ["", heading(place), *(f"  {line}" for line in marked.split("\n") if line)]


def _marked(piece: Piece) -> str:
    """Put signs around a piece, on each of its lines."""
    left, right = SIGNS[piece.change]
    return "\n".join(f"{left}{line}{right}" if line else line for line in piece.text.split("\n"))
