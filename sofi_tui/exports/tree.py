"""The recapitulative as a tree: the whole draft, labelled and ordered, which every rendering follows."""

from collections.abc import Iterator
from dataclasses import dataclass

from sofi_tui.exports.placed_findings import RecapFinding
from sofi_tui.fasd.findings import Gravity
from sofi_tui.fasd.paths import FieldPath
from sofi_tui.words import recap as say

EMPTY = "—"
COMPUTED = say.COMPUTED


@dataclass(frozen=True)
class RecapField:
    """One labelled value.

    `value` is the text that a person copies, empty when nothing was typed. `origin` is a provenance (« imposé »,
    « modèle », « modèle, à vérifier », « profil », « saisi »), « calculé » for a line that the program adds up,
    which has no path, or empty. `gravity` is that of its heaviest finding, `findings` their number. A list has
    `records` and no value. `proposed` is what the preset proposes where the field holds something else or
    nothing, empty where they agree and where the preset leaves the field free.
    """

    path: FieldPath | None
    label: str
    value: str = ""
    origin: str = ""
    gravity: Gravity | None = None
    findings: int = 0
    records: tuple["RecapRecord", ...] = ()
    proposed: str = ""

    @property
    def shown(self) -> str:
        """The value as it is shown, a dash for nothing."""
        return self.value or ("" if self.records else EMPTY)


@dataclass(frozen=True)
class RecapRecord:
    """One record of a list: « Informations collectives 1 »."""

    path: FieldPath
    titre: str
    fields: tuple[RecapField, ...]


@dataclass(frozen=True)
class RecapSection:
    """One section of a fiche."""

    titre: str
    fields: tuple[RecapField, ...]


@dataclass(frozen=True)
class RecapFiche:
    """One fiche: « Formation », « Session 1/2 », « Dispositif de la session 1/2 »."""

    titre: str
    sections: tuple[RecapSection, ...]


@dataclass(frozen=True)
class RecapGist:
    """What a line of a table says of a draft: places « Nantes, Angers », first and last day, seats, SOFI's codes."""

    lieux: str = ""
    dates: str = ""
    places: str = ""
    codes: str = ""


@dataclass(frozen=True)
class Recap:
    """A draft to be read and copied, in SOFI's order, its findings first, the heaviest before the others.

    `modele` is the code of the preset, `variante` its name, `statut` in words, `organisation` the organisation
    that gives the training, empty when the draft and the profile name none.
    """

    id: str
    titre: str
    modele: str
    variante: str
    campagne: int
    statut: str
    findings: tuple[RecapFinding, ...] = ()
    fiches: tuple[RecapFiche, ...] = ()
    organisation: str = ""
    gist: RecapGist = RecapGist()

    def count(self, gravity: Gravity) -> int:
        """Count the findings of one gravity."""
        return sum(finding.gravity is gravity for finding in self.findings)

    def fields(self) -> Iterator[RecapField]:
        """Go through all values in order, those of records after their list."""
        for fiche in self.fiches:
            for section in fiche.sections:
                for recap_field in section.fields:
                    yield recap_field
                    for record in recap_field.records:
                        yield from record.fields
