"""Measures the cases in turn, and prints a table: ``python -m benchmarks.terminal [--rounds N] [--cases]``."""

import argparse
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from pathlib import Path

from benchmarks.drafts.folders import filled
from benchmarks.terminal.case_file import case_file
from benchmarks.terminal.cases import CHANGED, PROGRAM, UNCHANGED, Case, cases
from benchmarks.terminal.session import Session

_IDLE = 1.0
_AT_REST = 2.5


@dataclass
class Figures:
    """What all rounds of a case gave: seconds, bytes, MB."""

    ready: list[float] = field(default_factory=list)
    acted: list[float] = field(default_factory=list)
    settled_bytes: list[int] = field(default_factory=list)
    key: list[tuple[float, float, int]] = field(default_factory=list)
    move: list[tuple[float, float, int]] = field(default_factory=list)
    memory: list[float] = field(default_factory=list)
    idle_cpu: list[float] = field(default_factory=list)
    idle_bytes: list[int] = field(default_factory=list)


def main() -> int:
    """Measure, or write the cases for ``tty_bench.py``."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.terminal", description=__doc__)
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--only", metavar="CASE", nargs="+", help="measure hello and these cases alone")
    parser.add_argument(
        "--cases", metavar="DIR", type=Path, help="prepare DIR, print a case file for tty_bench.py"
    )
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as temporary:
        folder = options.cases or Path(temporary)
        environment = _prepared(folder)
        todo = [case for case in cases(folder) if _wanted(case, options.only)]
        if options.cases:
            sys.stdout.write(case_file(todo, folder))
            return 0
        figures = {case.name: Figures() for case in todo}
        for case in todo:
            if case.first:
                _visit(case, environment)
        as_made = {path: path.read_bytes() for path in (folder / CHANGED).glob("*.toml")}
        for number in range(-1, options.rounds):  # the first round warms the caches up
            for path, data in as_made.items():
                path.write_bytes(data)  # a round types into it
            for case in todo:
                _measure(case, Figures() if number < 0 else figures[case.name], environment)
    sys.stdout.write(_table(figures))
    return 0


def _wanted(case: Case, only: list[str] | None) -> bool:
    return only is None or case.name in {"hello", *only}


def _prepared(folder: Path) -> dict[str, str]:
    """Make the drafts, and a home of their own for the programs."""
    home = folder / "home"
    home.mkdir(parents=True, exist_ok=True)
    environment = {"HOME": str(home), "PATH": os.environ["PATH"], "TERM": "xterm-256color", "LANG": "C.UTF-8"}

    def run(*arguments: str) -> str:
        ended = subprocess.run(
            [PROGRAM, *arguments], env=environment, check=True, capture_output=True, text=True
        )
        return ended.stdout.strip()

    if not (folder / UNCHANGED).exists():
        for number in range(10):
            run(
                "nouveau", "fle", "--titre", f"FLE {number}", "--sans-ecran", "--dossier", str(folder / "dix")
            )
        unchanged = str(folder / UNCHANGED)
        path = run("nouveau", "fle", "--titre", "Long", "--sans-ecran", "--dossier", unchanged)
        run("modifier", path, f"action.complement_programme={'mot ' * 749}", "--dossier", unchanged)
        filled(folder / "dix-mille", 10_000)
    shutil.rmtree(folder / CHANGED, ignore_errors=True)
    shutil.copytree(folder / UNCHANGED, folder / CHANGED)
    time.sleep(_AT_REST)  # what has just changed is kept neither in the index nor as a picture
    run("liste", "--dossier", str(folder / "dix-mille"))
    return environment


def _visit(case: Case, environment: dict[str, str]) -> None:
    """Start a program and leave it, as people do: what it keeps for the next start is kept then."""
    session = Session(case.argv, environment)
    session.wait_for(case.ready)
    session.settle(quiet=1.0, at_most=10.0)
    session.leave("<c-q>")


def _measure(case: Case, figures: Figures, environment: dict[str, str]) -> None:
    if case.first:
        figures.acted.append(_until_acted(case, environment))
    session = Session(case.argv, environment)
    try:
        figures.ready.append(session.wait_for(case.ready) - session.begun)
        session.settle()
        figures.settled_bytes.append(session.sent)
        for key in case.setup:
            session.press(key, quiet=0.3)
        figures.key += [session.press(character) for character in case.typed]
        figures.move += [session.press(key, quiet=0.15) for key in case.moves]
        session.settle()
        cpu, sent = session.cpu(), session.sent
        session.settle(quiet=_IDLE, at_most=_IDLE)
        figures.idle_cpu.append(session.cpu() - cpu)
        figures.idle_bytes.append(session.sent - sent)
        figures.memory.append(session.peak_memory())
    finally:
        session.end()


def _until_acted(case: Case, environment: dict[str, str]) -> float:
    """Press the first key the moment the screen looks ready; gives the seconds from the start until it is acted on."""
    session = Session(case.argv, environment)
    try:
        session.wait_for(case.ready)
        session.type(case.first)
        return session.wait_for(case.acted, at_cursor=True) - session.begun
    finally:
        session.end()


_COLUMNS: dict[str, Callable[[Figures], str]] = {
    "ready, median ms": lambda figures: f"{1e3 * statistics.median(figures.ready):.0f}",
    "best ms": lambda figures: f"{1e3 * min(figures.ready):.0f}",
    "first key acted on, median ms": lambda figures: _milliseconds(statistics.median, figures.acted),
    "first key best ms": lambda figures: _milliseconds(min, figures.acted),
    "settled B": lambda figures: f"{statistics.median(figures.settled_bytes):.0f}",
    "key first ms, median / p95": lambda figures: _times(figures.key, 0),
    "key B": lambda figures: _bytes(figures.key),
    "move last ms, median / p95": lambda figures: _times(figures.move, 1),
    "move B, median / max": lambda figures: (
        f"{_bytes(figures.move)} / {max((b for *_, b in figures.move), default=0)}"
    ),
    "peak MB": lambda figures: f"{max(figures.memory):.0f}",
    "idle ms/s": lambda figures: f"{1e3 * statistics.median(figures.idle_cpu) / _IDLE:.0f}",
    "idle B": lambda figures: f"{statistics.median(figures.idle_bytes):.0f}",
}


def _milliseconds(of: Callable[[list[float]], float], seconds: list[float]) -> str:
    return f"{1e3 * of(seconds):.0f}" if seconds else "–"


def _times(presses: list[tuple[float, float, int]], which: int) -> str:
    times = sorted(press[which] for press in presses)
    return (
        f"{1e3 * statistics.median(times):.1f} / {1e3 * times[int(0.95 * len(times))]:.1f}" if times else "–"
    )


def _bytes(presses: list[tuple[float, float, int]]) -> str:
    return f"{statistics.median(press[2] for press in presses):.0f}" if presses else "–"


def _table(figures: dict[str, Figures]) -> str:
    """Write the figures, the time to the first screen also as a ratio to the first case."""
    reference = next(iter(figures.values()))
    lines = [_line(["case", "ratio of medians (of bests)", *_COLUMNS]), _line(["---"] * (len(_COLUMNS) + 2))]
    for name, found in figures.items():
        ratio = statistics.median(found.ready) / statistics.median(reference.ready)
        best = min(found.ready) / min(reference.ready)
        lines.append(_line([name, f"{ratio:.2f} ({best:.2f})", *(show(found) for show in _COLUMNS.values())]))
    return "\n".join(lines) + "\n"


def _line(cells: Iterable[str]) -> str:
    return f"| {' | '.join(cells)} |"


if __name__ == "__main__":
    sys.exit(main())
