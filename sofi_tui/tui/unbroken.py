"""Keeps lines from ending before a colon or inside guillemets, or at any no-break space.

Textual breaks lines by `rich._wrap`, which takes every kind of space for a place to break at and has no setting for it:
its pattern of a word is the one thing that says otherwise.
"""

import re

from rich import _wrap

_WORD = re.compile(r"\s*\S+(?:(?:(?<=«) | (?=[:;?!»%€](?!\w))|(?<=\d) (?=\d{3}(?!\d))|[\xa0\u202f])\S+)*\s*")


def keep_unbroken() -> None:
    """Have all texts of this process wrapped so."""
    _wrap.re_word = _WORD
