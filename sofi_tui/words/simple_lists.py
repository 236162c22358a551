"""What the wizard in lines says at a list of records or sessions."""

from sofi_tui.words.plurals import count_of

LIST_KEYS = (
    "Un numéro ouvre ; a ajoute ; d 1 duplique, s 1 supprime, m 1 monte ; p en ajoute plusieurs à la fois ; "
    "une ligne vide : la suite"
)
LIST_DEEDS = {
    "a": "add",
    "ajouter": "add",
    "+": "add",
    "d": "duplicate",
    "dupliquer": "duplicate",
    "s": "delete",
    "supprimer": "delete",
    "m": "up",
    "monter": "up",
    "descendre": "down",
    "p": "several",
    "plusieurs": "several",
}
NOT_A_DEED = (
    "Tapez a pour ajouter, un numéro pour ouvrir, d, s ou m et un numéro, ou une ligne vide pour continuer."
)
SEVERAL_ASKS = "Quels jours ? Par exemple : {} ; une ligne vide : rien."
NO_EDITOR_HERE = "Un éditeur demande un terminal : tapez le texte ici."
NO_SUCH_LINE = "Il n'y a pas de ligne de ce numéro."
SHIFT = "De combien décaler les dates de la copie ? +7j : sept jours ; +4s : quatre semaines ; une ligne vide : rien."
DELETED = "Supprimé. « reprendre » le fait revenir."
NOT_DELETED = "Rien n'est supprimé."
NOTHING_YET = "rien encore, a pour ajouter"


def lines_in(count: int) -> str:
    """Count the records of a list."""
    return count_of(count, "ligne", "lignes") if count else NOTHING_YET


def sessions_in(count: int) -> str:
    """Count the sessions."""
    return f"Sessions : {count_of(count, 'session', 'sessions')}."


def several_asks(example: str) -> str:
    """Ask for days that come again."""
    return SEVERAL_ASKS.format(example)


def several_days(count: int) -> str:
    """Ask which of the days are taken."""
    free = count_of(count, "date libre", "dates libres")
    return (
        f"Une ligne vide ajoute toutes les libres ({free}) ; des numéros, comme 1,3, celles-là ; non : rien."
    )


def duplicated(what: str) -> str:
    """Tell that an item was copied."""
    return f"{what[0].upper()}{what[1:]} est copiée juste après."


def delete(what: str) -> str:
    """Ask before something is deleted."""
    return f"Supprimer {what} ? (oui ou non)"


def no_shift(typed: str) -> str:
    """Refuse what is no shift."""
    return f"« {typed} » n'est pas un décalage : écrivez +7j ou +4s. Rien n'est copié."
