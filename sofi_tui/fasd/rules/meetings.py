"""Rules on the informations collectives (Fiche Session; LHEO recrutement)."""

from collections.abc import Iterator

from sofi_tui.fasd.findings import Gravity
from sofi_tui.fasd.identifiers import DEPARTEMENTS, is_code_postal
from sofi_tui.fasd.offer import Offer, each_list_record
from sofi_tui.fasd.rules.registry import Hit, hit, rule
from sofi_tui.fasd.texts import shorten
from sofi_tui.words import rules as say

_PLACE = ("lieu", "adresse", "ville")


@rule("R21", Gravity.AVERTISSEMENT, say.MEETING_INCOMPLETE)
def information_complete(offer: Offer) -> Iterator[Hit]:
    """Ask for what people need to come: a day, a place or « à distance », and a start hour."""
    for _, path, meeting in each_list_record(offer.sessions, "informations_collectives"):
        if offer.is_empty((*path, "date")):
            yield hit((*path, "date"), quoi=say.ITS_DATE)
        if offer.is_empty((*path, "heure_debut")):
            yield hit((*path, "heure_debut"), quoi=say.ITS_HOUR)
        if not meeting.a_distance and all(offer.is_empty((*path, name)) for name in _PLACE):
            yield hit((*path, "lieu"), quoi=say.ITS_PLACE)


@rule(
    "R23",
    Gravity.AVERTISSEMENT,
    say.MEETING_HOURS,
)
def fin_apres_debut(offer: Offer) -> Iterator[Hit]:
    """Ask for an end after the start; written HHhMM, their texts compare as times."""
    for _, path, meeting in each_list_record(offer.sessions, "informations_collectives"):
        debut, fin = meeting.heure_debut, meeting.heure_fin
        if debut and fin and fin <= debut:
            yield hit((*path, "heure_fin"), debut=debut, fin=fin)


@rule("R40", Gravity.AVERTISSEMENT, say.POSTCODE_LENGTH)
def code_postal_bien_forme(offer: Offer) -> Iterator[Hit]:
    """Ask for five digits."""
    for path, code in _codes(offer):
        if not is_code_postal(code):
            yield hit(path, code=shorten(code))


@rule("R40", Gravity.CONSEIL, say.POSTCODE_ELSEWHERE)
def code_postal_de_la_region(offer: Offer) -> Iterator[Hit]:
    """Ask about a meeting outside of the region, where those of a regional offer are mostly held."""
    for path, code in _codes(offer):
        if is_code_postal(code) and not code.startswith(DEPARTEMENTS):
            yield hit(path, code=code)


def _codes(offer: Offer) -> Iterator[tuple[tuple[str | int, ...], str]]:
    for _, path, meeting in each_list_record(offer.sessions, "informations_collectives"):
        if meeting.code_postal and meeting.code_postal.strip():
            yield (*path, "code_postal"), meeting.code_postal.strip()
