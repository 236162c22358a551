"""A save that ended before its renaming: what it had written is in the file, or offered, and its file goes."""

import os
from datetime import timedelta
from pathlib import Path

import pytest

from sofi_tui.drafts.errors import StorageError
from sofi_tui.drafts.file_format import dump
from sofi_tui.drafts.journal import Journal
from sofi_tui.drafts.processes import host_mark
from sofi_tui.drafts.recovery import recoveries, take
from sofi_tui.drafts.store import DraftStore
from sofi_tui.drafts.stored import StoredDraft
from sofi_tui.fasd.draft import Draft
from tests.drafts.conftest import Clock, created

FIELD = ("action", "url_pdf")


@pytest.fixture
def stored(store: DraftStore) -> StoredDraft:
    return created(store)


def next_text(stored: StoredDraft, text: str = "tapé à la fin") -> Draft:
    """Make what the next save of a draft would write."""
    return stored.draft.with_value(FIELD, text).with_header(revision=stored.draft.revision + 1)


def left(path: Path, data: bytes, pid: int, clock: Clock) -> Path:
    """Leave a temporary file of a process."""
    temporary = path.with_name(f".{path.name}.{pid}-{host_mark()}0123abcd.tmp")
    temporary.write_bytes(data)
    os.utime(temporary, (clock.now.timestamp(), clock.now.timestamp()))
    return temporary


def test_a_text_newer_than_its_file_is_offered_and_may_be_taken(
    store: DraftStore, stored: StoredDraft, dead: int, clock: Clock
) -> None:
    temporary = left(stored.path, dump(next_text(stored)), dead, clock)
    (found,) = recoveries(store)
    assert not temporary.exists()
    assert not found.file_changed
    assert take(store, found).draft.get(FIELD) == "tapé à la fin"
    assert recoveries(store) == []


def test_listing_and_opening_keep_it_for_the_next_start(
    store: DraftStore, stored: StoredDraft, dead: int, clock: Clock
) -> None:
    left(stored.path, dump(next_text(stored)), dead, clock)
    store.entries()
    store.open(stored.path).close()
    assert [each.in_journal.get(FIELD) for each in recoveries(store)] == ["tapé à la fin"]


def test_what_the_file_or_the_journal_has_goes_without_a_word(
    store: DraftStore, stored: StoredDraft, dead: int, clock: Clock
) -> None:
    old = left(stored.path, dump(stored.draft), dead, clock)
    assert recoveries(store) == []
    assert not old.exists()
    text = next_text(stored)
    store.journal.keep(stored.path, stored.digest, text, ended=True)
    again = left(stored.path, dump(text), dead, clock)
    assert len(recoveries(store)) == 1
    assert not again.exists()


def test_a_later_text_of_the_journal_is_offered_alone(
    store: DraftStore, stored: StoredDraft, dead: int, clock: Clock
) -> None:
    left(stored.path, dump(next_text(stored)), dead, clock)
    clock.now += timedelta(seconds=1)
    store.journal.keep(stored.path, stored.digest, next_text(stored, "et encore"), ended=True)
    assert [each.in_journal.get(FIELD) for each in recoveries(store)] == ["et encore"]


def test_a_draft_saved_since_is_not_asked_about(
    store: DraftStore, stored: StoredDraft, dead: int, clock: Clock
) -> None:
    temporary = left(stored.path, dump(next_text(stored)), dead, clock)
    store.save(stored, stored.draft.with_value(FIELD, "tapé depuis"))
    assert recoveries(store) == []
    assert not temporary.exists()


@pytest.mark.parametrize("size", [0, 1, 100, -1])
def test_what_is_cut_off_is_offered_to_nobody(
    size: int, store: DraftStore, stored: StoredDraft, dead: int, clock: Clock
) -> None:
    temporary = left(stored.path, dump(next_text(stored))[:size], dead, clock)
    assert recoveries(store) == []
    assert not temporary.exists()


def test_what_cannot_be_kept_stays(
    store: DraftStore, stored: StoredDraft, dead: int, clock: Clock, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object) -> None:
        raise StorageError(stored.path, OSError())

    temporary = left(stored.path, dump(next_text(stored)), dead, clock)
    monkeypatch.setattr(Journal, "keep_found", refuse)
    assert recoveries(store) == []
    assert temporary.exists()


def test_another_drafts_text_is_not_passed_off_as_one(
    store: DraftStore, stored: StoredDraft, dead: int, clock: Clock
) -> None:
    left(stored.path, dump(next_text(stored).with_header(id="2026-prepa-autre")), dead, clock)
    assert recoveries(store) == []


def test_an_entry_of_the_journal_that_had_no_name_yet_gets_it(
    store: DraftStore, stored: StoredDraft, dead: int, clock: Clock
) -> None:
    store.journal.keep(stored.path, stored.digest, next_text(stored), ended=True)
    (entry,) = store.journal.folder.iterdir()
    temporary = left(entry, entry.read_bytes(), dead, clock)
    entry.unlink()
    assert [each.in_journal.get(FIELD) for each in recoveries(store)] == ["tapé à la fin"]
    cut = left(entry, temporary.name.encode(), dead, clock)
    assert [each.in_journal.get(FIELD) for each in recoveries(store)] == ["tapé à la fin"]
    assert not cut.exists()
