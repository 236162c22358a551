"""Drafts to one LHEO file, with what it says otherwise than they do."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from lxml import etree

from sofi_tui.content.organisation.profile import Profile
from sofi_tui.fasd.draft import Draft
from sofi_tui.fasd.lacks import LacksError
from sofi_tui.fasd.paths import FieldPath
from sofi_tui.lheo.organisations import JOB_SEEKERS, responsable, site_of
from sofi_tui.lheo.reading.offers import read_lheo
from sofi_tui.lheo.remainder import EMPTY, Kept, kept_apart
from sofi_tui.lheo.told import Told
from sofi_tui.lheo.values import Values
from sofi_tui.lheo.writing.actions import REGION
from sofi_tui.lheo.writing.demands import lacks
from sofi_tui.lheo.writing.elements import Element, element, extra, site_address
from sofi_tui.lheo.writing.formations import Remainder, formation_element
from sofi_tui.words import lheo as say

IN_EXTRAS = say.WRITTEN_IN_EXTRAS
_TITLED = ("titre", "modele", "campagne")


@dataclass(frozen=True)
class LheoFile:
    """The bytes of a file, in UTF-8, and what it says otherwise than the drafts."""

    data: bytes
    told: Sequence[Told]


def export_lheo(drafts: Sequence[Draft], profile: Profile) -> LheoFile:
    """Write drafts in LHEO 2.3; raises LacksError before anything is written."""
    missing = [lack for draft in drafts for lack in lacks(draft, profile)]
    if missing:
        raise LacksError(missing)
    formations: list[Element] = []
    told: list[Told] = []
    for draft in drafts:
        kept = _kept(draft, profile)
        formations.append(formation_element(draft, profile, _remainder(draft, kept)))
        told += [Told(draft.id, one.path, IN_EXTRAS) for one in kept if one.tag != EMPTY]
        told += [Told(draft.id, path, why) for path, why in _by_default(draft, profile)]
    return LheoFile(_bytes(formations), told)


def _kept(draft: Draft, profile: Profile) -> list[Kept]:
    """Find what reading would not give back, by reading what would be written."""
    (reread,) = read_lheo(_bytes([formation_element(draft, profile, {})]))
    return list(kept_apart(draft, Draft(reread.document)))


def _remainder(draft: Draft, kept: Sequence[Kept]) -> Remainder:
    """Make the ``extra`` elements: of each session its own, of the draft the rest and what it is called."""
    made: dict[int | None, list[Element]] = {None: []}
    for name in _TITLED:
        if (held := draft.header.get(name)) not in {None, ""}:
            made[None].append(extra(f"brouillon.{name}", str(held)))
    for one in kept:
        number = one.path[1] if one.path[0] == "sessions" else None
        entries = made.setdefault(number if isinstance(number, int) else None, [])
        entries.append(extra(one.place, one.text, one.tag))
    return made


def _by_default(draft: Draft, profile: Profile) -> Iterator[tuple[FieldPath, str]]:
    """Name what LHEO demands and neither the draft nor the profile says."""
    yield (), say.public_code(JOB_SEEKERS)
    if not responsable(draft, profile).nom:
        yield ("sessions", 0, "organisme_responsable"), say.RAISON_SOCIALE
    for number, session in enumerate(draft.sessions):
        site = site_of(Values(session), profile)
        if site is None or site_address(site) is None:
            path = ("sessions", number, "site_lieu")
            yield path, say.ADRESSE_INSCRIPTION
    if not draft.get(("formation", "certification")):
        yield (), say.CERTIFIANTE
    yield (), say.LEVEL_AND_ALTERNANCE
    yield (), say.financeur(REGION)


def _bytes(formations: Sequence[Element]) -> bytes:
    root = element("lheo", element("offres", *formations))
    written: bytes = etree.tostring(root, xml_declaration=True, encoding="UTF-8", pretty_print=True)
    return written
