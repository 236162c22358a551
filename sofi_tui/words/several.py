"""Several sessions or informations collectives made at once, on days that come again."""

from datetime import date

from sofi_tui.words.calendar import holiday, whole_day
from sofi_tui.words.plurals import count_of

MEETINGS_TITLE = "Plusieurs informations collectives à la fois"
SESSIONS_TITLE = "Plusieurs sessions à la fois"
NO_SAMPLE = "Aucune ligne à reprendre : seules la date et les heures seront remplies."
UNDATED_SAMPLE = "Elle n'a pas de date de début : les copies n'auront que la leur."
MEETING_THERE = "il y en a déjà une ce jour-là"
SESSION_THERE = "une session y débute déjà"
KEYS_OF_LINE = "Entrée : voir les dates · Échap : laisser"
KEYS_OF_DAYS = "Espace cocher · * tout · Entrée ajouter · Échap"
NONE_TICKED = "Aucune date n'est cochée : Espace en coche une, * les coche toutes."


def meetings_like(number: int, told: str) -> str:
    """Tell which line of the list each meeting will be like."""
    return f"Chacune reprend la ligne {number}, à sa date : {told}"


def sessions_like(number: int) -> str:
    """Tell which session each will be a copy of."""
    return f"Chacune copie la session {number}, toutes ses dates décalées d'autant."


def ticked(number: int, of: int) -> str:
    """Count the days that are ticked."""
    return f"{count_of(number, 'date cochée', 'dates cochées')} sur {of}"


def proposed(day: date, name: str, there: str) -> str:
    """Write a day with the reasons for which it is not ticked."""
    return " — ".join([whole_day(day), *([holiday(name)] if name else []), *([there] if there else [])])


def meetings_added(number: int) -> str:
    """Tell how many meetings were added."""
    return f"{count_of(number, 'information collective ajoutée', 'informations collectives ajoutées')}."


def sessions_added(number: int) -> str:
    """Tell how many sessions were added."""
    return f"{count_of(number, 'session ajoutée', 'sessions ajoutées')}."
