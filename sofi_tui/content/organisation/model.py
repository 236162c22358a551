"""The records of an organisation's profile as typed objects.

A record's entries carry their own words and checks: form, file and verification follow from one declaration.
"""

from collections.abc import Callable, Mapping
from functools import cache
from typing import Annotated, Any, NamedTuple, TypeAlias, get_type_hints

from sofi_tui.content.organisation.profile import squeezed
from sofi_tui.fasd.identifiers import (
    clock_problem,
    code_postal_problem,
    courriel_problem,
    nda_problem,
    siret_problem,
    telephone_problem,
    uai_problem,
)
from sofi_tui.words import profile as say

PROFILE_VERSION = 1
MANDATAIRE, FORMATEUR, DISPENSATEUR = ROLES = ("mandataire", "formateur", "dispensateur")

Check: TypeAlias = Callable[[str], str]


class Entry(NamedTuple):
    """An entry of a record: its French label, what says what is wrong with a value, an example, the allowed values."""

    label: str
    check: Check | None = None
    exemple: str = ""
    choix: tuple[str, ...] = ()


class Organisme(NamedTuple):
    """An organisation: mandataire of a lot, formateur, dispensateur of an Action, or several of these."""

    nom: Annotated[str, Entry(say.RAISON_SOCIALE, exemple="Association Exemple")] = ""
    siret: Annotated[str, Entry("SIRET", siret_problem, "123 456 789 00011")] = ""
    nda: Annotated[str, Entry("NDA", nda_problem, "52 44 12345 44")] = ""
    uai: Annotated[str, Entry("UAI", uai_problem)] = ""
    roles: Annotated[tuple[str, ...], Entry(say.ROLES, choix=ROLES)] = ()


class Site(NamedTuple):
    """A place where sessions are held; `organisme` is the name of the one that holds them there."""

    nom: Annotated[str, Entry(say.SITE_EXAMPLE, exemple=say.SITE_NAME)] = ""
    organisme: Annotated[str, Entry("Organisme")] = ""
    adresse: Annotated[str, Entry("Adresse")] = ""
    code_postal: Annotated[str, Entry(say.POSTCODE, code_postal_problem)] = ""
    ville: Annotated[str, Entry("Ville")] = ""
    acces_handicap: Annotated[str, Entry(say.ACCESS)] = ""
    uai: Annotated[str, Entry("UAI", uai_problem)] = ""


class Contact(NamedTuple):
    """Somebody to be reached about sessions, at one `site` or, where it is empty, at all of them."""

    nom: Annotated[str, Entry("Nom", exemple=say.CONTACT_NAME)] = ""
    fonction: Annotated[str, Entry("Fonction", exemple=say.CONTACT_EXAMPLE)] = ""
    telephone: Annotated[str, Entry(say.TELEPHONE, telephone_problem, "02 00 00 00 00")] = ""
    courriel: Annotated[str, Entry("Courriel", courriel_problem, "accueil@organisme.example")] = ""
    site: Annotated[str, Entry("Site (rien : tous)")] = ""


class Reunion(NamedTuple):
    """Where and when informations collectives are usually held, for one `site` or for all of them.

    `jours_avant` is how many days before a session the organisation usually holds one.
    """

    lieu: Annotated[str, Entry("Lieu", exemple=say.ROOM_EXAMPLE)] = ""
    site: Annotated[str, Entry("Site (rien : tous)")] = ""
    adresse: Annotated[str, Entry("Adresse")] = ""
    code_postal: Annotated[str, Entry(say.POSTCODE, code_postal_problem)] = ""
    ville: Annotated[str, Entry("Ville")] = ""
    heure_debut: Annotated[str, Entry(say.START_HOUR, clock_problem, "09h30")] = ""
    heure_fin: Annotated[str, Entry(say.END_HOUR, clock_problem, "11h")] = ""
    nombre_places: Annotated[int | None, Entry(say.PLACES)] = None
    jours_avant: Annotated[int | None, Entry(say.DAYS_BEFORE, exemple="14")] = None
    commentaire: Annotated[str, Entry("Commentaire")] = ""


class Lot(NamedTuple):
    """A lot of the Region's extract, or of the order form; `places` is what the Region orders of it in all."""

    numero: Annotated[str, Entry(say.LOT_NUMBER, exemple="LOT-03")] = ""
    intitule: Annotated[str, Entry(say.LOT_TITLE)] = ""
    programme: Annotated[str, Entry("Programme", exemple=say.LOT_EXAMPLE)] = ""
    territoire: Annotated[str, Entry("Territoire")] = ""
    mandataire: Annotated[str, Entry(say.MANDATAIRE)] = ""
    formateurs: Annotated[tuple[str, ...], Entry(say.FORMATEURS)] = ()
    places: Annotated[int | None, Entry(say.ORDERED_PLACES)] = None


OrgRecord: TypeAlias = Organisme | Site | Contact | Reunion | Lot

KINDS: Mapping[str, type[OrgRecord]] = {
    "organismes": Organisme,
    "sites": Site,
    "contacts": Contact,
    "reunions": Reunion,
    "lots": Lot,
}
"""The lists of a profile, by the name that they have in its file."""
TITLES = {
    "organismes": "Organismes",
    "sites": "Sites",
    "contacts": "Contacts",
    "reunions": say.MEETINGS,
    "lots": say.LOTS,
}
ONES = {
    "organismes": say.AN_ORGANISATION,
    "sites": say.A_SITE,
    "contacts": say.A_CONTACT,
    "reunions": say.A_MEETING,
    "lots": say.A_LOT,
}


def entries(model: type[OrgRecord]) -> Mapping[str, Entry]:
    """Give what is declared of a record's entries, by name and in order; the first one names the record."""
    return _declared()[model]


@cache
def _declared() -> Mapping[type[OrgRecord], Mapping[str, Entry]]:
    hints = {model: get_type_hints(model, include_extras=True) for model in KINDS.values()}
    return {
        model: {name: hint.__metadata__[0] for name, hint in of_model.items()}
        for model, of_model in hints.items()
    }


def empty_of(model: type[OrgRecord], name: str) -> Any:
    """Give what an entry holds that nothing was written into: its type is that of all its values."""
    return model._field_defaults[name]


def new_record(kind: str, nom: str = "") -> OrgRecord:
    """Make an empty record of one of the lists, with its name."""
    model = KINDS[kind]
    return model(nom)


def name_of(record: OrgRecord) -> str:
    """Give what names a record among those of its kind."""
    return record[0]


def key_of(record: OrgRecord) -> str:
    """Give what two versions of a record have in common, so that they are known to be the same one."""
    site = getattr(record, "site", "") if isinstance(record, Reunion) else ""
    return f"{squeezed(name_of(record))}|{squeezed(site)}"
