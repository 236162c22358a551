"""A program that is not compiled and cannot be says so once, with what to do."""

from pathlib import Path

import pytest

from sofi_tui.cli import uncompiled
from sofi_tui.cli.uncompiled import uncompiled_notice


@pytest.fixture
def package(tmp_path: Path) -> Path:
    """A program's folder."""
    folder = tmp_path / "sofi_tui"
    folder.mkdir()
    return folder


@pytest.fixture
def _read_only(monkeypatch: pytest.MonkeyPatch) -> None:
    """Nobody but root may write to the program's folder; root may always, so it is only said."""
    monkeypatch.setattr(uncompiled, "_can_compile", lambda package: False)


@pytest.mark.usefixtures("_read_only")
def test_it_is_said_once_with_the_command_that_mends_it(package: Path, tmp_path: Path) -> None:
    state = tmp_path / "state"
    assert f"compileall -q {package}" in uncompiled_notice(package, state)
    assert uncompiled_notice(package, state) == ""


@pytest.mark.usefixtures("_read_only")
def test_a_compiled_program_says_nothing(package: Path, tmp_path: Path) -> None:
    (package / "__pycache__").mkdir()
    (package / "__pycache__" / "a.cpython-311.pyc").touch()
    assert uncompiled_notice(package, tmp_path) == ""


def test_one_that_will_compile_itself_says_nothing(package: Path, tmp_path: Path) -> None:
    assert uncompiled_notice(package, tmp_path) == ""


@pytest.mark.usefixtures("_read_only")
def test_it_is_said_again_where_nothing_can_be_noted(package: Path, tmp_path: Path) -> None:
    in_the_way = tmp_path / "file"
    in_the_way.touch()
    assert uncompiled_notice(package, in_the_way)
    assert uncompiled_notice(package, in_the_way)


def test_the_program_in_one_file_has_no_folder_to_compile(tmp_path: Path) -> None:
    assert uncompiled_notice(tmp_path / "sofi-tui.pyz" / "sofi_tui", tmp_path) == ""
