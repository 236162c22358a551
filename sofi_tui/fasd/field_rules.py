"""Which rules look at a field: told to who fills it, before any of them fires.

Apart from the rules themselves, so that telling loads none of them; that both agree is for the tests to see.
"""

from collections.abc import Mapping
from functools import cache

from sofi_tui.fasd.fields import every_key, spec_of
from sofi_tui.fasd.kinds import FieldSpec, Kind

_MEETING, _PERIOD, _CONTACT = (
    f"session.{name}" for name in ("informations_collectives", "periodes_inscription", "contacts_referents")
)
_ADDRESS = {f"{_MEETING}.adresse", f"{_MEETING}.ville"}

_LOOK_AT: Mapping[str, tuple[str, ...]] = {
    "R01": ("session.date_debut",),
    "R02": (_MEETING,),
    "R03": ("dispositif.nombre_places",),
    "R04": ("dispositif.nombre_places", "dispositif.places_bon_commande"),
    "R05": ("dispositif.prise_en_charge",),
    "R06": ("action.plus_formation",),
    "R07": ("action.complement_programme",),
    "R08": ("formation.domaines", "formation.domaine_principal"),
    "R09": ("formation.intitule",),
    "R10": ("formation.individualisation",),
    "R11": ("action.complement_intitule",),
    "R12": ("action.niveau_entree",),
    "R13": ("session.entrees_sorties",),
    "R14": ("session.rythme",),
    "R15": ("session.periodes",),
    "R16": ("session.type_parcours",),
    "R17": ("session.organisme_responsable", "session.responsable_mandataire"),
    "R18": ("session.date_debut", "session.date_fin"),
    "R20": ("session.date_debut", "session.entrees_sorties", f"{_MEETING}.date"),
    "R21": tuple(
        f"{_MEETING}.{name}" for name in ("date", "heure_debut", "a_distance", "lieu", "adresse", "ville")
    ),
    "R23": (f"{_MEETING}.heure_debut", f"{_MEETING}.heure_fin"),
    "R24": ("session.date_debut", "session.entrees_sorties", f"{_PERIOD}.date_fin"),
    "R25": ("session.etat_recrutement", "session.entrees_sorties"),
    "R26": ("session.duree_centre", "session.duree_entreprise", "session.duree_totale"),
    "R27": tuple(
        f"session.{name}"
        for name in ("date_debut", "date_fin", "duree_centre", "duree_entreprise", "duree_hebdo")
    ),
    "R28": ("session.rythme", "session.duree_hebdo"),
    "R31": ("formation.domaines", "formation.domaine_principal"),
    "R32": ("formation.domaines",),
    "R40": (f"{_MEETING}.code_postal",),
    "R41": (f"{_CONTACT}.telephone",),
    "R42": (f"{_CONTACT}.courriel",),
    "R46": ("session.site_lieu", "session.date_debut", "session.date_fin"),
    "R49": ("action.prerequis", "action.commentaires_prerequis"),
    "R50": ("session.date_debut", "session.date_fin", "session.commentaire_duree"),
    "R51": ("session.date_debut", "session.date_fin"),
    "R52": ("session.modalite_enseignement", "session.modalites_pedagogiques", f"{_MEETING}.a_distance"),
    "R53": ("session.date_debut", "session.date_fin", f"{_MEETING}.date"),
}
"""What the rules about certain fields look at, by the ids of the rules table."""

_OF_KIND: Mapping[Kind, tuple[str, ...]] = {
    Kind.DATE: ("R19",),
    Kind.HORAIRE: ("R22",),
    Kind.HEURES: ("R29",),
    Kind.ENTIER: ("R30",),
    Kind.URL: ("R44",),
    Kind.SIRET: ("R34", "R35", "R36"),
}
_TEXTS = {Kind.LIGNE, Kind.TEXTE, Kind.URL, Kind.COURRIEL, Kind.TELEPHONE, Kind.SIRET}


@cache
def rules_looking_at(key: str) -> tuple[str, ...]:
    """Give the ids of the rules that look at a field, in the order of the rules table."""
    spec = spec_of(key)
    ids = [ident for ident, keys in _LOOK_AT.items() if key in keys]
    ids += [*_OF_KIND.get(spec.kind, ()), *_on_texts(key, spec)]
    return tuple(sorted(ids))


def _on_texts(key: str, spec: FieldSpec) -> list[str]:
    """Give the rules that look at every text: its length for LHEO, what stands in for it, HTML."""
    ids = ["R45", "R48"] if spec.kind in _TEXTS else []
    if spec.lheo_limit is not None or key == "action.commentaires_prerequis":
        ids.append("R43" if key in _ADDRESS else "R33")
    return ids


def all_ids() -> frozenset[str]:
    """Give the ids of all rules that look at some field."""
    return frozenset(ident for key in every_key() for ident in rules_looking_at(key))
