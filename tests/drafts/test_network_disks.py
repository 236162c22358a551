"""Disks of a network and of sticks: other inodes at each look, other clocks, no modes, answers that got lost."""

import errno
import os
import shutil
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import tomli_w

from sofi_tui.drafts.errors import StorageError
from sofi_tui.drafts.lock_file import SILENT
from sofi_tui.drafts.processes import Process
from sofi_tui.drafts.save_lock import LONGEST, WAIT, save_lock
from sofi_tui.drafts.store import DraftStore
from sofi_tui.fasd.conflicts import conflicts_of
from tests.drafts.conftest import created

FIELD, OTHER = ("action", "url_pdf"), ("action", "plus_formation")
HOUR = 3600.0


@pytest.fixture
def path(folder: Path) -> Path:
    return folder / "x.toml"


@pytest.fixture
def file(folder: Path) -> Path:
    return folder / ".x.ecriture"


def refusing(error: int) -> Callable[..., None]:
    def refuse(*_: object, **__: object) -> None:
        raise OSError(error, os.strerror(error))

    return refuse


def with_lost_answer(call: Callable[..., Any], error: int) -> Callable[..., None]:
    """Do what a call does, and tell that it failed: the answer got lost, and what was asked again met its own work."""

    def tell(*args: Any, **named: Any) -> None:
        call(*args, **named)
        raise OSError(error, os.strerror(error))

    return tell


def test_a_lock_is_freed_where_a_name_has_another_inode_at_each_look(
    path: Path, file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(os, "link", lambda source, target, **_: shutil.copyfile(source, target))
    with save_lock(path):
        assert file.exists()
    assert not file.exists()


def test_a_lock_that_was_made_and_told_to_be_there_already_is_had(
    path: Path, file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(os, "link", with_lost_answer(os.link, errno.EEXIST))
    with save_lock(path, 0.05):
        assert file.exists()
    assert not file.exists()


@pytest.mark.parametrize("ahead", [HOUR, -HOUR])
def test_the_lock_of_another_machine_is_as_old_as_the_disk_says(
    ahead: float, path: Path, file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    now = time.time
    monkeypatch.setattr("sofi_tui.drafts.lock_file.time.time", lambda: now() + ahead)
    file.write_text('host = "ailleurs"\nboot = "b"\npid = 1\nstart = "1"')
    with pytest.raises(StorageError, match="en cours"), save_lock(path, 0.05):
        pass
    old = file.stat().st_mtime - 31
    os.utime(file, (old, old))
    with save_lock(path, 0.05):
        pass


def test_a_lock_from_a_time_to_come_holds_nobody_up(path: Path, file: Path) -> None:
    file.write_text("")
    os.utime(file, (time.time() + HOUR, time.time() + HOUR))
    with save_lock(path, 0.05):
        pass


def test_a_folder_in_place_of_the_lock_holds_nobody_up(path: Path, file: Path) -> None:
    file.mkdir()
    with save_lock(path, 0.05):
        assert file.is_file()


def test_another_file_by_a_hard_link_in_place_of_the_lock_holds_nobody_up_and_stays(
    path: Path, file: Path, tmp_path: Path
) -> None:
    (tmp_path / "à moi").write_text("x")
    file.hardlink_to(tmp_path / "à moi")
    with save_lock(path, 0.05):
        pass
    assert (tmp_path / "à moi").read_text() == "x"


def test_a_stale_lock_that_only_its_owner_may_remove_is_passed_by(
    path: Path, file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file.write_text("")
    old = time.time() - 31
    os.utime(file, (old, old))
    monkeypatch.setattr(Path, "rename", refusing(errno.EPERM))
    with save_lock(path, 0.05):
        pass
    assert file.exists()


@pytest.mark.parametrize("put", [Path.mkdir, os.mkfifo, lambda lock: lock.symlink_to("ailleurs")])
def test_what_is_no_file_in_place_of_the_other_lock_leaves_one_lock(
    put: Callable[[Path], object], path: Path, file: Path
) -> None:
    put(path.with_name(".x.lock"))
    with save_lock(path):
        assert file.exists()
        with pytest.raises(StorageError, match="en cours"), save_lock(path, 0.05):
            pass
    assert not (path.parent / "ailleurs").exists()


def test_a_file_with_another_name_in_place_of_the_other_lock_keeps_its_mode(
    path: Path, tmp_path: Path
) -> None:
    path.parent.chmod(0o2770)
    mine = tmp_path / "à moi"
    mine.touch(0o600)
    path.with_name(".x.lock").hardlink_to(mine)
    with save_lock(path):
        pass
    assert mine.stat().st_mode & 0o777 == 0o600


@pytest.mark.parametrize("call", ["fchmod", "chmod"])
def test_a_disk_without_modes_takes_drafts(
    call: str, store: DraftStore, monkeypatch: pytest.MonkeyPatch
) -> None:
    store.folder.chmod(0o2770)
    monkeypatch.setattr(os, call, refusing(errno.EPERM))
    stored = created(store)
    assert store.save(stored, stored.draft.with_value(FIELD, "x")).draft.get(FIELD) == "x"
    store.put_in_bin(stored.path)


def test_a_disk_that_syncs_no_folders_takes_drafts(
    store: DraftStore, monkeypatch: pytest.MonkeyPatch
) -> None:
    sync = os.fsync
    folder = store.folder.stat().st_ino
    refuse = refusing(errno.EINVAL)
    monkeypatch.setattr(os, "fsync", lambda file: (refuse if os.fstat(file).st_ino == folder else sync)(file))
    stored = created(store)
    assert store.save(stored, stored.draft.with_value(FIELD, "x")).draft.get(FIELD) == "x"


@pytest.mark.parametrize("error", [errno.ENOENT, errno.EIO, errno.ESTALE])
def test_a_replacement_that_was_done_and_told_to_have_failed_conflicts_with_nothing(
    error: int, store: DraftStore, monkeypatch: pytest.MonkeyPatch
) -> None:
    stored = created(store)
    with monkeypatch.context() as patch:
        patch.setattr(os, "rename", with_lost_answer(os.rename, error))
        with pytest.raises(StorageError):
            store.save(stored, stored.draft.with_value(FIELD, "x"))
    saved = store.save(stored, stored.draft.with_value(FIELD, "xy").with_value(OTHER, "z"))
    assert (saved.draft.get(FIELD), saved.draft.get(OTHER)) == ("xy", "z")
    assert not conflicts_of(saved.draft)
    assert store.read(stored.path).draft == saved.draft
    assert [entry.path for entry in store.entries()] == [stored.path]


def test_a_file_that_has_gone_stale_is_opened_once_more(
    store: DraftStore, monkeypatch: pytest.MonkeyPatch
) -> None:
    stored = created(store)
    opened, stale = os.open, [True]

    def open_once_stale(path: Any, *args: Any, **named: Any) -> int:
        if str(path).endswith(stored.path.name) and stale and stale.pop():
            raise OSError(errno.ESTALE, os.strerror(errno.ESTALE))
        return opened(path, *args, **named)

    monkeypatch.setattr(os, "open", open_once_stale)
    assert store.read(stored.path).draft == stored.draft


@pytest.fixture
def passing(monkeypatch: pytest.MonkeyPatch) -> Callable[[], float]:
    """Let waiting take no time; gives how many seconds were waited."""
    waited = [0.0]

    def wait(seconds: float) -> None:
        waited[0] += seconds

    monkeypatch.setattr(time, "monotonic", lambda: waited[0])
    monkeypatch.setattr(time, "sleep", wait)
    return lambda: waited[0]


@pytest.mark.parametrize("held", ["", "Rien à voir", 'host = "ailleurs"\nboot = "b"\npid = 1\nstart = "1"'])
def test_a_lock_that_nobody_is_behind_holds_a_save_up_for_no_longer_than_a_save_takes(
    held: str, path: Path, file: Path, passing: Callable[[], float]
) -> None:
    file.write_text(held)
    with save_lock(path):
        assert SILENT <= passing() <= SILENT + 0.1
    assert not file.exists()


def test_one_that_only_its_owner_may_remove_holds_up_one_save_alone(
    path: Path, file: Path, passing: Callable[[], float], monkeypatch: pytest.MonkeyPatch
) -> None:
    file.write_text("à quelqu'un d'autre")
    monkeypatch.setattr(Path, "rename", refusing(errno.EPERM))
    for _ in range(3):
        with save_lock(path):
            pass
    assert SILENT <= passing() <= SILENT + 0.1
    assert file.read_text() == "à quelqu'un d'autre"


def test_the_lock_of_a_living_process_is_not_passed_by(
    path: Path, file: Path, passing: Callable[[], float]
) -> None:
    file.write_text(tomli_w.dumps(Process.here()._asdict()))
    with pytest.raises(StorageError, match="en cours"), save_lock(path):
        pass
    assert WAIT <= passing() < LONGEST
    assert file.exists()


def test_a_lock_for_more_than_one_save_is_waited_for_as_long_as_that_may_take(
    path: Path, file: Path, passing: Callable[[], float]
) -> None:
    file.write_text("")
    with pytest.raises(StorageError, match="en cours"), save_lock(path, longest=LONGEST):
        pass
    assert passing() >= WAIT


def test_locks_that_follow_one_another_are_waited_for(
    path: Path, file: Path, passing: Callable[[], float], monkeypatch: pytest.MonkeyPatch
) -> None:
    wait = time.sleep

    def wait_and_change(seconds: float) -> None:
        wait(seconds)
        file.write_text(f'host = "ailleurs"\nmarque = "{int(passing())}"')

    monkeypatch.setattr(time, "sleep", wait_and_change)
    file.write_text("")
    with pytest.raises(StorageError, match="en cours"), save_lock(path):
        pass


def test_a_save_that_the_disk_kept_while_its_lock_was_passed_by_merges_what_came_meanwhile(
    store: DraftStore, monkeypatch: pytest.MonkeyPatch
) -> None:
    stored = created(store)
    other = DraftStore(store.folder, store.catalogue)
    lock = store.folder / f".{stored.path.stem}.ecriture"
    sync, kept = os.fsync, [True]

    def slow(descriptor: int) -> None:
        sync(descriptor)
        if (
            kept and kept.pop()
        ):  # the disk holds the first save here, till another machine has taken its lock away
            lock.unlink()
            with monkeypatch.context() as patch:
                patch.setattr("sofi_tui.drafts.save_lock.flock", refusing(errno.ENOLCK))
                other.save(other.read(stored.path), stored.draft.with_value(OTHER, "d'une autre"))

    monkeypatch.setattr(os, "fsync", slow)
    saved = store.save(stored, stored.draft.with_value(FIELD, "d'ici"))
    assert (saved.draft.get(FIELD), saved.draft.get(OTHER)) == ("d'ici", "d'une autre")
    assert store.read(stored.path).draft == saved.draft
    assert [path.name for path in store.folder.glob(".*.tmp")] == []
