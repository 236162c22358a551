"""The small view of a month, from which a date is taken."""

from datetime import date

from sofi_tui.words.calendar import MONTHS, numbered_day

WEEKDAY_HEADINGS = ("lu", "ma", "me", "je", "ve", "sa", "di")
WEEK_HEADING = "sem."
KEYS = (
    "←→ jour · ↑↓ semaine · PgPréc PgSuiv mois",
    "t aujourd'hui · Entrée prendre · Échap laisser",
)


def month_and_year(day: date) -> str:
    """Head a month: « novembre 2026 »."""
    return f"{MONTHS[day.month - 1]} {day.year}"


def holidays_of_month(named: dict[date, str]) -> str:
    """Name the public holidays of a month, by the sign that they have in it."""
    days = ", ".join(f"{numbered_day(day)} {name}" for day, name in named.items())
    return f"* férié\N{NO-BREAK SPACE}: {days}"


def other_date(label: str, shown: str) -> str:
    """Name the other date of a start and an end, by the sign that it has in its month."""
    return f"( ) {label}\N{NO-BREAK SPACE}: {shown}"
