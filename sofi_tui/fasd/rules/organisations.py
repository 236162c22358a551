"""Rules on the organisations that an offer names (Fiche Action, Fiche Session)."""

from collections.abc import Iterator

from sofi_tui.fasd.findings import Gravity
from sofi_tui.fasd.identifiers import LA_POSTE, has_key, is_siret, without_spaces
from sofi_tui.fasd.offer import Offer
from sofi_tui.fasd.paths import FieldPath
from sofi_tui.fasd.rules.registry import Hit, hit, rule
from sofi_tui.fasd.texts import shorten
from sofi_tui.words import rules as say

_SIRETS = ("action.siret_dispensateur", "session.siret_responsable")


@rule(
    "R17",
    Gravity.AVERTISSEMENT,
    say.MANDATAIRE,
)
def responsable_mandataire(offer: Offer) -> Iterator[Hit]:
    """Ask the person who types to attest that the organisme responsable is the mandataire."""
    for session in offer.sessions:
        organisme = (session.fiche.organisme_responsable or "").strip()
        if organisme and session.fiche.responsable_mandataire is not True:
            yield hit(session.at("responsable_mandataire"), organisme=shorten(organisme))


@rule("R34", Gravity.AVERTISSEMENT, say.SIRET)
def siret_valide(offer: Offer) -> Iterator[Hit]:
    """Ask for fourteen digits, the last of which is a key (Luhn)."""
    for path, siret in _sirets(offer):
        if not (siret.isascii() and siret.isdigit() and len(siret) == 14):
            yield hit(path, siret=shorten(siret), constat=say.FOURTEEN_DIGITS)
        elif not siret.startswith(LA_POSTE) and not has_key(siret):
            yield hit(path, siret=siret, constat=say.WRONG_KEY)


@rule("R35", Gravity.AVERTISSEMENT, say.SIRET_OF_LA_POSTE)
def siret_de_la_poste(offer: Offer) -> Iterator[Hit]:
    """Accept the key that the establishments of La Poste have for themselves."""
    for path, siret in _sirets(offer):
        if siret.startswith(LA_POSTE) and siret.isdigit() and len(siret) == 14 and not is_siret(siret):
            yield hit(path, siret=siret)


@rule("R36", Gravity.AVERTISSEMENT, say.SIREN)
def siren_valide(offer: Offer) -> Iterator[Hit]:
    """Ask for the SIREN's own key, which tells when that of the whole is right by chance."""
    for path, siret in _sirets(offer):
        if len(siret) == 14 and has_key(siret) and not has_key(siret[:9]):
            yield hit(path, siren=siret[:9])


def _sirets(offer: Offer) -> Iterator[tuple[FieldPath, str]]:
    """Go through the SIRETs that were typed, without their spaces."""
    for path, text in offer.texts_of(*_SIRETS):
        yield path, without_spaces(text)
