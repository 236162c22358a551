"""A file is replaced only by a whole one, whatever fails on the way, and never through a link."""

import errno
import os
import stat
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from sofi_tui.drafts.atomic import create_whole, move_whole, read_bounded, replace_whole
from sofi_tui.drafts.errors import StorageError, UnreadableDraftError
from sofi_tui.drafts.store import DraftStore

CALLS = {"open", "read", "write", "fsync", "rename", "fchmod", "fchown", "fstat", "access", "close"}
ERRORS = [
    errno.ENOSPC,
    errno.EIO,
    errno.EDQUOT,
    errno.EACCES,
    errno.EROFS,
    errno.ESTALE,
    errno.EINTR,
    errno.ENOLCK,
]


class FaultyOs:
    """Stands for the `os` module: the call number `failing` (from 1) to one of CALLS raises an OSError."""

    def __init__(self, failing: int, error: int) -> None:
        self.left = failing
        self.error = error

    def __getattr__(self, name: str) -> Any:
        real = getattr(os, name)
        return self._failing(name, real) if name in CALLS else real

    def _failing(self, name: str, real: Any) -> Any:
        def call(*args: Any, **named: Any) -> Any:
            self.left -= 1
            if self.left == 0:
                if name == "close":
                    real(*args)
                raise OSError(self.error, os.strerror(self.error))
            return real(*args, **named)

        return call


def files_in(folder: Path) -> set[str]:
    return {
        path.name for path in folder.iterdir() if not path.name.endswith((".lock", ".ouvert", ".ecriture"))
    }


@pytest.mark.parametrize("error", ERRORS, ids=errno.errorcode.get)
def test_a_save_that_fails_at_any_call_leaves_the_old_file_or_the_new_one_whole(
    error: int, store: DraftStore, monkeypatch: pytest.MonkeyPatch
) -> None:
    stored = store.create(store.catalogue.get("prepa"))
    failed = 0
    for call in range(1, 50):
        old = stored.path.read_bytes()
        new = stored.draft.with_value(("action", "url_pdf"), f"essai {call}")
        faulty = FaultyOs(call, error)
        with monkeypatch.context() as patch:
            patch.setattr("sofi_tui.drafts.atomic.os", faulty)
            try:
                stored = store.save(stored, new)
            except StorageError as refusal:
                failed += 1
                assert refusal.cause.errno == error
                assert "\n" not in str(refusal)
        assert (
            stored.path.read_bytes() == old
            or store.read(stored.path).draft.get(("action", "url_pdf")) == f"essai {call}"
        )
        assert files_in(store.folder) == {stored.path.name}
        stored = store.save(stored, new.with_value(("action", "url_video"), f"suite {call}"))
        if faulty.left > 0:
            break
    assert failed > 5  # a file that has gone stale is opened once more


def test_a_save_killed_at_any_call_leaves_the_old_file_or_the_new_one_whole(tmp_path: Path) -> None:
    script = Path(__file__).with_name("killed_saves.py")
    report = subprocess.run(
        [sys.executable, str(script), str(tmp_path)], capture_output=True, text=True, check=True
    )
    assert int(report.stdout) >= 10


@pytest.mark.parametrize("error", [errno.ENOSPC, errno.EIO])
def test_a_creation_that_fails_leaves_nothing(
    error: int, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for call in range(1, 50):
        faulty = FaultyOs(call, error)
        with monkeypatch.context() as patch:
            patch.setattr("sofi_tui.drafts.atomic.os", faulty)
            try:
                create_whole(folder / "neuf.toml", b"x = 1\n")
            except StorageError:
                assert files_in(folder) == set()
            else:
                assert (folder / "neuf.toml").read_bytes() == b"x = 1\n"
        (folder / "neuf.toml").unlink(missing_ok=True)
        if faulty.left > 0:
            break


def test_creating_and_moving_overwrite_nothing(folder: Path) -> None:
    there, mine = folder / "pris.toml", folder / "mien.toml"
    there.write_text("à garder")
    mine.write_text("aussi")
    assert not create_whole(there, b"")
    assert not move_whole(mine, there)
    assert (there.read_text(), mine.read_text()) == ("à garder", "aussi")


@pytest.mark.parametrize("umask", [0o002, 0o022, 0o077])
@pytest.mark.parametrize(
    ("folder_mode", "mode"), [(0o700, 0o600), (0o755, 0o600), (0o2770, 0o660), (0o2750, 0o600)]
)
def test_new_files_are_private_unless_the_folder_is_shared(
    folder: Path, umask: int, folder_mode: int, mode: int
) -> None:
    folder.chmod(folder_mode)
    before = os.umask(umask)
    try:
        create_whole(folder / "neuf.toml", b"")
    finally:
        os.umask(before)
    assert stat.S_IMODE((folder / "neuf.toml").stat().st_mode) == mode


@pytest.mark.parametrize("mode", [0o600, 0o640, 0o660, 0o664])
def test_replacing_keeps_the_mode(folder: Path, mode: int) -> None:
    path = folder / "x.toml"
    path.write_text("ancien")
    path.chmod(mode)
    replace_whole(path, b"nouveau")
    assert stat.S_IMODE(path.stat().st_mode) == mode


@pytest.mark.skipif(os.geteuid() != 0, reason="only root gives a file to another group")
def test_replacing_keeps_the_group(folder: Path) -> None:
    path = folder / "x.toml"
    path.write_text("ancien")
    os.chown(path, -1, 12345)
    replace_whole(path, b"nouveau")
    assert path.stat().st_gid == 12345


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write anything")
def test_a_file_made_read_only_by_its_owner_is_not_replaced(folder: Path) -> None:
    path = folder / "x.toml"
    path.write_text("ancien")
    path.chmod(0o440)
    with pytest.raises(StorageError, match="pas le droit"):
        replace_whole(path, b"nouveau")
    assert path.read_text() == "ancien"


def test_a_symbolic_link_is_neither_read_nor_written_through(folder: Path, tmp_path: Path) -> None:
    secret = tmp_path / "secret"
    secret.write_text("à moi")
    link = folder / "x.toml"
    link.symlink_to(secret)
    with pytest.raises(StorageError, match="lien symbolique"):
        read_bounded(link)
    with pytest.raises(StorageError, match="lien symbolique"):
        replace_whole(link, b"autre")
    assert not create_whole(link, b"autre")
    assert secret.read_text() == "à moi"
    assert files_in(folder) == {"x.toml"}


def test_a_hard_link_is_refused(folder: Path, tmp_path: Path) -> None:
    (tmp_path / "ailleurs").write_text("")
    os.link(tmp_path / "ailleurs", folder / "x.toml")
    with pytest.raises(UnreadableDraftError, match="plusieurs noms"):
        read_bounded(folder / "x.toml")


def test_pipes_devices_and_folders_are_refused_at_once(folder: Path) -> None:
    os.mkfifo(folder / "tube.toml")
    (folder / "dossier.toml").mkdir()
    for path in (folder / "tube.toml", folder / "dossier.toml", Path("/dev/zero")):
        with pytest.raises(UnreadableDraftError, match="fichier ordinaire"):
            read_bounded(path)
    with pytest.raises(StorageError):
        replace_whole(folder / "tube.toml", b"")


def test_an_enormous_file_is_refused_without_reading_it(folder: Path) -> None:
    path = folder / "x.toml"
    with path.open("wb") as file:
        file.truncate(2 * 1024**3)
    with pytest.raises(UnreadableDraftError, match="4 Mio"):
        read_bounded(path)


def test_a_folder_that_is_gone_is_told(folder: Path) -> None:
    with pytest.raises(StorageError, match="n'est plus là"):
        replace_whole(folder / "parti" / "x.toml", b"")


def test_a_name_kept_for_a_new_file_by_another_is_taken(folder: Path) -> None:
    (folder / ".neuf.toml.nouveau").touch()
    assert not create_whole(folder / "neuf.toml", b"x = 1\n")
    assert files_in(folder) == {".neuf.toml.nouveau"}
