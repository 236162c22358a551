"""Complete drafts of each variant, with fictitious data, for tests to spoil one thing at a time."""

from collections.abc import Mapping
from datetime import date

from sofi_tui.content.configuration import Configuration
from sofi_tui.content.presets import PRESETS, catalogue
from sofi_tui.fasd.draft import Draft, new_header
from sofi_tui.fasd.kinds import Value
from sofi_tui.fasd.paths import parse_path
from sofi_tui.fasd.preset import Preset

TODAY = date(2025, 11, 17)
VARIANTS = PRESETS

_FORMATION_AND_ACTION: dict[str, Value] = {
    "action.organisme_dispensateur": "Organisme Exemple",
    "action.siret_dispensateur": "999 999 907 00010",
    "action.complement_programme": "Ateliers d'écriture et de calcul. Modules optionnels : code de la route.",
    "action.resultats_attendus": "Avoir validé son projet professionnel.",
    "action.plus_formation": "Un accompagnement individuel chaque semaine.",
    "action.url_video": "https://www.youtube.com/watch?v=exemple",
    "action.url_pdf": "https://www.example.org/plaquette.pdf",
    "action.url_action": "https://www.example.org/prepa",
    "action.type_equipement": "Aucun équipement particulier",
}
_MEETING: dict[str, Value] = {
    "date": date(2026, 2, 10),
    "heure_debut": "09h30",
    "heure_fin": "11h30",
    "a_distance": False,
    "lieu": "Salle des Tilleuls",
    "adresse": "1 rue de l'Exemple",
    "code_postal": "44000",
    "ville": "Nantes",
    "nombre_places": 15,
    "commentaire": "Apportez une pièce d'identité.",
}
_INSCRIPTION: dict[str, Value] = {
    "type": "inscription",
    "date_debut": date(2026, 1, 5),
    "date_fin": date(2026, 2, 27),
}
_CONTACT: dict[str, Value] = {
    "nom": "Accueil",
    "fonction": "Secrétariat",
    "telephone": "02 40 00 12 34",
    "courriel": "accueil@example.org",
}
_SESSION: dict[str, Value] = {
    "site_lieu": "Nantes, site des Tilleuls",
    "date_debut": date(2026, 3, 2),
    "date_fin": date(2026, 6, 26),
    "entrees_sorties": "sequencees",
    "rythme": "temps_partiel",
    "periodes": ["cours_de_jour"],
    "type_parcours": "mixte",
    "modalites_pedagogiques": ["en_etablissement"],
    "modalite_enseignement": "presentiel",
    "duree_centre": 330,
    "duree_entreprise": 70,
    "duree_hebdo": 24,
    "duree_totale": 400,
    "commentaire_duree": "Module de remise à niveau du 09/03/2026 au 20/03/2026.",
    "organisme_responsable": "Organisme Exemple",
    "responsable_mandataire": True,
    "siret_responsable": "99999990700010",
    "etat_recrutement": "ouvert",
    "modalites_recrutement": ["entretien", "information_collective"],
    "informations_collectives": [_MEETING],
    "periodes_inscription": [_INSCRIPTION],
    "contacts_referents": [_CONTACT],
    "dispositif.nombre_places": 12,
    "dispositif.places_bon_commande": 12,
}
_OF_VARIANT: dict[str, dict[str, Value]] = {
    "daeu": {},
    "prepa": {},
    "fle": {
        "action.complement_intitule": "Services à la personne, logistique",
        "sessions.0.type_parcours": "individualise",
    },
}


def preset_of(variant: str) -> Preset:
    """Give the preset of a variant, without any configuration."""
    return catalogue(Configuration()).get(variant)


def begun(variant: str) -> Draft:
    """Give a draft as it is when somebody has just created it."""
    preset = preset_of(variant)
    return preset.new_draft(new_header(f"2026-{variant}-essai", variant, preset.campagne))


def finished(variant: str) -> Draft:
    """Give a draft to which nothing is lacking and in which nothing is wrong."""
    session = {f"sessions.0.{name}": value for name, value in _SESSION.items()}
    return changed(begun(variant), {**_FORMATION_AND_ACTION, **session, **_OF_VARIANT[variant]})


def changed(draft: Draft, changes: Mapping[str, Value | None]) -> Draft:
    """Give a draft with other values, by dotted path; None empties a field."""
    for path, value in changes.items():
        draft = draft.with_value(parse_path(path), value)
    return draft


def with_second_session(draft: Draft, changes: Mapping[str, Value | None]) -> Draft:
    """Give a draft with a copy of its first session, with changes (paths within the session)."""
    return changed(
        draft.with_value(("sessions", 1), draft.sessions[0]),
        {f"sessions.1.{name}": value for name, value in changes.items()},
    )
