"""A change of the profile brought into a draft, wherever that still holds what the profile said before."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from sofi_tui.content.organisation.changes import Change
from sofi_tui.content.organisation.model import KINDS, Contact, Organisme, Reunion, Site, key_of
from sofi_tui.content.organisation.profile import Profile
from sofi_tui.content.organisation.suggestions import contact_record, meeting_record
from sofi_tui.fasd.draft import Draft
from sofi_tui.fasd.kinds import Record, Value
from sofi_tui.fasd.paths import FieldPath

_ADDRESS = ("adresse", "code_postal", "ville")
Put = tuple[FieldPath, Value | None, Value | None]
"""A place, what it holds, and what the profile says now."""


def replaced(before: Profile, after: Profile) -> list[Change]:
    """List the records that say something else now; one that stands where another stood has been renamed."""
    found = []
    for kind in KINDS:
        old, new = before.records(kind), after.records(kind)
        now = {key_of(record): record for record in new}
        kept = {key_of(record) for record in old}
        for number, record in enumerate(old):
            other = now.get(key_of(record))
            if other is None and number < len(new) and key_of(new[number]) not in kept:
                other = new[number]
            if other is not None and other != record:
                found.append(Change(kind, record, other))
    return found


def puts(draft: Draft, changes: Sequence[Change]) -> list[Put]:
    """List what the changes put into a draft; what was typed otherwise there is left alone."""
    return [put for change in changes for put in _puts(draft, change) if put[1] != put[2]]


def applied(draft: Draft, changes: Sequence[Change]) -> Draft:
    """Give the draft with the changes, itself when it holds none of the old values."""
    for path, _, value in puts(draft, changes):
        draft = draft.with_value(path, value)
    return draft


def _puts(draft: Draft, change: Change) -> Iterator[Put]:
    match change.before, change.after:
        case Organisme() as old, Organisme() as new:
            yield from _organisme(draft, old, new)
        case Site() as old, Site() as new:
            yield from _site(draft, old, new)
        case Contact() as old, Contact() as new:
            yield from _records(
                draft, "contacts_referents", "nom", (contact_record(old), contact_record(new))
            )
        case Reunion() as old, Reunion() as new:
            both = (meeting_record(old, None, None), meeting_record(new, None, None))
            yield from _records(draft, "informations_collectives", "lieu", both)


def _organisme(draft: Draft, old: Organisme, new: Organisme) -> Iterator[Put]:
    places: list[tuple[FieldPath, FieldPath]] = [
        (("action", "organisme_dispensateur"), ("action", "siret_dispensateur")),
        *(
            (("sessions", number, "organisme_responsable"), ("sessions", number, "siret_responsable"))
            for number in range(len(draft.sessions))
        ),
    ]
    for nom, siret in places:
        if draft.get(nom) == old.nom:
            yield nom, old.nom, new.nom
            held = draft.get(siret)
            if (held or "") == old.siret:
                yield siret, held, new.siret or None


def _site(draft: Draft, old: Site, new: Site) -> Iterator[Put]:
    for number, session in enumerate(draft.sessions):
        if session.get("site_lieu") != old.nom:
            continue
        yield ("sessions", number, "site_lieu"), old.nom, new.nom
        base: FieldPath = ("sessions", number, "informations_collectives")
        for place, meeting in enumerate(draft.records(base)):
            if old.adresse and all((meeting.get(name) or "") == getattr(old, name) for name in _ADDRESS):
                for name in _ADDRESS:
                    yield (*base, place, name), meeting.get(name), getattr(new, name) or None


def _records(draft: Draft, name: str, named: str, both: tuple[Record, Record]) -> Iterator[Put]:
    """Go through the records of a list in all sessions: each entry that is as it was becomes as it is now."""
    old, new = both
    for number in range(len(draft.sessions)):
        base: FieldPath = ("sessions", number, name)
        for place, held in enumerate(draft.records(base)):
            if held.get(named) == old.get(named):
                yield from _entries((*base, place), held, old, new)


def _entries(path: FieldPath, held: Mapping[str, Any], old: Record, new: Record) -> Iterator[Put]:
    for entry in dict.fromkeys((*old, *new)):
        if held.get(entry) == old.get(entry):
            yield (*path, entry), held.get(entry), new.get(entry)
