"""Rules on the contacts référents (Fiche Session; LHEO coordonnees)."""

import re
from collections.abc import Iterator

from sofi_tui.fasd.findings import Gravity
from sofi_tui.fasd.offer import Offer
from sofi_tui.fasd.rules.registry import Hit, hit, rule
from sofi_tui.fasd.texts import shorten

MAX_TELEPHONE = 25
COURRIEL_LENGTHS = range(3, 161)

_SEPARATORS = re.compile(r"[\s.\-/]")
_TELEPHONE = re.compile(r"0[0-9]{9}|\+33(\(0\)|0)?[1-9][0-9]{8}|[0-9]{4}")
_COURRIEL = re.compile(r"[^@\s]+@[^@\s]+\.[^@\s.]+")


@rule(
    "R41",
    Gravity.AVERTISSEMENT,
    "Vérifiez le téléphone « {telephone} » : il s'écrit 02 40 00 00 00, +33 2 40 00 00 00 ou, court, 39 36.",
)
def telephone_bien_forme(offer: Offer) -> Iterator[Hit]:
    """Ask for a French number or a short one, of the 25 characters that LHEO takes."""
    for key, path, text in offer.texts:
        if key == "session.contacts_referents.telephone":
            digits = _SEPARATORS.sub("", text)
            if len(text.strip()) > MAX_TELEPHONE or not _TELEPHONE.fullmatch(digits):
                yield hit(path, telephone=shorten(text))


@rule(
    "R42", Gravity.AVERTISSEMENT, "Vérifiez le courriel « {courriel} » : il s'écrit comme accueil@exemple.fr."
)
def courriel_bien_forme(offer: Offer) -> Iterator[Hit]:
    """Ask for one @, a dot after it, and 3 to 160 characters."""
    for key, path, text in offer.texts:
        if key == "session.contacts_referents.courriel":
            courriel = text.strip()
            if len(courriel) not in COURRIEL_LENGTHS or not _COURRIEL.fullmatch(courriel):
                yield hit(path, courriel=shorten(courriel))
