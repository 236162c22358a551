"""How far a draft is copied into SOFI, kept with it: saved, followed where sessions move, brought back, refused."""

from pathlib import Path

import pytest

from sofi_tui.drafts.errors import ReadOnlyDraftError, UnreadableDraftError
from sofi_tui.drafts.file_format import load
from sofi_tui.drafts.open_draft import OpenDraft
from sofi_tui.fasd.differences import differences
from sofi_tui.fasd.paths import FieldPath
from sofi_tui.fasd.recopie import Copy, CopyDeed, copies_of
from tests.drafts.conftest import BY_HAND, new_store

SITE = "site_lieu"


def copied(path: FieldPath) -> Copy:
    return Copy(path, CopyDeed.COPIE, "0011")


@pytest.fixture
def open_draft(tmp_path: Path) -> OpenDraft:
    store = new_store(tmp_path)
    draft = store.open(store.create(store.catalogue.get("prepa")).path)
    draft.edit(("sessions", 0, SITE), "Nantes")
    draft.duplicate_session(0)
    draft.edit(("sessions", 1, SITE), "Angers")
    draft.note_copy(copied(("sessions", 1, SITE)))
    return draft


def test_progress_is_in_the_file_and_is_no_difference_of_the_offer(
    open_draft: OpenDraft, tmp_path: Path
) -> None:
    before = open_draft.draft
    open_draft.note_copy(copied(("action", "objectifs")))
    assert differences(before, open_draft.draft) == []
    open_draft.close()
    held = new_store(tmp_path).read(open_draft.path).draft
    assert set(copies_of(held)) == {("sessions", 1, SITE), ("action", "objectifs")}


def test_progress_follows_its_session_goes_with_it_and_comes_back_with_it(open_draft: OpenDraft) -> None:
    open_draft.move_session(1, -1)
    assert set(copies_of(open_draft.draft)) == {("sessions", 0, SITE)}
    open_draft.delete_session(0)
    assert copies_of(open_draft.draft) == {}
    open_draft.undo_deletion()
    assert copies_of(open_draft.draft) == {("sessions", 0, SITE): copied(("sessions", 0, SITE))}
    open_draft.forget_copy(("sessions", 0, SITE))
    assert copies_of(open_draft.draft) == {}
    open_draft.close()


def test_more_fields_than_a_list_of_a_fiche_may_hold_can_be_copied(open_draft: OpenDraft) -> None:
    for number in range(300):
        open_draft.note_copy(copied(("action", f"x{number}")))
    assert len(copies_of(open_draft.draft)) == 301
    open_draft.close()


def test_a_draft_that_may_only_be_read_takes_no_progress(open_draft: OpenDraft, tmp_path: Path) -> None:
    open_draft.close()
    read = new_store(tmp_path).open_to_read(open_draft.path)
    with pytest.raises(ReadOnlyDraftError):
        read.note_copy(copied(("action", "objectifs")))
    with pytest.raises(ReadOnlyDraftError):
        read.forget_copy(("sessions", 1, SITE))
    read.close()


@pytest.mark.parametrize(
    "table",
    [
        "recopie = 3",
        '[[recopie]]\netat = "copie"',
        '[[recopie]]\nchamp = "a..b"\netat = "copie"',
        '[[recopie]]\nchamp = "action.objectifs"\netat = 1',
        '[[recopie]]\nchamp = "action.objectifs"\netat = "copie"\nle = "hier"',
        '[[recopie]]\nchamp = "action.objectifs"\nempreinte = ["x"]',
        '[[recopie]]\nchamp = "action.objectifs"\nnote = { x = 1 }',
    ],
)
def test_a_misshapen_table_is_refused_in_one_line(table: str) -> None:
    text = f"{table}\n{BY_HAND}" if table.startswith("recopie") else f"{BY_HAND}\n{table}\n"
    with pytest.raises(UnreadableDraftError) as refusal:
        load(text.encode(), "x.toml", ("fle",))
    assert "\n" not in str(refusal.value)


def test_records_that_no_program_of_ours_wrote_are_kept_and_count_for_nothing() -> None:
    table = '[[recopie]]\nchamp = "sessions.99.x\'"\netat = "copie"\n'
    odd = '\n[[recopie]]\nchamp = "sessions.99.inconnu"\netat = "\\u001b]52;c;"\nnote = "\\u001b[2J"\nautre = 1\n'
    with pytest.raises(UnreadableDraftError):
        load((BY_HAND + table).encode(), "x.toml", ("fle",))
    draft = load((BY_HAND + odd).encode(), "x.toml", ("fle",)).draft
    assert copies_of(draft) == {}
    assert "\x1b" not in str(draft.document)
    assert draft.get(("recopie", 0, "autre")) == 1
