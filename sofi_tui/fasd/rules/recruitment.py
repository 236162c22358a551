"""Rules on recruitment and on how the course is taught (Fiche Session)."""

from collections.abc import Iterator

from sofi_tui.fasd.closed_lists import (
    EntreesSorties,
    EtatRecrutement,
    ModaliteEnseignement,
    ModalitePedagogique,
)
from sofi_tui.fasd.findings import Gravity
from sofi_tui.fasd.offer import Offer, PlacedSession, each_list_record
from sofi_tui.fasd.rules.registry import Hit, hit, rule


@rule("R25", Gravity.CONSEIL, "Vérifiez l'état du recrutement : {question}")
def etat_du_recrutement(offer: Offer) -> Iterator[Hit]:
    """Ask for what LHEO means: « fermé », no place is left; « suspendu », one may register later."""
    for session in offer.sessions:
        fiche = session.fiche
        begun = fiche.date_debut is not None and fiche.date_debut <= offer.today
        if fiche.etat_recrutement is EtatRecrutement.FERME and not begun:
            yield hit(
                session.at("etat_recrutement"),
                question="« fermé » dit qu'il n'y a plus de place, est-ce le cas ?",
            )
        if (
            fiche.etat_recrutement is EtatRecrutement.SUSPENDU
            and fiche.entrees_sorties is EntreesSorties.DATES_FIXES
        ):
            yield hit(
                session.at("etat_recrutement"),
                question="« suspendu » dit qu'il reprendra, est-ce le cas avec des entrées à dates fixes ?",
            )


@rule("R52", Gravity.CONSEIL, "La session est « entièrement à distance » : vérifiez {quoi}.")
def tout_a_distance(offer: Offer) -> Iterator[Hit]:
    """Ask why people would have to come to a course that is taught entirely at a distance."""
    for session in filter(_at_distance, offer.sessions):
        if ModalitePedagogique.ETABLISSEMENT in (session.fiche.modalites_pedagogiques or ()):
            yield hit(
                session.at("modalites_pedagogiques"), quoi="qu'elle a lieu « en établissement de formation »"
            )
    for session, path, meeting in each_list_record(offer.sessions, "informations_collectives"):
        if _at_distance(session) and not meeting.a_distance:
            yield hit(
                (*path, "a_distance"), quoi="que cette information collective demande de venir sur place"
            )


def _at_distance(session: PlacedSession) -> bool:
    return session.fiche.modalite_enseignement is ModaliteEnseignement.DISTANCE
