"""What is to be said of a profile: its numbers, its names that lead nowhere. Nothing of it blocks."""

from collections import Counter
from collections.abc import Iterator
from typing import NamedTuple

from sofi_tui.content.organisation.model import KINDS, Organisme, OrgRecord, entries, key_of, name_of
from sofi_tui.content.organisation.profile import Profile
from sofi_tui.fasd.identifiers import courriel_problem
from sofi_tui.fasd.texts import shorten
from sofi_tui.words import profile as say


class Remark(NamedTuple):
    """Something to be checked in a profile: the list, the record's number there, its entry, and a French sentence."""

    kind: str
    number: int
    entry: str
    sentence: str


def remarks(profile: Profile) -> list[Remark]:
    """Say all that is to be checked of a profile."""
    found = [
        *(remark for kind in KINDS for remark in _of_list(profile, kind)),
    ]
    if problem := courriel_problem(profile.service_offre):
        found.append(Remark("service_offre", 0, "service_offre", say.service_offre_address(problem)))
    return found


def record_remarks(record: OrgRecord) -> Iterator[tuple[str, str]]:
    """Say what is to be checked of one record's own entries: entry and sentence."""
    for name, entry in entries(type(record)).items():
        held = getattr(record, name)
        if entry.check is not None and held and (problem := entry.check(held)):
            yield name, say.verify(shorten(str(held)), problem)


def _of_list(profile: Profile, kind: str) -> Iterator[Remark]:
    records = profile.records(kind)
    twice = [key for key, times in Counter(map(key_of, records)).items() if times > 1]
    for number, record in enumerate(records):
        for name, sentence in record_remarks(record):
            yield Remark(kind, number, name, f"{name_of(record)} : {sentence}")
        if key_of(record) in twice:
            yield Remark(kind, number, "", say.there_twice(name_of(record)))
        yield from _unknown_names(profile, kind, number, record)


def _unknown_names(profile: Profile, kind: str, number: int, record: OrgRecord) -> Iterator[Remark]:
    """Say which names of other records lead nowhere."""
    if isinstance(record, Organisme):
        return
    site = getattr(record, "site", "")
    if site and profile.site(site) is None:
        yield Remark(kind, number, "site", say.site_not_there(name_of(record), shorten(site)))
    for name in ("organisme", "mandataire", "formateurs"):
        held = getattr(record, name, "")
        for one in held if isinstance(held, tuple) else (held,):
            if one and profile.organisme(one) is None:
                sentence = say.organisation_not_there(name_of(record), shorten(one))
                yield Remark(kind, number, name, sentence)
