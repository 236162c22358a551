"""The bin: a way out of the list, and back."""

from pathlib import Path

import pytest

from sofi_tui.drafts.errors import StorageError, UnknownDraftError
from sofi_tui.drafts.store import DraftStore
from tests.drafts.conftest import BY_HAND, created, new_store

FIELD = ("action", "url_pdf")


def test_the_bin_gives_back_what_was_put_in_it(store: DraftStore) -> None:
    stored = created(store)
    store.put_in_bin(stored.path)
    assert store.entries() == []
    assert [entry.draft for entry in store.binned()] == [stored.draft]
    assert store.restore("2026") == stored.path
    assert store.read(stored.path) == stored
    assert store.binned() == []


def test_neither_the_bin_nor_coming_back_overwrites(store: DraftStore) -> None:
    stored = created(store)
    store.put_in_bin(stored.path)
    stored.path.write_text(BY_HAND, "utf-8")
    store.put_in_bin(stored.path)
    stored.path.write_text(BY_HAND, "utf-8")
    assert len(store.binned()) == 2
    back = store.restore(stored.draft.id)
    assert back.stem == f"{stored.draft.id}-2"
    assert store.read(back).draft.id == back.stem


def test_an_unreadable_draft_can_be_put_in_the_bin(store: DraftStore) -> None:
    (store.folder / "abime.toml").write_text("[")
    store.put_in_bin(store.entries()[0].path)
    assert store.entries() == []


def test_a_bin_that_leads_elsewhere_is_refused(store: DraftStore, tmp_path: Path) -> None:
    stored = created(store)
    (store.folder / ".corbeille").symlink_to(tmp_path)
    with pytest.raises(StorageError):
        store.put_in_bin(stored.path)
    assert stored.path.exists()


def test_a_file_outside_the_folder_is_not_moved_to_its_bin(store: DraftStore, tmp_path: Path) -> None:
    elsewhere = tmp_path / "x.toml"
    elsewhere.write_text(BY_HAND, "utf-8")
    with pytest.raises(UnknownDraftError):
        store.put_in_bin(elsewhere)
    assert elsewhere.exists()


def test_the_bin_of_a_shared_folder_is_shared(folder: Path) -> None:
    folder.chmod(0o2770)
    store = new_store(folder)
    store.put_in_bin(created(store).path)
    assert (folder / ".corbeille").stat().st_mode & 0o7777 == 0o2770


def test_a_link_in_place_of_the_bin_gives_nothing_of_what_it_leads_to(
    store: DraftStore, folder: Path, tmp_path: Path
) -> None:
    elsewhere = tmp_path / "ailleurs"
    elsewhere.mkdir()
    (elsewhere / "2026-prepa-prive.toml").write_text(BY_HAND, "utf-8")
    (folder / ".corbeille").symlink_to(elsewhere)
    assert store.binned() == []
    with pytest.raises(StorageError, match="lien symbolique"):
        store.restore("2026-prepa-prive")
    assert [path.name for path in elsewhere.iterdir()] == ["2026-prepa-prive.toml"]
