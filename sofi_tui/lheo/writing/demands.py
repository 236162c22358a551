"""What LHEO demands and a draft lacks: told before anything is written."""

from collections.abc import Iterator

from sofi_tui.content.organisation.model import Profile
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
_CHOOSE = "LHEO l'exige : choisissez une valeur de la liste."
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
        yield ("action", "prerequis"), f"LHEO l'exige, de {most} caractères au plus."
    if not draft.sessions:
        yield ("sessions",), "LHEO exige au moins une session."
    for number, session in enumerate(draft.sessions):
        for field, message in _of_session(Values(session), first=number == 0):
            yield ("sessions", number, *field.split(".")), message


def _of_text(path: FieldPath, text: str | None, most: int) -> Iterator[tuple[FieldPath, str]]:
    if text is None:
        yield path, "LHEO l'exige : remplissez-le."
    elif len(text) > most:
        yield path, f"{len(text)} caractères, LHEO en admet {most} : raccourcissez-le."


def _of_session(session: Values, *, first: bool) -> Iterator[tuple[str, str]]:
    for name in ("date_debut", "date_fin"):
        if session.day(name) is None:
            yield name, "LHEO exige une date."
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
            f"LHEO en admet {longest('modalites-alternance')} caractères : raccourcissez-le.",
        )
    if session.table("dispositif").yes("prise_en_charge") is None:
        yield "dispositif.prise_en_charge", "LHEO l'exige : oui ou non."


def _of_organisation(draft: Draft, profile: Profile) -> Iterator[tuple[FieldPath, str]]:
    first: FieldPath = ("sessions", 0)
    name = Values(draft.sessions[0]).text("organisme_responsable")
    for _, message in _of_text((), name, longest("nom-organisme")):
        yield (*first, "organisme_responsable"), message
    if siret_of_responsable(draft, profile) is None:
        yield (
            (*first, "siret_responsable"),
            "LHEO exige les quatorze chiffres du SIRET : donnez-les ici ou au profil.",
        )
    if len(nda_of(draft, profile)) != _NDA_LENGTH:
        yield (), _nda_message(name or "", known=bool(responsable(draft, profile).nom))
    if len(responsable(draft, profile).nom) > longest("raison-sociale"):
        yield (), f"La raison sociale du profil a plus de {longest('raison-sociale')} caractères."
    if not contacts(draft, profile):
        yield (*first, "contacts_referents"), "LHEO exige un contact joignable : un téléphone ou un courriel."
    for number, session in enumerate(draft.sessions):
        if inscription_address(Values(session), profile) is None:
            yield (
                ("sessions", number, "informations_collectives"),
                "LHEO exige une adresse d'inscription, avec rue, code postal et ville : celle du site au profil, "
                "ou celle d'une information collective.",
            )


def _nda_message(name: str, *, known: bool) -> str:
    of = f"« {shorten(name)} »" if name else "l'organisme responsable"
    where = "complétez-le" if known else f"ajoutez-y {of}"
    return f"LHEO exige le NDA de l'organisme responsable, de onze caractères, que seul le profil tient : {where}."
