"""The drafts of a folder: made, found, listed, saved, copied, put in the bin and brought back."""

import os
from pathlib import Path

import pytest
from hypothesis import given, settings

from sofi_tui.drafts.errors import (
    ChangedOnDiskError,
    LockedDraftError,
    ReadOnlyDraftError,
    StorageError,
)
from sofi_tui.drafts.store import DraftStore
from sofi_tui.drafts.stored import StoredDraft
from sofi_tui.fasd.conflicts import conflicts_of
from sofi_tui.fasd.draft import Draft
from sofi_tui.fasd.kinds import Record
from tests.drafts.any_draft import drafts_with_unknown_keys
from tests.drafts.conftest import BY_HAND, Clock, created, new_store

FIELD = ("action", "url_pdf")


def as_read(saved: StoredDraft) -> StoredDraft:
    """Give a draft that was saved without what its saving alone knows."""
    return saved._replace(text=None, merged=None, who="")


def test_a_new_draft_holds_what_the_preset_gives(store: DraftStore, clock: Clock) -> None:
    stored = store.create(store.catalogue.get("fle"), "Nantes", campagne=2027)
    read = store.read(stored.path)
    assert read == stored
    assert stored.path.name.startswith("2027-prepa-fle-nantes-")
    assert read.draft.get(("formation", "domaine_principal")) == "15061"
    assert (read.draft.campagne, read.draft.revision, read.draft.titre) == (2027, 0, "Nantes")
    assert read.draft.header["cree_le"] == clock.now
    assert len(read.draft.sessions) == 1


def test_drafts_of_one_title_have_files_of_their_own(store: DraftStore) -> None:
    assert len({created(store).path for _ in range(5)}) == 5


def test_a_taken_name_is_not_overwritten(store: DraftStore, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sofi_tui.drafts.new_files.token_hex", "ab".__mul__)
    first, second = created(store), created(store)
    assert first.path != second.path
    with pytest.raises(StorageError):
        created(store)


def test_saving_counts_revisions_and_dates_them(store: DraftStore, clock: Clock) -> None:
    stored = created(store)
    clock.pass_minutes(5)
    saved = store.save(stored, stored.draft.with_value(FIELD, "https://example.org/a.pdf"))
    assert store.read(stored.path) == as_read(saved)
    assert saved.draft.revision == 1
    assert saved.draft.header["modifie_le"] == clock.now
    assert saved.draft.header["cree_le"] == stored.draft.header["cree_le"]


def test_saving_what_is_there_already_writes_nothing(store: DraftStore, clock: Clock) -> None:
    stored = created(store)
    before = stored.path.stat()
    clock.pass_minutes(5)
    assert store.save(stored, stored.draft.with_header(revision=8)) == stored
    assert stored.path.stat().st_ino == before.st_ino


def test_true_and_one_are_not_the_same(store: DraftStore) -> None:
    stored = created(store)
    yes = store.save(stored, stored.draft.with_value(("formation", "individualisation"), True))
    assert store.save(yes, yes.draft.with_value(("formation", "individualisation"), 1)) != yes


def test_what_another_program_wrote_meanwhile_is_merged(store: DraftStore) -> None:
    stored = created(store)
    stored.path.write_text(BY_HAND, "utf-8")
    saved = store.save(stored, stored.draft.with_value(FIELD, "x"))
    assert store.read(stored.path) == as_read(saved)
    assert (saved.draft.get(FIELD), saved.draft.get(("action", "plus_formation"))) == ("x", "court")
    assert saved.draft.revision == 13


def test_a_draft_of_another_model_in_place_of_the_file_is_not_overwritten(store: DraftStore) -> None:
    stored = store.create(store.catalogue.get("prepa"))
    stored.path.write_text(BY_HAND, "utf-8")
    with pytest.raises(ChangedOnDiskError):
        store.save(stored, stored.draft.with_value(FIELD, "x"))
    assert stored.path.read_text("utf-8") == BY_HAND


@pytest.mark.parametrize("what", ["a link", "a pipe", "rubbish"])
def test_something_else_in_place_of_the_file_is_not_overwritten(
    what: str, store: DraftStore, tmp_path: Path
) -> None:
    stored = created(store)
    stored.path.unlink()
    match what:
        case "a link":
            stored.path.symlink_to(tmp_path / "ailleurs")
        case "a pipe":
            os.mkfifo(stored.path)
        case _:
            stored.path.write_bytes(b"\xff[")
    with pytest.raises(ChangedOnDiskError):
        store.save(stored, stored.draft.with_value(FIELD, "x"))
    assert not (tmp_path / "ailleurs").exists()


def test_of_two_savings_from_one_state_both_values_are_kept(store: DraftStore, clock: Clock) -> None:
    stored = created(store)
    store.save(stored, stored.draft.with_value(FIELD, "un").with_value(("action", "url_video"), "trois"))
    saved = store.save(stored, stored.draft.with_value(FIELD, "deux"))
    read = store.read(stored.path).draft
    assert read == saved.draft
    assert (read.get(FIELD), read.get(("action", "url_video")), read.revision) == ("deux", "trois", 2)
    (conflict,) = conflicts_of(read)
    assert (conflict.path, conflict.value, conflict.le) == (FIELD, "un", clock.now)
    assert conflict.par


def test_a_merge_that_no_file_may_hold_overwrites_nothing(store: DraftStore) -> None:
    stored = created(store)
    many: list[Record] = [{"date_debut": f"a{number}"} for number in range(150)]
    others: list[Record] = [{"rythme": f"b{number}"} for number in range(150)]
    store.save(stored, stored.draft.with_value(("sessions",), many))
    with pytest.raises(ChangedOnDiskError):
        store.save(stored, stored.draft.with_value(("sessions",), others))
    assert store.read(stored.path).draft.sessions == many


def test_a_file_that_was_deleted_is_written_again(store: DraftStore) -> None:
    stored = created(store)
    stored.path.unlink()
    saved = store.save(stored, stored.draft.with_value(FIELD, "x"))
    assert store.read(stored.path) == as_read(saved)


def test_a_folder_that_is_gone_is_told_and_saving_succeeds_once_it_is_back(store: DraftStore) -> None:
    stored = created(store)
    away = store.folder.rename(store.folder.with_name("ailleurs"))
    with pytest.raises(StorageError):
        store.save(stored, stored.draft.with_value(FIELD, "x"))
    away.rename(store.folder)
    store.save(stored, stored.draft.with_value(FIELD, "x"))
    assert store.read(stored.path).draft.get(FIELD) == "x"


def test_a_draft_that_someone_has_open_is_not_saved_from_outside(store: DraftStore) -> None:
    stored = created(store)
    opened = store.open(stored.path)
    with pytest.raises(LockedDraftError):
        store.save(stored, stored.draft.with_value(FIELD, "x"))
    opened.close()


def test_a_newer_programs_draft_is_read_but_neither_saved_nor_copied(
    store: DraftStore, written_by_hand: Path
) -> None:
    text = BY_HAND.replace("version = 1", "version = 2")
    written_by_hand.write_text(text, "utf-8")
    stored = store.read(written_by_hand)
    with pytest.raises(ReadOnlyDraftError, match="plus récente"):
        store.save(stored, stored.draft.with_value(FIELD, "x"))
    with pytest.raises(ReadOnlyDraftError):
        store.duplicate(written_by_hand)
    opened = store.open(written_by_hand)
    assert opened.read_only
    with pytest.raises(ReadOnlyDraftError):
        opened.type_in(FIELD, "x")
    opened.close()
    assert [path.name for path in store.folder.iterdir()] == [written_by_hand.name]
    assert written_by_hand.read_text("utf-8") == text


@settings(max_examples=30)
@given(draft=drafts_with_unknown_keys())
def test_unknown_keys_survive_a_saving(draft: Draft, tmp_path_factory: pytest.TempPathFactory) -> None:
    store = new_store(tmp_path_factory.mktemp("b"))
    stored = created(store)
    document = {**draft.document, "brouillon": {**draft.document["brouillon"], "id": stored.draft.id}}
    saved = store.save(stored, Draft(document))
    read = store.read(stored.path).draft
    assert read == saved.draft
    assert {**read.document, "brouillon": 0} == {**document, "brouillon": 0}


def test_opening_and_closing_a_file_written_by_hand_leaves_its_bytes(
    store: DraftStore, written_by_hand: Path
) -> None:
    store.open(written_by_hand).close()
    assert written_by_hand.read_text("utf-8") == BY_HAND


def test_a_file_copied_by_hand_is_a_draft_of_its_own(store: DraftStore, written_by_hand: Path) -> None:
    copy = written_by_hand.with_name("ma-copie.toml")
    copy.write_text(BY_HAND, "utf-8")
    assert store.read(copy).draft.id == "ma-copie"
    assert store.find("ma") == copy


def test_a_duplicate_begins_its_own_life(store: DraftStore) -> None:
    stored = created(store)
    stored = store.save(stored, stored.draft.with_header(statut="valide").with_value(FIELD, "x"))
    copy = store.duplicate(stored.path)
    assert copy.draft.id != stored.draft.id
    assert (copy.draft.titre, copy.draft.revision) == ("Nantes (copie)", 0)
    assert copy.draft.header["statut"] == "en_cours"
    assert copy.draft.get(FIELD) == "x"


def test_a_save_does_not_make_a_vanished_folder_anew(store: DraftStore) -> None:
    stored = store.create(store.catalogue.get("fle"))
    away = store.folder.with_name("ailleurs")
    store.folder.rename(away)
    with pytest.raises(StorageError):
        store.save(stored, stored.draft.with_value(FIELD, "x"))
    assert not store.folder.exists()
    away.rename(store.folder)
    assert store.save(stored, stored.draft.with_value(FIELD, "x")).draft.get(FIELD) == "x"


def test_a_save_does_not_write_beneath_a_disk_that_is_unmounted(store: DraftStore) -> None:
    stored = store.create(store.catalogue.get("fle"))
    assert stored.device is not None
    stored.path.unlink()
    on_another_disk = stored._replace(device=stored.device + 1)
    with pytest.raises(StorageError):
        store.save(on_another_disk, stored.draft.with_value(FIELD, "x"))
    assert not stored.path.exists()
    assert store.save(stored, stored.draft.with_value(FIELD, "x")).draft.get(FIELD) == "x"
