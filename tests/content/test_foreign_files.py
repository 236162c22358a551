"""What cannot be read says why in French, and never makes the program wait."""

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from sofi_tui.content.tables.sheets import MAX_ROWS, TableError, read_sheets
from sofi_tui.content.toml_source import read_up_to
from sofi_tui.words import tables as say


def _nothing(file: Path) -> None:
    """Leave the name free."""


def _ring(file: Path) -> None:
    file.symlink_to(file)


def _zero(file: Path) -> None:
    file.symlink_to("/dev/zero")


@pytest.mark.parametrize(
    ("put", "said"),
    [
        (_nothing, "il n'y a pas de tel fichier"),
        (Path.mkdir, "ce n'est pas un fichier ordinaire"),
        (os.mkfifo, "ce n'est pas un fichier ordinaire"),
        (_zero, "ce n'est pas un fichier ordinaire"),
        (_ring, "des liens symboliques y tournent en rond"),
    ],
)
def test_what_is_no_file_says_so(put: Callable[[Path], None], said: str, tmp_path: Path) -> None:
    file = tmp_path / "x.toml"
    put(file)
    files = len(list(Path("/proc/self/fd").iterdir()))
    with pytest.raises(OSError, match=said):
        read_up_to(file, 10)
    assert len(list(Path("/proc/self/fd").iterdir())) == files


def test_no_more_is_read_than_was_asked_for(tmp_path: Path) -> None:
    file = tmp_path / "x.toml"
    file.write_bytes(b"0123456789")
    assert (read_up_to(file, 4), read_up_to(file, 20)) == (b"01234", b"0123456789")


def test_rows_beyond_those_a_table_may_have_are_not_looked_at(tmp_path: Path) -> None:
    file = tmp_path / "x.csv"
    larger_than_a_cell_may_be = "x" * 200_000
    file.write_text("a;b\n" * (MAX_ROWS + 1) + larger_than_a_cell_may_be)
    with pytest.raises(TableError) as refused:
        read_sheets(file)
    assert say.too_many_rows(MAX_ROWS) in str(refused.value)
