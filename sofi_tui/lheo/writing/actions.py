"""``action``: the SOFI sessions that agree in all that LHEO says of an action."""

import json
from collections.abc import Sequence

from sofi_tui.content.organisation.profile import Profile
from sofi_tui.fasd.closed_lists import (
    EntreesSorties,
    ModaliteEnseignement,
    ModalitePedagogique,
    NiveauEntree,
    Rythme,
)
from sofi_tui.fasd.draft import Draft
from sofi_tui.fasd.hours import show_hours
from sofi_tui.lheo.codes import EQUIPMENT, FUNDERS, code_of, yes_no
from sofi_tui.lheo.organisations import JOB_SEEKERS, siret_of_dispensateur, site_of
from sofi_tui.lheo.prerequisites import conditions, public_of
from sofi_tui.lheo.tables import code_labelled, longest
from sofi_tui.lheo.values import Values
from sofi_tui.lheo.writing.elements import (
    Element,
    coded,
    coordonnees,
    element,
    extra,
    extras,
    lines,
    number,
    site_address,
)
from sofi_tui.words import lheo as say

OF_ONE_ACTION = (
    "site_lieu",
    "entrees_sorties",
    "rythme",
    "modalites_pedagogiques",
    "modalite_enseignement",
    "duree_centre",
    "duree_entreprise",
    "duree_hebdo",
    "duree_totale",
    "commentaire_duree",
    "dispositif",
)
"""The fields of a session that LHEO puts on its action: sessions that differ in one are two actions."""

FORMACODE_EDITION = "V14"
REGION = "Collectivité territoriale - Conseil régional"
NO_ALTERNANCE = say.NO_PERIOD_IN_COMPANY
PLACE = "lieu"


def grouped(draft: Draft) -> list[list[int]]:
    """Group the numbers of the sessions that make one LHEO action each, in the order of their first."""
    groups: dict[str, list[int]] = {}
    for index, session in enumerate(draft.sessions):
        shared = {name: session.get(name) for name in OF_ONE_ACTION}
        groups.setdefault(json.dumps(shared, default=repr, sort_keys=True), []).append(index)
    return list(groups.values())


def action_element(
    action: Values, session: Values, profile: Profile, sessions: Sequence[Element], numero: str
) -> Element:
    """Write an action: what SOFI's Fiche Action and the first of its sessions say."""
    dispositif, niveau = session.table("dispositif"), action.member("niveau_entree", NiveauEntree)
    return element(
        "action",
        element("rythme-formation", rhythm(session) or ""),
        element("code-public-vise", JOB_SEEKERS, ref=FORMACODE_EDITION),
        (public := public_of(action)) and element("info-public-vise", public),
        element("niveau-entree-obligatoire", yes_no(niveau not in {None, NiveauEntree.SANS_NIVEAU})),
        element("modalites-alternance", alternance(session)),
        _member("modalites-enseignement", session.member("modalite_enseignement", ModaliteEnseignement)),
        element("conditions-specifiques", conditions(action) or ""),
        element("prise-en-charge-frais-possible", yes_no(bool(dispositif.yes("prise_en_charge")))),
        _place(session, profile),
        _member("modalites-entrees-sorties", session.member("entrees_sorties", EntreesSorties)),
        _url(action),
        *sessions,
        _pedagogy(session),
        _equipment(action),
        *_durations(session),
        _trainer(action, profile),
        _funder(dispositif),
        _weekly(session),
        **({"numero": numero} if numero else {}),
    )


def rhythm(session: Values) -> str | None:
    """Say the rhythm in SOFI's words, or in those that were typed."""
    member = session.member("rythme", Rythme)
    return member.label if member else session.text("rythme", longest("rythme-formation"))


def alternance(session: Values) -> str:
    """Say how long is spent in a company; a comment that is too long for ``duree-indicative`` comes here."""
    comment = session.text("commentaire_duree", longest("modalites-alternance"))
    if comment and len(comment) > longest("duree-indicative"):
        return comment
    hours = session.hours("duree_entreprise")
    return say.hours_in_company(show_hours(hours)) if hours else NO_ALTERNANCE


def _member(name: str, member: EntreesSorties | ModaliteEnseignement | None) -> Element | None:
    return coded(name, member and code_of(member))


def _place(session: Values, profile: Profile) -> Element | None:
    """Write the site under its name, with the address that the profile has of it."""
    site, known = session.text("site_lieu"), site_of(session, profile)
    if known is not None and (made := site_address(known, site)) is not None:
        return element("lieu-de-formation", coordonnees(Values({}), adresse=made))
    fits = site and (len(site) <= longest("nom") or lines(site, 3))
    return element("lieu-de-formation", coordonnees(Values({"nom": site}))) if fits else None


def _url(action: Values) -> Element | None:
    url = action.text("url_action", longest("urlweb"))
    return element("url-action", element("urlweb", url)) if url and len(url) >= 3 else None


def _pedagogy(session: Values) -> Element | None:
    members = session.members("modalites_pedagogiques", ModalitePedagogique)
    return (
        element("modalites-pedagogiques", ", ".join(member.label for member in members)) if members else None
    )


def _equipment(action: Values) -> Element | None:
    comment = action.text("type_equipement", longest("commentaire"))
    if comment is None:
        return None
    kind = element("type-equipement", code_labelled(EQUIPMENT, "Autre"))
    return element("equipement", kind, element("commentaire", comment))


def _durations(session: Values) -> list[Element | None]:
    comment = session.text("commentaire_duree", longest("duree-indicative"))
    centre, entreprise = session.hours("duree_centre"), session.hours("duree_entreprise")
    total = session.hours("duree_totale")
    if total is None and centre is not None:
        total = centre + (entreprise or 0)
    return [
        element("duree-indicative", comment) if comment else None,
        number("nombre-heures-centre", centre),
        number("nombre-heures-entreprise", entreprise),
        number("nombre-heures-total", total),
    ]


def _trainer(action: Values, profile: Profile) -> Element | None:
    """Write the organisme formateur, which LHEO wants with its SIRET."""
    name = action.text("organisme_dispensateur", longest("raison-sociale-formateur"))
    siret = siret_of_dispensateur(action, profile)
    if not (siret and name):
        return None
    return element(
        "organisme-formateur",
        element("SIRET-formateur", element("SIRET", siret)),
        element("raison-sociale-formateur", name),
    )


def _funder(dispositif: Values) -> Element | None:
    """Write the Region's programme, in the extras that regional systems use for it."""
    places = dispositif.hours("nombre_places")
    programme = dispositif.text("dispositif")
    if places is None and programme is None:
        return None
    code = element("code-financeur", code_labelled(FUNDERS, REGION))
    named = extras("specificites", [extra("programme-financeur", programme)] if programme else [])
    return element("organisme-financeur", code, number("nb-places-financees", places), named)


def _weekly(session: Values) -> Element | None:
    """Write the weekly hours as Carif-Oref's files do; the standard has no element for them."""
    hours = session.hours("duree_hebdo")
    return extras("duree-hebdo", [] if hours is None else [extra("duree-hebdo", show_hours(hours))])
