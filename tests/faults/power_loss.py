"""Power cut at every call of a save: the old or the new draft is there, whole, and an acknowledged one always.

The calls of real saves are recorded while they are executed; then the disk is put in every state that a cut
after each of them may leave (see `disk_model`), and looked at through the store.
"""

import os
from dataclasses import dataclass, field
from pathlib import Path
from random import Random
from unittest.mock import patch

from sofi_tui.drafts.file_format import dump
from sofi_tui.drafts.journal import Journal
from sofi_tui.drafts.processes import Process
from tests.faults.disk_model import FOLDER, Recorder, State, after_a_cut, applied
from tests.faults.kinds_of_save import KINDS, Prepare
from tests.faults.os_calls import intercepted
from tests.faults.result import Result
from tests.faults.scene import JOURNAL, scratch, store_in

FULL = 100

Versions = dict[Path, bytes]


@dataclass
class Tally:
    """What the cuts of a campaign gave."""

    result: Result
    cuts: int = 0
    states: int = 0
    syncs: int = 0
    seen: set[int] = field(default_factory=set)


def campaign(count: int, seed: int) -> Result:
    """Cut the power at every call of each kind of save, `count` times with other texts."""
    tally = Tally(Result("power_loss", count))
    for number in range(count):
        random = Random(f"{seed} {number}")
        for name, prepare in KINDS.items():
            _cut_everywhere(name, prepare, "", random, tally)
    tally.result.figures |= {
        "kinds of save": str(len(KINDS)),
        "crash points": str(tally.cuts),
        "states of the disk": str(tally.states),
    }
    return tally.result


def lost_without(omitted: str, seed: int) -> str:
    """Leave the sync of « file » or « folder » out; give the first kind of save that is found to lose drafts."""
    tally = Tally(Result("power_loss", 1))
    for name, prepare in KINDS.items():
        _cut_everywhere(name, prepare, omitted, Random(f"{seed} 0"), tally)
        if tally.result.failures:
            return name
    return ""


def _cut_everywhere(name: str, prepare: Prepare, omitted: str, random: Random, tally: Tally) -> None:
    with scratch() as place:
        folder = place / "brouillons"
        save, always = prepare(store_in(folder), random)
        before = _drafts(folder)
        recorder = Recorder(folder, omitted)
        with intercepted(folder, recorder):
            save()
        after = _drafts(folder)
        _expect_complete_record(name, recorder, folder)
        for calls in range(len(recorder.steps) + 1):
            acknowledged = calls == len(recorder.steps)
            allowed = _Allowed(after if acknowledged else before, after, always)
            tally.cuts += 1
            for state in after_a_cut(recorder.before, recorder.steps[:calls], random):
                if problem := _looked_at(state, folder, place / "apres", allowed, tally):
                    tally.result.failures.append(f"{name}, cut after call {calls}: {problem}")


def _expect_complete_record(name: str, recorder: Recorder, folder: Path) -> None:
    """Make sure that no call passed by the recorder: what it noted gives what is there."""
    noted = {
        path: data
        for path, (inode, data) in applied(recorder.before, recorder.steps).items()
        if inode != FOLDER
    }
    there = {path: path.read_bytes() for path in folder.rglob("*") if path.is_file()}
    if noted != there:
        raise AssertionError(f"{name}: the record is not what was done: {sorted(noted)} {sorted(there)}")


@dataclass(frozen=True)
class _Allowed:
    """What each draft may be after a cut: as before the save, or as after it; one of them holds `always`."""

    before: Versions
    after: Versions
    always: str

    def problem(self, found: Versions) -> str:
        for path, data in found.items():
            if data not in {self.before.get(path), self.after.get(path)}:
                return f"{path.name} is neither the old draft nor the new one"
        for path in self.before.keys() | self.after.keys():
            safe = path.stem in {kept.stem for kept in self.before} and path.stem in {
                kept.stem for kept in self.after
            }
            if safe and path.stem not in {other.stem for other in found}:
                return f"{path.name} is gone"
        if not any(self.always.encode() in data for data in found.values()) and self.always:
            return "what was typed is in no draft, nor in the journal"
        return ""


def _looked_at(state: State, folder: Path, place: Path, allowed: _Allowed, tally: Tally) -> str:
    """Put a state on a disk, unless it was seen, and say what is wrong with it."""
    files = tuple((path, inode, data) for path, (inode, data) in sorted(state.items()))
    seen = hash((files, tuple(sorted(allowed.before.items())), tuple(sorted(allowed.after.items()))))
    if seen in tally.seen:
        return ""
    tally.seen.add(seen)
    tally.states += 1
    with scratch() as disk:
        _put(state, folder, disk)
        store = store_in(disk)
        unreadable = [entry.problem for entry in (*store.entries(), *store.binned()) if entry.draft is None]
        unreadable += Journal(disk / JOURNAL).problems()
        if unreadable:
            return unreadable[0]
        listed = {folder / path.relative_to(disk): data for path, data in _drafts(disk).items()}
    return allowed.problem(listed)


def _put(state: State, folder: Path, disk: Path) -> None:
    made: dict[int, Path] = {}
    for path, (inode, data) in sorted(state.items()):
        target = disk / path.relative_to(folder)
        if inode == FOLDER:
            target.mkdir(exist_ok=True)
        elif inode in made:
            os.link(made[inode], target)
        else:
            target.write_bytes(data)
            made[inode] = target


def _drafts(folder: Path) -> Versions:
    """Give the bytes of each draft that the store lists, in the bin also, and of each that the journal offers."""
    store = store_in(folder)
    listed = {entry.path: entry.path.read_bytes() for entry in (*store.entries(), *store.binned())}
    with patch.object(Process, "is_alive", False):  # the machine starts again
        offered = {kept.entry: dump(kept.draft) for kept in Journal(folder / JOURNAL).pending()}
    return listed | offered
