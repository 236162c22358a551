"""Rules on hours (Fiche Session: durée en centre, en entreprise, hebdo; LHEO nombre-heures)."""

from collections.abc import Iterator

from sofi_tui.fasd.closed_lists import EntreesSorties, Rythme
from sofi_tui.fasd.findings import Gravity
from sofi_tui.fasd.hours import hours_in_words
from sofi_tui.fasd.models import Session
from sofi_tui.fasd.offer import Offer
from sofi_tui.fasd.rules.registry import Hit, hit, rule
from sofi_tui.fasd.texts import counted
from sofi_tui.fasd.weeks import weeks_spanned
from sofi_tui.words import rules as say

_ONE_MINUTE = 1 / 60
_HOURS = ("duree_centre", "duree_entreprise", "duree_hebdo", "duree_totale")


@rule(
    "R26",
    Gravity.AVERTISSEMENT,
    say.HOURS_DO_NOT_ADD_UP,
)
def total_egal_somme(offer: Offer) -> Iterator[Hit]:
    """Ask that a total that was typed be that of the hours in the centre and in a company."""
    for session in offer.sessions:
        typed, total = session.fiche.duree_totale, _total(session.fiche)
        if typed is not None and total is not None and abs(typed - total) > _ONE_MINUTE:
            yield hit(session.at("duree_totale"), totale=hours_in_words(typed), somme=hours_in_words(total))


@rule(
    "R27",
    Gravity.AVERTISSEMENT,
    say.HOURS_DO_NOT_FIT_DATES,
)
def duree_tient_dans_les_dates(offer: Offer) -> Iterator[Hit]:
    """Ask that the weeks between the dates have room for the hours, and not far more than that.

    A week that has begun counts whole, as a session often starts or ends in mid-week. Up to twice the hours
    is taken as normal: holidays and interruptions lie between the dates. With entries cadencées the dates
    span several groups, so that nothing follows from them.
    """
    for session in offer.sessions:
        fiche = session.fiche
        debut, fin, hebdo, total = fiche.date_debut, fiche.date_fin, fiche.duree_hebdo, _total(fiche)
        if fiche.entrees_sorties is EntreesSorties.CADENCEES or not (debut and fin and hebdo and total):
            continue
        weeks = weeks_spanned(debut, fin)
        possible = weeks * hebdo
        if weeks > 0 and not total - _ONE_MINUTE <= possible <= 2 * total + _ONE_MINUTE:
            yield hit(
                session.at("duree_hebdo"),
                semaines=counted(weeks, "semaine"),
                hebdo=hours_in_words(hebdo),
                possible=hours_in_words(possible),
                total=hours_in_words(total),
            )


@rule("R28", Gravity.AVERTISSEMENT, say.WEEKLY_HOURS)
def hebdo_selon_rythme(offer: Offer) -> Iterator[Hit]:
    """Ask for 1 to 35 hours a week: close to 35 for full time, below for part time."""
    for session in offer.sessions:
        hebdo, rythme = session.fiche.duree_hebdo, session.fiche.rythme
        if hebdo is None:
            continue
        if not 1 <= hebdo <= 35:
            yield hit(session.at("duree_hebdo"), constat=say.weekly_hours_out_of_range(hours_in_words(hebdo)))
        elif rythme is Rythme.TEMPS_PLEIN and hebdo < 30:
            yield hit(session.at("duree_hebdo"), constat=say.few_for_full_time(hours_in_words(hebdo)))
        elif rythme is Rythme.TEMPS_PARTIEL and hebdo >= 35:
            yield hit(session.at("duree_hebdo"), constat=say.as_many_as_full_time(hours_in_words(hebdo)))


@rule(
    "R29",
    Gravity.CONSEIL,
    say.ROUND_HOURS,
)
def heures_entieres(offer: Offer) -> Iterator[Hit]:
    """LHEO's hours are whole numbers."""
    for session in offer.sessions:
        for name in _HOURS:
            hours = getattr(session.fiche, name)
            if hours is not None and hours != int(hours):
                yield hit(session.at(name), heures=hours_in_words(hours))


def _total(fiche: Session) -> float | None:
    """Add the hours in the centre and in a company; None while those in the centre are not known."""
    return None if fiche.duree_centre is None else fiche.duree_centre + (fiche.duree_entreprise or 0)
