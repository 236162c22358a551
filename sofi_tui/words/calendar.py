"""Days, months, weeks and public holidays in French."""

from datetime import date

from sofi_tui.words.plurals import count_of

WEEKDAYS = ("lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche")
SHORT_WEEKDAYS = ("lun.", "mar.", "mer.", "jeu.", "ven.", "sam.", "dim.")
MONTHS = (
    "janvier",
    "février",
    "mars",
    "avril",
    "mai",
    "juin",
    "juillet",
    "août",
    "septembre",
    "octobre",
    "novembre",
    "décembre",
)
HOLIDAY = "férié"
EASTER_MONDAY = "lundi de Pâques"
ASCENSION = "Ascension"
WHIT_MONDAY = "lundi de Pentecôte"
FIXED_HOLIDAYS = {
    (1, 1): "jour de l'An",
    (5, 1): "fête du Travail",
    (5, 8): "Victoire de 1945",
    (7, 14): "fête nationale",
    (8, 15): "Assomption",
    (11, 1): "Toussaint",
    (11, 11): "Armistice",
    (12, 25): "Noël",
}
"""The holidays that are on the same day each year, by month and day."""


def weekday(day: date) -> str:
    """Name the weekday: « mercredi »."""
    return WEEKDAYS[day.weekday()]


def numbered_day(day: date) -> str:
    """Write the day of the month: « 11 », « 1er »."""
    return "1er" if day.day == 1 else str(day.day)


def whole_day(day: date) -> str:
    """Write a day whole: « mercredi 11 novembre 2026 »."""
    return f"{weekday(day)} {numbered_day(day)} {MONTHS[day.month - 1]} {day.year}"


def week(day: date) -> str:
    """Write the ISO week of a day: « semaine 46 »."""
    return f"semaine\N{NO-BREAK SPACE}{day.isocalendar().week}"


def short_week(day: date) -> str:
    """Write the weekday and the ISO week of a day in few columns: « mer. s46 »."""
    return f"{SHORT_WEEKDAYS[day.weekday()]} s{day.isocalendar().week:02}"


def weeks(number: int) -> str:
    """Write a number of weeks: « 17 semaines »."""
    return count_of(number, "semaine", "semaines")


def holiday(name: str) -> str:
    """Tell that a day is a public holiday: « férié : Armistice »."""
    return f"férié\N{NO-BREAK SPACE}: {name}"
