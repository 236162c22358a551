"""Rules on how long a text may be: SOFI's limits, which the manual gives, and those of the LHEO format."""

import re
from collections.abc import Iterator
from functools import cache

from sofi_tui.fasd.fields import every_key, spec_of
from sofi_tui.fasd.findings import Gravity
from sofi_tui.fasd.offer import Offer
from sofi_tui.fasd.rules.registry import Check, Hit, hit, rule
from sofi_tui.fasd.texts import counted
from sofi_tui.words import rules as say

PUBLIC_VISE_LIMIT = 250
"""Characters of LHEO's info-public-vise, which the second part of the Commentaires pré-requis goes to."""

_PUBLIC_VISE = re.compile(r"public\s+vis[ée]\s*:\s*(.*)", re.IGNORECASE | re.DOTALL)
_ADDRESS = ("session.informations_collectives.adresse", "session.informations_collectives.ville")


def _longer_than_limit(wanted: str) -> Check:
    """Fire where a field is longer than SOFI's own limit."""

    def check(offer: Offer) -> Iterator[Hit]:
        limit = spec_of(wanted).limit
        for path, text in offer.texts_of(wanted):
            if limit is not None and len(text) > limit:
                yield hit(path, trop=_characters(len(text) - limit), longueur=len(text), limite=limit)

    return check


def _longer_than_lheo(*, address: bool) -> Check:
    """Fire where a field is longer than what LHEO takes of it."""

    def check(offer: Offer) -> Iterator[Hit]:
        for key, limit in _lheo_limits(address):
            for path, text in offer.texts_of(key):
                if len(text) > limit:
                    yield hit(path, trop=_characters(len(text) - limit), longueur=len(text), limite=limit)

    return check


@cache
def _lheo_limits(address: bool) -> tuple[tuple[str, int], ...]:
    """List the fields of which LHEO takes so many characters only, those of addresses or the others."""
    limits = ((key, spec_of(key).lheo_limit) for key in every_key() if (key in _ADDRESS) is address)
    return tuple((key, limit) for key, limit in limits if limit is not None)


_SOFI = say.TOO_LONG
_LHEO = say.TOO_LONG_FOR_LHEO

plus_formation = rule("R06", Gravity.ERREUR, _SOFI)(_longer_than_limit("action.plus_formation"))

complement_programme = rule("R07", Gravity.ERREUR, _SOFI)(_longer_than_limit("action.complement_programme"))

limites_lheo = rule("R33", Gravity.AVERTISSEMENT, _LHEO)(_longer_than_lheo(address=False))

adresses_lheo = rule("R43", Gravity.AVERTISSEMENT, _LHEO)(_longer_than_lheo(address=True))


@rule(
    "R33",
    Gravity.AVERTISSEMENT,
    say.PUBLIC_TOO_LONG_FOR_LHEO,
)
def public_vise_lheo(offer: Offer) -> Iterator[Hit]:
    """Measure what follows « Public visé », which goes to an LHEO element of its own."""
    found = _PUBLIC_VISE.search(offer.action.commentaires_prerequis or "")
    too_many = len(found[1].rstrip()) - PUBLIC_VISE_LIMIT if found else 0
    if too_many > 0:
        yield hit(("action", "commentaires_prerequis"), trop=_characters(too_many), limite=PUBLIC_VISE_LIMIT)


def _characters(number: int) -> str:
    return counted(number, say.CHARACTER)
