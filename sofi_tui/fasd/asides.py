"""What follows from a date, an hour or a duration of a draft: shown beside it, never put in its place."""

from datetime import date

from sofi_tui.fasd.closed_lists import EntreesSorties
from sofi_tui.fasd.draft import Draft
from sofi_tui.fasd.fields import spec_of
from sofi_tui.fasd.holidays import holiday_on
from sofi_tui.fasd.hours import hours_in_words, minutes_between, parse_clock
from sofi_tui.fasd.kinds import Kind, Value
from sofi_tui.fasd.paths import FieldPath, field_key
from sofi_tui.fasd.weeks import weeks_spanned
from sofi_tui.words.asides import beside_day, beside_end, beside_total, beside_weekly

MOST_HOURS = 999_999


def aside(draft: Draft, path: FieldPath) -> tuple[str, ...]:
    """Say what follows from the value of a field, in forms of which the longest comes first; nothing for most."""
    key = field_key(path)
    match spec_of(key).kind:
        case Kind.DATE if (day := day_at(draft, path)) is not None:
            return beside_day(day, holiday_on(day), _weeks_until(draft, path))
        case Kind.HEURES if key == "session.duree_hebdo":
            return _beside_weekly(draft, path)
        case Kind.HEURES if key == "session.duree_totale":
            return _beside_total(draft, path)
        case Kind.HORAIRE if path[-1] == "heure_fin":
            return _beside_end(draft, path)
    return ()


def day_at(draft: Draft, path: FieldPath) -> date | None:
    """Give the day that a field holds, None for none or for what is no date yet."""
    held = draft.get(path)
    return held if type(held) is date else None


def other_end(path: FieldPath) -> FieldPath | None:
    """Give the path of the date that a start or an end goes with."""
    other = {"date_debut": "date_fin", "date_fin": "date_debut"}.get(str(path[-1]))
    return (*path[:-1], other) if other else None


def _weeks_until(draft: Draft, path: FieldPath) -> int | None:
    """Count the weeks that end at a field, where it is an end and its start is known."""
    start = day_at(draft, (*path[:-1], "date_debut")) if path[-1] == "date_fin" else None
    end = day_at(draft, path)
    return weeks_spanned(start, end) or None if start and end else None


def _beside_weekly(draft: Draft, path: FieldPath) -> tuple[str, ...]:
    """Multiply by the weeks of the session, which say nothing where they span several groups."""
    session = path[:-1]
    hours, spanned = _hours(draft.get(path)), _weeks_until(draft, (*session, "date_fin"))
    cadenced = draft.get((*session, "entrees_sorties")) == EntreesSorties.CADENCEES
    if hours is None or spanned is None or cadenced:
        return ()
    return beside_weekly(spanned, hours_in_words(hours * spanned))


def _beside_total(draft: Draft, path: FieldPath) -> tuple[str, ...]:
    session = path[:-1]
    centre = _hours(draft.get((*session, "duree_centre")))
    company = _hours(draft.get((*session, "duree_entreprise")))
    return () if centre is None else beside_total(hours_in_words(centre + (company or 0)))


def _beside_end(draft: Draft, path: FieldPath) -> tuple[str, ...]:
    start, end = (
        parse_clock(str(draft.get((*path[:-1], name)) or "")) for name in ("heure_debut", "heure_fin")
    )
    minutes = minutes_between(start, end) if start and end else 0
    return beside_end(hours_in_words(minutes / 60)) if minutes > 0 else ()


def _hours(held: Value | None) -> int | float | None:
    known = isinstance(held, int | float) and not isinstance(held, bool) and 0 <= held <= MOST_HOURS
    return held if known and isinstance(held, int | float) else None
