"""An ordinary Unix user: no rights beyond a home of their own, and no network."""

import os
import shutil
import subprocess
from collections.abc import Mapping
from pathlib import Path

NOBODY = 65534
"""The number that no file of a system belongs to (Linux's overflow user)."""


class OrdinaryUser:
    """Runs commands as a user by number where root runs this, else as whoever runs it, whose home is then another.

    `whose` and `network` tell in a word what could be had.
    """

    def __init__(self, home: Path) -> None:
        self.home = home
        home.mkdir(mode=0o700, exist_ok=True)
        self._as_them: tuple[str, ...] = ()
        self.whose, self.network = "the user who ran this", "on"
        if os.geteuid() == 0 and shutil.which("setpriv"):
            os.chown(home, NOBODY, NOBODY)
            self._as_them = ("setpriv", f"--reuid={NOBODY}", f"--regid={NOBODY}", "--clear-groups")
            self.whose = f"user {NOBODY}"
        alone = ("unshare", "--net")
        if os.geteuid() == 0 and shutil.which("unshare") and _works((*alone, "true")):
            self._as_them = (*alone, *self._as_them)
            self.network = "off"

    def command(self, *words: str | Path) -> list[str]:
        """Give the command that runs another one as them."""
        return [*self._as_them, *map(str, words)]

    def run(
        self, *words: str | Path, environment: Mapping[str, str] | None = None
    ) -> subprocess.CompletedProcess[str]:
        """Run a command in their home, with nothing of this environment but PATH, and wait for its end."""
        wanted = {
            "PATH": os.environ["PATH"],
            "HOME": str(self.home),
            "LANG": "C.UTF-8",
            **(environment or {}),
        }
        return subprocess.run(
            self.command(*words),
            cwd=self.home,
            env=wanted,
            stdin=subprocess.DEVNULL,
            capture_output=True,
            text=True,
            check=False,
        )


def _works(command: tuple[str, ...]) -> bool:
    return subprocess.run(command, check=False, capture_output=True).returncode == 0
