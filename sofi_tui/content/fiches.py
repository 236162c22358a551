"""The fiches as screens show them: sections, and fields with their words, in SOFI's order."""

import tomllib
from collections.abc import Iterator, Mapping
from functools import cache
from typing import Any, NamedTuple

from sofi_tui.content.packaged import packaged_text
from sofi_tui.fasd.fields import is_field, record_keys, spec_of
from sofi_tui.fasd.kinds import FieldSpec, Kind
from sofi_tui.fasd.models import FICHES
from sofi_tui.fasd.paths import FieldPath, field_key
from sofi_tui.words import files as say


class Field(NamedTuple):
    """The words of one field; `key` names it (``session.date_debut``), `un` is one record of a list.

    `aide` says what to put there, `manuel` is what the manual says of it to the letter, whatever the variant.
    """

    key: str
    label: str
    aide: str = ""
    exemple: str = ""
    un: str = ""
    manuel: str = ""

    @property
    def spec(self) -> FieldSpec:
        """What the domain declares of it."""
        return spec_of(self.key)


class Section(NamedTuple):
    """One page of a fiche."""

    titre: str
    fields: tuple[Field, ...]


class FicheContent(NamedTuple):
    """One of the four fiches; `pages` tells the manual's page on it, by the code of the variant."""

    name: str
    titre: str
    sections: tuple[Section, ...]
    pages: Mapping[str, int]


class ContentError(Exception):
    """A content file that does not fit the domain; the message names the file and the key."""


@cache
def fiches() -> dict[str, FicheContent]:
    """Give the four fiches by name, in SOFI's order."""
    return {name: _read_fiche(name) for name in FICHES}


@cache
def _words() -> dict[str, Field]:
    return {field.key: field for fiche in fiches().values() for field in _all_fields(fiche)}


def field_at(path: FieldPath) -> Field:
    """Give the words of the field that stands at a path of a draft."""
    return words_of(field_key(path))


def words_of(key: str) -> Field:
    """Give the words of a field; a key that no screen knows stands for itself."""
    return _words().get(key) or Field(key, key)


def record_fields(key: str) -> tuple[Field, ...]:
    """Give the fields of a list's records, in order."""
    return tuple(words_of(inner) for inner in record_keys(key))


@cache
def formacodes() -> dict[str, str]:
    """Give the labels of the Formacodes that the program knows, by code; sources are in the file."""
    return {code: entry["libelle"] for code, entry in formacode_entries().items()}


@cache
def formacode_entries() -> dict[str, dict[str, str]]:
    """Give all that is said of each of these Formacodes: ``libelle``, ``source``, ``edition``."""
    return tomllib.loads(packaged_text("sofi_tui.screens", "formacodes.toml"))


def _all_fields(fiche: FicheContent) -> Iterator[Field]:
    table = _table(fiche.name)
    for section in fiche.sections:
        for field in section.fields:
            yield field
            if field.spec.kind is Kind.LISTE:
                words = table["champs"][field.key.partition(".")[2]].get("champs", {})
                for key in record_keys(field.key):
                    yield _field(key, words.get(key.rpartition(".")[2], {}), fiche.name)


@cache
def _table(name: str) -> dict[str, Any]:
    return tomllib.loads(packaged_text("sofi_tui.screens", f"{name}.toml"))


def _read_fiche(name: str) -> FicheContent:
    table = _table(name)
    sections = tuple(
        Section(
            section["titre"],
            tuple(
                _field(f"{name}.{field}", table["champs"].get(field, {}), name) for field in section["champs"]
            ),
        )
        for section in table["sections"]
    )
    return FicheContent(name, table["titre"], sections, table["pages"])


def _field(key: str, words: dict[str, Any], fiche: str) -> Field:
    if not is_field(key) or "label" not in words:
        raise ContentError(say.no_field(fiche, key))
    return Field(
        key,
        words["label"],
        **{name: words[name] for name in ("aide", "exemple", "un", "manuel") if name in words},
    )
