"""Measures commands: ``python -m benchmarks.commands [--rounds N] [--drafts N]``.

The short ones are ratios to the first screen of a bare Textual application, started in turn with them; `verifier` of
many drafts is told in drafts a second, by the clock and by processor time, beyond what it takes for one draft.
"""

import argparse
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

from benchmarks.drafts.folders import filled
from benchmarks.terminal.cases import HELLO, PROGRAM
from benchmarks.terminal.session import Session

FEW = 10
_AT_REST = 2.5
_MAY_FIND = {0, 1}
"""The codes with which `verifier` ends: it found nothing wrong, or an error of a draft."""


class Spent(NamedTuple):
    """The seconds that a command took by the clock, and those of all its processes on a processor."""

    clock: float
    processor: float


def main() -> int:
    """Measure the commands in turn, as often as asked for."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.commands", description=__doc__)
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--drafts", type=int, default=10_000)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as temporary:
        home = Path(temporary)
        environment = {**os.environ, "HOME": str(home), "XDG_CACHE_HOME": str(home / "cache")}
        environment |= {"TERM": "xterm-256color", "LANG": "C.UTF-8"}
        few, many = filled(home / "few", FEW), filled(home / "many", options.drafts)
        time.sleep(_AT_REST)
        short = [_short(few, environment) for _ in range(options.rounds + 1)][1:]  # the first warms caches up
        rates = [_many(many, environment) for _ in range(options.rounds)]
    sys.stdout.write(_table(short) + "\n" + _rates(rates, options.drafts))
    return 0


def _short(folder: Path, environment: Mapping[str, str]) -> dict[str, float]:
    """Start the bare application and the short commands once each; gives the seconds of each."""
    one = ("--dossier", str(folder), "verifier", "2026-offre-00001")
    commands = {
        "`--version`": ("--version",),
        "`--help`": ("--help",),
        f"`liste` ({FEW} drafts)": ("--dossier", str(folder), "liste"),
        "`verifier` (one draft)": one,
    }
    took = {name: _run(arguments, environment).clock for name, arguments in commands.items()}
    return {"hello": _bare(environment), **took}


def _many(folder: Path, environment: Mapping[str, str]) -> dict[str, Spent]:
    """Verify one draft, then all that nobody has read before, then all once more."""
    names = sorted(path.stem for path in folder.iterdir())
    ask = ("--dossier", str(folder), "verifier")
    shutil.rmtree(environment["XDG_CACHE_HOME"], ignore_errors=True)
    asked = {"one": names[:1], "never seen": names, "unchanged": names}
    return {name: _run((*ask, *some), environment) for name, some in asked.items()}


def _run(arguments: Sequence[str], environment: Mapping[str, str]) -> Spent:
    begun, before = time.perf_counter(), os.times()
    ended = subprocess.run((PROGRAM, *arguments), check=False, env=environment, capture_output=True)
    clock, after = time.perf_counter() - begun, os.times()
    if ended.returncode not in _MAY_FIND:
        ended.check_returncode()
    children = (after.children_user - before.children_user) + (after.children_system - before.children_system)
    return Spent(clock, children)


def _bare(environment: Mapping[str, str]) -> float:
    session = Session((sys.executable, str(HELLO)), environment)
    try:
        return session.wait_for("Hello") - session.begun
    finally:
        session.end()


def _table(rounds: Sequence[Mapping[str, float]]) -> str:
    """Write the ratios of the medians and of the bests to the bare application."""
    lines = ["| command | ratio of medians (of bests) | median, ms | best, ms |", "|---|---|---|---|"]
    bare = [each["hello"] for each in rounds]
    for name in rounds[0]:
        took = [each[name] for each in rounds]
        middle, best = statistics.median(took), min(took)
        ratios = f"{middle / statistics.median(bare):.2f} ({best / min(bare):.2f})"
        lines.append(f"| {name} | {ratios} | {middle * 1e3:.0f} | {best * 1e3:.0f} |")
    return "\n".join(lines) + "\n"


def _rates(rounds: Sequence[Mapping[str, Spent]], drafts: int) -> str:
    """Write how many drafts a second the best rounds verified."""
    lines = [
        f"| `verifier` of {drafts} drafts | s | drafts a second | processor s | drafts a second of one core |",
        "|---|---|---|---|---|",
    ]
    for name in list(rounds[0])[1:]:
        clock, processor = (
            min(each[name][part] for each in rounds) - min(each["one"][part] for each in rounds)
            for part in range(len(Spent._fields))
        )
        figures = f"{clock:.2f} | {drafts / clock:.0f} | {processor:.2f} | {drafts / processor:.0f}"
        lines.append(f"| {name} | {figures} |")
    return "\n".join(lines) + "\n"


if __name__ == "__main__":
    sys.exit(main())
