"""What a disk may hold after a power cut: the model of ALICE and CrashMonkey, for a few files.

Nothing that a returned sync covers is lost. Whatever else was asked for may be lost or kept, each on its own and in
any order: entries of folders until the folder is synced, data until the file is, and data also by torn blocks.
A rename is one step, as on every journalled file system, and lasts once the folder that it goes to is synced.
"""

import os
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from itertools import count, product
from math import prod
from pathlib import Path
from random import Random
from typing import Any, TypeAlias

from tests.faults.os_calls import Call

FOLDER = -1
"""Stands for the inode of any folder."""
BLOCKS = (512, 4096)
MOST_STATES = 400
"""How many states are looked at of one crash point; a random choice where there are more."""


@dataclass(frozen=True)
class Entries:
    """Names of folders that one call changes together: the inode that each gets, None for a name taken away."""

    names: dict[Path, int | None]
    lasts_with: Path


@dataclass(frozen=True)
class Data:
    """Bytes put in a file; a cut of the file where `data` is None."""

    inode: int
    offset: int
    data: bytes | None


@dataclass(frozen=True)
class Sync:
    """What has reached the disk: a file, or a folder's entries."""

    what: int | Path


Step: TypeAlias = Entries | Data | Sync
State: TypeAlias = dict[Path, tuple[int, bytes]]
"""What is on the disk: for each path its inode and bytes; folders have the inode FOLDER."""


class Recorder:
    """A hook of `intercepted`: executes each call and notes it; what was there before counts as safe."""

    def __init__(self, folder: Path, omit: str = "") -> None:
        self.steps: list[Step] = []
        self._omit = omit
        self._inodes = count()
        self._names: dict[Path, int] = {}
        self._offsets: dict[int, int] = {}
        self._opened: dict[int, int] = {}
        self.before: State = {}
        for path in sorted([folder, *folder.rglob("*")]):
            inode = FOLDER if path.is_dir() else next(self._inodes)
            self._names[path] = inode
            self.before[path] = (inode, b"" if path.is_dir() else path.read_bytes())

    def __call__(self, call: Call, run: Callable[[], Any]) -> Any:
        if call.name in {"fsync", "fdatasync"} and self._omit == (
            "folder" if self._is_folder(call) else "file"
        ):
            return None
        existed = call.path in self._names
        result = run()
        if call.name == "open":
            self._open(call, result, existed)
        elif call.target is not None or call.name in {"mkdir", "unlink", "remove", "rmdir"}:
            self._named(call)
        else:
            self._filled(call, result)
        return result

    def _named(self, call: Call) -> None:
        """Note what became of names."""
        match call.name:
            case "mkdir":
                self._entries({call.path: FOLDER}, call.path)
            case "unlink" | "remove" | "rmdir":
                self._entries({call.path: None}, call.path)
            case "rename" | "replace" if call.target is not None:
                self._entries({call.path: None, call.target: self._names[call.path]}, call.target)
            case "link" if call.target is not None:
                self._entries({call.target: self._names[call.path]}, call.target)

    def _filled(self, call: Call, result: Any) -> None:
        """Note what became of contents."""
        match call.name:
            case "write":
                offset = self._offsets[call.args[0]]
                self._data(call.args[0], offset, bytes(call.args[1])[:result])
                self._offsets[call.args[0]] = offset + result
            case "pwrite":
                self._data(call.args[0], call.args[2], bytes(call.args[1])[:result])
            case "ftruncate":
                self._data(call.args[0], call.args[1], None)
            case "fsync" | "fdatasync":
                self.steps.append(Sync(call.path if self._is_folder(call) else self._opened[call.args[0]]))

    def _is_folder(self, call: Call) -> bool:
        return self._opened[call.args[0]] == FOLDER

    def _open(self, call: Call, descriptor: int, existed: bool) -> None:
        if not existed:
            self._entries({call.path: next(self._inodes)}, call.path)
        self._opened[descriptor] = self._names[call.path]
        self._offsets[descriptor] = 0
        if call.flags & os.O_TRUNC and existed:
            self._data(descriptor, 0, None)
        if call.flags & os.O_APPEND:
            self._offsets[descriptor] = call.path.stat().st_size

    def _data(self, descriptor: int, offset: int, data: bytes | None) -> None:
        self.steps.append(Data(self._opened[descriptor], offset, data))

    def _entries(self, names: dict[Path, int | None], lasts_with: Path) -> None:
        self.steps.append(Entries(names, lasts_with.parent))
        for path, inode in names.items():
            if inode is None:
                self._names.pop(path, None)
            else:
                self._names[path] = inode


def after_a_cut(before: State, steps: list[Step], random: Random) -> Iterator[State]:
    """Give what the disk may hold when the power goes after these steps."""
    choices = [_fates(step, steps[number + 1 :], random) for number, step in enumerate(steps)]
    if prod(map(len, choices)) <= MOST_STATES:
        fates: Iterable[tuple[Step | None, ...]] = product(*choices)
    else:
        some = (tuple(random.choice(of_one) for of_one in choices) for _ in range(MOST_STATES))
        fates = [tuple(of_one[0] for of_one in choices), tuple(of_one[-1] for of_one in choices), *some]
    for chosen in fates:
        yield applied(before, [step for step in chosen if step is not None])


def applied(before: State, steps: Iterable[Step]) -> State:
    """Carry out steps on what is there; what stands in a folder that is not there is gone too."""
    names = {path: inode for path, (inode, _) in before.items()}
    held = dict(before.values())
    for step in steps:
        match step:
            case Entries():
                for path, inode in step.names.items():
                    if inode is None:
                        names.pop(path, None)
                    else:
                        names[path] = inode
            case Data():
                held[step.inode] = _with(held.get(step.inode, b""), step)
    root = min(before, key=lambda path: len(path.parts))
    return {
        path: (inode, held.get(inode, b""))
        for path, inode in names.items()
        if all(parent in names for parent in path.parents if root in parent.parents or parent == root)
    }


def _with(held: bytes, step: Data) -> bytes:
    if step.data is None:
        return held[: step.offset].ljust(step.offset, b"\0")
    return held[: step.offset].ljust(step.offset, b"\0") + step.data + held[step.offset + len(step.data) :]


def _fates(step: Step, later: list[Step], random: Random) -> list[Step | None]:
    """Give what may have become of a step, its loss first and its whole effect last."""
    match step:
        case Sync():
            return [None]
        case Entries():
            return [step] if Sync(step.lasts_with) in later else [None, step]
        case Data():
            return [step] if Sync(step.inode) in later else [None, *_torn(step, random), step]


def _torn(step: Data, random: Random) -> Iterator[Data]:
    """Tear a write at blocks: nothing but the new size, beginnings, and blocks here and there."""
    if not step.data:
        return
    size = len(step.data)
    yield Data(step.inode, step.offset, bytes(size))
    for block in BLOCKS:
        ends = range(block, size, block)
        for end in random.sample(ends, min(2, len(ends))):
            yield Data(step.inode, step.offset, step.data[:end])
            yield Data(step.inode, step.offset, step.data[:end] + bytes(size - end))
        if len(ends) > 1:
            yield Data(step.inode, step.offset, _holed(step.data, block, random))


def _holed(data: bytes, block: int, random: Random) -> bytes:
    blocks = [data[start : start + block] for start in range(0, len(data), block)]
    return b"".join(block if random.random() < 0.5 else bytes(len(block)) for block in blocks)
