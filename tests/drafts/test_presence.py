"""Who has a draft open: the second comer is told, may take over, and the dead and the silent hold nothing."""

import errno
import getpass
import os
import re
import socket
import stat
import subprocess
import sys
from datetime import UTC, datetime
from pathlib import Path
from threading import Event

import pytest
import tomli_w

from sofi_tui.drafts.errors import LockedDraftError, ReadOnlyDraftError, StorageError
from sofi_tui.drafts.presence import marker_of
from sofi_tui.drafts.processes import Process
from sofi_tui.drafts.store import DraftStore
from sofi_tui.fasd.texts import of_whom
from tests.drafts.conftest import Clock, created, new_store

NOW = datetime(2026, 1, 15, 9, 0, tzinfo=UTC)
FIELD = ("action", "url_pdf")

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


FORGED = [
    "",
    "user = [",
    "user = 1\nhost = 2\nsince = 3",
    'user = "a"\nhost = "\\u001b[31m"',
    "\0" * 9000,
    'user = "a"\nhost = "b"\nboot = ""\npid = 9' + "9" * 30 + '\nstart = ""\ntoken = ""\n'
    "since = 2026-01-15T09:00:00Z\nheartbeat = 2026-01-15",
]


@pytest.mark.parametrize("note", FORGED)
def test_a_forged_marker_only_spoils_the_name(store: DraftStore, note: str) -> None:
    path = store.create(store.catalogue.get("fle")).path
    marker_of(path).write_text(note)
    with pytest.raises(LockedDraftError, match="ouvert par quelqu'un d'autre"):
        store.open(path)
    store.open(path, take_over=True).close()
    marker_of(path).write_text(note)
    os.utime(marker_of(path), (0, 0))
    store.open(path).close()


@pytest.mark.parametrize(("folder_mode", "mode"), [(0o700, 0o600), (0o2770, 0o660)])
def test_the_files_of_a_lock_are_as_private_as_drafts(folder: Path, folder_mode: int, mode: int) -> None:
    folder.chmod(folder_mode)
    store = new_store(folder)
    opened = store.open(store.create(store.catalogue.get("fle")).path)
    assert {stat.S_IMODE(path.stat().st_mode) for path in folder.iterdir()} == {mode}
    opened.close()


def marker(path: Path, **changed: object) -> None:
    """Write a marker as a colleague's machine does."""
    table = {
        "user": "bob",
        "host": "ailleurs",
        "boot": "b",
        "pid": 4,
        "start": "1",
        "since": NOW,
        "heartbeat": NOW,
        "token": "t",
    }
    marker_of(path).write_bytes(tomli_w.dumps({**table, **changed}).encode())


def test_another_machine_holds_a_draft_until_it_has_been_silent_for_two_minutes(
    store: DraftStore, clock: Clock
) -> None:
    path = store.create(store.catalogue.get("fle")).path
    marker(path)
    clock.pass_minutes(1)
    with pytest.raises(LockedDraftError, match="bob sur ailleurs depuis"):
        store.open(path)
    with pytest.raises(LockedDraftError):
        store.put_in_bin(path)
    clock.pass_minutes(1)
    store.open(path).close()


@pytest.mark.parametrize("changed", [{"boot": "un autre"}, {"pid": 2**22 + 1}, {"start": "1"}])
def test_a_dead_process_of_this_machine_holds_nothing(store: DraftStore, changed: dict[str, object]) -> None:
    path = store.create(store.catalogue.get("fle")).path
    marker(path, **{**Process.here()._asdict(), **changed})
    store.open(path).close()


def test_signs_of_life_keep_a_draft(store: DraftStore, clock: Clock) -> None:
    path = store.create(store.catalogue.get("fle")).path
    presence = store.presence_on(path)
    presence.take()
    for _ in range(5):
        clock.pass_minutes(1)
        presence.beat()
    assert f"heartbeat = {clock.now:%Y-%m-%d}" in marker_of(path).read_text()
    assert f"{clock.now:%H:%M:%S}" in marker_of(path).read_text()
    marker_of(path).unlink()
    presence.beat()
    assert marker_of(path).exists()
    presence.leave()
    assert not marker_of(path).exists()


def test_who_was_taken_over_goes_on_in_a_copy_and_is_told_by_whom(store: DraftStore) -> None:
    path = store.create(store.catalogue.get("fle"), "Nantes").path
    first, second = store.open(path), new_store(store.folder).open(path, take_over=True)
    first.type_in(FIELD, "à moi")
    assert first.save_now()
    user = getpass.getuser()
    assert f"{user} a pris la main sur ce brouillon à " in first.saving_problem
    assert f"dans la copie {first.path.stem}" in first.saving_problem
    assert first.path != path
    first.take_in()
    assert first.draft.titre == f"Nantes (copie {of_whom(user)})"
    second.type_in(FIELD, "à elle")
    second.close()
    first.type_in(("action", "url_video"), "encore")
    first.close()
    assert store.read(path).draft.get(FIELD) == "à elle"
    copy = store.read(first.path).draft
    assert (copy.get(FIELD), copy.get(("action", "url_video"))) == ("à moi", "encore")
    assert not [file.name for file in store.folder.iterdir() if file.name.endswith(".ouvert")]


def test_who_was_taken_over_is_told_without_typing_anything(
    store: DraftStore, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sofi_tui.drafts.autosave.TICK", 0.01)
    path = store.create(store.catalogue.get("fle"), "Nantes").path
    first = store.open(path)
    told = Event()
    first.listen(told.set)
    second = new_store(store.folder).open(path, take_over=True)
    assert told.wait(10)
    assert "a pris la main" in first.saving_problem
    first.close()
    assert marker_of(path).exists()
    second.close()


def test_one_may_read_what_someone_else_has_open(store: DraftStore) -> None:
    path = store.create(store.catalogue.get("fle"), "Nantes").path
    opened = store.open(path)
    before = {file.name for file in store.folder.iterdir()}
    reader = store.open_to_read(path)
    assert getpass.getuser() in reader.read_only_because
    with pytest.raises(ReadOnlyDraftError, match="l'a ouvert"):
        reader.type_in(FIELD, "x")
    reader.close()
    assert {file.name for file in store.folder.iterdir()} == before
    opened.close()


def test_a_full_disk_keeps_nobody_from_opening(store: DraftStore, monkeypatch: pytest.MonkeyPatch) -> None:
    path = store.create(store.catalogue.get("fle")).path

    def full(*_: object) -> None:
        raise StorageError(path, OSError(errno.ENOSPC, "plein"))

    monkeypatch.setattr("sofi_tui.drafts.presence.replace_whole", full)
    opened = store.open(path)
    opened.type_in(FIELD, "x")
    assert opened.close()


def test_a_link_in_place_of_the_lock_is_not_followed_and_keeps_nobody_out(
    store: DraftStore, tmp_path: Path
) -> None:
    path = store.create(store.catalogue.get("fle")).path
    (path.parent / f".{path.stem}.lock").symlink_to(tmp_path / "ailleurs")
    store.open(path).close()
    assert not (tmp_path / "ailleurs").exists()


def test_a_draft_closed_while_the_disk_was_read_only_may_be_opened_again(
    store: DraftStore, monkeypatch: pytest.MonkeyPatch
) -> None:
    def frozen(path: Path, missing_ok: bool = False) -> None:
        raise OSError(errno.EROFS, os.strerror(errno.EROFS))

    path = created(store).path
    with monkeypatch.context() as patch:
        patch.setattr(Path, "unlink", frozen)
        store.open(path).close()
    store.open(path).close()
