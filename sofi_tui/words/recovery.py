"""What the journal offers at the next start."""

TAKE = "Reprendre le texte en secours, à la place de ce que le fichier contient"
COPY = "En faire une copie, sans toucher au fichier"
KEEP_FILE = "Garder le fichier, et oublier le texte en secours"
LATER = "Décider plus tard : le texte reste en secours"


def not_saved(titre: object) -> str:
    return f"Un texte de « {titre} » n'avait pas pu être enregistré."


def kept_on(when: object) -> str:
    return f"Gardé en secours le {when:%d/%m/%Y à %H:%M}."


def more_differences(more: object) -> str:
    return f"… et {more} autres différences."


def file_gone(path: object) -> str:
    return f"Son fichier n'est plus lisible ou n'est plus là : {path}"


CHANGED_SINCE = "Quelqu'un a changé le fichier depuis : une copie garde les deux."
UNCHANGED = "Le fichier n'a pas changé depuis."
