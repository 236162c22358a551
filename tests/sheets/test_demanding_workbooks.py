"""Workbooks of a few kilobytes that ask their reader for more than any machine has end in one line, not the program."""

import io
import os
import zipfile
from pathlib import Path

import pytest

from sofi_tui.content.tables.apart import TooDemandingError, read_apart
from sofi_tui.content.tables.sheets import TableError, read_sheets
from sofi_tui.sheets.errors import UnreadableSheetError
from sofi_tui.sheets.xlsx_reading import read_xlsx

pytest.importorskip("python_calamine")

_XML = '<?xml version="1.0"?>'
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"


def _relations(kind: str, target: str) -> str:
    return (
        f'{_XML}<Relationships xmlns="{_PACKAGE}/relationships">'
        f'<Relationship Id="r1" Type="{_OFFICE}/{kind}" Target="{target}"/></Relationships>'
    )


def workbook(*cells: str) -> bytes:
    """Write a workbook with a number in each of some cells."""
    rows = "".join(f'<row r="{cell.lstrip("ABCDFX")}"><c r="{cell}"><v>1</v></c></row>' for cell in cells)
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w", zipfile.ZIP_DEFLATED) as parts:
        parts.writestr("_rels/.rels", _relations("officeDocument", "xl/workbook.xml"))
        parts.writestr("xl/_rels/workbook.xml.rels", _relations("worksheet", "worksheets/sheet1.xml"))
        sheets = '<sheets><sheet name="a" sheetId="1" r:id="r1"/></sheets>'
        parts.writestr(
            "xl/workbook.xml", f'{_XML}<workbook xmlns="{_MAIN}" xmlns:r="{_OFFICE}">{sheets}</workbook>'
        )
        parts.writestr(
            "xl/worksheets/sheet1.xml",
            f'<worksheet xmlns="{_MAIN}"><sheetData>{rows}</sheetData></worksheet>',
        )
    return held.getvalue()


@pytest.mark.parametrize("corner", ["XFD40000", "XFD1048576"])
def test_a_cell_in_the_farthest_corner_is_refused(corner: str, tmp_path: Path) -> None:
    file = tmp_path / "loin.xlsx"
    file.write_bytes(workbook("A1", corner))
    with pytest.raises(TableError, match="trop de mémoire"):
        read_sheets(file)
    with pytest.raises(UnreadableSheetError, match="trop de mémoire"):
        read_xlsx(file.read_bytes())


def test_a_plain_workbook_is_read(tmp_path: Path) -> None:
    file = tmp_path / "simple.xlsx"
    file.write_bytes(workbook("A1", "B2"))
    assert [sheet.rows for sheet in read_sheets(file)] == [((1.0, ""), ("", 1.0))]
    assert [list(row) for row in read_xlsx(file.read_bytes())] == [[1.0, ""], ["", 1.0]]


def test_a_reader_that_ends_or_fails_is_told_and_leaves_nothing_behind() -> None:
    files = len(_opened())
    for end in (os.abort, lambda: os._exit(0), lambda: 1 // 0):
        with pytest.raises(TooDemandingError):
            read_apart(end)
    assert read_apart(lambda: "lu") == "lu"
    assert len(_opened()) == files
    with pytest.raises(ChildProcessError):
        os.waitpid(-1, os.WNOHANG)


def test_a_reader_holds_none_of_the_programs_files(tmp_path: Path) -> None:
    with (tmp_path / "verrou").open("w"):
        assert not read_apart(lambda: str(tmp_path) in " ".join(_opened()))
        assert str(tmp_path) in " ".join(_opened())


def _opened() -> list[str]:
    return [str(path.readlink()) for path in Path("/proc/self/fd").iterdir() if path.exists()]
