"""Mutated drafts, presets and profiles: read, or refused in one clean line; no traceback, no hang, no changed file."""

import re
import subprocess
import sys
import time
import traceback
from collections.abc import Callable
from importlib.util import find_spec
from pathlib import Path
from random import Random

from tests.faults.mutations import mutated
from tests.faults.read_from_others import KINDS, ROOT, Refused, UncleanMessageError
from tests.faults.result import Result, spread
from tests.faults.scene import scratch

FULL = 50_000
MOST_SECONDS = 1.0
"""Of the processor for one file, so that a busy machine does not count; more for what atheris instruments."""
MOST_SECONDS_GUIDED = 3.0

_EXECUTED = re.compile(r"stat::number_of_executed_units: *(\d+)")


def campaign(count: int, seed: int) -> Result:
    """Read `count` mutated files of each kind, and as many more led by the code's coverage where atheris is."""
    result = Result("fuzz", count)
    seconds: list[float] = []
    for kind in KINDS:
        refused = 0
        with scratch() as place:
            corpus, read, file = kind.corpus(), kind.reader(place), kind.file(place)
            for number in range(count):
                random = Random(f"{seed} {kind.name} {number}")
                data = mutated(random.choice(corpus), random.choice(corpus), random)
                problem, said = tried(read, file, data, seconds)
                refused += said
                if problem:
                    result.failures.append(f"{kind.name} {number} of seed {seed}: {problem}")
        result.figures[kind.name] = f"{count - refused} read, {refused} refused"
    result.figures |= spread("time of one file", seconds)
    _guided(count, seed, result)
    return result


def _guided(count: int, seed: int, result: Result) -> None:
    """Let atheris lead the mutations, in a process of its own for each kind."""
    if find_spec("atheris") is None:
        result.figures["atheris"] = "skipped, not installed (pip install '.[fuzz]')"
        return
    for kind in KINDS:
        with scratch() as place:
            report = place / "report"
            command = [
                sys.executable,
                "-m",
                "tests.faults.guided_fuzz",
                kind.name,
                str(count),
                str(seed),
                str(report),
            ]
            run = subprocess.run(
                command, cwd=ROOT, capture_output=True, text=True, errors="replace", check=False
            )
            if report.exists():
                result.failures += report.read_text("utf-8").splitlines()
            executed = _EXECUTED.search(run.stderr)
            if run.returncode or executed is None:
                result.failures.append(
                    f"{kind.name}, guided: ended with {run.returncode}: {run.stderr[-300:]}"
                )
            else:
                result.figures[f"atheris, {kind.name}"] = executed[1]


def tried(
    read: Callable[[], None],
    file: Path,
    data: bytes,
    seconds: list[float] | None = None,
    most: float = MOST_SECONDS,
) -> tuple[str, bool]:
    """Read a file with these bytes; give what did not hold, and whether the file was refused."""
    file.write_bytes(data)
    before = file.stat()
    begun = time.process_time()
    problem, refused = _outcome(read)
    took = time.process_time() - begun
    if seconds is not None:
        seconds.append(took)
    if took > most:
        problem += f" it took {took:.1f} s"
    after = file.stat()
    same = (after.st_mtime_ns, after.st_size) == (before.st_mtime_ns, before.st_size)
    if not same or file.read_bytes() != data:
        problem += " the file was changed"
    return problem, refused


def _outcome(read: Callable[[], None]) -> tuple[str, bool]:
    try:
        read()
    except Refused:
        return "", True
    except UncleanMessageError as error:
        return str(error), True
    except Exception as error:  # noqa: BLE001 -- any other is what is looked for
        last = traceback.extract_tb(error.__traceback__)[-1]
        place = f"{Path(last.filename).name}:{last.lineno}"
        return f"{type(error).__name__} in {place} ({ascii(str(error))[:100]})", False
    return "", False
