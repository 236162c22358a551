"""Whatever happened to a file on its way, reading it ends in offers or in one line."""

import random
from contextlib import suppress

from hypothesis import given, settings
from hypothesis import strategies as st

from sofi_tui.lheo.export import export_lheo
from sofi_tui.lheo.reading.errors import UnreadableLheoError
from sofi_tui.lheo.reading.offers import read_lheo
from sofi_tui.sheets.csv_text import read_csv, write_csv
from sofi_tui.sheets.errors import SheetRefusedError, UnreadableSheetError
from sofi_tui.sheets.rows import sheet_in
from sofi_tui.sheets.table import table_of
from sofi_tui.sheets.xlsx_reading import read_xlsx
from sofi_tui.sheets.xlsx_writing import write_xlsx
from tests.fasd.offers import finished
from tests.lheo.foreign import foreign_file
from tests.lheo.offers import PROFILE

TABLE = table_of([finished("fle")])
XML = (foreign_file(), export_lheo([finished("fle")], PROFILE).data)


def mangled(data: bytes, seed: int) -> bytes:
    """Cut, overwrite or repeat a few pieces of a file."""
    chance, spoiled = random.Random(seed), bytearray(data)
    for _ in range(chance.randint(1, 6)):
        start = chance.randrange(max(len(spoiled), 1))
        end = min(len(spoiled), start + chance.choice([1, 2, 7, 60, 900]))
        piece = chance.choice(
            [b"", bytes(spoiled[start:end]) * 2, chance.randbytes(end - start), b"\0", b"&#0;", b"<a>"]
        )
        spoiled[start:end] = piece
    return bytes(spoiled)


@settings(max_examples=150, deadline=None)
@given(seed=st.integers(0, 2**32), which=st.sampled_from(XML))
def test_mangled_lheo_is_read_or_refused(seed: int, which: bytes) -> None:
    with suppress(UnreadableLheoError):
        read_lheo(mangled(which, seed))


@settings(max_examples=100, deadline=None)
@given(seed=st.integers(0, 2**32), data=st.binary())
def test_mangled_sheets_are_read_or_refused(seed: int, data: bytes) -> None:
    for read, whole in ((read_csv, write_csv(TABLE)), (read_xlsx, WORKBOOK)):
        for spoiled in (mangled(whole, seed), data):
            with suppress(UnreadableSheetError, SheetRefusedError):
                sheet_in(read(spoiled))


WORKBOOK = write_xlsx(TABLE)
