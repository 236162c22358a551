"""What all tests share: no state of theirs is ever in the home of whoever runs them, nor another test's.

And the number of a process that is over.
"""

import subprocess
import sys
from itertools import count

import pytest

_numbers = count()


@pytest.fixture(autouse=True)
def _state_of_its_own(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("TMUX", "STY", "DISPLAY", "WAYLAND_DISPLAY", "WSL_DISTRO_NAME"):
        monkeypatch.delenv(name, raising=False)  # nor anything in their clipboard
    number = next(_numbers)
    for name in ("state", "cache"):
        own = tmp_path_factory.getbasetemp() / f"{name}-{number}"
        monkeypatch.setenv(f"XDG_{name.upper()}_HOME", str(own))


@pytest.fixture(scope="module")
def dead() -> int:
    """The number of a process that is over."""
    with subprocess.Popen([sys.executable, "-c", ""]) as process:
        process.wait()
    return process.pid
