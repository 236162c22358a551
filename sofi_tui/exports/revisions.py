"""The places that a revision changed, in a few words."""

from collections.abc import Sequence

from sofi_tui.exports.places import place_words
from sofi_tui.fasd.paths import FieldPath

MOMENT = "%d/%m/%Y %H:%M"
"""How moments of revisions are written, in the reader's time zone."""
_MOST = 3


def fields_words(fields: Sequence[FieldPath], most: int = _MOST) -> str:
    """Name the first places, and how many others there are: « Action › Objectifs, et 4 autres »."""
    words = ", ".join(place_words(path) for path in fields[:most])
    more = len(fields) - most
    return f"{words}, et {more} autre{'s' if more > 1 else ''}" if more > 0 else words
