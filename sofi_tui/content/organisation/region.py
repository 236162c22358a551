"""The Region's extract: its rows brought into the profile as lots, organismes mandataires and organismes formateurs."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from sofi_tui.content.organisation.changes import with_record
from sofi_tui.content.organisation.model import DISPENSATEUR, FORMATEUR, MANDATAIRE, Lot, Organisme, key_of
from sofi_tui.content.organisation.profile import Profile
from sofi_tui.content.tables.cells import number_of, text_of
from sofi_tui.content.tables.columns import Column, Headings
from sofi_tui.content.tables.sheets import Cell, filled
from sofi_tui.fasd.texts import fold
from sofi_tui.words import profile as say

_ROLE_HEADINGS = {
    "mandataire": ("mandataire", "organisme mandataire", "of mandataire", "titulaire"),
    "formateur": ("formateur", "organisme formateur", "of formateur", "organisme de formation formateur"),
}


def _of_role(role: str, words: tuple[str, ...]) -> tuple[Column, ...]:
    """Give the columns of an organisation of a role: its name and its numbers."""
    names = tuple(f"{start} {word}" for word in words for start in ("nom", "raison sociale"))
    ndas = tuple(f"{nda} {word}" for word in words for nda in ("nda", "n° de déclaration d'activité"))
    return (
        Column(role, f"Organisme {role}", (*words, *names)),
        Column(f"siret_{role}", f"SIRET {role}", tuple(f"siret {word}" for word in words)),
        Column(f"nda_{role}", f"NDA {role}", ndas),
        Column(f"uai_{role}", f"UAI {role}", tuple(f"uai {word}" for word in words)),
    )


COLUMNS = (
    Column("lot", "Lot", ("n° lot", "n° de lot", "numéro lot", "numéro du lot", "code lot", "lot n°")),
    Column(
        "intitule",
        "Intitulé du lot",
        ("intitulé lot", "libellé lot", "libellé du lot", "intitulé", "libellé"),
    ),
    Column("programme", "Programme", ("nom du programme", "libellé programme", "dispositif")),
    Column("territoire", "Territoire", ("zone", "département", "bassin", "secteur géographique")),
    Column(
        "places",
        "Places commandées",
        ("places", "nb places", "nombre de places", "nombre de places commandées"),
    ),
    *(column for role, words in _ROLE_HEADINGS.items() for column in _of_role(role, words)),
)
"""The columns of the extract; a formateur is the dispensateur of the Actions that it holds."""
_TOTALS = ("total", "sous-total", "sous total")
_NUMBERS = ("siret", "nda", "uai")


@dataclass
class Extract:
    """What the rows of an extract bring: records by their key, and why a row brings nothing."""

    organismes: dict[str, Organisme] = field(default_factory=dict)
    lots: dict[str, Lot] = field(default_factory=dict)
    refused: list[tuple[int, str]] = field(default_factory=list)

    def read(self, tables: Iterable[Headings]) -> "Extract":
        """Read all rows."""
        for headings in tables:
            above: dict[str, str] = {}
            for number, cells in filled(headings.sheet.rows):
                if number > headings.row:
                    above = self._row(number, _held(headings, cells), above)
        return self

    def into(self, profile: Profile) -> Profile:
        """Bring it into a profile: roles and numbers are added, what the extract does not say stays."""
        for organisme in self.organismes.values():
            known = profile.organisme(organisme.nom)
            profile = with_record(
                profile, "organismes", _completed(known, organisme), key_of(known) if known else None
            )
        for lot in self.lots.values():
            known_lot = profile.lot(lot.numero)
            profile = with_record(
                profile, "lots", _completed(known_lot, lot), key_of(known_lot) if known_lot else None
            )
        return profile

    def _row(self, number: int, held: Mapping[str, Cell], above: dict[str, str]) -> dict[str, str]:
        words = {name: text_of(cell) for name, cell in held.items()}
        if not any(words.values()) or fold(next(filter(None, words.values()))).startswith(_TOTALS):
            return above
        lot = words.get("lot") or above.get("lot", "")
        if not lot:
            self.refused.append((number, say.LOT_NUMBER_MISSING))
            return above
        for role, roles in (("mandataire", (MANDATAIRE,)), ("formateur", (FORMATEUR, DISPENSATEUR))):
            if nom := words.get(role):
                numbers: dict[str, Any] = {one: words.get(f"{one}_{role}", "") for one in _NUMBERS}
                self._add(Organisme(nom, roles=roles, **numbers))
        self._add_lot(lot, words, held)
        return {**above, "lot": lot}

    def _add(self, organisme: Organisme) -> None:
        key = key_of(organisme)
        self.organismes[key] = _completed(self.organismes.get(key), organisme)

    def _add_lot(self, numero: str, words: Mapping[str, str], held: Mapping[str, Cell]) -> None:
        formateurs = (words["formateur"],) if words.get("formateur") else ()
        named = {name: words.get(name, "") for name in ("intitule", "programme", "territoire", "mandataire")}
        lot = Lot(numero, formateurs=formateurs, places=number_of(held.get("places")), **named)
        key = key_of(lot)
        self.lots[key] = _completed(self.lots.get(key), lot)


def _held(headings: Headings, cells: tuple[Cell, ...]) -> dict[str, Cell]:
    return {name: cells[place] if place < len(cells) else None for name, place in headings.places.items()}


def _completed(before: Any, new: Any) -> Any:
    """Lay a record over what is known of it: names add up, empty entries change nothing, its name stays as it is."""
    if before is None:
        return new
    values: dict[str, Any] = {}
    for name, value in new._asdict().items():
        held = getattr(before, name)
        if isinstance(value, tuple):
            values[name] = (*held, *(one for one in value if one not in held))
        elif value not in ("", None) and name not in ("nom", "numero"):
            values[name] = value
    return before._replace(**values)
