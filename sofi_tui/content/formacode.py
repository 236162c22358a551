"""The Formacodes: those that the program names, and the thesaurus that a person brought in from its publisher's file.

The thesaurus is not ours to ship: it is taken from the file that Centre Inffo offers as open data, and kept as CSV
in the data folder, each code with the edition that the file is of.
"""

import csv
import io
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from sofi_tui.content.fiches import formacode_entries
from sofi_tui.content.tables.cells import text_of
from sofi_tui.content.tables.columns import Column, Headings
from sofi_tui.content.tables.sheets import filled
from sofi_tui.content.toml_source import TomlError, decoded, read_up_to
from sofi_tui.content.user_folders import data_folder
from sofi_tui.fasd.texts import clean_line, fold

COLUMNS = (
    Column(
        "code", "Code", ("formacode", "code formacode", "code fc", "descripteur code", "n° formacode", "id")
    ),
    Column("libelle", "Libellé", ("intitulé", "descripteur", "terme", "libellé formacode", "nom", "label")),
    Column("edition", "Édition", ("version", "version formacode", "édition formacode")),
)
UNSAID = "édition non dite"
_CODE = re.compile(r"[0-9]{5}")
_MAX_BYTES = 8 * 2**20


@dataclass(frozen=True)
class Formacode:
    """A code of five digits with its words and the edition of the thesaurus that they are of."""

    code: str
    libelle: str
    edition: str


def thesaurus_file() -> Path:
    """Tell where the thesaurus is kept."""
    return data_folder() / "formacode.csv"


def formacodes_known(file: Path | None = None) -> list[Formacode]:
    """List the codes, the program's first; a thesaurus that cannot be read adds none."""
    own = [
        Formacode(code, entry["libelle"], entry.get("edition", UNSAID))
        for code, entry in formacode_entries().items()
    ]
    try:
        text = decoded(read_up_to(file or thesaurus_file(), _MAX_BYTES))
    except (OSError, TomlError):
        return own
    rows = csv.reader(io.StringIO(text, newline=""), delimiter=";")
    return own + [
        Formacode(*map(clean_line, row)) for row in rows if len(row) == 3 and _CODE.fullmatch(row[0])
    ]


def found(codes: Iterable[Formacode], words: Sequence[str]) -> list[Formacode]:
    """List the codes that begin with what was typed, or whose words hold all that was; accents do not count."""
    wanted = fold(" ".join(words)).split()
    return [
        one
        for one in codes
        if all(one.code.startswith(word) if word.isdigit() else word in fold(one.libelle) for word in wanted)
    ]


def read_thesaurus(tables: Iterable[Headings], edition: str) -> list[Formacode]:
    """Read the rows of the publisher's file; `edition` is that of the rows which do not say theirs."""
    codes: dict[tuple[str, str], Formacode] = {}
    for headings in tables:
        for number, cells in filled(headings.sheet.rows):
            held = {
                name: text_of(cells[place]) for name, place in headings.places.items() if place < len(cells)
            }
            code = held.get("code", "").zfill(5)
            if number > headings.row and _CODE.fullmatch(code) and held.get("libelle"):
                one = Formacode(code, held["libelle"], held.get("edition") or edition)
                codes[code, one.edition] = one
    return list(codes.values())


def thesaurus_text(codes: Iterable[Formacode]) -> str:
    """Write the thesaurus as the text of its file."""
    written = io.StringIO()
    rows = csv.writer(written, delimiter=";", lineterminator="\n")
    rows.writerows((one.code, one.libelle, one.edition) for one in codes)
    return written.getvalue()
