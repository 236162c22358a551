"""The recovery journal: private entries that tell where they belong, that only their writer overwrites."""

import os
import stat
from datetime import UTC, datetime
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sofi_tui.drafts import journal as journal_module
from sofi_tui.drafts.errors import StorageError
from sofi_tui.drafts.file_format import load
from sofi_tui.drafts.journal import Journal
from sofi_tui.drafts.processes import Process
from sofi_tui.fasd.draft import Draft
from tests.drafts.any_draft import drafts_with_unknown_keys
from tests.drafts.conftest import Clock

DRAFT = Draft({"brouillon": {"version": 1, "id": "2026-prepa-1", "modele": "prepa", "campagne": 2026}})
GONE = Process("ailleurs", "", 1, "")


@pytest.fixture
def journal(tmp_path: Path, clock: Clock, monkeypatch: pytest.MonkeyPatch) -> Journal:
    """A journal whose entries are those of a process that is no more."""
    monkeypatch.setattr(Process, "here", classmethod(lambda cls: GONE))
    monkeypatch.setattr(Process, "is_alive", property(lambda process: process != GONE))
    return Journal(tmp_path / "etat" / "secours", now=clock)


def test_what_is_kept_comes_back_with_its_file_its_digest_and_its_time(
    journal: Journal, clock: Clock
) -> None:
    path = Path("/nulle/part/2026-prepa-1.toml")
    journal.keep(path, "abc", DRAFT)
    (recovery,) = journal.pending()
    assert (recovery.path, recovery.base_digest, recovery.when) == (path, "abc", clock.now)
    assert recovery.draft == DRAFT
    assert journal.of(path) == recovery
    assert journal.of(Path("/nulle/part/autre.toml")) is None


@settings(max_examples=30)
@given(draft=drafts_with_unknown_keys(), name=st.binary(min_size=1, max_size=40))
def test_any_draft_of_any_path_comes_back(
    draft: Draft, name: bytes, tmp_path_factory: pytest.TempPathFactory
) -> None:
    journal = Journal(tmp_path_factory.mktemp("secours"), now=lambda: datetime(2026, 1, 15, tzinfo=UTC))
    path = Path("/nulle/part") / os.fsdecode(
        name.replace(b"/", b"-").replace(b"\0", b"-").replace(b"..", b"-")
    )
    journal.keep(path, "abc", draft, ended=True)
    assert [(kept.path, kept.draft) for kept in journal.pending()] == [(path, draft)]


def test_folder_and_entries_are_private(journal: Journal) -> None:
    journal.keep(Path("/x/a.toml"), "", DRAFT)
    (entry,) = journal.folder.iterdir()
    assert stat.S_IMODE(entry.stat().st_mode) == 0o600
    for made in (journal.folder, journal.folder.parent):
        assert stat.S_IMODE(made.stat().st_mode) == 0o700


def test_an_entry_is_itself_a_draft_that_one_can_copy_by_hand(journal: Journal) -> None:
    journal.keep(Path("/x/a.toml"), "", DRAFT)
    (entry,) = journal.folder.iterdir()
    assert load(entry.read_bytes(), "a.toml", ("prepa",)).draft == DRAFT


def test_a_newer_text_takes_the_place_of_the_older(journal: Journal) -> None:
    path = Path("/x/a.toml")
    newer = DRAFT.with_value(("action", "url_pdf"), "nouveau")
    journal.keep(path, "", DRAFT)
    journal.keep(path, "", newer)
    assert [kept.draft for kept in journal.pending()] == [newer]


def test_a_process_never_overwrites_nor_drops_what_another_one_kept(journal: Journal) -> None:
    path = Path("/x/a.toml")
    journal.keep(path, "", DRAFT)
    other = Journal(journal.folder)
    other.keep(path, "", DRAFT.with_value(("action", "url_pdf"), "autre"))
    other.drop(path)
    assert [kept.draft for kept in journal.pending()] == [DRAFT]


def test_what_is_dropped_or_forgotten_is_gone(journal: Journal) -> None:
    journal.keep(Path("/x/a.toml"), "", DRAFT)
    journal.keep(Path("/x/b.toml"), "", DRAFT)
    journal.drop(Path("/x/a.toml"))
    journal.drop(Path("/x/a.toml"))
    journal.forget(journal.pending()[0])
    assert journal.pending() == []
    assert list(journal.folder.iterdir()) == []


def test_what_a_living_process_is_still_saving_is_not_offered(tmp_path: Path) -> None:
    journal = Journal(tmp_path)
    journal.keep(Path("/x/a.toml"), "", DRAFT)
    assert journal.pending() == []
    journal.keep(Path("/x/a.toml"), "", DRAFT, ended=True)
    assert len(journal.pending()) == 1


@pytest.mark.parametrize(
    "damage",
    [
        b"",
        b"\xff\xfe",
        b"# x\n# fichier = 3\n",
        b'# x\n# fichier = "relatif"\n',
        b"# [[[[\n",
        b"# x\n" * 100,
        b"[" * 10_000,
    ],
)
def test_a_damaged_entry_is_told_and_stays_where_it_is(damage: bytes, journal: Journal) -> None:
    journal.keep(Path("/x/a.toml"), "", DRAFT)
    (good,) = journal.folder.iterdir()
    bad = good.with_name("b-0123456789abcdef-01234567.toml")
    bad.write_bytes(damage + (good.read_bytes().partition(b"\n[")[2] if damage.startswith(b"#") else b""))
    assert [kept.path.name for kept in journal.pending()] == ["a.toml"]
    (problem,) = journal.problems()
    assert str(bad) in problem
    assert bad.exists()


def test_links_and_pipes_in_the_journal_are_not_followed(journal: Journal, tmp_path: Path) -> None:
    journal.keep(Path("/x/a.toml"), "", DRAFT)
    (good,) = journal.folder.iterdir()
    kept = good.rename(tmp_path / "ailleurs.toml")
    (journal.folder / "b-0123456789abcdef-01234567.toml").symlink_to(kept)
    os.mkfifo(journal.folder / "c-0123456789abcdef-01234567.toml")
    assert journal.pending() == []
    assert len(journal.problems()) == 2


def test_a_journal_that_cannot_be_written_says_so(tmp_path: Path) -> None:
    (tmp_path / "secours").write_text("un fichier à la place du dossier", "utf-8")
    with pytest.raises(StorageError):
        Journal(tmp_path / "secours").keep(Path("/x/a.toml"), "", DRAFT)
    assert Journal(tmp_path / "secours").pending() == []
    assert len(Journal(tmp_path / "secours").problems()) == 1


def test_the_journal_is_in_the_state_folder(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path))
    assert journal_module.journal_folder() == tmp_path / "sofi-tui" / "secours"
