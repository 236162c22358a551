"""What LHEO demands and a draft lacks: told before anything is written."""

from collections.abc import Iterator

from sofi_tui.content.organisation.profile import Profile
from sofi_tui.fasd.closed_lists import (
    ClosedList,
    EntreesSorties,
    ModaliteEnseignement,
    NiveauEntree,
    TypeParcours,
)
from sofi_tui.fasd.draft import Draft
from sofi_tui.fasd.lacks import Lack
from sofi_tui.fasd.paths import FieldPath
from sofi_tui.fasd.texts import shorten
from sofi_tui.lheo.organisations import nda_of, responsable, siret_of_responsable
from sofi_tui.lheo.prerequisites import conditions
from sofi_tui.lheo.tables import longest
from sofi_tui.lheo.values import Values
from sofi_tui.lheo.writing.actions import rhythm
from sofi_tui.lheo.writing.formations import contacts, fiche
from sofi_tui.lheo.writing.sessions import inscription_address
from sofi_tui.words import lheo as say

_TEXTS = (
    ("formation", "intitule", "intitule-formation"),
    ("action", "objectifs", "objectif-formation"),
    ("action", "resultats_attendus", "resultats-attendus"),
    ("action", "complement_programme", "contenu-formation"),
)
_CHOICES: tuple[tuple[str, type[ClosedList]], ...] = (
    ("entrees_sorties", EntreesSorties),
    ("modalite_enseignement", ModaliteEnseignement),
)
_CHOOSE = say.DEMANDS_A_CHOICE
_NDA_LENGTH = 11


def lacks(draft: Draft, profile: Profile) -> list[Lack]:
    """List what keeps a draft from being written in LHEO, in SOFI's order."""
    found = list(_of_draft(draft))
    if draft.sessions:
        found += _of_organisation(draft, profile)
    return [Lack(draft.id, path, message) for path, message in found]


def _of_draft(draft: Draft) -> Iterator[tuple[FieldPath, str]]:
    for name, field, element in _TEXTS:
        text = fiche(draft, name).text(field)
        yield from _of_text((name, field), text, longest(element))
    action = fiche(draft, "action")
    if action.member("niveau_entree", NiveauEntree) is None:
        yield ("action", "niveau_entree"), _CHOOSE
    if conditions(action) is None:
        most = longest("conditions-specifiques")
        yield ("action", "prerequis"), say.demands_length(most)
    if not draft.sessions:
        yield ("sessions",), say.DEMANDS_A_SESSION
    for number, session in enumerate(draft.sessions):
        for field, message in _of_session(Values(session), first=number == 0):
            yield ("sessions", number, *field.split(".")), message


def _of_text(path: FieldPath, text: str | None, most: int) -> Iterator[tuple[FieldPath, str]]:
    if text is None:
        yield path, say.DEMANDS_A_VALUE
    elif len(text) > most:
        yield path, say.too_long(len(text), most)


def _of_session(session: Values, *, first: bool) -> Iterator[tuple[str, str]]:
    for name in ("date_debut", "date_fin"):
        if session.day(name) is None:
            yield name, say.DEMANDS_A_DATE
    for name, closed_list in _CHOICES:
        if session.member(name, closed_list) is None:
            yield name, _CHOOSE
    if rhythm(session) is None:
        yield "rythme", _CHOOSE
    if first and session.member("type_parcours", TypeParcours) is None:
        yield "type_parcours", _CHOOSE
    if len(session.text("commentaire_duree") or "") > longest("modalites-alternance"):
        yield (
            "commentaire_duree",
            say.shorten(longest("modalites-alternance")),
        )
    if session.table("dispositif").yes("prise_en_charge") is None:
        yield "dispositif.prise_en_charge", say.DEMANDS_YES_OR_NO


def _of_organisation(draft: Draft, profile: Profile) -> Iterator[tuple[FieldPath, str]]:
    first: FieldPath = ("sessions", 0)
    name = Values(draft.sessions[0]).text("organisme_responsable")
    for _, message in _of_text((), name, longest("nom-organisme")):
        yield (*first, "organisme_responsable"), message
    if siret_of_responsable(draft, profile) is None:
        yield (
            (*first, "siret_responsable"),
            say.DEMANDS_SIRET,
        )
    if len(nda_of(draft, profile)) != _NDA_LENGTH:
        yield (), _nda_message(name or "", known=bool(responsable(draft, profile).nom))
    if len(responsable(draft, profile).nom) > longest("raison-sociale"):
        yield (), say.long_raison_sociale(longest("raison-sociale"))
    if not contacts(draft, profile):
        yield (*first, "contacts_referents"), say.DEMANDS_CONTACT
    for number, session in enumerate(draft.sessions):
        if inscription_address(Values(session), profile) is None:
            yield (
                ("sessions", number, "informations_collectives"),
                say.DEMANDS_ADDRESS,
            )


def _nda_message(name: str, *, known: bool) -> str:
    of = say.quoted(shorten(name)) if name else say.THE_RESPONSIBLE_ORGANISATION
    where = say.COMPLETE_IT if known else f"ajoutez-y {of}"
    return say.demands_nda(where)
