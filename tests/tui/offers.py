"""What a person types for each variant, field by field: figures and initials choose in lists. All is fictitious."""

_MEETING = {
    "session.informations_collectives.date": "10/02/2026",
    "session.informations_collectives.heure_debut": "9h30",
    "session.informations_collectives.heure_fin": "11h",
    "session.informations_collectives.a_distance": "n",
    "session.informations_collectives.lieu": "Salle des Tilleuls",
}
_CONTACT = {
    "session.contacts_referents.nom": "Camille Exemple",
    "session.contacts_referents.fonction": "Accueil",
    "session.contacts_referents.telephone": "02 00 11 22 33",
    "session.contacts_referents.courriel": "accueil@organisme.example",
}
_COMMON = {
    "action.organisme_dispensateur": "Organisme Exemple",
    "action.plus_formation": "Un référent unique du début à la fin.",
    "session.site_lieu": "Nantes - Les Tilleuls",
    "session.date_debut": "2/3/26",
    "session.date_fin": "26/06/2026",
    "session.modalite_enseignement": "1",
    "session.duree_centre": "400",
    "session.duree_entreprise": "70",
    "session.duree_hebdo": "30",
    "session.organisme_responsable": "Organisme Exemple",
    "session.responsable_mandataire": "o",
    "session.etat_recrutement": "1",
    "session.modalites_recrutement": "38",
    "session.informations_collectives": [_MEETING],
    "session.contacts_referents": [_CONTACT],
    "dispositif.nombre_places": "12",
    "dispositif.places_bon_commande": "12",
}

OFFERS: dict[str, dict[str, object]] = {
    "daeu": {**_COMMON, "session.entrees_sorties": "2", "session.periodes": "1", "session.duree_hebdo": "28"},
    "prepa": {
        **_COMMON,
        "session.entrees_sorties": "3",
        "session.rythme": "1",
        "session.periodes": "1",
        "session.type_parcours": "2",
    },
    "fle": {
        **_COMMON,
        "action.complement_intitule": "Métiers de l'hôtellerie-restauration",
        "session.entrees_sorties": "2",
        "session.rythme": "2",
        "session.duree_hebdo": "28",
    },
}
