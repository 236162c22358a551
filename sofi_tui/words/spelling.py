"""What the spelling says: the words it marks, and what can be done with one."""

NO_DICTIONARY = (
    "Pas de dictionnaire français sur cette machine : il faut l'extra « orthographe » de sofi-tui "
    "et un dictionnaire de Hunspell (paquet hunspell-fr)."
)
NOT_A_LONG_TEXT = "L'orthographe se vérifie dans les textes longs : allez dans l'un d'eux."
ALL_RIGHT = "Aucun mot à revoir dans ce texte."
SEARCHING = "Recherche des mots proches…"
ADD = "Ajouter au dictionnaire personnel"
IGNORE = "Ignorer jusqu'à la fin de la séance"


def which(word: str) -> str:
    """Ask what to do with a marked word."""
    return f"« {word} » n'est pas au dictionnaire :"


def added(word: str, file: object) -> str:
    """Tell where a word was added."""
    return f"« {word} » est ajouté à {file}."
