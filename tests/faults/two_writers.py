"""Two processes save the same draft: each acknowledged edit is there, was replaced knowingly, or is in a conflict."""

import json
import subprocess
import sys
from collections import defaultdict
from contextlib import ExitStack
from pathlib import Path
from typing import Any

from sofi_tui.fasd.conflicts import conflicts_of
from sofi_tui.fasd.paths import dotted
from tests.faults.network_disk import mounts
from tests.faults.outages import ImpossibleHereError
from tests.faults.read_from_others import ROOT
from tests.faults.result import Result
from tests.faults.scene import TEXTS, scratch, store_in
from tests.faults.writer import FLOCK, NETWORK, NONE, WRITERS

FULL = 10_000
MOST_SECONDS = 3600.0

Place = tuple[str, str]
"""A field and a value that it was given; each edit gives another one."""


def campaign(count: int, seed: int) -> Result:
    """Let two writers save `count` times together: with locks, without, and on two machines."""
    return campaign_with({FLOCK: "with locks", NONE: "without flock", NETWORK: "over sshfs"}, count, seed)


def campaign_with(ways: dict[str, str], count: int, seed: int) -> Result:
    """Do the campaign with some ways of locking only."""
    result = Result("two_writers", count)
    for locks, words in ways.items():
        with scratch() as place, ExitStack() as stack:
            try:
                shared = stack.enter_context(mounts(place, 2)) if locks == NETWORK else [place, place]
            except ImpossibleHereError as error:
                result.figures[words] = f"skipped, {error}"
                continue
            folders = [mount / "brouillons" for mount in shared]
            folder = folders[0]
            store = store_in(folder)
            store.create(store.catalogue.get("prepa"), "Nantes")
            logs = [place / f"{who}.log" for who in WRITERS]
            problems = _written(folders, logs, count, seed, locks)
            saves = [json.loads(line) for log in logs for line in log.read_text("utf-8").splitlines()]
            problems += _lost(saves, _there(folder))
            problems += [
                f"a conflict at {hidden} is not shown" for save in saves for hidden in save["hidden"]
            ]
            result.failures += [f"{words}: {problem}" for problem in problems]
            conflicts = sum(save["conflicts"] for save in saves)
            result.figures[words] = (
                f"{len(saves)} saves, {conflicts} conflicts, {len(_there(folder)) - len(TEXTS)} left"
            )
    return result


def _written(folders: list[Path], logs: list[Path], count: int, seed: int, locks: str) -> list[str]:
    """Run the two writers, each with its own way to the folder; gives what became of those that failed."""
    running = [
        subprocess.Popen(
            [
                *(sys.executable, "-m", "tests.faults.writer", str(folder), str(saves), str(seed)),
                *(str(log), locks),
            ],
            cwd=ROOT,
            stderr=subprocess.PIPE,
            text=True,
        )
        for folder, log, saves in zip(folders, logs, (count - count // 2, count // 2), strict=True)
    ]
    errors = [(process, process.communicate(timeout=MOST_SECONDS)[1]) for process in running]
    return [
        f"a writer ended with {process.returncode}: {error[-300:]}"
        for process, error in errors
        if process.returncode
    ]


def _there(folder: Path) -> set[Place]:
    """Give what the drafts hold, in their fields and as conflicts."""
    held: set[Place] = set()
    for entry in store_in(folder).entries():
        if entry.draft is not None:
            held |= {(dotted(path), str(entry.draft.get(path))) for path in TEXTS}
            held |= {(dotted(kept.path), str(kept.value)) for kept in conflicts_of(entry.draft)}
    return held


def _lost(saves: list[dict[str, Any]], there: set[Place]) -> list[str]:
    """Give each acknowledged edit that is neither there nor was knowingly replaced by what is."""
    replaced: dict[Place, set[Place]] = defaultdict(set)
    for save in saves:
        for place, value, other in save["changes"]:
            replaced[place, value].add((place, other))
    accounted: set[Place] = set()
    rest = list(there)
    while rest:
        edit = rest.pop()
        if edit not in accounted:
            accounted.add(edit)
            rest += replaced[edit]
    edits = {(place, value) for save in saves for place, value, _ in save["changes"]}
    return [f"{value} at {place} is lost" for place, value in sorted(edits - accounted)]
