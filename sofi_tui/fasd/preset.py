"""A preset: what the procedure says of one variant, as a layer over the empty fiches."""

from collections.abc import Mapping
from enum import StrEnum
from functools import cache, cached_property
from typing import NamedTuple

from sofi_tui.fasd.draft import Draft
from sofi_tui.fasd.fields import closed_list_of, every_key, field_keys, spec_of
from sofi_tui.fasd.kinds import Kind, Presence, Record, Value
from sofi_tui.fasd.paths import FieldPath, field_key
from sofi_tui.words import values as say

_CHOICES = {Kind.CHOIX, Kind.PLUSIEURS}


class Provenance(StrEnum):
    """Where a value came from."""

    IMPOSE = say.IMPOSED
    MODELE = say.OF_PRESET
    PROPRE = say.OF_OWN_PRESET
    PROFIL = "profil"
    SAISI = "saisi"


class FieldPreset(NamedTuple):
    """What a variant says of one field.

    `choix` are the allowed values of a closed list (empty: all); `a_verifier` tells why a proposed value
    has to be checked; `contient` is a text that the value has to hold; `niveau_cecrl` the level that a text
    on prerequisites may name; `attendu` is true where the manual asks for something that only the
    organisation knows.
    """

    valeur: Value | None = None
    impose: bool = False
    choix: tuple[str, ...] = ()
    consigne: str = ""
    a_verifier: str = ""
    contient: str = ""
    niveau_cecrl: str = ""
    attendu: bool = False


NOTHING_SAID = FieldPreset()


class _Said(NamedTuple):
    code: str
    nom: str
    resume: str
    campagne: int
    source: str
    fields: Mapping[str, FieldPreset]
    profil: Mapping[str, Value] = {}
    base: str = ""
    own: tuple[str, ...] = ()


class Preset(_Said):
    """One variant. `fields` and `profil` (an organisation's usual values) are by field key.

    An organisation's own preset is a layer over the one whose code is `base`; `own` are the keys of the fields
    that it says something else of. What is worked out of it once stays with it, for which a named tuple alone has no
    place.
    """

    def of(self, key: str) -> FieldPreset:
        """Give what the variant says of a field, nothing for the fields that it leaves free."""
        return self.fields.get(key, NOTHING_SAID)

    def concerns(self, key: str) -> bool:
        """Tell whether the variant has that field: the certification is asked for only where it is named."""
        return key != "formation.certification" or key in self.fields

    @cached_property
    def imposed(self) -> Mapping[str, Value | None]:
        """The values that the variant imposes."""
        return {key: said.valeur for key, said in self.fields.items() if said.impose}

    @cached_property
    def to_verify(self) -> tuple[tuple[str, FieldPreset], ...]:
        """The fields whose proposed value has to be checked."""
        return tuple((key, said) for key, said in self.fields.items() if said.a_verifier)

    @cached_property
    def that_count(self) -> tuple[str, ...]:
        """The fields that a finished draft has as they should be: required, expected and imposed ones."""
        needed = {Presence.REQUIRED, Presence.EXPECTED}
        return tuple(
            key
            for key in field_keys()
            if (self.of(key).impose or spec_of(key).presence in needed) and self.concerns(key)
        )

    @cached_property
    def to_fill(self) -> Mapping[str, Presence]:
        """The fields that it is said of when they are empty, with how much they are wanted."""
        presences = ((key, spec_of(key).presence) for key in field_keys())
        return {
            key: presence
            for key, presence in presences
            if presence is not Presence.FREE and not self.of(key).impose and self.concerns(key)
        }

    def initial(self, key: str) -> Value | None:
        """Give the value that a new draft starts with, the preset's before the profile's."""
        said = self.of(key).valeur
        return said if said is not None else self._usual(key)

    def provenance(self, path: FieldPath, value: Value | None) -> Provenance | None:
        """Tell where a value came from, None for an empty field."""
        if value is None:
            return None
        key = field_key(path)
        said = self.of(key)
        if said.valeur is not None and value == said.valeur:
            if said.impose:
                return Provenance.IMPOSE
            return Provenance.PROPRE if key in self.own else Provenance.MODELE
        return Provenance.PROFIL if self.profil.get(key) == value else Provenance.SAISI

    def _usual(self, key: str) -> Value | None:
        """Give the organisation's usual value, as far as the variant allows it."""
        usual = self.profil.get(key)
        if usual is None or not (allowed := self.of(key).choix):
            return usual
        if isinstance(usual, list):
            return [item for item in usual if item in allowed] or None
        return usual if usual in allowed else None

    def prefilled(self, fiche: str) -> Record:
        """Give the values that a new fiche starts with."""
        keys = [key for key in field_keys() if key.startswith(f"{fiche}.")]
        values = {key.partition(".")[2]: self.initial(key) for key in keys if self.concerns(key)}
        return {name: value for name, value in values.items() if value is not None}

    def new_session(self) -> Record:
        """Give a new session with its dispositif."""
        return {**self.prefilled("session"), "dispositif": self.prefilled("dispositif")}

    def new_draft(self, header: Mapping[str, object]) -> Draft:
        """Give a new draft of this variant, with one session."""
        return Draft(
            {
                "brouillon": dict(header),
                "formation": self.prefilled("formation"),
                "action": self.prefilled("action"),
                "sessions": [self.new_session()],
            }
        )

    def as_it_was(self, draft: Draft) -> Draft:
        """Give a draft as this variant leaves it, with as many sessions, to be compared with."""
        fresh = self.new_draft(draft.header)
        sessions = [self.new_session() for _ in draft.sessions]
        return Draft({**fresh.document, "sessions": sessions})

    def choices(self, key: str) -> tuple[str, ...]:
        """Give the allowed values of a closed list, in SOFI's order."""
        return self._choices.get(key, ())

    @cached_property
    def _choices(self) -> Mapping[str, tuple[str, ...]]:
        lists = (key for key in every_key() if spec_of(key).kind in _CHOICES)
        return {key: self.of(key).choix or _values_of(key) for key in lists}


@cache
def _values_of(key: str) -> tuple[str, ...]:
    return tuple(member.value for member in closed_list_of(key))
