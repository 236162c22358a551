"""What the profile offers at a field, and what follows from a choice: values only, so that a draft stays whole."""

from collections.abc import Callable, Mapping
from datetime import date, timedelta
from typing import NamedTuple

from sofi_tui.content.organisation.model import (
    DISPENSATEUR,
    MANDATAIRE,
    Contact,
    Organisme,
    OrgRecord,
    Reunion,
    Site,
    name_of,
)
from sofi_tui.content.organisation.offered_at import KIND_AT
from sofi_tui.content.organisation.profile import Profile
from sofi_tui.fasd.draft import Draft
from sofi_tui.fasd.hours import parse_clock
from sofi_tui.fasd.kinds import Record, Value
from sofi_tui.fasd.paths import FieldPath, field_key, session_of

_MEETING = (
    "lieu",
    "adresse",
    "code_postal",
    "ville",
    "heure_debut",
    "heure_fin",
    "nombre_places",
    "commentaire",
)


class Suggestion(NamedTuple):
    """One value on offer: what it is called, what tells it from the others, and what it puts where.

    `values` are always put; `follows` only where nothing else was typed. A `record` is added to the list.
    """

    label: str
    detail: str
    values: Mapping[FieldPath, Value | None]
    follows: Mapping[FieldPath, Value] = {}
    record: Record | None = None


def suggestions(profile: Profile, draft: Draft, path: FieldPath) -> list[Suggestion]:
    """List what the profile offers at a place of a draft, nothing where it offers nothing."""
    kind = KIND_AT.get(field_key(path))
    return (
        []
        if kind is None
        else [suggestion(profile, draft, path, one) for one in _offered(profile, draft, path, kind)]
    )


def suggestion(profile: Profile, draft: Draft, path: FieldPath, record: OrgRecord) -> Suggestion:
    """Say what choosing one record of the profile at a place puts there, and what follows from it."""
    match record:
        case Organisme():
            return Suggestion(record.nom, record.siret, *_organisme_values(path, record))
        case Site():
            return Suggestion(
                record.nom, record.ville, {path: record.nom}, _site_follows(profile, draft, path, record)
            )
        case Contact():
            return _of_record(path, contact_record(record), record.nom, record.fonction)
        case Reunion():
            site, start = _session_words(draft, path)
            held = meeting_record(record, profile.site(site), start)
            return _of_record(path, held, record.lieu, record.ville or record.site)
    raise TypeError(name_of(record))


def contact_record(contact: Contact) -> Record:
    """Give a contact référent as drafts hold one."""
    names = ("nom", "fonction", "telephone", "courriel")
    return {name: held for name in names if (held := getattr(contact, name))}


def meeting_record(reunion: Reunion, site: Site | None, start: date | None) -> Record:
    """Give an information collective as drafts hold one, at the site's address where the meeting has none.

    Its date is as many days before the session as is usual, when that is known, never on a weekend.
    """
    record: Record = {name: held for name in _MEETING if (held := getattr(reunion, name))}
    for name in ("heure_debut", "heure_fin"):
        if name in record:
            record[name] = parse_clock(str(record[name])) or record[name]
    if site is not None and not any(name in record for name in ("adresse", "code_postal", "ville")):
        record |= {
            name: held for name in ("adresse", "code_postal", "ville") if (held := getattr(site, name))
        }
    if start is not None and reunion.jours_avant is not None:
        day = start - timedelta(days=reunion.jours_avant)
        day -= timedelta(days=max(0, day.weekday() - 4))
        record = {"date": day, **record}
    return record


def site_records(profile: Profile, site: str, start: date | None) -> dict[str, list[Record]]:
    """Give what a session at a site usually has: its meetings and its contacts, by the name of their list."""
    place = profile.site(site)
    meetings = [meeting_record(one, place, start) for one in profile.reunions_of(site)[:1]]
    contacts = [contact_record(one) for one in profile.contacts_of(site)]
    lists = {"informations_collectives": meetings, "contacts_referents": contacts}
    return {name: records for name, records in lists.items() if records}


def responsable_values(organisme: Organisme) -> dict[str, Value]:
    """Give the fields of a session that name the organisme responsable, which is the mandataire (R17)."""
    values: dict[str, Value] = {"organisme_responsable": organisme.nom}
    if organisme.siret:
        values["siret_responsable"] = organisme.siret
    if MANDATAIRE in organisme.roles:
        values["responsable_mandataire"] = True
    return values


def changed_by(draft: Draft, chosen: Suggestion, before: Suggestion | None) -> dict[FieldPath, Value | None]:
    """Give what choosing changes in a draft: what follows is put where nothing is, or where `before` had put it."""
    changed: dict[FieldPath, Value | None] = dict(chosen.values)
    for path, value in chosen.follows.items():
        held = draft.get(path)
        if held in (None, "", []) or (before is not None and held == before.follows.get(path)):
            changed[path] = value
    return changed


def _offered(profile: Profile, draft: Draft, path: FieldPath, kind: str) -> tuple[OrgRecord, ...]:
    site, _ = _session_words(draft, path)
    match kind, path[-1]:
        case "organismes", "organisme_dispensateur":
            return profile.with_role(DISPENSATEUR)
        case "organismes", _:
            return profile.with_role(MANDATAIRE)
        case "contacts" | "reunions", _:
            of_site: Callable[[str], tuple[OrgRecord, ...]] = (
                profile.contacts_of if kind == "contacts" else profile.reunions_of
            )
            own = of_site(site)
            return (*own, *(one for one in profile.records(kind) if one not in own))
    return profile.records(kind)


def _session_words(draft: Draft, path: FieldPath) -> tuple[str, date | None]:
    number = session_of(path)
    if number is None:
        return "", None
    site, start = (draft.get(("sessions", number, name)) for name in ("site_lieu", "date_debut"))
    return (site if isinstance(site, str) else ""), (start if isinstance(start, date) else None)


def _organisme_values(
    path: FieldPath, organisme: Organisme
) -> tuple[dict[FieldPath, Value | None], dict[FieldPath, Value]]:
    if path[-1] == "organisme_dispensateur":
        return {path: organisme.nom, (*path[:-1], "siret_dispensateur"): organisme.siret or None}, {}
    held = responsable_values(organisme)
    names = ("organisme_responsable", "siret_responsable", "responsable_mandataire")
    return {(*path[:-1], name): held.get(name) for name in names}, {}


def _site_follows(profile: Profile, draft: Draft, path: FieldPath, site: Site) -> dict[FieldPath, Value]:
    _, start = _session_words(draft, path)
    follows: dict[FieldPath, Value] = {}
    for name, records in site_records(profile, site.nom, start).items():
        follows[(*path[:-1], name)] = records
    return follows


def _of_record(path: FieldPath, record: Record, label: str, detail: str) -> Suggestion:
    """Say what a record puts: one more in a list, or its entries in the record where one is."""
    if isinstance(path[-2], int) and len(path) == 3:
        return Suggestion(label, detail, {}, record=record)
    values: dict[FieldPath, Value | None] = {(*path[:-1], name): held for name, held in record.items()}
    if (date_path := (*path[:-1], "date")) in values:  # what was typed there says more than what is usual
        follows: dict[FieldPath, Value] = {date_path: record["date"]}
        del values[date_path]
        return Suggestion(label, detail, values, follows)
    return Suggestion(label, detail, values)
