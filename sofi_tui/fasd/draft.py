"""A draft: whatever was typed, valid or not, as plain values by field path.

A `Draft` never changes: `with_value` and its likes give a new one that shares what did not change, so that a
saving thread, an undo and a screen can hold one each without copying.
"""

from collections.abc import Mapping
from datetime import date
from enum import StrEnum
from typing import Any, NamedTuple

from sofi_tui.fasd.kinds import Record, Value
from sofi_tui.fasd.paths import FieldPath, dotted

FORMAT_VERSION = 1


class Statut(StrEnum):
    """Where an action stands on its way to validation."""

    EN_COURS = "en_cours"
    EN_ATTENTE_VALIDATION = "en_attente_validation"
    EN_ATTENTE_REPONSES = "en_attente_reponses"
    VALIDE = "valide"


class NoSuchPlaceError(LookupError):
    """A path that leads nowhere in this draft: a session or a record that is not there."""

    def __init__(self, path: FieldPath) -> None:
        super().__init__(dotted(path))
        self.path = path


class Draft(NamedTuple):
    """One Formation, one Action of it and its Sessions, each with its Dispositif.

    `document` is the whole content of the draft file, keys that the program does not know included:
    tables ``brouillon``, ``formation`` and ``action``, list ``sessions``.
    """

    document: Mapping[str, Any]

    @property
    def header(self) -> Mapping[str, Any]:
        """The ``[brouillon]`` table: what the draft is, beside what was typed."""
        header: Mapping[str, Any] = self.document["brouillon"]
        return header

    @property
    def id(self) -> str:
        """The draft's name for commands, also the name of its file."""
        return str(self.header["id"])

    @property
    def modele(self) -> str:
        """The code of the preset that it was made from."""
        return str(self.header["modele"])

    @property
    def campagne(self) -> int:
        """The year in which its sessions have to start."""
        return int(self.header["campagne"])

    @property
    def revision(self) -> int:
        """How many times it has been saved."""
        return int(self.header.get("revision", 0))

    @property
    def version(self) -> int:
        """The version of the file format that it was written in."""
        return int(self.header["version"])

    @property
    def read_only(self) -> bool:
        """Tell whether a newer program wrote it: it can then be read here, not changed."""
        return self.version > FORMAT_VERSION

    @property
    def titre(self) -> str:
        """What people call it: the title that they gave, else its Intitulé with its complement."""
        if given := self.header.get("titre"):
            return str(given)
        parts = [self.get(("formation", "intitule")), self.get(("action", "complement_intitule"))]
        return " ".join(part for part in parts if isinstance(part, str) and part) or self.id

    @property
    def sessions(self) -> list[Record]:
        """The sessions as typed."""
        sessions = self.document.get("sessions")
        return sessions if isinstance(sessions, list) else []

    def get(self, path: FieldPath) -> Value | None:
        """Give what a path holds, None when nothing is there."""
        place: Any = self.document
        for part in path:
            if type(place) is dict:  # a hundred times in each check of a draft
                place = place.get(part)
            elif isinstance(part, int):
                place = place[part] if isinstance(place, list) and 0 <= part < len(place) else None
            else:
                place = place.get(part) if isinstance(place, Mapping) else None
            if place is None:
                return None
        value: Value | None = place
        return value

    def records(self, path: FieldPath) -> list[Record]:
        """Give the records of a list, an empty list when there are none."""
        held = self.get(path)
        return [item for item in held if isinstance(item, dict)] if isinstance(held, list) else []

    def with_value(self, path: FieldPath, value: Value | None) -> "Draft":
        """Put a value at a path; None, an empty text or an empty list empties the field.

        A list index equal to the list's length adds an item. Raises NoSuchPlaceError beyond that.
        """
        emptied = value is None or value in ("", [])
        return Draft(_put(self.document, path, None if emptied else value, path))

    def with_header(self, **entries: Value) -> "Draft":
        """Change entries of the ``[brouillon]`` table."""
        return Draft({**self.document, "brouillon": {**self.header, **entries}})


def new_header(ident: str, modele: str, campagne: int, titre: str = "") -> dict[str, str | int | date]:
    """Make the ``[brouillon]`` table of a new draft."""
    header: dict[str, str | int | date] = {"version": FORMAT_VERSION, "id": ident}
    if titre:
        header["titre"] = titre
    return header | {"modele": modele, "campagne": campagne, "statut": Statut.EN_COURS.value, "revision": 0}


def _put(place: Any, rest: FieldPath, value: Value | None, path: FieldPath) -> Any:
    """Copy the spine of a path down to the value that changes; `path` is the whole, for the error."""
    if not rest:
        return value
    head, tail = rest[0], rest[1:]
    if isinstance(head, int):
        items = [] if place is None else place
        if not isinstance(items, list) or not 0 <= head <= len(items):
            raise NoSuchPlaceError(path)
        kept = _put(items[head] if head < len(items) else None, tail, value, path)
        return [*items[:head], *([] if kept is None else [kept]), *items[head + 1 :]]
    table = {} if place is None else place
    if not isinstance(table, Mapping):
        raise NoSuchPlaceError(path)
    kept = _put(table.get(head), tail, value, path)
    if kept is None:
        return {key: held for key, held in table.items() if key != head}
    return {**table, head: kept}
