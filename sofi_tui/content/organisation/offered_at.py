"""Where the profile has something to offer."""

KIND_AT = {
    "action.organisme_dispensateur": "organismes",
    "session.site_lieu": "sites",
    "session.organisme_responsable": "organismes",
    "session.informations_collectives": "reunions",
    "session.informations_collectives.lieu": "reunions",
    "session.informations_collectives.adresse": "reunions",
    "session.contacts_referents": "contacts",
    "session.contacts_referents.nom": "contacts",
}
"""The fields that the profile offers values for, with the list that these come from."""
