"""The file of a picture: what is written is read again, and nothing else is."""

import os
import subprocess
import sys
from datetime import date
from pathlib import Path
from zlib import crc32

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sofi_tui.drafts.index.folder_scan import FileKey
from sofi_tui.drafts.processes import host_mark
from sofi_tui.tui.first_picture.circumstances import Circumstances
from sofi_tui.tui.first_picture.kept import MOST_SIZES, keep_picture, picture_file, read_picture
from sofi_tui.tui.first_picture.picture import NoPictureError, Picture, picture_in
from sofi_tui.tui.terminal.capabilities import Capabilities
from sofi_tui.tui.terminal.cells import Cells
from sofi_tui.tui.terminal.grid import Grid
from sofi_tui.tui.terminal.painter import Painter
from tests.tui.terminal.frames import FRAMES, HEIGHT, WIDTH, Frame, written

LOADED = """
import sys
import sofi_tui.__main__
import sofi_tui.tui.first_picture.shown
print(sorted({name.partition(".")[0] for name in sys.modules} & {"textual", "rich"}))
"""
KEY = FileKey(1, 2, 3, 4)


def picture_of(text: str, size: tuple[int, int] = (20, 3)) -> Picture:
    """A screen on which a text was written."""
    grid = Grid(*size)
    list(grid.take(text))
    day = date(2026, 1, 12).toordinal()
    return Picture(Circumstances("programme", day, size, KEY, None, (("a.toml", KEY),)), grid)


def painted(cells: Cells) -> str:
    cells.changed.update(range(cells.height))
    return Painter(Capabilities()).update(cells)


def test_painting_a_picture_loads_neither_textual_nor_rich() -> None:
    command = [sys.executable, "-c", LOADED]
    assert subprocess.run(command, check=True, capture_output=True, text=True).stdout.strip() == "[]"


@settings(max_examples=50)
@given(FRAMES)
def test_a_picture_is_read_as_it_was_written(frame: Frame) -> None:
    picture = picture_of(written(frame), (WIDTH, HEIGHT))
    read = picture_in(picture.packed())
    assert read.circumstances == picture.circumstances
    assert painted(read.cells) == painted(picture.cells)


@settings(max_examples=200)
@given(st.binary(max_size=60), st.integers(0, 400))
def test_no_damage_passes_for_a_picture(damage: bytes, place: int) -> None:
    whole = picture_of("\x1b[1;1H\x1b[1;31mBonjour").packed()
    damaged = whole[:place] + damage + whole[place + len(damage) :]
    if damaged != whole:
        with pytest.raises(NoPictureError):
            picture_in(damaged)


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("Bonjour", r"\u001b[2J..."),
        ("Bonjour", r"\u009b2J...."),
        ("Bonjour", r"\u202eonjour"),
        ("Bonjour", r"\nonjour"),
        ("Bonjour", "Bonjou"),
        ("1;31", "1;31m\\u001b]52;c;aGk=\\u0007\\u001b[1"),
        ("1;31", "1;31;?25"),
        ("1;31", "١"),
        ('"a.toml"', '"../a.toml"'),
        ('"a.toml"', '""'),
        ("[20,3]", "[20,4]"),
        ("[20,3]", "[2000000,3]"),
        ('"rows":[', '"rows":[[],'),
        ('"cursor"', '"curseur"'),
        ("[1,2,3,4]", "[1,2,3]"),
        ('"cursor":[0,7]', '"cursor":[Infinity,7]'),
        ("[20,3]", "[1e999,3]"),
    ],
)
def test_a_sealed_file_of_somebody_elses_making_is_no_picture(before: str, after: str) -> None:
    _, _, body = picture_of("\x1b[1;1H\x1b[1;31mBonjour").packed().partition(b"\n")
    assert before.encode() in body
    forged = body.replace(before.encode(), after.encode())
    with pytest.raises(NoPictureError):
        picture_in(f"{crc32(forged):08x}\n".encode() + forged)


def test_a_picture_is_kept_for_its_owner_alone(tmp_path: Path) -> None:
    file = tmp_path / "cache" / "index" / "ecran"
    keep_picture(file, picture_of("Bonjour"))
    assert file.stat().st_mode & 0o777 == 0o600
    assert file.parent.stat().st_mode & 0o777 == 0o700
    assert read_picture(file) is not None
    assert [entry.name for entry in file.parent.iterdir()] == ["ecran"]


def test_what_is_no_plain_file_of_ones_own_is_no_picture(tmp_path: Path) -> None:
    file = tmp_path / "ecran"
    assert read_picture(file) is None
    keep_picture(file, picture_of("Bonjour"))
    (tmp_path / "lien").symlink_to(file)
    assert read_picture(tmp_path / "lien") is None
    file.chmod(0o622)
    assert read_picture(file) is None
    file.chmod(0o600)
    os.link(file, tmp_path / "deux")
    assert read_picture(file) is None
    (tmp_path / "deux").unlink()
    assert read_picture(file) is not None
    os.mkfifo(tmp_path / "tube")
    assert read_picture(tmp_path / "tube") is None
    with file.open("ab") as longer:
        longer.truncate(2**19 + 1)
    assert read_picture(file) is None


def test_a_disk_that_cannot_be_written_keeps_nobody_from_leaving(tmp_path: Path) -> None:
    (tmp_path / "cache").write_text("un fichier", "utf-8")
    keep_picture(tmp_path / "cache" / "ecran", picture_of("Bonjour"))
    assert (tmp_path / "cache").read_text("utf-8") == "un fichier"


def keep_in_turn(folder: Path, sizes: list[tuple[int, int]]) -> None:
    """Keep a picture in each of these sizes, each at a time of its own."""
    for second, size in enumerate(sizes):
        file = picture_file(folder, size)
        keep_picture(file, picture_of("Bonjour", size))
        os.utime(file, (second, second))


def kept_sizes(folder: Path, sizes: list[tuple[int, int]]) -> list[tuple[int, int]]:
    return [size for size in sizes if read_picture(picture_file(folder, size)) is not None]


def test_who_goes_to_and_fro_between_windows_has_a_picture_in_each(tmp_path: Path) -> None:
    sizes = [(80, 24), (120, 40)]
    keep_in_turn(tmp_path, sizes)
    assert kept_sizes(tmp_path, sizes) == sizes


def test_of_many_sizes_those_seen_last_are_kept(tmp_path: Path) -> None:
    sizes = [(20 + number, 3) for number in range(MOST_SIZES)]
    keep_in_turn(tmp_path, [*sizes, sizes[0], (60, 20)])
    assert kept_sizes(tmp_path, [*sizes, (60, 20)]) == [sizes[0], *sizes[2:], (60, 20)]
    assert len(list(picture_file(tmp_path, sizes[0]).parent.iterdir())) == MOST_SIZES


def test_many_sizes_of_one_folder_take_no_picture_from_another(tmp_path: Path) -> None:
    other = tmp_path / "autre"
    keep_in_turn(other, [(80, 24)])
    keep_in_turn(tmp_path, [(20 + number, 3) for number in range(MOST_SIZES + 1)])
    assert kept_sizes(other, [(80, 24)]) == [(80, 24)]


def test_what_a_killed_program_left_half_written_is_swept_away(tmp_path: Path, dead: int) -> None:
    index = picture_file(tmp_path, (80, 24)).parent
    index.mkdir(parents=True)
    left = index / f".a-80x24.ecran.{dead}-{host_mark()}01234567.tmp"
    left.touch()
    keep_in_turn(tmp_path, [(80, 24)])
    assert not left.exists()
