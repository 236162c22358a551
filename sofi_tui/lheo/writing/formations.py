"""``formation``: one draft, with its actions and sessions."""

from collections.abc import Iterator, Mapping, Sequence

from sofi_tui.content.organisation.profile import Profile
from sofi_tui.fasd.closed_lists import NiveauEntree, TypeParcours
from sofi_tui.fasd.codes import CODE, is_code
from sofi_tui.fasd.draft import Draft
from sofi_tui.lheo.codes import code_of, yes_no
from sofi_tui.lheo.organisations import (
    nda_of,
    profile_contacts,
    responsable,
    seat_of,
    siret_of_responsable,
)
from sofi_tui.lheo.tables import longest
from sofi_tui.lheo.values import Values
from sofi_tui.lheo.writing.actions import FORMACODE_EDITION, action_element, grouped
from sofi_tui.lheo.writing.elements import (
    OURS,
    Element,
    coded,
    coordonnees,
    element,
    extra,
    extras,
    site_address,
)
from sofi_tui.lheo.writing.sessions import contact_element, session_element

MOST_FORMACODES = 5
RANK = "rang"

Remainder = Mapping[int | None, Sequence[Element]]
"""What LHEO has no place for: ``extra`` elements by session number, None for the draft as a whole."""


def formation_element(draft: Draft, profile: Profile, remainder: Remainder) -> Element:
    """Write a draft that lacks nothing of what LHEO demands."""
    formation, action = fiche(draft, "formation"), fiche(draft, "action")
    sessions = [Values(session) for session in draft.sessions]
    niveau = action.member("niveau_entree", NiveauEntree)
    parcours = sessions[0].member("type_parcours", TypeParcours)
    return element(
        "formation",
        element("domaine-formation", *_formacodes(formation)),
        element("intitule-formation", formation.text("intitule") or ""),
        element("objectif-formation", action.text("objectifs") or ""),
        element("resultats-attendus", action.text("resultats_attendus") or ""),
        element("contenu-formation", action.text("complement_programme") or ""),
        element("certifiante", yes_no(formation.text("certification") is not None)),
        *(contact_element("contact-formation", contact) for contact in contacts(draft, profile)),
        coded("parcours-de-formation", parcours and code_of(parcours)),
        coded("code-niveau-entree", niveau and code_of(niveau)),
        _certification(formation),
        *_actions(draft, action, profile, remainder),
        _responsable(draft, profile),
        extras(OURS, remainder.get(None, ())),
        **_number(draft.document.get("formation")),
    )


def fiche(draft: Draft, name: str) -> Values:
    """Give a fiche of a draft."""
    held = draft.document.get(name)
    return Values(held if isinstance(held, Mapping) else {})


def contacts(draft: Draft, profile: Profile) -> list[Values]:
    """Give those who can be written to or called: the sessions' contacts, each once, else the profile's."""
    sessions = [Values(session) for session in draft.sessions]
    typed = [contact for session in sessions for contact in session.records("contacts_referents")]
    known = [contact for session in sessions for contact in profile_contacts(session, profile)]
    for some in (typed, known):
        found: list[Values] = []
        for contact in some:
            if contact not in found and can_be_reached(contact):
                found.append(contact)
        if found:
            return found
    return []


def can_be_reached(contact: Values) -> bool:
    """Tell whether a contact has a telephone or an e-mail that LHEO can hold."""
    courriel = contact.text("courriel", longest("courriel"))
    return bool(contact.text("telephone", longest("numtel")) or (courriel and len(courriel) >= 3))


def _formacodes(formation: Values) -> list[Element]:
    """Write the Formacodes, the principal one first; five at most, of five characters."""
    return [
        element("code-FORMACODE", code, ref=FORMACODE_EDITION)
        for code in formacodes(formation)[:MOST_FORMACODES]
    ]


def formacodes(formation: Values) -> list[str]:
    """Give the Formacodes that LHEO can hold, the principal one first."""
    principal = formation.text("domaine_principal")
    every = dict.fromkeys([*([principal] if principal else []), *formation.texts("domaines")])
    return [code for code in every if len(code) == 5 and code.isascii() and code.isdigit()]


def _certification(formation: Values) -> Element | None:
    code = formation.text("certification")
    if code is None or not (code.isascii() and code.isdigit() and len(code) <= 10):
        return None
    return element("certification", element("code-CERTIFINFO", code))


def _actions(draft: Draft, action: Values, profile: Profile, remainder: Remainder) -> Iterator[Element]:
    numero = _number(draft.document.get("action")).get("numero", "")
    for group in grouped(draft):
        sessions = [_session(draft, index, profile, remainder) for index in group]
        yield action_element(action, Values(draft.sessions[group[0]]), profile, sessions, numero)


def _session(draft: Draft, index: int, profile: Profile, remainder: Remainder) -> Element:
    held = draft.sessions[index]
    own = extras(OURS, [extra(RANK, str(index)), *remainder.get(index, ())])
    made = session_element(Values(held), profile, own)
    for name, number in _number(held).items():
        made.set(name, number)
    return made


def _number(held: object) -> dict[str, str]:
    """Give SOFI's code of a fiche as LHEO's ``numero``."""
    code = held.get(CODE) if isinstance(held, Mapping) else None
    return {"numero": str(code)} if is_code(code) else {}


def _responsable(draft: Draft, profile: Profile) -> Element:
    name = Values(draft.sessions[0]).text("organisme_responsable") or ""
    people, seat = contacts(draft, profile), seat_of(draft, profile)
    place = None if seat is None else site_address(seat)
    return element(
        "organisme-formation-responsable",
        element("numero-activite", nda_of(draft, profile)),
        element("SIRET-organisme-formation", element("SIRET", siret_of_responsable(draft, profile) or "")),
        element("nom-organisme", name),
        element("raison-sociale", responsable(draft, profile).nom or name),
        element("coordonnees-organisme", coordonnees(Values({}), adresse=place)),
        *(contact_element("contact-organisme", contact) for contact in people),
    )
