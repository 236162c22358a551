"""The rows of a programming table, understood one by one; what is no session is refused with its reason."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date

from sofi_tui.content.presets import Catalogue
from sofi_tui.content.tables.cells import day_of, hours_of, number_of, text_of
from sofi_tui.content.tables.columns import Headings
from sofi_tui.content.tables.sheets import Cell, filled
from sofi_tui.fasd.closed_lists import Rythme
from sofi_tui.fasd.dates import dates_in
from sofi_tui.fasd.kinds import Value
from sofi_tui.fasd.texts import fold, shorten
from sofi_tui.words import programming as say

_SPOKEN_OF_ONCE = ("variante", "lot", "bon_commande", "dispensateur", "responsable", "site")
"""Columns whose empty cells mean what stands above: people write these once for several rows."""
_TOTALS = ("total", "sous-total", "sous total", "somme")
_HOURS = ("duree_centre", "duree_entreprise", "duree_hebdo")
_MAX_HOURS = 100_000


@dataclass(frozen=True)
class Refused:
    """A row that makes no session, with the reason in French; `harmless` for totals and the like."""

    sheet: str
    number: int
    reason: str
    harmless: bool = False


@dataclass(frozen=True)
class Row:
    """One session of the table. `values` are by session field; `remarks` say what was made of its cells, in French."""

    sheet: str
    number: int
    modele: str
    words: Mapping[str, str]
    values: Mapping[str, Value]
    meeting: date | None = None
    remarks: tuple[str, ...] = field(default=())

    def word(self, column: str) -> str:
        """Give what a column of words holds, empty when there is no such column."""
        return self.words.get(column, "")

    @property
    def place(self) -> str:
        """Name the row as the person sees it."""
        return f"{self.sheet}, ligne {self.number}" if self.sheet else f"ligne {self.number}"


class _RefusedError(Exception):
    def __init__(self, reason: str, *, harmless: bool = False) -> None:
        super().__init__(reason)
        self.harmless = harmless


class RowReader:
    """Reads the rows below the headings of one sheet."""

    def __init__(
        self, headings: Headings, catalogue: Catalogue, today: date, modele: str | None = None
    ) -> None:
        self._headings = headings
        self._catalogue = catalogue
        self._today = today
        self._modele = modele
        self._above: dict[str, str] = {}
        self._of_headings = [text_of(cell) for cell in headings.sheet.rows[headings.row - 1]]

    def rows(self) -> Iterator[Row | Refused]:
        """Go through the rows that hold something."""
        sheet = self._headings.sheet
        for number, cells in filled(sheet.rows):
            if number <= self._headings.row:
                continue
            try:
                yield self._row(number, cells)
            except _RefusedError as refused:
                yield Refused(sheet.name, number, str(refused), refused.harmless)

    def _row(self, number: int, cells: tuple[Cell, ...]) -> Row:
        self._refuse_no_session(cells)
        held = {
            name: cells[place] if place < len(cells) else None
            for name, place in self._headings.places.items()
        }
        words, remarks = self._words(held)
        modele = self._variant(words.get("variante", ""))
        if not words.get("site"):
            raise _RefusedError(say.SITE_MISSING)
        values = {**self._dates(held), **self._places(held), **self._hours(held)}
        if rythme := text_of(held.get("rythme")):
            meant = Rythme.meant_by(rythme)
            if meant is None:
                remarks.append(say.rhythm_not_understood(shorten(rythme)))
            else:
                values["rythme"] = meant.value
        meeting = day_of(held.get("information_collective"), self._today)
        return Row(self._headings.sheet.name, number, modele, words, values, meeting, tuple(remarks))

    def _refuse_no_session(self, cells: tuple[Cell, ...]) -> None:
        texts = [text_of(cell) for cell in cells]
        said = [text for text in texts if text]
        if any(fold(text).startswith(_TOTALS) for text in said[:3]):
            raise _RefusedError(say.TOTAL_LINE, harmless=True)
        if len(set(said)) == 1:
            raise _RefusedError(say.TITLE_OR_NOTE, harmless=True)
        if [text for text in texts if text] == [text for text in self._of_headings if text]:
            raise _RefusedError(say.REPEATED_HEADINGS, harmless=True)

    def _words(self, held: Mapping[str, Cell]) -> tuple[dict[str, str], list[str]]:
        words: dict[str, str] = {}
        remarks: list[str] = []
        for name in (*_SPOKEN_OF_ONCE, "reference", "action"):
            text = text_of(held.get(name))
            if not text and name in _SPOKEN_OF_ONCE and (text := self._above.get(name, "")):
                remarks.append(say.repeated_from_above(name.replace("_", " ")))
            words[name] = text
        self._above = {name: words[name] for name in _SPOKEN_OF_ONCE}
        return words, remarks

    def _variant(self, said: str) -> str:
        if not said:
            if self._modele is None:
                raise _RefusedError(say.VARIANT_MISSING)
            return self._modele
        code = variant_of(said, self._catalogue)
        if code is None:
            raise _RefusedError(say.no_such_preset(shorten(said)))
        return code

    def _dates(self, held: Mapping[str, Cell]) -> dict[str, Value]:
        days: dict[str, Value] = {}
        both = dates_in(text_of(held.get("dates")).replace("-", "/").replace(".", "/"))
        for name, place in (("date_debut", 0), ("date_fin", 1)):
            if name in self._headings.places:
                cell = held[name]
                if not (text := text_of(cell)):
                    raise _RefusedError(say.date_missing(name[5:]).replace("debut", say.START))
                day = day_of(cell, self._today)
                if day is None:
                    raise _RefusedError(say.not_a_date(shorten(text)))
                days[name] = day
            elif len(both) == 2:
                days[name] = both[place]
            elif "dates" in self._headings.places:
                raise _RefusedError(say.not_a_period(shorten(text_of(held["dates"]))))
        return days

    def _places(self, held: Mapping[str, Cell]) -> dict[str, Value]:
        numbers: dict[str, Value] = {}
        for column, name in (("places", "nombre_places"), ("places_commandees", "places_bon_commande")):
            text = text_of(held.get(column))
            if column == "places" and column in self._headings.places and not text:
                raise _RefusedError(say.PLACES_MISSING)
            if not text:
                continue
            number = number_of(held.get(column))
            if number is None or not 1 <= number < 10_000:
                raise _RefusedError(say.not_a_number_of_places(shorten(text)))
            numbers[name] = number
        if "nombre_places" in numbers:
            numbers.setdefault("places_bon_commande", numbers["nombre_places"])
        return numbers

    def _hours(self, held: Mapping[str, Cell]) -> dict[str, Value]:
        durations: dict[str, Value] = {}
        for name in _HOURS:
            if text := text_of(held.get(name)):
                hours = hours_of(held.get(name))
                if hours is None or not 0 <= hours < _MAX_HOURS:
                    raise _RefusedError(say.not_a_duration(shorten(text)))
                durations[name] = hours
        return durations


def variant_of(said: str, catalogue: Catalogue) -> str | None:
    """Give the preset that people mean: by its code or its name, else by what tells the three variants apart."""
    wanted = _words_only(said)
    for code, preset in catalogue.presets.items():
        if wanted in (_words_only(code), _words_only(preset.nom)):
            return code
    words = set(wanted.split())
    if "daeu" in words:
        return "daeu"
    if "fle" in words or "francais langue etrangere" in wanted:
        return "fle"
    return (
        "prepa" if "prepa cles avenir" in wanted or wanted in {"pca", "prepa cles", "cles avenir"} else None
    )


def _words_only(text: str) -> str:
    return " ".join("".join(letter if letter.isalnum() else " " for letter in fold(text)).split())
