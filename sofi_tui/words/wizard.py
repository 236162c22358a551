"""The wizard."""


def quoted(titre: object) -> str:
    return f"« {titre} »"


def exported(where: object) -> str:
    return f"Exporté. {where}"


TO_VERIFY = "à vérifier"
NOT_TO_LOOK_AT = "Ce champ n'est pas à revoir."
NO_FINDING = "Rien à signaler dans ce brouillon."


def add_to_profile(what: object) -> str:
    return f"Ajouter {what} au profil…"


IMPOSED_DOMAINS = "La procédure impose ces domaines."
A_FORMACODE = "Domaine de formation : un Formacode"


def added_to_profile(record: object) -> str:
    return f"« {record} » est ajouté au profil."


HOW_MUCH_LATER = (
    "De combien décaler les dates de la copie ? +7j : sept jours, +4s : quatre semaines, rien : pas du tout."
)
NO_TWO_VALUES = "Aucun champ n'a deux valeurs."
REVISION_TAKEN_BACK = "La révision est reprise ; l'état d'avant en reste une."
NAME_OF_PRESET = "Le nom du modèle fait de ce brouillon."
TITLE_OF_DRAFT = "Le titre de ce brouillon (rien : son intitulé)."


def not_a_shift(answer: object) -> str:
    return f"« {answer} » n'est pas un décalage : écrivez +7j ou +4s."


DELETED = "Supprimé. ^Z le fait revenir."
RECAP = "Récap."
TO_COMPLETE = "à compléter"
TO_COMPLETE_SHORT = "à compl."
TO_CORRECT = "à corriger"
TO_CORRECT_SHORT = "à corr."
KEPT_IN_JOURNAL = "FICHIER PAS À JOUR, GARDÉ EN SECOURS"
NOT_SAVED = "NON ENREGISTRÉ"
READ_ONLY = "lecture seule"


def saved_at(saved_at: object) -> str:
    return f"enregistré à {saved_at:%H:%M}"


ALL_SAVED = "tout est enregistré"
IN_THE_DRAFT = "\n\nDans le brouillon :\n"
KEEP_OF_DRAFT = "Garder celle du brouillon"


def take_of(par: object) -> str:
    return f"Prendre celle de {par}"
