"""The organisation's profile: its labels, its examples, and what is wrong with it."""

CHANGED = "retiré"
REMOVED = "changé"


def changed_meanwhile(name: object) -> str:
    return (
        f"« {name} » vient d'être changé par quelqu'un d'autre : relisez-le, puis refaites votre changement."
    )


RAISON_SOCIALE = "Raison sociale"
ROLES = "Rôles"
SITE_EXAMPLE = "Nom du site, comme dans SOFI"
SITE_NAME = "Nantes – Site des Tilleuls"
POSTCODE = "Code postal"
ACCESS = "Accès aux personnes handicapées"
CONTACT_NAME = "Prénom et nom"
CONTACT_EXAMPLE = "Référente pédagogique"
TELEPHONE = "Téléphone"
ROOM_EXAMPLE = "Salle des Tilleuls"
START_HOUR = "Heure de début"
END_HOUR = "Heure de fin"
PLACES = "Nombre de places"
DAYS_BEFORE = "Jours avant la session"
LOT_NUMBER = "Numéro"
LOT_TITLE = "Intitulé"
LOT_EXAMPLE = "PREPA Clés Avenir"
MANDATAIRE = "Organisme mandataire"
FORMATEURS = "Organismes formateurs"
ORDERED_PLACES = "Places commandées"
MEETINGS = "Réunions d'information"
LOTS = "Lots de la Région"
AN_ORGANISATION = "un organisme"
A_SITE = "un site"
A_CONTACT = "un contact"
A_MEETING = "un lieu de réunion"
A_LOT = "un lot"


def unreadable(strerror: object) -> str:
    return f"lecture impossible ({strerror})."


OVER_TWO_MIB = "plus de 2 Mio : vérifiez que c'est le bon fichier."


def name_missing(first: object) -> str:
    return f"il manque « {first} », qui le nomme."


def choose_among(wrong: object, choices: object) -> str:
    return f"« {wrong} » : choisissez parmi {choices}."


VERSION = "« version » est un nombre entier : version = 1."
NEWER_VERSION = "ce profil vient d'une version plus récente : mettez sofi-tui à jour."


def table_for_each(kind: object) -> str:
    return f"écrivez un tableau [[{kind}]] pour chacun."


def too_many(most: object) -> str:
    return f"plus de {most} : vérifiez que c'est le bon fichier."


A_TEXT = 'un texte entre guillemets : … = "…"'
TEXTS = 'une liste de textes : … = ["…"]'
A_WHOLE_NUMBER = "un nombre entier à partir de 0"


def write_instead(name: object, wanted: object) -> str:
    return f"« {name} » : écrivez {wanted}."


HABITS_BY_FICHE = "« habitudes » se range par fiche : [habitudes.session]."


def choose_label(key: object, labels: object) -> str:
    return f"{key} : choisissez parmi {labels}."


def unknown_entry(name: object) -> str:
    return f"« {name} » n'est pas une entrée connue"


def nearest(near: object) -> str:
    return f" ; la plus proche : {near}."


LOT_NUMBER_MISSING = "il manque le numéro de lot"


def service_offre_address(problem: object) -> str:
    return f"Adresse du Service Offre : {problem}."


def verify(held: object, problem: object) -> str:
    return f"Vérifiez « {held} » : {problem}."


def there_twice(record: object) -> str:
    return f"« {record} » est là plusieurs fois : gardez-en un."


def site_not_there(record: object, site: object) -> str:
    return f"{record} : le site « {site} » n'est pas dans ce profil."


def organisation_not_there(record: object, organisation: object) -> str:
    return f"{record} : l'organisme « {organisation} » n'est pas dans ce profil."


def folder_missing(why: object) -> str:
    return f"ce dossier n'existe pas : corrigez {why}."


def named_by(why: object) -> str:
    return f"nommé par {why}"


OF_THE_FOLDER = "celui du dossier des brouillons"
YOURS = "le vôtre"
