"""The check of a draft: what is missing, what cannot be read, what the rules say and what its life asks for."""

from collections.abc import Iterator
from datetime import date

from sofi_tui.fasd.conflicts import conflicts_of
from sofi_tui.fasd.date_reading import without_its_weekday
from sofi_tui.fasd.dates import show_date
from sofi_tui.fasd.draft import Draft
from sofi_tui.fasd.fields import every_key, is_field, spec_of
from sofi_tui.fasd.findings import Finding, Gravity
from sofi_tui.fasd.kinds import Kind, Presence
from sofi_tui.fasd.life_findings import life_findings
from sofi_tui.fasd.offer import Offer, is_blank, read_offer
from sofi_tui.fasd.paths import dotted, field_key, session_of
from sofi_tui.fasd.preset import Preset
from sofi_tui.fasd.rules import RULES
from sofi_tui.fasd.texts import of_whom, shorten
from sofi_tui.words import findings as say
from sofi_tui.words.calendar import weekday

_TO_FILL = {
    Presence.REQUIRED: say.MISSING_REQUIRED,
    Presence.EXPECTED: say.MISSING_IF_OFFERED,
    Presence.ADVISED: say.MISSING_USEFUL,
}
_ASKED_BY_THE_MANUAL = {
    "session.informations_collectives": (
        "R02",
        say.NO_MEETING,
    ),
    "dispositif.nombre_places": (
        "R03",
        say.NO_PLACES,
    ),
}
_UNREADABLE = {
    Kind.DATE: ("R19", say.NOT_A_DATE),
    Kind.HORAIRE: ("R22", say.NOT_AN_HOUR),
    Kind.HEURES: (
        "R29",
        say.NOT_A_DURATION,
    ),
    Kind.ENTIER: ("R30", say.NOT_A_WHOLE_NUMBER),
    Kind.OUI_NON: ("format", say.NEITHER_YES_NOR_NO),
}
_JUDGED_BY_RULES = {Kind.CHOIX, Kind.PLUSIEURS}
_GRAVITIES = tuple(Gravity)
_FICHE_RANKS = {"formation": 0, "action": 1}  # a Session and its Dispositif come after, together
_RANKS = {key: rank for rank, key in enumerate(every_key())}


def check(draft: Draft, preset: Preset, today: date | None = None) -> list[Finding]:
    """Say all that is to be said of a draft, in SOFI's order; `today` is the reader's, for R51."""
    offer = read_offer(draft, preset, today or date.today())
    found = [*_absences(offer), *_unreadable(offer), *_conflicts(draft), *life_findings(draft)]
    for rule in RULES:
        for hit in rule.check(offer):
            found.append(rule.finding(hit))
    return sorted(dict.fromkeys(found), key=_order)


def _absences(offer: Offer) -> Iterator[Finding]:
    if not offer.draft.sessions:
        yield Finding(("sessions",), Gravity.ERREUR, "requis", say.NO_SESSION)
    to_fill = offer.preset.to_fill
    for key, path, held in offer.held_at_each(tuple(to_fill)):
        if is_blank(held):
            presence = to_fill[key]
            rule, message = _ASKED_BY_THE_MANUAL.get(key) or (
                "requis" if presence is Presence.REQUIRED else "vide",
                _TO_FILL[presence],
            )
            yield Finding(path, Gravity(presence.value), rule, message)


def _unreadable(offer: Offer) -> Iterator[Finding]:
    for place in offer.unreadable:
        path = place if isinstance(place[-1], str) else place[:-1]  # an item is shown at its list
        key = field_key(path)
        if not is_field(key) or spec_of(key).kind in _JUDGED_BY_RULES:
            continue
        spec = spec_of(key)
        rule, sentence = _UNREADABLE.get(spec.kind, ("format", say.NOT_READABLE))
        must_hold = spec.presence is Presence.REQUIRED or rule == "R22"
        gravity = Gravity.ERREUR if must_hold else Gravity.AVERTISSEMENT
        held = shorten(str(offer.draft.get(place)))
        slip = _other_weekday(held, offer.campagne) if spec.kind is Kind.DATE else ""
        yield Finding(path, gravity, rule, slip or sentence.format(held=held))


def _other_weekday(held: str, campagne: int) -> str:
    """Say of a date that only its weekday makes impossible which one it has."""
    day = without_its_weekday(held, campagne)
    return (
        "" if day is None else say.OTHER_WEEKDAY.format(held=held, day=show_date(day), weekday=weekday(day))
    )


def _conflicts(draft: Draft) -> Iterator[Finding]:
    for conflict in conflicts_of(draft):
        whose = of_whom(shorten(conflict.par))
        message = say.two_values(whose)
        if conflict.orphan:
            message = say.value_without_field(whose)
        yield Finding(conflict.path, Gravity.AVERTISSEMENT, "conflit", message)


def _order(finding: Finding) -> tuple[object, ...]:
    """Sort by session, then by SOFI's order of fields, records of a list in theirs, then by gravity."""
    fiche, *names = field_key(finding.path).split(".")
    session = session_of(finding.path)
    numbers = tuple(part for part in finding.path[2:] if isinstance(part, int))
    return (
        _FICHE_RANKS.get(fiche, 2),
        -1 if session is None else session,
        _RANKS.get(".".join([fiche, *names[:1]]), -1),
        numbers,
        _RANKS.get(".".join([fiche, *names]), -1),
        _GRAVITIES.index(finding.gravity),
        dotted(finding.path),
    )
