"""Rules on the Fiche Formation (procedure, pages 8, 13 and 18; LHEO domaine-formation)."""

import re
from collections.abc import Iterator

from sofi_tui.fasd.findings import Gravity
from sofi_tui.fasd.offer import Offer
from sofi_tui.fasd.rules.registry import Hit, hit, rule
from sofi_tui.fasd.texts import shorten
from sofi_tui.words import rules as say

MAX_FORMACODES = 5
_FORMACODE = re.compile(r"[0-9]{5}")


@rule("R31", Gravity.ERREUR, say.TOO_MANY_FORMACODES)
def cinq_formacodes(offer: Offer) -> Iterator[Hit]:
    """Ask for the five FORMACODE that LHEO takes at most."""
    codes = offer.formation.domaines or []
    if len(codes) > MAX_FORMACODES:
        yield hit(("formation", "domaines"), nombre=len(codes))


@rule(
    "R31",
    Gravity.ERREUR,
    say.MAIN_NOT_AMONG,
)
def principal_parmi_les_domaines(offer: Offer) -> Iterator[Hit]:
    """Ask for a principal that is one of the domains, as LHEO writes it first among them."""
    codes, principal = offer.formation.domaines, offer.formation.domaine_principal
    if principal and codes and principal not in codes:
        yield hit(("formation", "domaine_principal"), principal=shorten(principal))


@rule("R32", Gravity.AVERTISSEMENT, say.FORMACODE_LENGTH)
def formacode_bien_forme(offer: Offer) -> Iterator[Hit]:
    """Ask for five digits; which editions know a Formacode is for their list to say."""
    for code in offer.formation.domaines or []:
        if not _FORMACODE.fullmatch(code):
            yield hit(("formation", "domaines"), code=shorten(code))
