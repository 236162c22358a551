"""One writer a draft: the second is told who has it, and a dead process holds nothing."""

import getpass
import re
import socket
import stat
import subprocess
import sys
from pathlib import Path

import pytest

from sofi_tui.drafts.errors import LockedDraftError, StorageError
from sofi_tui.drafts.store import DraftStore
from tests.drafts.conftest import Clock, new_store

HOLD_OPEN = """
import sys
from pathlib import Path
from sofi_tui.content.configuration import Configuration
from sofi_tui.content.presets import catalogue
from sofi_tui.drafts.store import DraftStore
path = Path(sys.argv[1])
draft = DraftStore(path.parent, catalogue(Configuration())).open(path)
print("ouvert", flush=True)
sys.stdin.read()
"""


def test_another_process_is_told_who_has_the_draft_until_it_is_killed(store: DraftStore) -> None:
    path = store.create(store.catalogue.get("fle")).path
    with subprocess.Popen(
        [sys.executable, "-c", HOLD_OPEN, str(path)], stdin=subprocess.PIPE, stdout=subprocess.PIPE
    ) as other:
        assert other.stdout is not None
        assert other.stdout.readline() == b"ouvert\n"
        with pytest.raises(LockedDraftError) as refusal:
            store.open(path)
        with pytest.raises(LockedDraftError):
            store.put_in_bin(path)
        other.kill()
    assert refusal.value.exit_code == 4
    pattern = rf"{re.escape(getpass.getuser())} sur {re.escape(socket.gethostname())} depuis .*\d\d:\d\d"
    assert re.fullmatch(pattern, refusal.value.owner)
    store.open(path).close()


def test_two_windows_of_one_program_do_not_write_the_same_draft(store: DraftStore, clock: Clock) -> None:
    path = store.create(store.catalogue.get("fle")).path
    opened = store.open(path)
    clock.pass_minutes(60 * 24)
    with pytest.raises(LockedDraftError, match="depuis le 15/01/2026 à "):
        new_store(store.folder, clock).open(path)
    opened.close()
    new_store(store.folder).open(path).close()


def test_a_draft_that_cannot_be_read_is_not_left_locked(store: DraftStore, written_by_hand: Path) -> None:
    text = written_by_hand.read_text("utf-8")
    written_by_hand.write_text("[", "utf-8")
    with pytest.raises(Exception, match="TOML"):
        store.open(written_by_hand)
    written_by_hand.write_text(text, "utf-8")
    store.open(written_by_hand).close()


@pytest.mark.parametrize(
    "note", ["", "user = [", "user = 1\nhost = 2\nsince = 3", 'user = "a"\nhost = "\\u001b[31m"']
)
def test_a_forged_note_only_spoils_the_name(store: DraftStore, note: str) -> None:
    path = store.create(store.catalogue.get("fle")).path
    opened = store.open(path)
    (path.parent / f".{path.stem}.ouvert").write_text(note)
    with pytest.raises(LockedDraftError, match="ouvert par quelqu'un d'autre"):
        new_store(store.folder).open(path)
    opened.close()


@pytest.mark.parametrize(("folder_mode", "mode"), [(0o700, 0o600), (0o2770, 0o660)])
def test_the_files_of_a_lock_are_as_private_as_drafts(folder: Path, folder_mode: int, mode: int) -> None:
    folder.chmod(folder_mode)
    store = new_store(folder)
    opened = store.open(store.create(store.catalogue.get("fle")).path)
    assert {stat.S_IMODE(path.stat().st_mode) for path in folder.iterdir()} == {mode}
    opened.close()


def test_a_link_in_place_of_the_lock_is_refused(store: DraftStore, tmp_path: Path) -> None:
    path = store.create(store.catalogue.get("fle")).path
    (path.parent / f".{path.stem}.lock").symlink_to(tmp_path / "ailleurs")
    with pytest.raises(StorageError):
        store.open(path)
    assert not (tmp_path / "ailleurs").exists()
