"""The dashboard over a folder of drafts, opened in a terminal while another process works on the folder too."""

import os
import subprocess
import sys
from pathlib import Path

from benchmarks.terminal.cases import HELLO, PROGRAM
from benchmarks.terminal.session import Session

_SOMEONE_ELSE = """
import sys, time
from pathlib import Path
path, before, after = Path(sys.argv[1]), *sys.argv[2:]
text = path.read_text("utf-8")
print(time.perf_counter())
path.write_text(text.replace(before, after), "utf-8")
"""


def opened(home: Path, folder: Path, size: int) -> dict[str, float]:
    """Open the dashboard: the time to the first lines, to all and to what another process then changes; memory."""
    environment = {**os.environ, "HOME": str(home), "TERM": "xterm-256color", "LANG": "C.UTF-8"}
    bare = _bare(environment)
    session = Session((PROGRAM, "--dossier", str(folder)), environment)
    last = (
        size - 3
    ) // 3 * 3 + 2  # of those that the last saved example became, the one whose name stands first
    path = folder / f"2026-offre-{last:05}.toml"
    try:
        first = session.wait_for("Offre +[0-9]+ de") - session.begun
        complete = session.wait_for(f"Toutes les actions : {size} *\n") - session.begun
        processor = session.cpu()
        session.settle()
        memory = session.peak_memory()
        seen = -_changed(path, f"Offre {last}", f"Autre {last}") + session.wait_for(f"Autre +{last} de")
    finally:
        session.end()
        _changed(path, f"Autre {last}", f"Offre {last}")
    return {
        "bare Textual application, ms": bare * 1e3,
        "dashboard, first lines, in bare applications": first / bare,
        "dashboard, first lines, ms": first * 1e3,
        "dashboard, all counted, ms": complete * 1e3,
        "dashboard, all counted, processor ms": processor * 1e3,
        "peak memory, MB": memory,
        "another process's change is seen after, ms": seen * 1e3,
    }


def _bare(environment: dict[str, str]) -> float:
    """Start the bare application; gives the seconds until it shows its word."""
    session = Session((sys.executable, str(HELLO)), environment)
    try:
        return session.wait_for("Hello") - session.begun
    finally:
        session.end()


def _changed(path: Path, before: str, after: str) -> float:
    """Change a text of a file by another process; gives the moment, on the clock of all processes."""
    ended = subprocess.run(
        [sys.executable, "-c", _SOMEONE_ELSE, str(path), before, after],
        check=True,
        capture_output=True,
        text=True,
    )
    return float(ended.stdout)
