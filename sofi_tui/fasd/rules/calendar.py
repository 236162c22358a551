"""Rules on dates: of the sessions, and of what comes before them (procedure, Fiche Session)."""

from collections.abc import Iterator
from datetime import date

from sofi_tui.fasd.closed_lists import EntreesSorties
from sofi_tui.fasd.dates import dates_in, show_date
from sofi_tui.fasd.findings import Gravity
from sofi_tui.fasd.holidays import holiday_on
from sofi_tui.fasd.models import Session
from sofi_tui.fasd.offer import Offer, each_list_record
from sofi_tui.fasd.rules.registry import Hit, hit, rule
from sofi_tui.fasd.texts import fold
from sofi_tui.words import rules as say


@rule(
    "R01",
    Gravity.ERREUR,
    say.START_IN_CAMPAIGN,
)
def debut_dans_la_campagne(offer: Offer) -> Iterator[Hit]:
    """Ask for a start in the campaign year (procedure, Fiche Session)."""
    for session in offer.sessions:
        debut = session.fiche.date_debut
        if debut and debut.year != offer.campagne:
            yield hit(session.at("date_debut"), campagne=offer.campagne)


@rule(
    "R18",
    Gravity.AVERTISSEMENT,
    say.END_BEFORE_START,
)
def fin_apres_debut(offer: Offer) -> Iterator[Hit]:
    """Ask for an end that does not come before the start."""
    for session in offer.sessions:
        debut, fin = session.fiche.date_debut, session.fiche.date_fin
        if debut and fin and fin < debut:
            yield hit(session.at("date_fin"), debut=show_date(debut), fin=show_date(fin))


@rule(
    "R20",
    Gravity.AVERTISSEMENT,
    say.MEETING_TOO_LATE,
)
def information_avant_entree(offer: Offer) -> Iterator[Hit]:
    """Ask that people be informed before they enter: before the end where entries go on (cadencées)."""
    for session, path, meeting in each_list_record(offer.sessions, "informations_collectives"):
        goes_on = session.fiche.entrees_sorties is EntreesSorties.CADENCEES
        last = session.fiche.date_fin if goes_on else session.fiche.date_debut
        if meeting.date and last and meeting.date > last:
            yield hit((*path, "date"), jour=show_date(meeting.date), etat=say.OVER if goes_on else say.BEGUN)


@rule(
    "R24",
    Gravity.AVERTISSEMENT,
    say.INSCRIPTION_TOO_LATE,
)
def inscription_avant_debut(offer: Offer) -> Iterator[Hit]:
    """Ask that registration end before the session starts, when its dates are fixed."""
    for session, path, period in each_list_record(offer.sessions, "periodes_inscription"):
        debut = session.fiche.date_debut
        fixed = session.fiche.entrees_sorties is EntreesSorties.DATES_FIXES
        if fixed and debut and period.date_fin and period.date_fin > debut:
            yield hit((*path, "date_fin"), debut=show_date(debut))


@rule(
    "R46",
    Gravity.AVERTISSEMENT,
    say.SAME_SESSION,
)
def sessions_distinctes(offer: Offer) -> Iterator[Hit]:
    """Point at two sessions with the same dates, unless they name two sites: those are two groups."""
    first_with: dict[tuple[date, date, str], int] = {}
    for number, session in enumerate(offer.sessions, 1):
        fiche = session.fiche
        if fiche.date_debut and fiche.date_fin:
            what = (fiche.date_debut, fiche.date_fin, fold(fiche.site_lieu or ""))
            if (first := first_with.setdefault(what, number)) != number:
                yield hit(session.at("date_debut"), autre=first)


@rule(
    "R50",
    Gravity.AVERTISSEMENT,
    say.REFRESHER_OUTSIDE,
)
def module_dans_la_session(offer: Offer) -> Iterator[Hit]:
    """Ask that the dates in « Commentaire durée » be within the session."""
    for session in offer.sessions:
        outside = _outside(session.fiche, dates_in(session.fiche.commentaire_duree or ""))
        if outside:
            yield hit(session.at("commentaire_duree"), jour=show_date(outside[0]))


@rule("R53", Gravity.CONSEIL, say.CLOSED_DAY)
def jour_ouvre(offer: Offer) -> Iterator[Hit]:
    """Ask about a start, an end or a meeting on a Sunday or a public holiday: mostly a slip of the finger.

    Nothing in the manual forbids it: it is a piece of advice only.
    """
    days = [
        (session.at(name), getattr(session.fiche, name))
        for session in offer.sessions
        for name in ("date_debut", "date_fin")
    ]
    days += [
        ((*path, "date"), meeting.date)
        for _, path, meeting in each_list_record(offer.sessions, "informations_collectives")
    ]
    for path, day in days:
        if day and (name := holiday_on(day)):
            yield hit(path, jour=show_date(day), quoi=say.public_holiday(name))
        elif day and day.weekday() == 6:
            yield hit(path, jour=show_date(day), quoi=say.SUNDAY)


@rule(
    "R51",
    Gravity.CONSEIL,
    say.SESSION_UNDER_WAY,
)
def accord_de_la_region(offer: Offer) -> Iterator[Hit]:
    """Remind that a change during the session needs the consent of the Région (procedure, Contexte)."""
    for session in offer.sessions:
        debut, fin = session.fiche.date_debut, session.fiche.date_fin
        if debut and fin and debut <= offer.today <= fin:
            yield hit(session.at("date_debut"))


def _outside(fiche: Session, days: list[date]) -> list[date]:
    first, last = fiche.date_debut or date.min, fiche.date_fin or date.max
    return [day for day in days if not first <= day <= last]
