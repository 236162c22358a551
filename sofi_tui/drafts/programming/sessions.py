"""A session as a row of the table makes it, with what the profile adds; and what it remembers of the row."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from sofi_tui.content.organisation.model import DISPENSATEUR, MANDATAIRE, Organisme
from sofi_tui.content.organisation.profile import Profile
from sofi_tui.content.organisation.suggestions import responsable_values, site_records
from sofi_tui.drafts.programming.rows import Row
from sofi_tui.fasd.kinds import Record, Value
from sofi_tui.fasd.preset import Preset
from sofi_tui.words import programming as say

PROGRAMMING = "programmation"
"""The table of a draft, and of each of its sessions, that remembers what the programming table said."""
OF_DISPOSITIF = ("nombre_places", "places_bon_commande")
_IDENTITY = ("reference", "lot", "bon_commande")


@dataclass(frozen=True)
class Known:
    """What the profile knows of a row: its site as SOFI calls it, and its two organisations."""

    site: str
    dispensateur: Organisme | None
    responsable: Organisme | None
    remarks: tuple[str, ...]


def known_of(row: Row, profile: Profile) -> Known:
    """Look in the profile for what a row names, and for what it leaves unsaid but can only be one thing."""
    remarks = []
    site = profile.site(row.word("site"))
    if site is None:
        remarks.append(say.site_not_in_profile(row.word("site")))
    lot = profile.lot(row.word("lot"))
    if lot is None and row.word("lot") and profile.lots:
        remarks.append(say.lot_not_in_extract(row.word("lot")))
    named = {
        "dispensateur": [
            row.word("dispensateur"),
            "" if site is None else site.organisme,
            *(lot.formateurs if lot else ()),
        ],
        "responsable": [row.word("responsable"), lot.mandataire if lot else ""],
    }
    found = {}
    for column, role in (("dispensateur", DISPENSATEUR), ("responsable", MANDATAIRE)):
        names = [name for name in named[column] if name]
        found[column] = _organisme(profile, names, role)
        if names and found[column] is None:
            found[column] = Organisme(names[0])
            remarks.append(say.organisation_not_in_profile(names[0]))
        elif found[column] is None:
            remarks.append(say.organisation_to_fill(column))
    nom = row.word("site") if site is None else site.nom
    return Known(nom, found["dispensateur"], found["responsable"], tuple(remarks))


def session_of_row(row: Row, known: Known, preset: Preset, profile: Profile) -> Record:
    """Make the session of a row."""
    session: Record = preset.new_session()
    session |= {name: value for name, value in row.values.items() if name not in OF_DISPOSITIF}
    session["site_lieu"] = known.site
    if known.responsable is not None:
        session |= responsable_values(known.responsable)
    start = row.values.get("date_debut")
    session |= usual_lists(profile, known.site, start if isinstance(start, date) else None, row.meeting)
    places = {name: row.values[name] for name in OF_DISPOSITIF if name in row.values}
    dispositif = session.get("dispositif")
    session["dispositif"] = {**(dispositif if isinstance(dispositif, dict) else {}), **places}
    session[PROGRAMMING] = said_by(row, known)
    return session


def usual_lists(profile: Profile, site: str, start: date | None, meeting: date | None) -> Record:
    """Give the meetings and contacts that a session usually has, the first meeting on the day that the table says."""
    lists: dict[str, Any] = dict(site_records(profile, site, start))
    if meeting is not None:
        first = {**lists["informations_collectives"][0]} if "informations_collectives" in lists else {}
        lists["informations_collectives"] = [
            {"date": meeting, **{k: v for k, v in first.items() if k != "date"}}
        ]
    return lists


def said_by(row: Row, known: Known) -> Record:
    """Give what a session remembers: what the row said of each field, and what tells the row from others."""
    words: Record = {name: word for name in _IDENTITY if (word := row.word(name))}
    if row.meeting is not None:
        words["information_collective"] = row.meeting
    return {**words, "site_lieu": known.site, **dict(row.values)}


def held_at(session: Mapping[str, Any], name: str) -> Value | None:
    """Give what a session holds at a field that the table speaks of."""
    place = session.get("dispositif", {}) if name in OF_DISPOSITIF else session
    held: Value | None = place.get(name) if isinstance(place, Mapping) else None
    return held


def _organisme(profile: Profile, names: list[str], role: str) -> Organisme | None:
    """Find the first that is named; when none is, the only one of that role."""
    for name in names:
        if (found := profile.organisme(name)) is not None:
            return found
    candidates = [one for one in profile.organismes if role in one.roles]
    return candidates[0] if len(candidates) == 1 and not names else None
