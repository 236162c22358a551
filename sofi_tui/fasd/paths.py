"""Where a value stands in a draft: ``action.objectifs``, ``sessions.0.dispositif.nombre_places``.

A path names one place of one draft; a key (``session.date_debut``) names the field in every draft, and is
what screens and presets are written with.
"""

import re
from functools import lru_cache
from typing import TypeAlias

FieldPath: TypeAlias = tuple[str | int, ...]

_PART = re.compile(r"[A-Za-z0-9_-]{1,80}")


_KNOWN = 4096
"""How many paths and keys are worked out once: each check of a draft asks for the same ones."""


class BadPathError(ValueError):
    """A text that is not a field path."""


def dotted(path: FieldPath) -> str:
    """Write a path as people and commands write it, parts joined by dots."""
    return ".".join(str(part) for part in path)


def parse_path(text: str) -> FieldPath:
    """Read ``sessions.0.date_debut``; raises BadPathError when a part is empty, too long or foreign."""
    parts = text.split(".")
    if not all(_PART.fullmatch(part) for part in parts):
        raise BadPathError(text)
    return tuple(int(part) if part.isascii() and part.isdigit() else part for part in parts)


@lru_cache(maxsize=_KNOWN)
def field_key(path: FieldPath) -> str:
    """Name the field that stands at a path: its fiche in the singular and its names, without numbers."""
    names = [part for part in path if isinstance(part, str)]
    if names[:1] == ["sessions"]:
        names[0] = "session"
        if names[1:2] == ["dispositif"]:
            del names[0]
    return ".".join(names)


@lru_cache(maxsize=_KNOWN)
def path_of(key: str, session: int = 0) -> FieldPath:
    """Place a key in a draft: ``session.date_debut`` in the session numbered `session` (from 0)."""
    fiche, *names = key.split(".")
    match fiche:
        case "session":
            return ("sessions", session, *names)
        case "dispositif":
            return ("sessions", session, "dispositif", *names)
        case _:
            return (fiche, *names)


def session_of(path: FieldPath) -> int | None:
    """Tell the number (from 0) of the session that a path stands in, None outside of the sessions."""
    match path:
        case ("sessions", int(number), *_):
            return number
        case _:
            return None
