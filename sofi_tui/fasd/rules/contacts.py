"""Rules on the contacts référents (Fiche Session; LHEO coordonnees)."""

from collections.abc import Iterator

from sofi_tui.fasd.findings import Gravity
from sofi_tui.fasd.identifiers import is_courriel, is_telephone
from sofi_tui.fasd.offer import Offer
from sofi_tui.fasd.rules.registry import Hit, hit, rule
from sofi_tui.fasd.texts import shorten
from sofi_tui.words import rules as say


@rule(
    "R41",
    Gravity.AVERTISSEMENT,
    say.TELEPHONE,
)
def telephone_bien_forme(offer: Offer) -> Iterator[Hit]:
    """Ask for a French number or a short one, of the 25 characters that LHEO takes."""
    for path, text in offer.texts_of("session.contacts_referents.telephone"):
        if not is_telephone(text):
            yield hit(path, telephone=shorten(text))


@rule("R42", Gravity.AVERTISSEMENT, say.COURRIEL)
def courriel_bien_forme(offer: Offer) -> Iterator[Hit]:
    """Ask for one @, a dot after it, and 3 to 160 characters."""
    for path, text in offer.texts_of("session.contacts_referents.courriel"):
        if not is_courriel(text):
            yield hit(path, courriel=shorten(text.strip()))
