"""Ways in which a disk stops taking what is written: calls that fail, and what the machine itself can be made to do."""

import errno
import os
import shutil
import subprocess
import time
from collections.abc import Callable, Collection, Iterator
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass
from pathlib import Path
from random import Random
from typing import Any, TypeAlias

from tests.faults.os_calls import Call, intercepted

_write = os.write
_USER = 54_321


class ImpossibleHereError(Exception):
    """An outage that this machine does not let one make; the message says why."""


Outage: TypeAlias = Callable[[], AbstractContextManager[None]]
"""Makes the disk fail for as long as one is within."""


@dataclass
class FailingCalls:
    """A hook of `intercepted`: some calls fail with an error, each with some likelihood, while `on`."""

    error: int
    fails: Callable[[Call], bool]
    random: Random
    likelihood: float = 1.0
    on: bool = False

    def __call__(self, call: Call, run: Callable[[], Any]) -> Any:
        if not self.on or not self.fails(call) or self.random.random() > self.likelihood:
            return run()
        if call.name == "close":
            run()
        if call.name == "write" and self.random.random() < 0.5:  # what fits is written, and told as such
            fits = bytes(call.args[1])[: self.random.randint(0, 600)]
            if fits and len(fits) < len(call.args[1]):
                return _write(call.args[0], fits)
        raise OSError(self.error, os.strerror(self.error))

    @contextmanager
    def going_on(self) -> Iterator[None]:
        """Let calls fail meanwhile."""
        self.on = True
        try:
            yield
        finally:
            self.on = False


def _takes_room(call: Call) -> bool:
    return call.name in {"write", "mkdir"} or (call.name == "open" and bool(call.flags & os.O_CREAT))


def _is_counted(call: Call) -> bool:
    return call.name in {"write", "fsync", "close", "mkdir"}


def _changes(call: Call) -> bool:
    return call.changes and call.name not in {"fsync", "write"}


def _has_name(call: Call) -> bool:
    return call.name in {"open", "rename", "unlink", "mkdir", "stat", "lstat", "access", "listdir", "scandir"}


def _moves_data(call: Call) -> bool:
    return call.name in {"read", "write", "fsync"}


def _any(call: Call) -> bool:
    return True


def _waits(call: Call) -> bool:
    return call.name in {"open", "read", "write", "fsync"}


CALLS: dict[str, tuple[int, Callable[[Call], bool], float]] = {
    "disk full": (errno.ENOSPC, _takes_room, 1.0),
    "quota": (errno.EDQUOT, _is_counted, 0.7),
    "read-only": (errno.EROFS, _changes, 1.0),
    "folder removed": (errno.ENOENT, _has_name, 1.0),
    "permissions taken away": (errno.EACCES, _has_name, 1.0),
    "disk errors": (errno.EIO, _moves_data, 0.5),
    "stale network disk": (errno.ESTALE, _any, 0.5),
    "interrupted calls": (errno.EINTR, _waits, 0.3),
}


@contextmanager
def of_calls(kind: str, folders: Path, random: Random) -> Iterator[Outage]:
    """Give an outage of `os` calls under some folders."""
    error, fails, likelihood = CALLS[kind]
    failing = FailingCalls(error, fails, random, likelihood)
    with intercepted(folders, failing):
        yield failing.going_on


@contextmanager
def of_small_disk(kind: str, folder: Path, random: Random) -> Iterator[Outage]:
    """Put a disk of 64 kB at an empty folder, to be filled or made read-only."""
    _mount("-t", "tmpfs", "-o", "size=64k,mode=700", "tmpfs", str(folder))
    try:
        yield {"disk full, really": lambda: _filled(folder), "read-only, really": lambda: _frozen(folder)}[
            kind
        ]
    finally:
        subprocess.run(["umount", "--lazy", str(folder)], check=False, capture_output=True)


@contextmanager
def of_folder(kind: str, folder: Path, random: Random) -> Iterator[Outage]:
    """Take a folder away: elsewhere, or for good with a new one in its place in the end."""
    yield lambda: _gone(folder, for_good="for good" in kind)


@contextmanager
def of_permissions(kind: str, folder: Path, random: Random) -> Iterator[Outage]:
    """Be somebody whom permissions bind, in a folder that is made read-only, or closed."""
    if os.geteuid() != 0:
        yield lambda: _closed(folder, random)
        return
    for path in (folder.parent, folder, *folder.iterdir()):
        os.chown(path, _USER, _USER)
    os.setegid(_USER)
    os.seteuid(_USER)
    try:
        yield lambda: _closed(folder, random)
    finally:
        os.seteuid(0)
        os.setegid(0)


REAL: dict[str, Callable[[str, Path, Random], AbstractContextManager[Outage]]] = {
    "disk full, really": of_small_disk,
    "read-only, really": of_small_disk,
    "folder moved away, really": of_folder,
    "folder removed for good, really": of_folder,
    "permissions taken away, really": of_permissions,
}
ALL: Collection[str] = (*CALLS, *REAL)


def _mount(*words: str) -> None:
    command = shutil.which("mount")
    if command is None or os.geteuid() != 0:
        raise ImpossibleHereError("only root mounts disks")
    run = subprocess.run([command, *words], capture_output=True, text=True, check=False)
    if run.returncode:
        raise ImpossibleHereError(run.stderr.strip())


@contextmanager
def _filled(folder: Path) -> Iterator[None]:
    ballast = folder / ".lest"
    with ballast.open("wb", buffering=0) as file:
        try:
            while True:
                file.write(bytes(512))
        except OSError as error:
            if error.errno != errno.ENOSPC:
                raise
    try:
        yield
    finally:
        ballast.unlink()


@contextmanager
def _frozen(folder: Path) -> Iterator[None]:
    for left in reversed(range(200)):
        try:
            _mount("-o", "remount,ro", str(folder))
            break
        except ImpossibleHereError:  # a save has a file open
            if not left:
                raise
            time.sleep(0.01)
    try:
        yield
    finally:
        _mount("-o", "remount,rw", str(folder))


@contextmanager
def _gone(folder: Path, for_good: bool) -> Iterator[None]:
    away = folder.with_name("ailleurs")
    folder.rename(away)
    if for_good:
        while away.exists():  # a save may be at it
            shutil.rmtree(away, ignore_errors=True)
    try:
        yield
    finally:
        if for_good:
            folder.mkdir(mode=0o700)
        else:
            away.rename(folder)


@contextmanager
def _closed(folder: Path, random: Random) -> Iterator[None]:
    folder.chmod(random.choice((0o500, 0o000)))
    try:
        yield
    finally:
        folder.chmod(0o700)
