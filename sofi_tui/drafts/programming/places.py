"""The places that are ordered, planned and missing, by lot and site: what R04 compares, summed up."""

from collections.abc import Iterable
from dataclasses import dataclass

from sofi_tui.content.organisation.profile import Profile
from sofi_tui.drafts.programming.sessions import PROGRAMMING, held_at
from sofi_tui.fasd.draft import Draft
from sofi_tui.fasd.kinds import Record


@dataclass
class Places:
    """The places of one lot at one site (`site` is empty for the whole of a lot)."""

    lot: str
    site: str
    commandees: int = 0
    prevues: int = 0
    sessions: int = 0

    @property
    def manquantes(self) -> int:
        """How many places are ordered and not planned; below 0 when more are planned."""
        return self.commandees - self.prevues


def places_of(drafts: Iterable[Draft], profile: Profile) -> list[Places]:
    """Sum up the sessions of drafts by lot and site, each lot's whole after its sites.

    What is ordered is the order form's number in each session; of a whole lot, the Region's where the extract says it.
    """
    by_site: dict[tuple[str, str], Places] = {}
    for draft in drafts:
        for session in draft.sessions:
            _add(by_site, session)
    rows: list[Places] = []
    for lot in dict.fromkeys(
        [*sorted(lot for lot, _ in by_site), *(one.numero for one in profile.lots if one.places)]
    ):
        sites = [one for (name, _), one in sorted(by_site.items()) if name == lot]
        known = profile.lot(lot)
        ordered = known.places if known and known.places is not None else sum(one.commandees for one in sites)
        planned, sessions = sum(one.prevues for one in sites), sum(one.sessions for one in sites)
        rows += [*sites, Places(lot, "", ordered, planned, sessions)]
    return rows


def _add(by_site: dict[tuple[str, str], Places], session: Record) -> None:
    memory = session.get(PROGRAMMING)
    said = memory if isinstance(memory, dict) else {}
    lot, site = str(said.get("lot", "")), str(session.get("site_lieu", ""))
    row = by_site.setdefault((lot, site), Places(lot, site))
    row.sessions += 1
    for name, attribute in (("places_bon_commande", "commandees"), ("nombre_places", "prevues")):
        held = held_at(session, name)
        if isinstance(held, int):
            setattr(row, attribute, getattr(row, attribute) + held)
