"""What stands beside a date, an hour or a duration: what follows from it, in as few words as its line has room for."""

from datetime import date

from sofi_tui.words.calendar import HOLIDAY, holiday, short_week, week, weekday, weeks


def beside_day(day: date, name: str, spanned: int | None) -> tuple[str, ...]:
    """Tell weekday, week, the holiday `name` and the weeks since the start; the longest form first."""
    until = [] if spanned is None else [weeks(spanned)]
    told = [holiday(name)] if name else []
    short = [HOLIDAY] if name else []
    forms = (
        [f"{weekday(day)}, {week(day)}", *told, *until],
        [short_week(day), *told, *until],
        [short_week(day), *short, *until],
        [short_week(day), *short],
        [short_week(day)],
    )
    return tuple(dict.fromkeys(" — ".join(form) for form in forms))


def beside_weekly(spanned: int, hours: str) -> tuple[str, ...]:
    """Tell how many hours the weeks of a session have room for."""
    return f"× {weeks(spanned)} = {hours}", f"× {spanned} = {hours}"


def beside_total(hours: str) -> tuple[str, ...]:
    """Tell what the hours in the centre and in a company amount to."""
    return f"centre + entreprise = {hours}", f"= {hours}"


def beside_end(lasts: str) -> tuple[str, ...]:
    """Tell how long a meeting lasts."""
    return (f"dure {lasts}",)
