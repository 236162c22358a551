"""Why an action can do nothing now: what is missing, and where or how it can be done."""

FIRST_SESSION = "C'est la première session."
LAST_SESSION = "C'est la dernière session ; ^N en ajoute une."
FIRST_STEP = "C'est la première étape."
LAST_STEP = "C'est la dernière étape."
NO_FINDING = "Rien à signaler dans ce brouillon."
NO_TWO_VALUES = "Aucun champ n'a deux valeurs."
NOT_TO_REVIEW = "Ce champ n'est pas à revoir."
NO_FIELD = "Allez d'abord dans un champ."
NO_FIELDS_HERE = "Cette page n'a pas de champ."
NOTHING_TO_PICK = "Rien n'est à choisir ici : ce champ se tape."
FORMACODES_IMPOSED = "La procédure impose ces domaines."
PRESET_VALUE_ALREADY = "Ce champ a déjà la valeur du modèle."
ONLY_IN_A_LIST = "Seulement dans une liste : sessions, réunions, périodes, contacts."
ONLY_IN_A_LIST_OF_DAYS = "Seulement sur les sessions ou les informations collectives."
ONLY_IN_RECAP = "Seulement dans le récapitulatif (F6)."
NOTHING_DELETED = "Rien n'a été supprimé."

NO_DRAFT_HERE = "Aucun brouillon n'est sous le curseur."
NOTHING_SHOWN = "Aucun brouillon n'est affiché."
NOT_IN_BIN = "Pas dans la corbeille : r en reprend un brouillon, c revient à la liste."
ONLY_IN_BIN = "Seulement dans la corbeille, que c montre."
UNREADABLE = "Ce brouillon ne peut pas être lu."
EVERYTHING_SHOWN = "Tout est déjà affiché."

NOTHING_TO_COPY = "Ce brouillon n'a rien à recopier."
NOTHING_LEFT_TO_COPY = "Tout est recopié."
NOT_COPIED_YET = "Ce champ est encore à recopier."
FIRST_FIELD = "C'est le premier champ."

READ_ONLY = "Ce brouillon ne peut qu'être lu."
NO_REVISION = "Aucune révision n'est sous le curseur."
ON_A_TITLE = "Le curseur est sur un titre : allez sur une fiche."


def too_few_parts(number: int) -> str:
    """Say of a value that SOFI takes as a whole, or in fewer parts."""
    return f"Cette valeur n'a pas de partie {number}."
