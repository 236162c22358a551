"""While the file cannot be written: the text is in the journal, the screen says so, saving resumes by itself."""

import errno
import os
import shutil
from collections.abc import Callable
from pathlib import Path
from threading import Event

import pytest

from sofi_tui.drafts.errors import StorageError
from sofi_tui.drafts.journal import Journal
from sofi_tui.drafts.open_draft import OpenDraft
from sofi_tui.drafts.recovery import recoveries
from sofi_tui.drafts.rescue import SavedState
from sofi_tui.drafts.store import DraftStore
from tests.drafts.conftest import new_store

FIELD = ("action", "url_pdf")


class Disk:
    """Lets the store save, or makes each save fail or wait."""

    def __init__(self, store: DraftStore, monkeypatch: pytest.MonkeyPatch) -> None:
        self.error = 0
        self.free = Event()
        self.free.set()
        save = store.save

        def ailing(*arguments: object, **named: object) -> object:
            self.free.wait(10)
            if self.error:
                raise StorageError(store.folder / "x.toml", OSError(self.error, os.strerror(self.error)))
            return save(*arguments, **named)  # type: ignore[arg-type]

        monkeypatch.setattr(store, "save", ailing)


@pytest.fixture
def disk(store: DraftStore, monkeypatch: pytest.MonkeyPatch) -> Disk:
    return Disk(store, monkeypatch)


@pytest.fixture
def journal(store: DraftStore) -> Journal:
    return store.journal


@pytest.fixture
def texts_in_journal(store: DraftStore) -> Callable[[], list[object]]:
    def texts() -> list[object]:
        assert not store.journal.problems()
        return [
            line.partition(" = ")[2].strip('"')
            for entry in (store.journal.folder.iterdir() if store.journal.folder.is_dir() else [])
            for line in entry.read_text("utf-8").splitlines()
            if line.startswith("url_pdf = ")
        ]

    return texts


TextsInJournal = Callable[[], list[object]]


@pytest.mark.parametrize(
    ("error", "said"),
    [
        (
            errno.ENOSPC,
            "Disque plein : votre texte est gardé en secours ; libérez de la place, l'enregistrement",
        ),
        (errno.EDQUOT, "Quota de disque atteint : votre texte est gardé en secours ; libérez de la place"),
        (errno.EACCES, "le droit d'écrire dans {folder} : votre texte est gardé en secours ; demandez"),
        (errno.EROFS, "Le dossier {folder} est en lecture seule : votre texte est gardé en secours"),
        (errno.ENOENT, "Le dossier {folder} a disparu : votre texte est gardé en secours ; remettez-le"),
        (errno.EIO, "Le disque a renvoyé une erreur : votre texte est gardé en secours ; prévenez"),
        (errno.ESTALE, "Le disque du réseau ne répond plus"),
        (errno.EBUSY, "Quelqu'un d'autre enregistre ce brouillon"),
        (errno.EMFILE, "Le système a refusé"),
    ],
)
def test_a_failing_disk_is_told_with_what_to_do_and_the_text_is_in_the_journal(
    error: int, said: str, opened: OpenDraft, disk: Disk, texts_in_journal: TextsInJournal
) -> None:
    disk.error = error
    opened.type_in(FIELD, "un")
    assert not opened.save_now()
    assert said.format(folder=opened.path.parent) in opened.saving_problem
    assert opened.saving_problem.endswith("l'enregistrement reprendra tout seul.")
    assert opened.saved_state is SavedState.KEPT_IN_JOURNAL
    assert texts_in_journal() == ["un"]


def test_each_further_change_is_in_the_journal_too(
    opened: OpenDraft, disk: Disk, texts_in_journal: TextsInJournal
) -> None:
    disk.error = errno.ENOSPC
    for text in ("un", "deux", "trois"):
        opened.type_in(FIELD, text)
        opened.save_now()
        assert texts_in_journal() == [text]


def test_once_there_is_place_again_the_file_has_it_all_and_the_journal_nothing(
    opened: OpenDraft, store: DraftStore, disk: Disk, texts_in_journal: TextsInJournal
) -> None:
    disk.error = errno.ENOSPC
    opened.type_in(FIELD, "un")
    opened.save_now()
    disk.error = 0
    assert opened.save_now()
    assert (opened.saving_problem, opened.saved_state) == ("", SavedState.SAVED)
    assert store.read(opened.path).draft.get(FIELD) == "un"
    assert texts_in_journal() == []


def test_saving_resumes_without_a_key_being_pressed(opened: OpenDraft, disk: Disk) -> None:
    resumed = Event()
    disk.error = errno.ENOSPC
    opened.type_in(FIELD, "un")
    opened.save_now()
    opened.listen(lambda: resumed.set() if opened.saved_state is SavedState.SAVED else None)
    disk.error = 0
    assert resumed.wait(10)


def test_the_state_goes_from_saving_to_saved(opened: OpenDraft, disk: Disk) -> None:
    states = [opened.saved_state]
    disk.free.clear()
    opened.type_in(FIELD, "un")
    states.append(opened.saved_state)
    disk.free.set()
    opened.save_now()
    assert [*states, opened.saved_state] == [SavedState.SAVED, SavedState.SAVING, SavedState.SAVED]


def test_where_not_even_the_journal_can_be_written_the_text_is_in_memory_and_this_is_said(
    opened: OpenDraft, store: DraftStore, disk: Disk
) -> None:
    store.journal.folder.parent.mkdir(parents=True, exist_ok=True)
    store.journal.folder.write_text("un fichier à la place du dossier", "utf-8")
    disk.error = errno.ENOSPC
    opened.type_in(FIELD, "un")
    opened.save_now()
    assert opened.saved_state is SavedState.ONLY_IN_MEMORY
    assert "qu'en mémoire, ne fermez pas cette fenêtre" in opened.saving_problem
    disk.error = 0
    assert opened.save_now()
    assert store.read(opened.path).draft.get(FIELD) == "un"


def test_a_disk_that_hangs_does_not_hold_the_end_up_and_the_journal_has_the_newest_text(
    opened: OpenDraft, disk: Disk, texts_in_journal: TextsInJournal
) -> None:
    disk.free.clear()
    opened.type_in(FIELD, "un")
    assert not opened.save_now(timeout=0.05)
    opened.type_in(FIELD, "deux")
    assert not opened.save_now(timeout=0.05)
    assert texts_in_journal() == ["deux"]
    disk.error = errno.EIO
    disk.free.set()
    assert not opened.save_now()
    assert texts_in_journal() == ["deux"]


def test_a_folder_that_vanished_and_came_back_empty_gets_its_draft_again(
    opened: OpenDraft, store: DraftStore, texts_in_journal: TextsInJournal
) -> None:
    shutil.rmtree(store.folder)
    opened.type_in(FIELD, "un")
    assert not opened.save_now()
    assert texts_in_journal() == ["un"]
    store.folder.mkdir()
    assert opened.save_now()
    assert store.read(opened.path).draft.get(FIELD) == "un"
    assert texts_in_journal() == []


def test_a_text_brought_back_to_what_the_vanished_file_held_is_written_again_too(
    opened: OpenDraft, store: DraftStore
) -> None:
    shutil.rmtree(store.folder)
    opened.type_in(FIELD, "un")
    assert not opened.save_now()
    opened.type_in(FIELD, "")
    store.folder.mkdir()
    assert opened.save_now()
    assert store.read(opened.path).draft.get(("action", "objectifs")) == opened.draft.get(
        ("action", "objectifs")
    )


def test_a_draft_closed_before_it_could_be_saved_is_offered_at_once(
    opened: OpenDraft, store: DraftStore, disk: Disk
) -> None:
    disk.error = errno.ENOSPC
    opened.type_in(FIELD, "un")
    opened.save_now()
    assert recoveries(store) == []
    assert not opened.close()
    (recoverable,) = recoveries(new_store(store.folder))
    assert recoverable.in_journal.get(FIELD) == "un"


def test_nothing_is_written_in_the_journal_while_all_goes_well(opened: OpenDraft, journal: Journal) -> None:
    opened.type_in(FIELD, "un")
    opened.save_now()
    opened.close()
    assert not journal.folder.exists()


def test_a_refusal_that_is_not_of_the_disk_is_kept_in_the_journal_as_well(
    opened: OpenDraft, store: DraftStore, monkeypatch: pytest.MonkeyPatch, texts_in_journal: TextsInJournal
) -> None:
    def broken(*_: object, **__: object) -> None:
        raise ValueError("une erreur à nous")

    monkeypatch.setattr(store, "save", broken)
    opened.type_in(FIELD, "un")
    assert not opened.save_now()
    assert "Votre texte est gardé en secours." in opened.saving_problem
    assert texts_in_journal() == ["un"]
    assert Path(opened.path).exists()
