"""The xlsx file as other programs see it: typed cells, lists, headings that stay; and the files that we refuse."""

import io
import shutil
import subprocess
import zipfile
from datetime import datetime
from pathlib import Path

import openpyxl
import pytest

from sofi_tui.fasd.draft import Draft
from sofi_tui.sheets import xlsx_reading
from sofi_tui.sheets.columns import MARK, columns
from sofi_tui.sheets.csv_text import read_csv
from sofi_tui.sheets.errors import UnreadableSheetError
from sofi_tui.sheets.rows import sheet_in
from sofi_tui.sheets.table import table_of
from sofi_tui.sheets.xlsx_reading import read_xlsx
from sofi_tui.sheets.xlsx_writing import write_xlsx
from tests.fasd.offers import changed, finished
from tests.sheets.sheets import edits_of_rows

OFFICE = shutil.which("soffice") or shutil.which("libreoffice")


@pytest.fixture(scope="module")
def draft() -> Draft:
    hostile = {"action.plus_formation": "=HYPERLINK(1)", "action.objectifs": "<script> ]]> & 😀 שלום\nsuite"}
    return changed(finished("prepa"), {**hostile, "sessions.0.duree_hebdo": 35.5})


@pytest.fixture(scope="module")
def data(draft: Draft) -> bytes:
    return write_xlsx(table_of([draft, draft]))


def column_of(heading: str) -> int:
    return 2 + next(place for place, column in enumerate(columns()) if column.heading == heading)


def test_openpyxl_reads_typed_cells_lists_and_headings(data: bytes) -> None:
    book = openpyxl.load_workbook(io.BytesIO(data))
    sheet = book["Sessions"]
    assert sheet.freeze_panes == "B2"
    assert (sheet.max_row, sheet.cell(1, len(columns()) + 2).value) == (3, MARK)
    assert sheet.cell(2, column_of("Date début")).value == datetime(2026, 3, 2)
    assert sheet.cell(2, column_of("Durée hebdo")).value == 35.5
    assert sheet.cell(2, column_of("Nombre de places dispositif")).value == 12
    assert sheet.cell(2, column_of("Prise en charge des frais pédagogiques")).value == "oui"
    formula = sheet.cell(2, column_of("Le « plus » formation"))
    assert (formula.value, formula.data_type) == ("=HYPERLINK(1)", "s") or formula.data_type != "f"
    mark = openpyxl.utils.get_column_letter(len(columns()) + 2)
    assert sheet.column_dimensions[mark].hidden
    lists = {str(rule.sqref): rule.formula1 for rule in sheet.data_validations.dataValidation}
    assert len(lists) == sum(
        column.spec.kind.name in {"CHOIX", "PLUSIEURS", "OUI_NON"} for column in columns()
    )
    assert book["Listes"].sheet_state == "hidden"


def test_no_text_is_written_as_a_formula(data: bytes) -> None:
    with zipfile.ZipFile(io.BytesIO(data)) as parts:
        assert b"<f>" not in parts.read("xl/worksheets/sheet1.xml")


@pytest.mark.skipif(OFFICE is None, reason="LibreOffice is not installed")
def test_libreoffice_shows_what_was_written_and_nothing_else(draft: Draft, tmp_path: Path) -> None:
    (tmp_path / "s.xlsx").write_bytes(write_xlsx(table_of([draft])))
    as_shown = "csv:Text - txt - csv (StarCalc):59,34,76,1,,0,false,true,false,false,false,1"
    profile = f"-env:UserInstallation=file://{tmp_path}/profil"
    words = [str(OFFICE), profile, "--headless", "--convert-to", as_shown, "--outdir", str(tmp_path)]
    subprocess.run([*words, str(tmp_path / "s.xlsx")], check=True, capture_output=True, timeout=100)
    assert edits_of_rows(read_csv(next(tmp_path.glob("*.csv")).read_bytes()), draft) == {}


def refusal(data: bytes) -> str:
    with pytest.raises(UnreadableSheetError) as raised:
        sheet_in(read_xlsx(data))
    return str(raised.value)


def test_merged_cells_are_named(data: bytes) -> None:
    book = openpyxl.load_workbook(io.BytesIO(data))
    book["Sessions"].merge_cells("T2:T3")
    merged = io.BytesIO()
    book.save(merged)
    assert refusal(merged.getvalue()) == "des cellules sont fusionnées en T2 : annulez la fusion d'abord."


def test_truncated_files_and_files_that_unpack_to_too_much_are_refused(
    data: bytes, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(xlsx_reading, "MAX_UNPACKED", 2 * 2**20)
    assert "tronqué" in refusal(data[: len(data) // 2])
    assert "tronqué" in refusal(b"PK\x03\x04 rien")
    bomb = io.BytesIO()
    with (
        zipfile.ZipFile(bomb, "w", zipfile.ZIP_DEFLATED) as parts,
        parts.open("xl/worksheets/sheet1.xml", "w") as part,
    ):
        for _ in range(3):
            part.write(bytes(2**20))
    assert "dépasse 2 Mio" in refusal(bomb.getvalue())


def test_another_workbook_is_refused() -> None:
    other = io.BytesIO()
    book = openpyxl.Workbook()
    book.active.append(["nom", "prix"])
    book.save(other)
    assert "ne vient pas de sofi-tui" in refusal(other.getvalue())
