"""The other screens."""

READ_ONLY = "Lire seulement"
TAKE_OVER = "Prendre la main : l'autre personne est prévenue, et garde son texte dans une copie"
WORK_ON_COPY = "Travailler sur une copie"
DO_NOT_OPEN = "Ne pas l'ouvrir"


def preset_made(file: object) -> str:
    return f"Le modèle est fait : {file}. Il est proposé aux nouveaux brouillons."


HOW_TO_LEAVE = "Pour quitter : Ctrl+Q. Tout est déjà enregistré."
READING_KEYS = "↑↓ parcourir · Entrée fermer"
TOO_SMALL = "Agrandissez la fenêtre (60×20).\nRien n'est perdu."
