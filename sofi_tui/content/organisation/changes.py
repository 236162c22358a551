"""Two versions of a profile: what differs, and how they become one again."""

from collections.abc import Mapping
from typing import Any, NamedTuple

from sofi_tui.content.organisation.model import KINDS, TITLES, OrgRecord, entries, key_of, name_of
from sofi_tui.content.organisation.profile import Profile
from sofi_tui.words import profile as say


class Change(NamedTuple):
    """One record that differs: `before` is None for a new one, `after` for one that is gone."""

    kind: str
    before: OrgRecord | None
    after: OrgRecord | None

    @property
    def name(self) -> str:
        """What names it."""
        record = self.after or self.before
        return name_of(record) if record else ""

    def words(self) -> list[tuple[str, str, str]]:
        """Give the entries that differ: label, value before, value after."""
        record = self.after or self.before
        if record is None:
            return []
        told = []
        for name, entry in entries(type(record)).items():
            before, after = (_shown(getattr(side, name, "")) for side in (self.before, self.after))
            if before != after:
                told.append((entry.label, before, after))
        return told

    def line(self) -> str:
        """Say in one French line what changes."""
        words = " ; ".join(
            f"{label} : {old} → {new or '(vide)'}" if old else f"{label} : {new}"
            for label, old, new in self.words()
        )
        what = "nouveau" if self.before is None else say.CHANGED if self.after is None else say.REMOVED
        return f"{TITLES[self.kind]} : {self.name} ({what}) — {words}"


class ProfileConflictError(Exception):
    """Two people changed the same record, each in their way; `change` is the other one's."""

    def __init__(self, change: Change) -> None:
        super().__init__(say.changed_meanwhile(change.name))
        self.change = change


def changes(before: Profile, after: Profile) -> list[Change]:
    """List the records that differ between two versions, in the order of the file."""
    return [change for kind in KINDS for change in _changes(kind, before, after).values()]


def merged(base: Profile, mine: Profile, theirs: Profile) -> Profile:
    """Bring together what both sides changed since `base`; raises ProfileConflictError for the same record."""
    if theirs == base:
        return mine
    lists: dict[str, Any] = {}
    for kind in KINDS:
        own, other = _changes(kind, base, mine), _changes(kind, base, theirs)
        for key in own.keys() & other.keys():
            if own[key].after != other[key].after:
                raise ProfileConflictError(other[key])
        lists[kind] = _applied(theirs.records(kind), own)
    rest = {
        name: getattr(mine if getattr(mine, name) != getattr(base, name) else theirs, name)
        for name in Profile._fields
        if name not in KINDS
    }
    return theirs._replace(**lists, **rest)


def with_record(profile: Profile, kind: str, record: OrgRecord, key: str | None = None) -> Profile:
    """Put a record in its list, in the place of the one of the same key (or of `key`, when it was renamed)."""
    records = list(profile.records(kind))
    wanted = key or key_of(record)
    places = [number for number, one in enumerate(records) if key_of(one) == wanted]
    if places:
        records[places[0]] = record
    else:
        records.append(record)
    lists: dict[str, Any] = {kind: tuple(records)}
    return profile._replace(**lists)


def laid_over(held: Profile, taken: Profile) -> Profile:
    """Bring another profile's records and habits into one: what is only in `held` stays."""
    for kind in KINDS:
        for record in taken.records(kind):
            held = with_record(held, kind, record)
    return held._replace(habitudes={**held.habitudes, **taken.habitudes}, service_offre=taken.service_offre)


def without_record(profile: Profile, kind: str, key: str) -> Profile:
    """Take a record out of its list."""
    lists: dict[str, Any] = {kind: tuple(one for one in profile.records(kind) if key_of(one) != key)}
    return profile._replace(**lists)


def _changes(kind: str, before: Profile, after: Profile) -> dict[str, Change]:
    old = {key_of(record): record for record in before.records(kind)}
    new = {key_of(record): record for record in after.records(kind)}
    return {
        key: Change(kind, old.get(key), new.get(key))
        for key in (*old, *(key for key in new if key not in old))
        if old.get(key) != new.get(key)
    }


def _applied(records: tuple[OrgRecord, ...], own: Mapping[str, Change]) -> tuple[OrgRecord, ...]:
    kept = [own[key_of(one)].after if key_of(one) in own else one for one in records]
    there = {key_of(one) for one in records}
    kept += [change.after for key, change in own.items() if key not in there]
    return tuple(one for one in kept if one is not None)


def _shown(held: Any) -> str:
    return ", ".join(held) if isinstance(held, tuple) else "" if held is None else str(held)
