"""Texts as XML can hold them."""

import re
from collections.abc import Sequence

from sofi_tui.fasd.texts import REPLACEMENT

# What XML 1.0 (section 2.2, Char) leaves out; the gate for foreign text lets the two non-characters through.
_NOT_IN_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def xml_safe(text: str) -> str:
    """Replace what no XML file may hold, so that it stays visible that something was there."""
    return _NOT_IN_XML.sub(REPLACEMENT, text)


def lines_of(text: str, longest: int, most: int) -> Sequence[str] | None:
    """Cut a text at its spaces into at most so many lines; None where it does not fit."""
    lines: list[str] = []
    for word in text.split():
        if lines and len(lines[-1]) + 1 + len(word) <= longest:
            lines[-1] += f" {word}"
        else:
            lines.append(word)
    return lines if 0 < len(lines) <= most and max(map(len, lines)) <= longest else None
