"""What the first screen loads stays on a list: each module more is paid at each start.

A new name on a list is a decision: is it needed before one sees anything? `python -m tests.tui.first_screen
DIR [MODELE]` prints what is loaded now.
"""

import subprocess
import sys
from pathlib import Path

import pytest

HERE = Path(__file__).parent


@pytest.mark.parametrize(("modele", "listed_in"), [("", "first_screen.txt"), ("fle", "first_page.txt")])
def test_the_first_screen_loads_only_what_is_on_the_list(tmp_path: Path, modele: str, listed_in: str) -> None:
    command = [sys.executable, "-m", "tests.tui.first_screen", str(tmp_path / "brouillons"), modele]
    ended = subprocess.run(
        command,
        check=True,
        capture_output=True,
        text=True,
        timeout=60,
        cwd=HERE.parents[1],
        env={"HOME": str(tmp_path), "PATH": "/usr/bin:/bin", "LANG": "C.UTF-8"},
    )
    loaded, listed = set(ended.stdout.split()), set((HERE / listed_in).read_text("utf-8").split())
    assert sorted(loaded - listed) == []


def test_neither_needs_what_judges_a_draft() -> None:
    for listed_in in ("first_screen.txt", "first_page.txt"):
        assert "pydantic_core" not in (HERE / listed_in).read_text("utf-8").split()


def test_the_first_page_needs_no_other_screen() -> None:
    listed = (HERE / "first_page.txt").read_text("utf-8").split()
    screens = ("compare", "history", "life", "recopie", "organisation", "dashboard")
    assert [
        name for name in listed if name.startswith(tuple(f"sofi_tui.tui.{one}." for one in screens))
    ] == []
