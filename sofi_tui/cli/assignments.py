"""``CHEMIN=VALEUR``: which field is meant, and which ones are near when there is no such field."""

from dataclasses import dataclass
from difflib import get_close_matches

from sofi_tui.cli.refusals import UsageError
from sofi_tui.fasd.draft import Draft
from sofi_tui.fasd.fields import every_key, is_field
from sofi_tui.fasd.marks import nearest
from sofi_tui.fasd.paths import FieldPath, dotted, field_key, parse_path, path_of
from sofi_tui.words import command_line as say

_MOST_SUGGESTED = 3
_LONGEST_SHOWN = 80


@dataclass(frozen=True)
class Assignment:
    """A text to be put in a field as if typed there; an empty one empties it."""

    path: FieldPath
    text: str


def parse_assignment(argument: str) -> Assignment:
    """Read ``sessions.0.dispositif.nombre_places=12``; raises UsageError, which names the nearest fields."""
    name, equals, text = argument.partition("=")
    if not equals:
        raise UsageError(say.not_an_assignment(_shortened(name)))
    try:
        path = parse_path(name)
    except ValueError:
        path = ()
    numbers = [part for part in path if isinstance(part, int)]
    key = field_key(path)
    if not is_field(key) or _placed(key, numbers) != path:
        raise UsageError(say.not_a_field(_shortened(name), _suggestion(name, numbers)))
    return Assignment(path, text)


def parse_place(text: str, draft: Draft) -> FieldPath:
    """Read a field or a fiche that a draft has: ``action.objectifs``, ``sessions.0``; raises UsageError."""
    try:
        path = parse_path(text)
    except ValueError:
        path = ()
    numbers = [part for part in path if isinstance(part, int)]
    key = field_key(path)
    is_fiche = path in {("formation",), ("action",), ("sessions",)} or key in {"session", "dispositif"}
    if not is_fiche and (not is_field(key) or _placed(key, numbers) != path):
        raise UsageError(say.not_a_field(_shortened(text), _suggestion(text, numbers)))
    if nearest(draft, path) != path:
        raise UsageError(say.nothing_of_that_number(_shortened(text)))
    return path


def _suggestion(name: str, numbers: list[int]) -> str:
    candidates = [dotted(_placed(key, numbers)) for key in every_key()]
    last = name.rpartition(".")[2]
    same_end = [candidate for candidate in candidates if candidate.rpartition(".")[2] == last]
    near = same_end or get_close_matches(name[:_LONGEST_SHOWN], candidates)
    if not near:
        return say.SEE_PATHS
    return say.nearest(", ".join(near[:_MOST_SUGGESTED]))


def _placed(key: str, numbers: list[int]) -> FieldPath:
    """Place a field where the numbers that were typed say, else in the first session and record."""
    session, record = [*numbers, 0, 0][:2]
    fiche, name, *inner = key.split(".")
    place = path_of(f"{fiche}.{name}", session)
    return (*place, record, *inner) if inner else place


def _shortened(text: str) -> str:
    return text if len(text) <= _LONGEST_SHOWN else f"{text[:_LONGEST_SHOWN]}…"
