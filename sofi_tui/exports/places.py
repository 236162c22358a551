"""Where a value stands, in the words of SOFI's screens: « Session 2 › Informations collectives 1 › Date »."""

from functools import lru_cache

from sofi_tui.content.fiches import fiches, words_of
from sofi_tui.fasd.paths import FieldPath, field_key

SEPARATOR = " › "


@lru_cache(maxsize=1024)
def place_words(path: FieldPath) -> str:
    """Name a place of a draft for people; numbers of sessions and records start at 1."""
    return SEPARATOR.join(_steps(path)) or "Brouillon"


def _steps(path: FieldPath) -> list[str]:
    """Name each step of a path; a number goes with the name before it."""
    steps: list[str] = []
    for end, part in enumerate(path, 1):
        if isinstance(part, str):
            steps.append(_name(path[:end]))
        elif path[0] == "sessions" and end == 2:
            steps[-1] = f"{fiches()['session'].titre} {part + 1}"
        elif steps:
            steps[-1] += f" {part + 1}"
    return steps


def _name(path: FieldPath) -> str:
    match path:
        case ("sessions",):
            return "Sessions"
        case ("sessions", int(), "dispositif") | ("formation" | "action",):
            return fiches()[str(path[-1])].titre
        case _:
            key = field_key(path)
            words = words_of(key)
            return str(path[-1]) if words.label == key else words.label
