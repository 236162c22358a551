"""The open draft and its file: saved by itself, going on in a copy when the file has changed, and telling so."""

import os
from pathlib import Path

import pytest

from sofi_tui.drafts.errors import StorageError
from sofi_tui.drafts.open_draft import OpenDraft
from sofi_tui.drafts.store import DraftStore
from tests.drafts.conftest import BY_HAND, new_store

FIELD = ("action", "url_pdf")


def test_what_is_typed_is_in_the_file_once_saved(store: DraftStore, opened: OpenDraft) -> None:
    opened.type_in(FIELD, "https://example.org/a.pdf")
    assert opened.save_now()
    assert opened.saving_problem == ""
    assert store.read(opened.path).draft.get(FIELD) == "https://example.org/a.pdf"


def test_closing_saves_and_gives_the_lock_back(store: DraftStore, opened: OpenDraft) -> None:
    opened.type_in(FIELD, "x")
    assert opened.close()
    again = store.open(opened.path)
    assert again.draft.get(FIELD) == "x"
    again.close()


def test_a_change_after_closing_is_saved_all_the_same(store: DraftStore, opened: OpenDraft) -> None:
    opened.close()
    opened.type_in(FIELD, "tardif")
    assert opened.save_now()
    assert store.read(opened.path).draft.get(FIELD) == "tardif"


def test_listeners_hear_of_each_saving(opened: OpenDraft) -> None:
    heard: list[str] = []
    opened.listen(lambda: heard.append(opened.saving_problem))
    opened.type_in(FIELD, "x")
    opened.save_now()
    assert heard == [""]


def test_a_failure_is_told_and_mended_without_losing_anything(store: DraftStore, opened: OpenDraft) -> None:
    away = store.folder.rename(store.folder.with_name("ailleurs"))
    opened.type_in(FIELD, "un")
    assert not opened.save_now()
    assert "a disparu" in opened.saving_problem
    assert isinstance(opened.saving_error, StorageError)
    opened.type_in(("action", "url_video"), "deux")
    away.rename(store.folder)
    assert opened.save_now()
    assert opened.saving_problem == ""
    saved = store.read(opened.path).draft
    assert (saved.get(FIELD), saved.get(("action", "url_video"))) == ("un", "deux")


def test_a_file_changed_meanwhile_is_kept_and_typing_goes_on_in_a_copy(
    store: DraftStore, opened: OpenDraft
) -> None:
    original = opened.path
    original.write_text(BY_HAND, "utf-8")
    opened.type_in(FIELD, "mien")
    assert opened.save_now()
    assert original.read_text("utf-8") == BY_HAND
    assert opened.path != original
    assert "dans la copie" in opened.saving_problem
    assert opened.take_in() is not None
    assert opened.draft.titre == "Nantes (copie de conflit)"
    opened.type_in(FIELD, "mien aussi")
    assert opened.save_now()
    saved = store.read(opened.path).draft
    assert saved.get(FIELD) == "mien aussi"
    assert (saved.id, saved.titre) == (opened.draft.id, opened.draft.titre)
    assert len(store.entries()) == 2


def test_the_copy_is_locked_and_the_original_free(store: DraftStore, opened: OpenDraft) -> None:
    original = opened.path
    original.write_text(BY_HAND, "utf-8")
    opened.type_in(FIELD, "mien")
    opened.save_now()
    other = new_store(store.folder)
    other.open(original).close()
    with pytest.raises(Exception, match="déjà ouvert"):
        other.open(opened.path)
    opened.close()
    other.open(opened.path).close()


def test_text_typed_while_the_copy_is_being_made_joins_it(
    store: DraftStore, opened: OpenDraft, monkeypatch: pytest.MonkeyPatch
) -> None:
    save_copy = store.save_copy

    def slow_copy(draft: object, suffix: str) -> object:
        copy = save_copy(draft, suffix)  # type: ignore[arg-type]
        opened.type_in(("action", "url_video"), "entre-temps")
        return copy

    monkeypatch.setattr(store, "save_copy", slow_copy)
    opened.path.write_text(BY_HAND, "utf-8")
    opened.type_in(FIELD, "mien")
    opened.save_now()
    assert opened.save_now()
    saved = store.read(opened.path).draft
    assert (saved.get(FIELD), saved.get(("action", "url_video"))) == ("mien", "entre-temps")
    assert saved.titre == "Nantes (copie de conflit)"


def test_nothing_is_left_in_the_folder_but_the_draft_and_its_lock(
    store: DraftStore, opened: OpenDraft
) -> None:
    opened.type_in(FIELD, "x")
    opened.close()
    assert {path.name for path in store.folder.iterdir()} == {opened.path.name, f".{opened.path.stem}.lock"}


def test_a_draft_outside_the_folder_is_edited_where_it_is(store: DraftStore, tmp_path: Path) -> None:
    path = tmp_path / "Reçu.toml"
    path.write_text(BY_HAND, "utf-8")
    opened = store.open(store.find(os.fspath(path)))
    opened.type_in(FIELD, "x")
    opened.close()
    assert store.read(path).draft.get(FIELD) == "x"
    assert store.entries() == []
