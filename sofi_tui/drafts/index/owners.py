"""Users by name: who owns a draft's file saved it last."""

import pwd
from functools import cache

from sofi_tui.fasd.texts import clean_line

_LENGTH = 64


@cache
def name_of(user: int) -> str:
    """Name a user by their number; the number itself where the system has no name for it."""
    try:
        return clean_line(pwd.getpwuid(user).pw_name)[:_LENGTH]
    except (KeyError, OverflowError):
        return str(user)
