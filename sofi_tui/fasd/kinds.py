"""The kinds of field, and what is declared of each field beside its type."""

from datetime import date
from enum import Enum, StrEnum, auto
from typing import NamedTuple, TypeAlias

Scalar: TypeAlias = str | int | float | bool | date
Record: TypeAlias = dict[str, "Value"]
Value: TypeAlias = Scalar | list[str] | list[Record] | Record


class Kind(StrEnum):
    """How a field is typed, read and shown."""

    LIGNE = auto()
    TEXTE = auto()
    OUI_NON = auto()
    CHOIX = auto()
    PLUSIEURS = auto()
    FORMACODES = auto()
    FORMACODE = auto()
    DATE = auto()
    ENTIER = auto()
    HEURES = auto()
    HORAIRE = auto()
    URL = auto()
    COURRIEL = auto()
    TELEPHONE = auto()
    SIRET = auto()
    LISTE = auto()

    @property
    def holds_text(self) -> bool:
        """Tell whether a draft holds a plain text there, whatever was typed."""
        return self not in {Kind.OUI_NON, Kind.PLUSIEURS, Kind.FORMACODES, Kind.DATE, Kind.LISTE} | NUMBERS


NUMBERS = frozenset({Kind.ENTIER, Kind.HEURES})


class Presence(Enum):
    """What the absence of a value amounts to."""

    REQUIRED = "erreur"
    EXPECTED = "avertissement"
    ADVISED = "conseil"
    FREE = ""


class FieldSpec(NamedTuple):
    """What the procedure says of one field, beside its type.

    `limit` is SOFI's own number of characters, `lheo_limit` that of the national format (a warning only);
    `in_sofi` is false for the fields that serve our checks and are not typed into SOFI.
    """

    kind: Kind
    presence: Presence = Presence.FREE
    limit: int | None = None
    lheo_limit: int | None = None
    in_sofi: bool = True
