"""The manual's own resources and contact: screens/ressources.toml."""

import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Any

from sofi_tui.content.fiches import ContentError
from sofi_tui.content.packaged import packaged_text
from sofi_tui.words import resources as say

FILE = "ressources.toml"
_NEEDED = {"titre", "page"}
_MAY_HAVE = {"adresse", "telephone", "heures", "courriel", "precision"}


@dataclass(frozen=True)
class Resource:
    """Where help is to be found; `page` is the manual's, `heures` when the telephone is answered."""

    titre: str
    page: int
    adresse: str = ""
    telephone: str = ""
    heures: str = ""
    courriel: str = ""
    precision: str = ""


@cache
def resources() -> tuple[Resource, ...]:
    """Give them in the order of the file."""
    return read_resources(packaged_text("sofi_tui.screens", FILE))


def read_resources(text: str) -> tuple[Resource, ...]:
    """Read them from their TOML; raises ContentError for one that has too little or too much."""
    return tuple(map(_resource, tomllib.loads(text)["ressources"]))


def told_lines(one: Resource) -> Iterator[str]:
    """Tell a resource, a line for each thing that is said of it."""
    if one.adresse:
        yield one.adresse
    if one.telephone:
        told = say.TELEPHONE_HOURS.format(one.heures, one.telephone)
        yield told if one.heures else say.TELEPHONE.format(one.telephone)
    if one.courriel:
        yield say.COURRIEL.format(one.courriel)
    if one.precision:
        yield one.precision
    yield say.FROM_MANUAL.format(one.page)


def _resource(said: dict[str, Any]) -> Resource:
    whole = said.keys() >= _NEEDED and said.keys() & _MAY_HAVE and not said.keys() - _NEEDED - _MAY_HAVE
    texts = all(isinstance(held, int if name == "page" else str) for name, held in said.items())
    if not (whole and texts):
        raise ContentError(say.NOT_A_RESOURCE.format(FILE, said.get("titre", said)))
    return Resource(**said)
