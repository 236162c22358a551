"""Tells of a whole file that the gate for foreign text would change nothing in it, at the price of two searches.

Thousands of drafts are read at once, and nearly all were written by this program, through the same gate.
"""

import re
from functools import cache

from sofi_tui.fasd.fields import every_key, spec_of
from sofi_tui.fasd.kinds import Kind

_LONGEST = 80
"""Longer than the name of any field."""

_FRENCH = re.compile(r"[\n\x20-\x5b\x5d-\x7e\xa0-\xac\xae-\u02ff\u2010-\u2027\u202f-\u2044\u20ac]*")
"""Only what passes as it is: nothing that the gate replaces or composes, nor a backslash, that could stand for it."""
_BEGUN = re.compile(r"\n([a-z_]++) = \Z")
"""What stands before a text of several lines as the program writes it."""


def is_surely_clean(text: str) -> bool:
    """Tell whether all texts of a TOML file are certain to pass the gate as they are."""
    if "'''" in text or not _FRENCH.fullmatch(text):
        return False
    *before, _ = text.split('"""')[::2]  # what stands outside the texts of several lines
    begun = [_BEGUN.search(outside, len(outside) - _LONGEST) for outside in before]
    return all(found is not None and found[1] in _names_of_long_texts() for found in begun)


@cache
def _names_of_long_texts() -> frozenset[str]:
    """Give the names under which no field of one line, nor a draft's title, stands."""
    keys = [(key.rpartition(".")[2], spec_of(key).kind) for key in every_key()]
    of_one_line = {name for name, kind in keys if kind is not Kind.TEXTE} | {"titre"}
    return frozenset({name for name, kind in keys if kind is Kind.TEXTE} - of_one_line)
