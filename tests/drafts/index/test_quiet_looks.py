"""A large folder in which nothing happens is not looked through each second; whatever happens in it is seen."""

import errno
import os
import subprocess
import sys
from collections.abc import Callable
from datetime import date
from pathlib import Path
from time import monotonic

import pytest

from sofi_tui.drafts.errors import StorageError
from sofi_tui.drafts.index import folder_scan, local_disk, notices, stillness, watcher
from sofi_tui.drafts.index import index as index_module
from sofi_tui.drafts.index.index import DraftIndex
from sofi_tui.drafts.index.watcher import News, Watcher
from tests.drafts.index.folders import at_rest, index_on, put
from tests.tui.person import NOW

NAMES = ("angers", "cholet", "nantes")
FEW = len(NAMES)
_IN_PLACE = """
import sys
with open(sys.argv[1], "r+b") as file:
    text = file.read().replace(sys.argv[2].encode(), sys.argv[3].encode())
    file.seek(0)
    file.write(text)
    file.truncate()
"""


class Looks:
    """A watcher's looks at a folder, one by one: what it told, and how often it looked through all files."""

    def __init__(self, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        self.told: list[News] = []
        self.through = 0
        self.index: DraftIndex = at_rest(index_on(folder, NOW.date()))
        self.watcher = Watcher(self.index, self.told.append, lambda: NOW)
        scanned = folder_scan.scanned

        def counted(place: Path, seen: folder_scan.Seen) -> folder_scan.Seen:
            self.through += 1
            return scanned(place, seen)

        monkeypatch.setattr(index_module, "scanned", counted)

    def look(self, times: int = 1) -> int:
        """Look so many times; gives how often all files were looked through."""
        before = self.through
        for _ in range(times):
            self.watcher.look_once()
        return self.through - before

    @property
    def titles(self) -> set[str]:
        return {row.titre for row in self.told[-1].rows}


@pytest.fixture
def looks(folder: Path, monkeypatch: pytest.MonkeyPatch) -> Looks:
    """Looks at a folder of more than a few drafts, the first two of which were made."""
    monkeypatch.setattr(watcher, "MANY", FEW)
    for name in NAMES:
        put(folder, name, titre=name.title())
    made = Looks(folder, monkeypatch)
    assert made.look(2) == 2
    return made


def in_place(path: Path, before: str, after: str) -> None:
    """Write into a file by another process, as an editor does that replaces nothing."""
    subprocess.run([sys.executable, "-c", _IN_PLACE, path, before, after], check=True)


def test_a_folder_at_rest_is_not_looked_through_again(looks: Looks) -> None:
    told = len(looks.told)
    assert looks.look(5) == 0
    assert len(looks.told) == told


def test_what_another_process_writes_in_its_place_is_seen_by_the_next_look(
    looks: Looks, folder: Path
) -> None:
    state = folder.stat()
    looks.look()
    in_place(folder / "cholet.toml", "Cholet", "Saumur")
    assert folder.stat() == state
    assert looks.look() == 1
    assert looks.titles == {"Angers", "Nantes", "Saumur"}
    assert looks.look(3) == 0


@pytest.mark.parametrize(
    "deed",
    [
        lambda folder: put(folder, "laval"),
        lambda folder: (folder / "nantes.toml").unlink(),
        lambda folder: (folder / "nantes.toml").rename(folder / "laval.toml"),
        lambda folder: put(folder.parent, "nantes", titre="Laval").replace(folder / "nantes.toml"),
        lambda folder: (folder / "nantes.toml").chmod(0o400),
        lambda folder: os.truncate(folder / "nantes.toml", 12),
    ],
)
def test_whatever_becomes_of_a_draft_is_seen_by_the_next_look(
    deed: Callable[[Path], object], looks: Looks, folder: Path
) -> None:
    looks.look()
    deed(folder)
    assert looks.look() == 1
    assert looks.index.rows == index_on(folder, NOW.date()).refreshed().rows
    assert looks.look(3) == 0


def test_a_folder_in_the_place_of_another_is_seen_and_heard_of(looks: Looks, folder: Path) -> None:
    folder.rename(folder.with_name("avant"))
    assert looks.look() == 1
    assert not looks.told[-1].rows
    folder.mkdir()
    for name in NAMES:
        put(folder, name, titre="Laval")
    assert looks.look() == 1
    assert looks.titles == {"Laval"}
    looks.look(2)
    in_place(folder / "cholet.toml", "Laval", "Saumur")
    assert looks.look() == 1
    assert looks.titles == {"Laval", "Saumur"}
    in_place(folder.with_name("avant") / "cholet.toml", "Cholet", "Saumur")
    assert looks.look(3) <= 1


def test_a_folder_over_which_a_networks_disk_is_mounted_is_heard_of_no_more(
    looks: Looks, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(local_disk, "_kind", elsewhere("nfs4"))
    put(folder, "laval")
    assert looks.look(4) == 4


def test_more_changes_than_the_system_keeps_are_told_all_the_same(looks: Looks, folder: Path) -> None:
    kept = int(Path("/proc/sys/fs/inotify/max_queued_events").read_text("ascii"))
    for number in range(kept + 10):
        os.utime(folder / f"{NAMES[number % FEW]}.toml", ns=(0, number))
    assert looks.look() == 1
    assert looks.look(3) == 0


def test_a_look_that_failed_is_made_again(
    looks: Looks, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(place: Path, seen: folder_scan.Seen) -> folder_scan.Seen:
        raise StorageError(place, OSError(errno.EMFILE, "too many"))

    in_place(folder / "cholet.toml", "Cholet", "Saumur")
    with monkeypatch.context() as patch:
        patch.setattr(index_module, "scanned", refuse)
        looks.look()
    assert looks.told[-1].problem
    assert looks.look() == 1
    assert looks.titles == {"Angers", "Nantes", "Saumur"}


def test_a_new_day_looks_through_all_again(looks: Looks) -> None:
    looks.index.today = lambda: date(2027, 3, 1)
    assert looks.look() == 1


def test_once_in_a_while_all_is_looked_through_whatever_was_heard(
    looks: Looks, monkeypatch: pytest.MonkeyPatch
) -> None:
    later = monotonic() + stillness.SELDOM
    monkeypatch.setattr(stillness, "monotonic", lambda: later)
    assert looks.look(3) == 1


def test_another_folder_is_listened_to_in_its_turn(looks: Looks, folder: Path) -> None:
    other = folder.with_name("corbeille")
    other.mkdir()
    for name in NAMES:
        put(other, name, titre="Jeté")
    looks.watcher.look(at_rest(index_on(other, NOW.date())))
    assert looks.look(2) >= 1
    assert looks.look(2) == 0
    in_place(other / "cholet.toml", "Jeté", "Sorti")
    assert looks.look() == 1
    assert looks.titles == {"Jeté", "Sorti"}


def refused(*_: object) -> int:
    raise OSError(errno.EMFILE, os.strerror(errno.EMFILE))


def elsewhere(kind: str) -> Callable[[str, str], str]:
    return lambda place, mounts: kind


@pytest.mark.parametrize(
    ("module", "name", "instead"),
    [
        (notices, "_asked", refused),
        (local_disk, "_MOUNTS", Path("/nowhere")),
        (local_disk, "_kind", elsewhere("nfs4")),
        (local_disk, "_kind", elsewhere("cifs")),
        (local_disk, "_kind", elsewhere("fuse.sshfs")),
    ],
)
def test_where_the_system_cannot_be_heard_or_not_trusted_each_look_is_made(
    module: object, name: str, instead: object, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, name, instead)
    monkeypatch.setattr(watcher, "MANY", FEW)
    for draft in NAMES:
        put(folder, draft, titre=draft.title())
    looks = Looks(folder, monkeypatch)
    assert looks.look(4) == 4
    in_place(folder / "cholet.toml", "Cholet", "Saumur")
    assert looks.look() == 1
    assert looks.titles == {"Angers", "Nantes", "Saumur"}


def test_a_few_drafts_are_looked_through_each_time(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    put(folder, "nantes")
    assert Looks(folder, monkeypatch).look(4) == 4


MOUNTS = r"""
21 1 259:1 / / rw,relatime shared:1 - ext4 /dev/a rw
30 21 0:26 / /srv rw,nosuid shared:2 master:3 - tmpfs tmpfs rw
31 21 0:44 / /srv/offres\040de\040tous rw,relatime - nfs4 serveur:/offres rw,vers=4.2
32 21 0:45 / /home rw - ext4 /dev/b rw
33 21 0:46 / /home rw - fuse.sshfs moi@serveur: rw
"""


@pytest.mark.parametrize(
    ("place", "kind"),
    [
        ("/", "ext4"),
        ("/srvice", "ext4"),
        ("/srv", "tmpfs"),
        ("/srv/offres", "tmpfs"),
        ("/srv/offres de tous", "nfs4"),
        ("/srv/offres de tous/2026", "nfs4"),
        ("/home/moi", "fuse.sshfs"),
    ],
)
def test_a_folder_is_on_the_disk_that_was_mounted_last_and_deepest(place: str, kind: str) -> None:
    assert local_disk._kind(place, MOUNTS.strip()) == kind
