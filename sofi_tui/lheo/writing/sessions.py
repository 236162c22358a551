"""``session``: dates, recruitment and contacts of one SOFI session."""

from collections.abc import Iterator
from datetime import date

from sofi_tui.content.organisation.profile import Profile
from sofi_tui.fasd.closed_lists import EtatRecrutement, ModaliteRecrutement
from sofi_tui.fasd.texts import fold
from sofi_tui.lheo.codes import CONTACTS, code_of, yes_no
from sofi_tui.lheo.organisations import site_of
from sofi_tui.lheo.tables import labels, longest
from sofi_tui.lheo.values import Values
from sofi_tui.lheo.writing.elements import (
    Element,
    adresse,
    coded,
    coordonnees,
    element,
    number,
    site_address,
)

_FULL_CLOCK = 5


def session_element(session: Values, profile: Profile, own: Element | None) -> Element:
    """Write a session; `own` is what LHEO has no place for."""
    inscription = next(_writable_periods(session), None)
    etat = session.member("etat_recrutement", EtatRecrutement)
    comment = inscription.text("commentaire", longest("modalites-inscription")) if inscription else None
    return element(
        "session",
        periode(session.day("date_debut"), session.day("date_fin")),
        element("adresse-inscription", inscription_address(session, profile)),
        comment and element("modalites-inscription", comment),
        _period_of("periode-inscription", inscription),
        coded("etat-recrutement", etat and code_of(etat)),
        *_recruitments(session),
        *(contact_element("contact-session", contact) for contact in session.records("contacts_referents")),
        own,
    )


def periode(debut: date | None, fin: date | None) -> Element | None:
    """Write two dates as LHEO does, AAAAMMJJ; None when one is missing."""
    if debut is None or fin is None:
        return None
    return element("periode", element("debut", _compact(debut)), element("fin", _compact(fin)))


def inscription_address(session: Values, profile: Profile) -> Element | None:
    """Give where to register: at the site, if the profile knows it, else where the first meeting is."""
    site = site_of(session, profile)
    if site is not None and (made := site_address(site)) is not None:
        return made
    places = map(_meeting_address, session.records("informations_collectives"))
    return next((place for place in places if place is not None), None)


def contact_element(name: str, contact: Values) -> Element:
    """Write a contact, with its type where its function is one of LHEO's."""
    function = fold(contact.text("fonction") or "")
    code = next((code for code, label in labels(CONTACTS).items() if fold(label) == function), None)
    # The published schema stops at 13, one short of the table.
    return element(name, coded("type-contact", code if code != "14" else None), coordonnees(contact))


def _recruitments(session: Values) -> Iterator[Element]:
    """Write the ways of recruiting in their order, each meeting at the place of « information collective »."""
    meetings = [_meeting(meeting) for meeting in session.records("informations_collectives")]
    for modalite in session.members("modalites_recrutement", ModaliteRecrutement):
        if modalite is ModaliteRecrutement.INFORMATION_COLLECTIVE and meetings:
            yield from meetings
            meetings = []
        else:
            yield element("recrutement", element("modalite-recrutement", code_of(modalite)))
    yield from meetings


def _meeting(meeting: Values) -> Element:
    at_distance, day = meeting.yes("a_distance"), meeting.day("date")
    comment = meeting.text("commentaire", longest("commentaire"))
    return element(
        "recrutement",
        element("modalite-recrutement", code_of(ModaliteRecrutement.INFORMATION_COLLECTIVE)),
        coded("a-distance", None if at_distance is None else yes_no(at_distance)),
        _meeting_address(meeting),
        number("nb-places", meeting.hours("nombre_places")),
        periode(day, day),
        *(_clock(name, meeting) for name in ("heure-debut", "heure-fin")),
        comment and element("commentaire", comment),
    )


def _meeting_address(meeting: Values) -> Element | None:
    parts = [meeting.text(name) for name in ("adresse", "code_postal", "ville", "lieu")]
    return adresse(*parts)


def _clock(name: str, meeting: Values) -> Element | None:
    held = meeting.text(name.replace("-", "_"), _FULL_CLOCK)
    return element(name, held) if held and len(held) >= 2 else None


def _writable_periods(session: Values) -> Iterator[Values]:
    for record in session.records("periodes_inscription"):
        if periode(record.day("date_debut"), record.day("date_fin")) is not None:
            yield record


def _period_of(name: str, record: Values | None) -> Element | None:
    if record is None:
        return None
    return element(name, periode(record.day("date_debut"), record.day("date_fin")))


def _compact(day: date) -> str:
    return f"{day.year:04}{day.month:02}{day.day:02}"
