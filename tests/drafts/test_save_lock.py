"""One save at a time, also where the kernel's locks exclude nobody, and never for longer than a process lives."""

import errno
import os
import stat
from pathlib import Path
from threading import Thread

import pytest
import tomli_w

from sofi_tui.drafts.errors import StorageError
from sofi_tui.drafts.processes import Process
from sofi_tui.drafts.save_lock import save_lock


@pytest.fixture
def path(folder: Path) -> Path:
    return folder / "x.toml"


@pytest.fixture
def file(folder: Path) -> Path:
    return folder / ".x.ecriture"


@pytest.fixture
def without_flock(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise OSError(errno.ENOLCK, os.strerror(errno.ENOLCK))

    monkeypatch.setattr("sofi_tui.drafts.save_lock.flock", refuse)


@pytest.fixture(params=["flock", "no flock"])
def _locks(request: pytest.FixtureRequest) -> None:
    if request.param == "no flock":
        request.getfixturevalue("without_flock")


@pytest.mark.usefixtures("_locks")
def test_a_second_save_waits_and_is_told_when_it_waits_in_vain(path: Path, file: Path) -> None:
    with save_lock(path):
        assert file.exists()
        with pytest.raises(StorageError, match="en cours"), save_lock(path, 0.05):
            pass
    assert not file.exists()
    with save_lock(path, 0.05):
        pass


@pytest.mark.usefixtures("_locks")
def test_no_count_is_lost_between_threads(path: Path) -> None:
    def count() -> None:
        for _ in range(30):
            with save_lock(path, 30):
                path.write_text(str(int(path.read_text()) + 1))

    path.write_text("0")
    threads = [Thread(target=count) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert path.read_text() == "120"


@pytest.mark.parametrize("changed", [{"pid": 2**22 + 1}, {"start": "1"}, {"boot": "d'avant"}])
def test_the_lock_of_a_dead_process_is_taken_at_once(
    path: Path, file: Path, changed: dict[str, object]
) -> None:
    file.write_text(tomli_w.dumps({**Process.here()._asdict(), **changed}))
    with save_lock(path, 0.05):
        pass
    assert not file.exists()


@pytest.mark.parametrize(
    "held",
    [
        'host = "ailleurs"\nboot = "b"\npid = 1\nstart = "1"',
        "",
        "\0[",
        "pid = []",
        'host = ""\nboot = ""\nstart = ""\npid = inf',
    ],
)
def test_a_lock_of_whom_nobody_can_ask_is_stale_after_half_a_minute(
    path: Path, file: Path, held: str
) -> None:
    file.write_text(held)
    with pytest.raises(StorageError, match="en cours"), save_lock(path, 0.05):
        pass
    old = file.stat().st_mtime - 31
    os.utime(file, (old, old))
    with save_lock(path, 0.05):
        pass
    assert not file.exists()


def test_what_is_put_in_place_of_the_lock_is_not_followed_and_put_away(
    path: Path, file: Path, tmp_path: Path
) -> None:
    (tmp_path / "ailleurs").write_text("à moi")
    file.symlink_to(tmp_path / "ailleurs")
    with save_lock(path, 0.05):
        assert file.is_file()
    os.mkfifo(file)
    with save_lock(path, 0.05):
        assert file.is_file()
    assert (tmp_path / "ailleurs").read_text() == "à moi"


def test_a_lock_that_someone_else_put_there_is_left(path: Path, file: Path) -> None:
    with save_lock(path):
        file.rename(file.with_name("parti"))
        file.write_text("à quelqu'un d'autre")
    assert file.read_text() == "à quelqu'un d'autre"


@pytest.mark.parametrize("umask", [0o002, 0o077])
def test_in_a_shared_folder_the_lock_is_for_the_group(path: Path, file: Path, umask: int) -> None:
    path.parent.chmod(0o2770)
    before = os.umask(umask)
    try:
        with save_lock(path):
            assert stat.S_IMODE(file.stat().st_mode) == 0o660
    finally:
        os.umask(before)
    assert stat.S_IMODE((path.parent / ".x.lock").stat().st_mode) == 0o660


def test_an_own_lock_that_the_disk_did_not_let_go_holds_nobody_up(
    path: Path, file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def frozen(path: Path, missing_ok: bool = False) -> None:
        raise OSError(errno.EROFS, os.strerror(errno.EROFS))

    with monkeypatch.context() as patch:
        patch.setattr(Path, "unlink", frozen)
        with save_lock(path):
            pass
    assert file.exists()
    with save_lock(path, 0.0):
        pass
    assert not file.exists()


def test_the_lock_tells_whose_it_is_from_its_first_instant(path: Path, file: Path) -> None:
    with save_lock(path):
        assert f"pid = {os.getpid()}" in file.read_text("utf-8")
        assert file.stat().st_nlink == 1
    assert [name.name for name in file.parent.iterdir() if "ecriture" in name.name] == []


def test_a_lock_is_had_where_there_are_no_hard_links(
    path: Path, file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise OSError(errno.EPERM, os.strerror(errno.EPERM))

    monkeypatch.setattr(os, "link", refuse)
    with save_lock(path):
        assert file.exists()
        with pytest.raises(StorageError, match="en cours"), save_lock(path, 0.05):
            pass
    assert not file.exists()
