"""French dates as SOFI shows them: ``02/03/2026``."""

import re
from datetime import MAXYEAR, MINYEAR, date, datetime


def show_date(day: date) -> str:
    """Write a date as SOFI does: ``02/03/2026``."""
    return f"{day.day:02}/{day.month:02}/{day.year:04}"


def moment_in(held: object) -> datetime | None:
    """Give the moment that a file holds, None for what is none or what not every time zone can show."""
    return held if isinstance(held, datetime) and MINYEAR < held.year < MAXYEAR else None


def dates_in(text: str) -> list[date]:
    """Find the whole numeric dates (``02/03/2026``, ``2/3/26``) that a free text names."""
    found = []
    for match in re.finditer(r"(?<!\d)(\d{1,2})/(\d{1,2})/(\d{4}|\d{2})(?!\d)", text):
        try:
            found.append(date(_year(match[3]), int(match[2]), int(match[1])))
        except ValueError:
            continue
    return found


def _year(text: str) -> int:
    return int(text) + (2000 if len(text) == 2 else 0)
