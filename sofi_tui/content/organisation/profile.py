"""The profile of an organisation: all that it knows once."""

from collections.abc import Mapping
from functools import lru_cache
from typing import TYPE_CHECKING, Any, NamedTuple

from sofi_tui.fasd.texts import fold

# Most folders have no profile: its records, and what checks them, are loaded where there is one.
if TYPE_CHECKING:
    from sofi_tui.content.organisation.model import Contact, Lot, Organisme, OrgRecord, Reunion, Site
    from sofi_tui.fasd.kinds import Value

SERVICE_OFFRE = "offre@cariforef-pdl.org"
"""Where the Service Offre of the Cariforef is written to (procedure, page 22)."""


class Profile(NamedTuple):
    """All that an organisation knows once. `habitudes` are its usual values, by field key (``session.rythme``)."""

    organismes: tuple["Organisme", ...] = ()
    sites: tuple["Site", ...] = ()
    contacts: tuple["Contact", ...] = ()
    reunions: tuple["Reunion", ...] = ()
    lots: tuple["Lot", ...] = ()
    service_offre: str = SERVICE_OFFRE
    habitudes: Mapping[str, "Value"] = {}

    def records(self, kind: str) -> tuple["OrgRecord", ...]:
        """Give one of the lists, by its name in the file."""
        held: tuple[OrgRecord, ...] = getattr(self, kind)
        return held

    def organisme(self, nom: str) -> "Organisme | None":
        """Find an organisation by its name, or by its SIRET, written in any way."""
        wanted = squeezed(nom)
        return next(
            (one for one in self.organismes if wanted and wanted in (squeezed(one.nom), squeezed(one.siret))),
            None,
        )

    def site(self, nom: str) -> "Site | None":
        """Find a site by its name; by its town where only one site is there."""
        wanted = squeezed(nom)
        named = [site for site in self.sites if squeezed(site.nom) == wanted]
        there = named or [site for site in self.sites if wanted and squeezed(site.ville) == wanted]
        return there[0] if len(there) == 1 or named else None

    def lot(self, numero: str) -> "Lot | None":
        """Find a lot by its number."""
        wanted = squeezed(numero)
        return next((lot for lot in self.lots if wanted and squeezed(lot.numero) == wanted), None)

    def with_role(self, role: str) -> tuple["Organisme", ...]:
        """Give the organisations of a role; all of them when none has it."""
        return tuple(one for one in self.organismes if role in one.roles) or self.organismes

    def contacts_of(self, site: str) -> tuple["Contact", ...]:
        """Give the contacts of a site: its own before those of all sites."""
        return _of_site(self.contacts, site)

    def reunions_of(self, site: str) -> tuple["Reunion", ...]:
        """Give the usual meetings of a site: its own before those of all sites."""
        return _of_site(self.reunions, site)


def _of_site(records: tuple[Any, ...], site: str) -> tuple[Any, ...]:
    wanted = squeezed(site)
    own = tuple(one for one in records if one.site and squeezed(one.site) == wanted)
    return own or tuple(one for one in records if not one.site)


@lru_cache(maxsize=10_000)
def squeezed(text: str) -> str:
    """Bring a name to what it is compared by: no case, no accents, no spaces or dashes."""
    return "".join(letter for letter in fold(text) if letter.isalnum())
