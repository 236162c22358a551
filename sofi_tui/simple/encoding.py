"""Between the bytes of a terminal or a pipe and texts: any line can be read, and any text written."""

import unicodedata
from codecs import getincrementaldecoder
from contextlib import suppress

_PLAIN = str.maketrans(
    {
        "→": "->",
        "›": ">",
        "…": "...",
        "–": "-",
        "—": "-",
        "·": "-",
        "•": "-",
        "«": '"',
        "»": '"',
        "’": "'",
        "“": '"',
        "”": '"',
        "œ": "oe",
        "Œ": "OE",
        "æ": "ae",
        "Æ": "AE",
        "€": "euros",
        "\u00a0": " ",
        "\u202f": " ",
    }
)


def decoded(line: bytes, encoding: str, *, cut: bool = False) -> str:
    """Read a line: UTF-8 whatever the locale says, as every pipe of the program, else the terminal's encoding.

    One that was `cut` may end within a character, which is left out.
    """
    if cut:
        with suppress(UnicodeDecodeError):
            return getincrementaldecoder("utf-8")().decode(line)
    for name in ("utf-8", encoding):
        try:
            return line.decode(name)
        except (UnicodeDecodeError, LookupError):
            continue
    return line.decode("latin-1")


def writable(text: str, encoding: str) -> str:
    """Write a text in what an encoding has: « é » becomes « e » where there is no « é », « → » becomes « -> »."""
    try:
        text.encode(encoding)
    except UnicodeEncodeError:
        return "".join(_plain(character, encoding) for character in text)
    except LookupError:
        return writable(text, "ascii")
    return text


def _plain(character: str, encoding: str) -> str:
    for plainer in (character, character.translate(_PLAIN), unicodedata.normalize("NFKD", character)):
        kept = plainer.encode(encoding, "ignore").decode(encoding)
        if kept:
            return kept
    return "?"
