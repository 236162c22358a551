"""What the first screen loads stays on a list: each module more is paid at each start.

A new name on the list is a decision: is it needed before one sees anything? `python -m tests.tui.first_screen` prints
what is loaded now.
"""

import subprocess
import sys
from pathlib import Path

LISTED = Path(__file__).with_name("first_screen.txt")


def test_the_first_screen_loads_only_what_is_on_the_list(tmp_path: Path) -> None:
    command = [sys.executable, "-m", "tests.tui.first_screen", str(tmp_path / "brouillons")]
    ended = subprocess.run(
        command,
        check=True,
        capture_output=True,
        text=True,
        timeout=60,
        cwd=Path(__file__).parents[2],
        env={"HOME": str(tmp_path), "PATH": "/usr/bin:/bin", "LANG": "C.UTF-8"},
    )
    loaded, listed = set(ended.stdout.split()), set(LISTED.read_text("utf-8").split())
    assert sorted(loaded - listed) == []
    assert "pydantic" not in listed
