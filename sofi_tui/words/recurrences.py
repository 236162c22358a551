"""What is said of dates that come again: « tous les lundis du … au … »."""

from sofi_tui.words.plurals import count_of

EXAMPLE = "tous les lundis du 5 janvier au 30 mars"
NOT_UNDERSTOOD = (
    "Écrivez les jours, puis du … au … : « tous les lundis du 5/1 au 30/3 », « un mardi sur deux du … au … », "
    "« le premier jeudi du mois du … au … », « chaque lundi et mercredi du … au …, sauf fériés »."
)
REVERSED = "Le dernier jour est avant le premier : corrigez l'un des deux."
NO_HOURS_HERE = "Une session n'a pas d'heure : retirez-la de la phrase."
HOURS_REVERSED = "L'heure de fin est avant celle de début : corrigez l'une des deux."
NONE_FOUND = "Aucun de ces jours n'est entre ces deux dates."


def not_a_date(text: str) -> str:
    """Say which of the two dates cannot be read."""
    return f"« {text} » n'est pas une date : écrivez-la comme 02/03/2026, ou « 2 mars »."


def not_a_weekday(text: str) -> str:
    """Say which word names no weekday."""
    return f"« {text} » n'est pas un jour de la semaine : écrivez lundi, mardi…"


def not_an_hour(text: str) -> str:
    """Say which of the hours cannot be read."""
    return f"« {text} » n'est pas une heure : écrivez-la comme 9h ou 9h30."


def too_many(most: int) -> str:
    """Say that there are more days than can be made at once."""
    return f"Plus de {count_of(most, 'date', 'dates')} : rapprochez la fin, ou faites-les en plusieurs fois."
