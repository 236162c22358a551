"""Rules on the number of places (Fiche Dispositif)."""

from collections.abc import Iterator

from sofi_tui.fasd.findings import Gravity
from sofi_tui.fasd.offer import Offer
from sofi_tui.fasd.rules.registry import Hit, hit, rule
from sofi_tui.words import rules as say


@rule(
    "R04",
    Gravity.AVERTISSEMENT,
    say.PLACES_UNLIKE_ORDER,
)
def places_du_bon_de_commande(offer: Offer) -> Iterator[Hit]:
    """Ask for the number of places of the order form (procedure, Fiche Dispositif)."""
    for session in offer.sessions:
        places, commande = session.dispositif.nombre_places, session.dispositif.places_bon_commande
        if places and commande and places != commande:
            yield hit(session.at("dispositif", "nombre_places"), places=places, commande=commande)


@rule(
    "R04",
    Gravity.CONSEIL,
    say.COPY_ORDERED_PLACES,
)
def bon_de_commande_a_recopier(offer: Offer) -> Iterator[Hit]:
    """Ask for the number of the order form, so that both can be compared."""
    for session in offer.sessions:
        path = session.at("dispositif", "places_bon_commande")
        if session.dispositif.nombre_places and offer.is_empty(path):
            yield hit(path)
