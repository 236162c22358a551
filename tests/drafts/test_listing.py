"""The drafts of a folder: found by what people call them, and listed whatever lies beside them."""

import os
from pathlib import Path

import pytest

from sofi_tui.drafts.errors import AmbiguousDraftError, StorageError, UnknownDraftError
from sofi_tui.drafts.store import DraftStore
from tests.drafts.conftest import BY_HAND, Clock, created

FIELD = ("action", "url_pdf")


def test_drafts_are_found_by_id_beginning_and_path(
    store: DraftStore, written_by_hand: Path, tmp_path: Path
) -> None:
    other = written_by_hand.with_name("2026-prepa-fle-nantes-7f3a-2.toml")
    other.write_text(BY_HAND, "utf-8")
    elsewhere = tmp_path / "Reçu par courriel.toml"
    elsewhere.write_text(BY_HAND, "utf-8")
    assert store.find("2026-prepa-fle-nantes-7f3a") == written_by_hand
    assert store.find("2026-prepa-fle-nantes-7f3a-") == other
    assert store.find("2026-prepa-fle-nantes-7f3a.toml") == written_by_hand
    assert store.find(str(elsewhere)) == elsewhere
    with pytest.raises(AmbiguousDraftError, match="nantes-7f3a, 2026-prepa-fle-nantes-7f3a-2"):
        store.find("2026")


@pytest.mark.parametrize(
    "reference", ["", "2027", "../x", "/etc/x.toml", "a\0.toml", "é", "x" * 300, "x" * 300 + ".toml"]
)
def test_what_names_no_draft_is_refused(store: DraftStore, written_by_hand: Path, reference: str) -> None:
    with pytest.raises((UnknownDraftError, StorageError)):
        store.find(reference)


def test_the_last_changed_draft_comes_first(store: DraftStore, clock: Clock) -> None:
    first = created(store, "un")
    clock.pass_minutes(1)
    second = created(store, "deux")
    assert [entry.draft for entry in store.entries()] == [second.draft, first.draft]
    clock.pass_minutes(1)
    store.save(first, first.draft.with_value(FIELD, "x"))
    newest = store.entries()[0]
    assert (newest.id, newest.modified) == (first.draft.id, clock.now)


def test_the_list_shows_what_it_cannot_read_and_hangs_on_nothing(store: DraftStore, tmp_path: Path) -> None:
    fine = created(store)
    (store.folder / "abime.toml").write_text("[")
    (store.folder / "vide.toml").write_text("")
    (store.folder / "lien.toml").symlink_to(tmp_path)
    (store.folder / "Mon Brouillon.toml").write_text(BY_HAND)
    (store.folder / "a\x1b[31mb\n.toml").write_text(BY_HAND)
    (store.folder / os.fsdecode(b"\xff.toml")).write_text(BY_HAND)
    (store.folder / "dossier.toml").mkdir()
    (store.folder / "notes.txt").write_text("")
    os.mkfifo(store.folder / "tube.toml")
    entries = {entry.id: entry for entry in store.entries()}
    assert entries.pop(fine.draft.id).problem == ""
    assert len(entries) == 8
    assert all(entry.draft is None and entry.problem for entry in entries.values())
    assert "'a\\x1b[31mb\\n'" in {ident.replace(".toml", "") for ident in entries}
    assert all(text.isprintable() for entry in entries.values() for text in (entry.id, entry.problem))


def test_a_file_that_vanishes_while_listing_is_left_out(
    store: DraftStore, monkeypatch: pytest.MonkeyPatch
) -> None:
    created(store)
    here = list(store.folder.iterdir())
    monkeypatch.setattr(Path, "iterdir", lambda _: iter([*here, store.folder / "parti.toml"]))
    assert len(store.entries()) == 1
