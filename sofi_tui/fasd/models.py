"""The four fiches and their small records, fields in SOFI's order.

Every field may be absent, since a draft is judged while it is being typed; what its absence amounts to is
in its `FieldSpec`. Source: procedure SOFI PREPA Clés Avenir, pages 7 to 21. Fields with ``in_sofi=False``
serve our checks only. The classes declare; `sofi_tui.fasd.strict` makes strict models of them.
"""

from datetime import date
from typing import Annotated, TypeAlias, TypeVar

from sofi_tui.fasd.closed_lists import (
    ClosedList,
    EntreesSorties,
    EtatRecrutement,
    ModaliteEnseignement,
    ModalitePedagogique,
    ModaliteRecrutement,
    NiveauEntree,
    Periode,
    Rythme,
    TypeInscription,
    TypeParcours,
)
from sofi_tui.fasd.constraints import FROM_TEXT, Between, Matching
from sofi_tui.fasd.kinds import FieldSpec, Kind, Presence

ListT = TypeVar("ListT", bound=ClosedList)

OneOf = Annotated[ListT, FROM_TEXT]
Clock = Annotated[str, Matching(r"^([01][0-9]|2[0-3])h[0-5][0-9]$")]

Hours = Annotated[float, Between(0, 999_999)]
Count = Annotated[int, Between(1)]

Day: TypeAlias = date  # a record has a field of that name

REQUIRED, EXPECTED, ADVISED = Presence.REQUIRED, Presence.EXPECTED, Presence.ADVISED


class Fiche:
    """What the four fiches and their records share: a place for what pydantic's core notes with each."""

    __slots__ = ("__dict__", "__pydantic_extra__", "__pydantic_fields_set__", "__pydantic_private__")


class Formation(Fiche):
    """Fiche Formation."""

    intitule: Annotated[str | None, FieldSpec(Kind.LIGNE, REQUIRED, lheo_limit=255)] = None
    domaines: Annotated[list[str] | None, FieldSpec(Kind.FORMACODES, REQUIRED)] = None
    domaine_principal: Annotated[str | None, FieldSpec(Kind.FORMACODE, REQUIRED)] = None
    individualisation: Annotated[bool | None, FieldSpec(Kind.OUI_NON)] = None
    certification: Annotated[str | None, FieldSpec(Kind.LIGNE)] = None


class Action(Fiche):
    """Fiche Action, linked to the organisme de formation dispensateur."""

    organisme_dispensateur: Annotated[str | None, FieldSpec(Kind.LIGNE, REQUIRED, lheo_limit=250)] = None
    siret_dispensateur: Annotated[str | None, FieldSpec(Kind.SIRET, in_sofi=False)] = None
    complement_intitule: Annotated[str | None, FieldSpec(Kind.LIGNE)] = None
    complement_programme: Annotated[str | None, FieldSpec(Kind.TEXTE, ADVISED, limit=3000)] = None
    objectifs: Annotated[str | None, FieldSpec(Kind.TEXTE, REQUIRED, lheo_limit=3000)] = None
    resultats_attendus: Annotated[str | None, FieldSpec(Kind.TEXTE, EXPECTED, lheo_limit=3000)] = None
    plus_formation: Annotated[str | None, FieldSpec(Kind.TEXTE, ADVISED, limit=250)] = None
    url_video: Annotated[str | None, FieldSpec(Kind.URL)] = None
    url_pdf: Annotated[str | None, FieldSpec(Kind.URL)] = None
    url_action: Annotated[str | None, FieldSpec(Kind.URL)] = None
    type_equipement: Annotated[str | None, FieldSpec(Kind.LIGNE, ADVISED, lheo_limit=500)] = None
    niveau_entree: Annotated[OneOf[NiveauEntree] | None, FieldSpec(Kind.CHOIX, EXPECTED)] = None
    prerequis: Annotated[str | None, FieldSpec(Kind.LIGNE, EXPECTED, lheo_limit=3000)] = None
    commentaires_prerequis: Annotated[str | None, FieldSpec(Kind.TEXTE, EXPECTED, lheo_limit=3000)] = None


class InformationCollective(Fiche):
    """One meeting of the informations collectives of a session (LHEO recrutement)."""

    date: Annotated[Day | None, FieldSpec(Kind.DATE)] = None
    heure_debut: Annotated[Clock | None, FieldSpec(Kind.HORAIRE)] = None
    heure_fin: Annotated[Clock | None, FieldSpec(Kind.HORAIRE)] = None
    a_distance: Annotated[bool | None, FieldSpec(Kind.OUI_NON)] = None
    lieu: Annotated[str | None, FieldSpec(Kind.LIGNE, lheo_limit=250)] = None
    adresse: Annotated[str | None, FieldSpec(Kind.LIGNE, lheo_limit=50)] = None
    code_postal: Annotated[str | None, FieldSpec(Kind.LIGNE)] = None
    ville: Annotated[str | None, FieldSpec(Kind.LIGNE, lheo_limit=50)] = None
    nombre_places: Annotated[Count | None, FieldSpec(Kind.ENTIER)] = None
    commentaire: Annotated[str | None, FieldSpec(Kind.TEXTE, lheo_limit=500)] = None


class PeriodeInscription(Fiche):
    """One of the périodes d'inscription of a session."""

    type: Annotated[OneOf[TypeInscription] | None, FieldSpec(Kind.CHOIX)] = None
    date_debut: Annotated[Day | None, FieldSpec(Kind.DATE)] = None
    date_fin: Annotated[Day | None, FieldSpec(Kind.DATE)] = None
    commentaire: Annotated[str | None, FieldSpec(Kind.LIGNE, lheo_limit=255)] = None


class Contact(Fiche):
    """One of the contacts référents of a session."""

    nom: Annotated[str | None, FieldSpec(Kind.LIGNE, lheo_limit=50)] = None
    fonction: Annotated[str | None, FieldSpec(Kind.LIGNE)] = None
    telephone: Annotated[str | None, FieldSpec(Kind.TELEPHONE)] = None
    courriel: Annotated[str | None, FieldSpec(Kind.COURRIEL)] = None


class Dispositif(Fiche):
    """Fiche Dispositif of a session."""

    dispositif: Annotated[str | None, FieldSpec(Kind.LIGNE)] = None
    nombre_places: Annotated[Count | None, FieldSpec(Kind.ENTIER, REQUIRED)] = None
    places_bon_commande: Annotated[Count | None, FieldSpec(Kind.ENTIER, in_sofi=False)] = None
    prise_en_charge: Annotated[bool | None, FieldSpec(Kind.OUI_NON)] = None


class Session(Fiche):
    """Fiche Session."""

    site_lieu: Annotated[str | None, FieldSpec(Kind.LIGNE, REQUIRED)] = None
    date_debut: Annotated[Day | None, FieldSpec(Kind.DATE, REQUIRED)] = None
    date_fin: Annotated[Day | None, FieldSpec(Kind.DATE, REQUIRED)] = None
    entrees_sorties: Annotated[OneOf[EntreesSorties] | None, FieldSpec(Kind.CHOIX, EXPECTED)] = None
    rythme: Annotated[OneOf[Rythme] | None, FieldSpec(Kind.CHOIX, EXPECTED)] = None
    periodes: Annotated[list[OneOf[Periode]] | None, FieldSpec(Kind.PLUSIEURS, EXPECTED)] = None
    type_parcours: Annotated[OneOf[TypeParcours] | None, FieldSpec(Kind.CHOIX, EXPECTED)] = None
    modalites_pedagogiques: Annotated[
        list[OneOf[ModalitePedagogique]] | None, FieldSpec(Kind.PLUSIEURS, EXPECTED)
    ] = None
    modalite_enseignement: Annotated[OneOf[ModaliteEnseignement] | None, FieldSpec(Kind.CHOIX, EXPECTED)] = (
        None
    )
    duree_centre: Annotated[Hours | None, FieldSpec(Kind.HEURES, EXPECTED)] = None
    duree_entreprise: Annotated[Hours | None, FieldSpec(Kind.HEURES)] = None
    duree_hebdo: Annotated[Hours | None, FieldSpec(Kind.HEURES, EXPECTED)] = None
    duree_totale: Annotated[Hours | None, FieldSpec(Kind.HEURES, in_sofi=False)] = None
    commentaire_duree: Annotated[str | None, FieldSpec(Kind.TEXTE, ADVISED, lheo_limit=150)] = None
    organisme_responsable: Annotated[str | None, FieldSpec(Kind.LIGNE, REQUIRED, lheo_limit=250)] = None
    responsable_mandataire: Annotated[bool | None, FieldSpec(Kind.OUI_NON, in_sofi=False)] = None
    siret_responsable: Annotated[str | None, FieldSpec(Kind.SIRET, in_sofi=False)] = None
    etat_recrutement: Annotated[OneOf[EtatRecrutement] | None, FieldSpec(Kind.CHOIX, EXPECTED)] = None
    modalites_recrutement: Annotated[
        list[OneOf[ModaliteRecrutement]] | None, FieldSpec(Kind.PLUSIEURS, REQUIRED)
    ] = None
    informations_collectives: Annotated[
        list[InformationCollective] | None, FieldSpec(Kind.LISTE, REQUIRED)
    ] = None
    periodes_inscription: Annotated[list[PeriodeInscription] | None, FieldSpec(Kind.LISTE)] = None
    contacts_referents: Annotated[list[Contact] | None, FieldSpec(Kind.LISTE, ADVISED)] = None
    dispositif: Dispositif = Dispositif()


FICHES: dict[str, type[Fiche]] = {
    "formation": Formation,
    "action": Action,
    "session": Session,
    "dispositif": Dispositif,
}
"""The four fiches by name, in SOFI's order."""
