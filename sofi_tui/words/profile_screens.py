"""The screens of the profile and of what is brought into it."""

PROFILE_FILE = "Le fichier du profil à reprendre (organisme.toml)."
EXTRACT_FILE = "Le fichier de l'extraction de la Région (CSV, XLSX ou ODS)."
TABLE_FILE = "Le fichier du tableau de programmation (CSV, XLSX ou ODS)."


def no_such_file(typed: object) -> str:
    return f"Il n'y a pas de fichier {typed} : vérifiez le chemin."


def line_refused(number: object, why: object) -> str:
    return f"ligne {number} : REFUSÉE, {why}."


NOTHING_NEW = "Rien de nouveau pour le profil."
CHANGE_PROFILE = "Changer le profil ainsi"
PROFILE_CHANGED = "Le profil est changé."
LEFT_FOR_A_PERSON = "Restera à voir par une personne :"
DO_ALL_THIS = "Faire tout cela"


def drafts_made(created: object, updated: object) -> str:
    return f"Brouillons créés : {created}, mis à jour : {updated}."


TO_IGNORE = "(à ignorer)"


def which_column(heading: object) -> str:
    return f"Quelle colonne est « {heading} » ?"


def more_lines(number: object) -> str:
    return f"… et {number} lignes de plus"


DO_NOTHING = "Ne rien faire"


def profile_of(why: object, path: object) -> str:
    return f"Profil de l'organisme ({why}) : {path}"


def a_to_add(number: object) -> str:
    return f"  {number} · a pour ajouter"


def remove_from_profile(record: object, name: object) -> str:
    return f"Supprimer {record} du profil : « {name} » ?"


def service_offre_now(service_offre: object) -> str:
    return f"L'adresse du Service Offre (à présent {service_offre})."


HABITS = "Modalités de recrutement habituelles"
NO_OLD_VALUE = "Aucun brouillon en cours ne garde une ancienne valeur du profil."


def change_too(drafts: object, holds: object) -> str:
    return f"{drafts} {holds} l'ancienne valeur. Changer aussi ?"


def drafts_changed(number: object) -> str:
    return f"Brouillons changés : {number}."


FORM_KEYS = "Tab champ · Entrée champ suivant, puis enregistrer · ^S enregistrer · Échap annuler"
BY_COMMAS = "séparés par des virgules : "
NOTHING_YET = "rien encore"
