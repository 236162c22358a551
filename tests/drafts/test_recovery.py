"""The next start: what the journal holds beyond the files is offered, and each answer does what it says."""

import errno
import os
import tempfile
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sofi_tui.drafts.errors import ChangedOnDiskError, DraftsError, LockedDraftError, StorageError
from sofi_tui.drafts.journal import Journal
from sofi_tui.drafts.processes import Process
from sofi_tui.drafts.recovery import Recoverable, keep_file, recoveries, recovery_of, take, take_as_copy
from sofi_tui.drafts.store import DraftStore
from sofi_tui.drafts.stored import StoredDraft
from sofi_tui.fasd.paths import FieldPath
from tests.drafts.any_draft import anything_typed, field_paths
from tests.drafts.conftest import Clock, created, new_store

FIELD = ("action", "url_pdf")


@pytest.fixture
def stored(store: DraftStore) -> StoredDraft:
    return created(store)


@pytest.fixture
def recoverable(store: DraftStore, stored: StoredDraft) -> Recoverable:
    """A text of a program that is no more, beyond the file."""
    store.journal.keep(stored.path, stored.digest, stored.draft.with_value(FIELD, "secours"), ended=True)
    (found,) = recoveries(store)
    return found


def test_what_differs_is_shown_place_by_place(store: DraftStore, stored: StoredDraft) -> None:
    typed = (
        stored.draft.with_value(FIELD, "secours")
        .with_value(("sessions", 0, "site_lieu"), "Nantes")
        .with_value(("sessions", 1), {"site_lieu": "Segré"})
        .with_header(revision=7)
    )
    store.journal.keep(stored.path, stored.digest, typed, ended=True)
    (found,) = recoveries(store)
    assert (found.path, found.in_file, found.in_journal) == (stored.path, stored.draft, typed)
    assert {(each.path, each.before, each.after) for each in found.differences} == {
        (FIELD, None, "secours"),
        (("sessions", 0, "site_lieu"), None, "Nantes"),
        (("sessions", 1, "site_lieu"), None, "Segré"),
    }
    assert not found.file_changed


def test_what_the_file_already_has_is_dropped_without_a_word(store: DraftStore, stored: StoredDraft) -> None:
    store.journal.keep(stored.path, stored.digest, stored.draft, ended=True)
    assert recoveries(store) == []
    assert list(store.journal.folder.iterdir()) == []


def test_taking_writes_the_text_over_the_file(store: DraftStore, recoverable: Recoverable) -> None:
    take(store, recoverable)
    assert store.read(recoverable.path).draft.get(FIELD) == "secours"
    assert recoveries(store) == []


def test_keeping_the_file_drops_the_text(store: DraftStore, recoverable: Recoverable) -> None:
    keep_file(store, recoverable)
    assert store.read(recoverable.path).draft.get(FIELD) is None
    assert recoveries(store) == []


def test_taking_as_a_copy_leaves_the_file_and_makes_another(
    store: DraftStore, recoverable: Recoverable
) -> None:
    copy = take_as_copy(store, recoverable)
    assert store.read(copy.path).draft.get(FIELD) == "secours"
    assert copy.draft.titre == "Nantes (texte en secours)"
    assert store.read(recoverable.path).draft.get(FIELD) is None
    assert recoveries(store) == []


def test_a_file_that_is_gone_is_made_again(store: DraftStore, recoverable: Recoverable) -> None:
    recoverable.path.unlink()
    (found,) = recoveries(store)
    assert found.in_file is None
    assert found.file_gone
    take(store, found)
    assert store.read(found.path).draft.get(FIELD) == "secours"


def test_a_folder_that_is_still_away_keeps_the_text_in_the_journal(
    store: DraftStore, recoverable: Recoverable
) -> None:
    store.folder.rename(store.folder.with_name("ailleurs"))
    (found,) = recoveries(store)
    with pytest.raises(StorageError):
        take(store, found)
    assert len(recoveries(store)) == 1


def test_a_file_that_cannot_be_read_is_not_overwritten_but_a_copy_can_be_made(
    store: DraftStore, recoverable: Recoverable
) -> None:
    recoverable.path.write_text("ceci n'est pas du TOML", "utf-8")
    (found,) = recoveries(store)
    assert "TOML" in str(found.error)
    with pytest.raises(DraftsError):
        take(store, found)
    take_as_copy(store, found)
    assert recoverable.path.read_text("utf-8") == "ceci n'est pas du TOML"
    assert recoveries(store) == []


def test_a_file_that_someone_changed_since_is_told(store: DraftStore, recoverable: Recoverable) -> None:
    before = store.read(recoverable.path)
    store.save(before, before.draft.with_value(("action", "url_video"), "d'un autre"))
    (found,) = recoveries(store)
    assert found.file_changed


def test_a_file_that_changed_since_the_comparison_keeps_both_texts(
    store: DraftStore, recoverable: Recoverable
) -> None:
    before = store.read(recoverable.path)
    store.save(before, before.draft.with_value(("action", "url_video"), "d'un autre"))
    take(store, recoverable)
    held = store.read(recoverable.path).draft
    assert (held.get(("action", "url_video")), held.get(FIELD)) == ("d'un autre", "secours")


def test_a_file_that_became_something_else_is_not_overwritten(
    store: DraftStore, recoverable: Recoverable
) -> None:
    recoverable.path.write_text("ceci n'est pas du TOML", "utf-8")
    with pytest.raises(ChangedOnDiskError):
        take(store, recoverable)
    assert recoverable.path.read_text("utf-8") == "ceci n'est pas du TOML"
    assert len(recoveries(store)) == 1


def test_a_draft_that_someone_has_open_is_left_to_them(store: DraftStore, recoverable: Recoverable) -> None:
    opened = store.open(recoverable.path)
    with pytest.raises(LockedDraftError):
        take(store, recoverable)
    opened.close()
    take(store, recoverable)
    assert store.read(recoverable.path).draft.get(FIELD) == "secours"


def test_the_newest_text_of_one_draft_is_found(
    store: DraftStore, recoverable: Recoverable, clock: Clock
) -> None:
    clock.pass_minutes(1)
    newer = recoverable.in_journal.with_value(FIELD, "plus récent")
    Journal(store.journal.folder, now=clock).keep(recoverable.path, "", newer, ended=True)
    found = recovery_of(store, recoverable.path)
    assert found is not None
    assert found.in_journal == newer
    assert recovery_of(store, store.folder / "autre.toml") is None


_edits = st.tuples(st.just("type"), field_paths(), anything_typed)
_disk = st.tuples(st.sampled_from(["full", "well", "away", "back"]), st.just(()), st.just(""))


@settings(max_examples=60)
@given(steps=st.lists(_edits | _disk, max_size=12))
def test_whatever_fails_meanwhile_the_newest_text_comes_back_after_a_death(
    steps: list[tuple[str, FieldPath, str]],
) -> None:
    with tempfile.TemporaryDirectory() as home, pytest.MonkeyPatch.context() as patch:
        store, away = new_store(Path(home) / "brouillons"), Path(home) / "ailleurs"
        store.journal = Journal(Path(home) / "secours", now=Clock())
        store.folder.mkdir()
        opened = store.open(created(store).path)
        save, full = store.save, False

        def ailing(*arguments: object) -> object:
            if full:
                raise StorageError(store.folder, OSError(errno.ENOSPC, os.strerror(errno.ENOSPC)))
            return save(*arguments)  # type: ignore[arg-type]

        patch.setattr(store, "save", ailing)
        for what, path, text in steps:
            if what == "type":
                opened.type_in(path, text)
            elif what in {"full", "well"}:
                full = what == "full"
            elif what == "away" and not away.exists():
                store.folder.rename(away)
            elif what == "back" and away.exists():
                away.rename(store.folder)
            opened.save_now()
        if away.exists():
            away.rename(store.folder)
        patch.setattr(Process, "is_alive", property(lambda process: False))  # the program is killed here
        start = DraftStore(store.folder, store.catalogue, Clock(), Journal(store.journal.folder))
        for found in recoveries(start):
            take(start, found)
        assert start.read(opened.path).holds(opened.draft)
        assert recoveries(start) == []
        full = False
        opened.close()
