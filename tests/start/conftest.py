"""A copy of the program, installed on its own, whose image may be made, spoiled and forbidden."""

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

import sofi_tui

_ROOT = Path(sofi_tui.__file__).parents[1]
_RUN = """
import sys
sys.path.insert(0, {place!r})
{before}
from sofi_tui.__main__ import main
code = main()
{after}
sys.exit(code)
"""


class Copy:
    """The program in a folder of its own; `run` starts it there as an installed one."""

    def __init__(self, place: Path, home: Path) -> None:
        self.place, self.package = place, place / "sofi_tui"
        self._home = home

    @property
    def images(self) -> list[Path]:
        return list((self.package / "__pycache__").glob("*.image*"))

    def run(self, *arguments: str, before: str = "", after: str = "") -> str:
        script = _RUN.format(place=str(self.place), before=before, after=after)
        return self.python("-c", script, *arguments)

    def python(self, *arguments: str, **environment: str) -> str:
        variables = {"HOME": str(self._home), "PATH": os.environ["PATH"], "LANG": "C.UTF-8"} | environment
        ended = subprocess.run(
            [sys.executable, *arguments],
            env=variables,
            capture_output=True,
            text=True,
            cwd=self._home,
            check=False,
        )
        assert (ended.returncode, ended.stderr) == (0, "")
        return ended.stdout


@pytest.fixture
def copy(tmp_path: Path) -> Iterator[Copy]:
    place = tmp_path / "installed"
    not_code = shutil.ignore_patterns("*.image*")
    shutil.copytree(_ROOT / "sofi_tui", place / "sofi_tui", ignore=not_code)
    for data in ("screens", "presets", "completion"):
        shutil.copytree(_ROOT / data, place / "sofi_tui" / data)
    home = tmp_path / "home"
    home.mkdir()
    yield Copy(place, home)
