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
from sofi_tui.words import rules as say


@rule("R25", Gravity.CONSEIL, say.RECRUITMENT)
def etat_du_recrutement(offer: Offer) -> Iterator[Hit]:
    """Ask for what LHEO means: « fermé », no place is left; « suspendu », one may register later."""
    for session in offer.sessions:
        fiche = session.fiche
        begun = fiche.date_debut is not None and fiche.date_debut <= offer.today
        if fiche.etat_recrutement is EtatRecrutement.FERME and not begun:
            yield hit(
                session.at("etat_recrutement"),
                question=say.CLOSED,
            )
        if (
            fiche.etat_recrutement is EtatRecrutement.SUSPENDU
            and fiche.entrees_sorties is EntreesSorties.DATES_FIXES
        ):
            yield hit(
                session.at("etat_recrutement"),
                question=say.SUSPENDED,
            )


@rule("R52", Gravity.CONSEIL, say.REMOTE_SESSION)
def tout_a_distance(offer: Offer) -> Iterator[Hit]:
    """Ask why people would have to come to a course that is taught entirely at a distance."""
    for session in filter(_at_distance, offer.sessions):
        if ModalitePedagogique.ETABLISSEMENT in (session.fiche.modalites_pedagogiques or ()):
            yield hit(session.at("modalites_pedagogiques"), quoi=say.HELD_IN_ESTABLISHMENT)
    for session, path, meeting in each_list_record(offer.sessions, "informations_collectives"):
        if _at_distance(session) and not meeting.a_distance:
            yield hit((*path, "a_distance"), quoi=say.MEETING_ON_SITE)


def _at_distance(session: PlacedSession) -> bool:
    return session.fiche.modalite_enseignement is ModaliteEnseignement.DISTANCE
