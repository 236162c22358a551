"""Tells of a whole file that the gate for foreign text would change nothing in it, at the price of two searches.

Thousands of drafts are read at once, and nearly all were written by this program, through the same gate.
"""

import re
from functools import cache

from sofi_tui.fasd.fields import every_key, spec_of
from sofi_tui.fasd.kinds import Kind

_PLAIN = b"\n" + bytes(range(0x20, 0x7F)).replace(b"\\", b"")
"""The ASCII that passes as it is: not what the gate replaces, nor a backslash, that could stand for it."""
_FRENCH = re.compile(r"[\xa0-\xac\xae-\u02ff\u2010-\u2027\u202f-\u2044\u20ac]*")
"""What else does: nothing that the gate replaces or composes."""
_IS = " = "


def is_surely_clean(text: str) -> bool:
    """Tell whether all texts of a TOML file are certain to pass the gate as they are."""
    if "'''" in text or not _passes(text):
        return False
    *before, _ = text.split('"""')[::2]  # what stands outside the texts of several lines
    return all(_begins_long_text(outside) for outside in before)


def _begins_long_text(outside: str) -> bool:
    """Tell whether a text ends with what stands before a text of several lines as the program writes it."""
    start = outside.rfind("\n") + 1
    return start > 0 and outside.endswith(_IS) and outside[start : -len(_IS)] in _names_of_long_texts()


def _passes(text: str) -> bool:
    """Tell whether each character passes as it is; those of ASCII, nearly all of them, are told by their bytes."""
    try:
        others = text.encode().translate(None, _PLAIN)
    except UnicodeEncodeError:  # half a pair
        return False
    return _FRENCH.fullmatch(others.decode()) is not None


@cache
def _names_of_long_texts() -> frozenset[str]:
    """Give the names under which no field of one line, nor a draft's title, stands."""
    keys = [(key.rpartition(".")[2], spec_of(key).kind) for key in every_key()]
    of_one_line = {name for name, kind in keys if kind is not Kind.TEXTE} | {"titre"}
    return frozenset({name for name, kind in keys if kind is Kind.TEXTE} - of_one_line)
