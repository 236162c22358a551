"""Links, pipes, devices and another user's files in a shared folder: nothing outside changes, is shown, or hangs.

Alice uses the program in a folder where Bob may put whatever he likes, then Bob does. As root they are two Unix users
by number, without accounts; otherwise one and the same.
"""

import hashlib
import json
import os
import stat
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass
from itertools import product
from pathlib import Path
from random import Random

from sofi_tui.fasd.texts import clean_line
from tests.faults.read_from_others import ROOT
from tests.faults.result import Result, spread
from tests.faults.scene import scratch, store_in
from tests.faults.traps import DRAFT, HERS, SECRET, TRAPS

FULL = 60
MOST_SECONDS = 60.0
"""For all that the program can do in such a folder; each step that meets a lock waits five seconds for it."""
_LONG_AGO = 1_600_000_000.0

ALICE, BOB, GROUP = 54_321, 54_322, 54_320
_ACL = bytes.fromhex(
    "02000000 01000700ffffffff 04000700ffffffff 10000700ffffffff 20000000ffffffff".replace(" ", "")
)
"""Default ACL: owner and group may do all, others nothing."""


def _setgid(folder: Path) -> None:
    folder.chmod(0o2770)


def _with_acl(folder: Path) -> None:
    folder.chmod(0o770)
    os.setxattr(folder, "system.posix_acl_default", _ACL)


def _open_to_all(folder: Path) -> None:
    folder.chmod(0o777)


def _sticky(folder: Path) -> None:
    if _is_root():
        os.chown(folder, 0, GROUP)  # who owns it may replace all files in it
    folder.chmod(0o3777)


FOLDERS: dict[str, Callable[[Path], None]] = {
    "setgid": _setgid,
    "default ACL": _with_acl,
    "open to all": _open_to_all,
    "sticky": _sticky,
}
UMASKS = (0o002, 0o022, 0o077)
_IS_SHARED = {"setgid", "default ACL", "sticky"}


@dataclass(frozen=True)
class Scene:
    """One shared folder: its kind, the umask of those who use it, and whether the traps have been there for long."""

    place: Path
    kind: str
    umask: int
    aged: bool = True

    @property
    def shared(self) -> Path:
        return self.place / "commun"

    def done_by(self, user: int, *words: str) -> tuple[dict[str, str], float]:
        """Let a user be at the program; gives what they were told and how long it took."""
        home = self.place / ("alice" if user == ALICE else "bob")
        xdg = {f"XDG_{name}_HOME": str(home / name.lower()) for name in ("CONFIG", "DATA", "STATE", "CACHE")}
        environment = {**os.environ, **xdg, "HOME": str(home), "PYTHONDONTWRITEBYTECODE": "1"}
        command = [
            sys.executable,
            "-m",
            "tests.faults.someone",
            str(user),
            str(GROUP),
            str(self.shared),
            *words,
        ]
        run = subprocess.run(
            command,
            cwd=ROOT,
            env=environment,
            umask=self.umask,
            capture_output=True,
            text=True,
            timeout=MOST_SECONDS,
            check=False,
        )
        if run.returncode:
            raise AssertionError(f"ended with {run.returncode}: {run.stderr[-400:]}")
        listed, _, last = run.stdout.rpartition("\n")
        said = json.loads(last)
        return {**said["told"], "terminal": listed + run.stderr}, said["seconds"]


def campaign(count: int, seed: int) -> Result:
    """Set the traps in shared folders of each kind with each umask, by turns."""
    result = Result("intruders", count)
    seconds: list[float] = []
    cases = list(product(FOLDERS, UMASKS))
    Random(seed).shuffle(cases)
    for number in range(count):
        kind, umask = cases[number % len(cases)]
        with scratch() as place:
            scene = Scene(place, kind, umask, aged=number % 2 == 0)
            try:
                _prepare(scene)
            except OSError as error:
                result.figures[kind] = f"skipped, {error.strerror}"
                continue
            try:
                problems = [*_colleagues(scene), *_trapped(scene, seconds)]
            except (AssertionError, subprocess.TimeoutExpired) as error:
                problems = [str(error)]
            result.failures += [f"{kind}, umask {umask:03o}: {problem}" for problem in problems]
    result.figures |= {
        "traps": str(len(TRAPS)),
        "users": "two" if _is_root() else "one, the other needs root",
    }
    result.figures |= spread("time of one at all traps", seconds)
    return result


def _prepare(scene: Scene) -> None:
    scene.place.chmod(0o755)
    for name, user in (("alice", ALICE), ("bob", BOB)):
        home = scene.place / name
        home.mkdir(mode=0o700)
        (home / "secret.toml").write_text(DRAFT.format(text=SECRET if user == ALICE else HERS), "utf-8")
        (home / "secret.toml").chmod(0o600)
        for path in (home, home / "secret.toml"):
            _give(path, user)
    scene.shared.mkdir()
    _give(scene.shared, BOB)
    FOLDERS[scene.kind](scene.shared)


def _colleagues(scene: Scene) -> list[str]:
    """In a shared folder both write the same draft, whatever their umask; elsewhere only its owner reads it."""
    ident = store_in(scene.shared).create(store_in(scene.shared).catalogue.get("prepa"), "Nantes").draft.id
    path = scene.shared / f"{ident}.toml"
    _give(path, ALICE)
    shared = scene.kind in _IS_SHARED and scene.kind != "sticky"
    problems = []
    for user in (ALICE, BOB, ALICE):
        text = f"par {user}"
        told, _ = scene.done_by(user, ident, text)
        saved = text.encode() in path.read_bytes()
        allowed = shared or user == ALICE or not _is_root()
        if saved != allowed:
            problems.append(f"{'could' if saved else 'could not'} write the other's draft: {told['']}")
        if not saved and "refus" not in told[""]:
            problems.append(f"not saved and not told: {told['']}")
    others = path.stat().st_mode & 0o007
    if others or (path.stat().st_mode & 0o070 and scene.kind not in _IS_SHARED):
        problems.append(f"a draft is left open to others: {path.stat().st_mode:o}")
    return problems


def _trapped(scene: Scene, seconds: list[float]) -> list[str]:
    problems = []
    for name, put in TRAPS.items():
        trap = scene.shared / os.fsdecode(name)
        try:
            put(trap, scene.place / "alice")
        except PermissionError:  # a device, for who is not root
            continue
        if trap.lstat().st_nlink == 1:  # a hard link to a file of Alice's is that file
            _give(trap, BOB)
            if scene.aged:
                os.utime(trap, (_LONG_AGO, _LONG_AGO), follow_symlinks=False)
    outside = _watched(scene)
    for user in (ALICE, BOB):
        told, took = scene.done_by(user)
        seconds.append(took)
        problems += [f"{use}: {what}" for use, words in told.items() if (what := _wrong_in(words, user))]
    for place, state in _watched(scene).items():
        if outside.pop(place, None) != state:
            problems.append(f"{place} was changed")
    problems += [f"{place} is gone" for place in outside]
    return problems + [
        f"{path.name} holds what was private" for path in scene.shared.rglob("*") if _exposes(path)
    ]


def _exposes(path: Path) -> bool:
    """Tell whether a file in the shared folder holds what one of them never put there."""
    status = path.lstat()
    if not stat.S_ISREG(status.st_mode) or status.st_nlink > 1 or status.st_size > 2**20:
        return False
    held = path.read_bytes()
    return SECRET.encode() in held or (HERS.encode() in held and _is_root() and status.st_uid != BOB)


def _wrong_in(words: str, user: int) -> str:
    """Say what is wrong with what someone was told."""
    if SECRET in words or (HERS in words and user == ALICE and _is_root()):
        return "a private text was shown"
    for line in words.split("\n"):
        if clean_line(line) != line or not line.isprintable():
            return f"not clean: {ascii(line)[:200]}"
    return ""


def _watched(scene: Scene) -> dict[str, tuple[int, ...]]:
    """Give the state of all that is outside of the shared folder and no folder of the program's own."""
    own = ("config", "data", "state", "cache")
    found: dict[str, tuple[int, ...]] = {}
    for path in sorted(scene.place.rglob("*")):
        parts = path.relative_to(scene.place).parts
        if parts[0] in {"alice", "bob"} and (len(parts) < 2 or parts[1] not in own):
            status = path.lstat()
            held = int(hashlib.sha256(path.read_bytes()).hexdigest(), 16) if path.is_file() else 0
            size = status.st_size if path.is_file() else 0
            found["/".join(parts)] = (status.st_mode, status.st_uid, status.st_gid, size, held)
    return found


def _give(path: Path, user: int) -> None:
    if _is_root():
        os.chown(path, user, GROUP, follow_symlinks=False)


def _is_root() -> bool:
    return os.geteuid() == 0
