"""What the rules look at: a draft read into the models, field by field, unreadable values set aside."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from copy import deepcopy
from datetime import date
from functools import cached_property, lru_cache
from typing import Any, NamedTuple, TypeVar

from sofi_tui.fasd.draft import Draft
from sofi_tui.fasd.kinds import Value
from sofi_tui.fasd.models import Action, Dispositif, Fiche, Formation, Session
from sofi_tui.fasd.paths import FieldPath, path_of
from sofi_tui.fasd.preset import Preset
from sofi_tui.fasd.typed_texts import texts_in

FicheT = TypeVar("FicheT", bound=Fiche)

_NEVER_BLANK = {bool, int, float, date}


class PlacedSession(NamedTuple):
    """A session as the models read it, with its place in the draft."""

    path: FieldPath
    fiche: Session

    @property
    def dispositif(self) -> Dispositif:
        """The session's dispositif."""
        return self.fiche.dispositif

    def at(self, *names: str) -> FieldPath:
        """Give the path of a field of this session."""
        return (*self.path, *names)


class _Read(NamedTuple):
    draft: Draft
    preset: Preset
    today: date
    formation: Formation
    action: Action
    sessions: tuple[PlacedSession, ...]
    unreadable: tuple[FieldPath, ...] = ()


class Offer(_Read):
    """A draft as the models read it; `unreadable` are the paths whose value is not of its field's kind.

    What is worked out of it once stays with it, for which a named tuple alone has no place.
    """

    @property
    def campagne(self) -> int:
        """The year in which sessions have to start."""
        return self.draft.campagne

    def held_at(self, key: str) -> list[tuple[FieldPath, Value | None]]:
        """Give what a field holds at each of its places."""
        tops, inner, fiche, name = _tops(key, self._number_of_sessions)
        if inner:
            return [(path, self.draft.get(path)) for path in self.places(key)]
        return [(top, table.get(name)) for top, table in zip(tops, self._tables[fiche], strict=True)]

    def held_at_each(self, keys: tuple[str, ...]) -> Iterator[tuple[str, FieldPath, Value | None]]:
        """Give what each of some fields holds at each of its places, table by table, with its key and its path."""
        of_tables, in_lists = _by_table(keys, self._number_of_sessions)
        for fiche, number, fields in of_tables:
            table = self._tables[fiche][number]
            for key, path, name in fields:
                yield key, path, table.get(name)
        for key in in_lists:
            for path in self.places(key):
                yield key, path, self.draft.get(path)

    @cached_property
    def _tables(self) -> Mapping[str, Sequence[Mapping[str, Value]]]:
        """The tables of each fiche, an empty one where there is none."""
        sessions = self.draft.sessions
        document = self.draft.document
        return {
            "formation": [_table(document.get("formation"))],
            "action": [_table(document.get("action"))],
            "session": [_table(session) for session in sessions],
            "dispositif": [_table(_table(session).get("dispositif")) for session in sessions],
        }

    def is_empty(self, path: FieldPath) -> bool:
        """Tell whether nothing was typed at a path: blank texts and lists of blanks are nothing."""
        return is_blank(self.draft.get(path))

    @cached_property
    def _number_of_sessions(self) -> int:
        return len(self.draft.sessions)

    @cached_property
    def texts(self) -> tuple[tuple[str, FieldPath, str], ...]:
        """The texts of fields that are free to hold any, with their keys and paths."""
        return tuple(texts_in(self.draft))

    @cached_property
    def whole_text(self) -> str:
        """All these texts in one, which a rule looks through before it looks at each."""
        return "\n".join([text for _, _, text in self.texts])

    def texts_of(self, *keys: str) -> Sequence[tuple[FieldPath, str]]:
        """Give the texts of some fields, with their paths."""
        by_key = self._texts_by_key
        if len(keys) == 1:
            return by_key.get(keys[0], ())
        return [each for key in keys for each in by_key.get(key, ())]

    @cached_property
    def _texts_by_key(self) -> Mapping[str, Sequence[tuple[FieldPath, str]]]:
        found: dict[str, list[tuple[FieldPath, str]]] = {}
        for key, path, text in self.texts:
            found.setdefault(key, []).append((path, text))
        return found

    def places(self, key: str) -> Sequence[FieldPath]:
        """List where a field stands in this draft: once, or in each session, or in each record of each."""
        tops, inner, _, _ = _tops(key, self._number_of_sessions)
        if not inner:
            return tops
        return [(*top, n, *inner) for top in tops for n in range(len(self.draft.records(top)))]


def _table(held: object) -> Mapping[str, Any]:
    return held if isinstance(held, Mapping) else {}


@lru_cache(maxsize=4096)
def _tops(key: str, sessions: int) -> tuple[tuple[FieldPath, ...], tuple[str, ...], str, str]:
    """List where a field, or the list that it stands in, is in a draft of so many sessions, and its names in there.

    Gives the fiche and the name there of that field or list as well.
    """
    fiche, name, *inner = key.split(".")
    number = sessions if fiche in {"session", "dispositif"} else 1
    return tuple(path_of(f"{fiche}.{name}", n) for n in range(number)), tuple(inner), fiche, name


@lru_cache(maxsize=256)
def _by_table(
    keys: tuple[str, ...], sessions: int
) -> tuple[list[tuple[str, int, list[tuple[str, FieldPath, str]]]], list[str]]:
    """List the tables of a draft of so many sessions that fields stand in, with these; then those fields in lists."""
    tables: dict[tuple[str, int], list[tuple[str, FieldPath, str]]] = {}
    in_lists = []
    for key in keys:
        tops, inner, fiche, name = _tops(key, sessions)
        if inner:
            in_lists.append(key)
            continue
        for number, top in enumerate(tops):
            tables.setdefault((fiche, number), []).append((key, top, name))
    return [(*table, fields) for table, fields in tables.items()], in_lists


def read_offer(draft: Draft, preset: Preset, today: date) -> Offer:
    """Read a draft into the models; never fails, whatever was typed."""
    from sofi_tui.fasd.strict import read_fiche  # noqa: PLC0415 -- pydantic is loaded by the first draft that is judged

    unreadable: list[FieldPath] = []
    formation = _read(read_fiche, Formation, draft.document.get("formation"), ("formation",), unreadable)
    action = _read(read_fiche, Action, draft.document.get("action"), ("action",), unreadable)
    sessions = tuple(
        PlacedSession(path, _read(read_fiche, Session, held, path, unreadable))
        for path, held in ((("sessions", number), held) for number, held in enumerate(draft.sessions))
    )
    return Offer(draft, preset, today, formation, action, sessions, tuple(unreadable))


def is_blank(held: object) -> bool:
    """Tell whether a value is nothing that was typed."""
    if type(held) is str:
        return not held.strip()
    if held is None or type(held) in _NEVER_BLANK:  # spared the slow question whether it is a mapping
        return held is None
    match held:
        case str():
            return not held.strip()
        case list():
            return all(map(is_blank, held))
        case Mapping():
            return all(map(is_blank, held.values()))
    return False


def _read(
    read_fiche: Callable[[type[FicheT], Mapping[str, Any]], FicheT],
    model: type[FicheT],
    held: object,
    base: FieldPath,
    unreadable: list[FieldPath],
) -> FicheT:
    """Read one fiche; what cannot be read is noted and left out."""
    values: dict[str, Any] = dict(held) if isinstance(held, Mapping) else {}
    try:
        return read_fiche(model, values)
    except ValueError as refusal:
        places = [_place(location, values) for location in _refused(refusal)]
    values = deepcopy(values)
    for place in dict.fromkeys(reversed(places)):  # from the end, as removing an item moves those after it
        unreadable.append((*base, *place))
        _remove(values, place)
    return read_fiche(model, values)


def _refused(refusal: ValueError) -> list[tuple[str | int, ...]]:
    """Name the places that pydantic refused; raises what was another error."""
    from pydantic_core import ValidationError  # noqa: PLC0415 -- few fiches are refused

    if not isinstance(refusal, ValidationError):
        raise refusal
    return [error["loc"] for error in refusal.errors(include_url=False)]


def _place(location: tuple[str | int, ...], values: Mapping[str, Any]) -> FieldPath:
    """Turn pydantic's location into a place that exists: it also names types and missing ends."""
    place: list[str | int] = []
    here: Any = values
    for part in location:
        in_table = isinstance(here, Mapping) and part in here
        if not in_table and not (isinstance(here, list) and isinstance(part, int)):
            break
        place.append(part)
        here = here[part]
    return tuple(place)


def _remove(values: Any, place: FieldPath) -> None:
    *way, last = place
    for part in way:
        values = values[part]
    del values[last]


def each_list_record(
    sessions: tuple[PlacedSession, ...], name: str
) -> Iterator[tuple[PlacedSession, FieldPath, Any]]:
    """Go through the records of one list (``contacts_referents``) of all sessions, with their paths."""
    for session in sessions:
        for number, record in enumerate(getattr(session.fiche, name) or ()):
            yield session, (*session.path, name, number), record
