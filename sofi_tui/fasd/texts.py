r"""The one gate for text from outside: a file, a paste, a preset, a command line.

What it lets through is NFC, has ``\n`` for every kind of line break, and holds nothing that a terminal
would obey or that would reverse the reading direction.
"""

import re
import unicodedata

REPLACEMENT = "\N{REPLACEMENT CHARACTER}"
MAX_COMBINING_MARKS = 4

_FIRST_MARK = "\u0300"
"""The first character that combines: below it there is nothing to ask."""
_ALIKE = str.maketrans({"’": "'", "œ": "oe", "æ": "ae", "\u00a0": " ", "\u202f": " "})
# What few texts need is compiled by the first that does: character classes of this size take a millisecond each.
_LINE_BREAKS = "\r\n|[\r\v\x85\u2028\u2029]"
_INVISIBLE = "[\u00ad\u200b\ufeff]"
# What XML 1.0 (section 2.2, Char) leaves out; the gate lets its two non-characters through.
_NOT_IN_XML = "[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]"
_AS_IT_IS = re.compile("[\n\x20-\x7e\xa0-\xac\xae-\u02ff\u2010-\u2027\u202f-\u2044\u20ac]*")
"""French as nearly all texts are: of these, none is replaced below, nor combines or is composed otherwise."""
_ALREADY_NFC = "[\0-\u02ff\u2010-\u2027\u202f-\u2044\u20ac]*"
"""French, of which nothing combines or is composed otherwise: most texts are spared the closer look."""
_UNSAFE = (
    "[\x00-\x08\x0c\x0e-\x1f\x7f-\x9f"  # C0 without tab and line feed, DEL, C1
    "\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069"  # bidirectional controls
    "\U000e0000-\U000e007f\ud800-\udfff]"  # tags, lone surrogates
)


def clean(text: str) -> str:
    """Make a text of any origin safe to store and to show; cleaning twice changes nothing more.

    Unsafe characters become U+FFFD, so that what was there stays visible; soft hyphens, zero-width
    spaces and byte order marks are dropped, as nobody typed them on purpose.
    """
    if _AS_IT_IS.fullmatch(text):
        return text
    text = re.sub(_LINE_BREAKS, "\n", text).replace("\t", " ")
    text = re.sub(_UNSAFE, REPLACEMENT, re.sub(_INVISIBLE, "", text))
    if text.isascii() or re.fullmatch(_ALREADY_NFC, text):
        return text
    # The limit is counted on decomposed text: composing could otherwise reorder what was counted.
    return unicodedata.normalize("NFC", _thin_marks(unicodedata.normalize("NFD", text)))


def clean_line(text: str) -> str:
    """Clean a text for a field of one line: line breaks become spaces."""
    return clean(text).replace("\n", " ")


def xml_safe(text: str) -> str:
    """Replace what no XML file may hold, so that it stays visible that something was there."""
    return re.sub(_NOT_IN_XML, REPLACEMENT, text)


def clean_message(text: str) -> str:
    """Clean a text that a message quotes: also what no font has, whose width each terminal guesses for itself.

    A field keeps such characters: a later version of Unicode may give them a meaning.
    """
    return "".join(c if c.isprintable() or c.isspace() else REPLACEMENT for c in clean_line(text))


def fold(text: str) -> str:
    """Reduce a text to what a search compares: no case, no accents, no typographic variants."""
    if text.isascii():
        return text.casefold().strip()
    decomposed = unicodedata.normalize("NFD", text.casefold().translate(_ALIKE))
    return "".join([c for c in decomposed if c < _FIRST_MARK or not unicodedata.combining(c)]).strip()


def straight(text: str) -> str:
    """Write the apostrophes of a text as keyboards and dictionaries do."""
    return text.replace("’", "'")


def shorten(text: str, width: int = 40) -> str:
    """Bring a text that a message quotes to one line of at most `width` characters."""
    text = " ".join(text.split())
    return text if len(text) <= width else text[: width - 1] + "…"


def of_whom(name: str) -> str:
    """Write « de Bob », « d'Alice »."""
    return f"d'{name}" if fold(name)[:1] in {*"aeiouyh"} else f"de {name}"


def counted(number: int, word: str) -> str:
    """Write a number of things, their word in the plural from two on: ``1 semaine``, ``17 semaines``."""
    return f"{number} {word}" if abs(number) < 2 else f"{number} {word}s"


def _thin_marks(text: str) -> str:
    kept: list[str] = []
    marks = 0
    for character in text:
        marks = marks + 1 if unicodedata.combining(character) else 0
        if marks <= MAX_COMBINING_MARKS:
            kept.append(character)
    return "".join(kept)
