"""Undo and redo of a draft: by what one takes for a step, after a restart, beside others, and without losing a text."""

import stat
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sofi_tui.drafts.editing import Editing
from sofi_tui.drafts.errors import ReadOnlyDraftError
from sofi_tui.drafts.open_draft import OpenDraft
from sofi_tui.drafts.store import DraftStore
from sofi_tui.drafts.undoing import place
from sofi_tui.drafts.undoing.kept import MOST_BYTES, Writer, read_steps
from sofi_tui.drafts.undoing.steps import MOST_STEPS, Deed, Step, Steps, new_mark
from sofi_tui.drafts.undoing.undoing import PAUSE, Undoing
from sofi_tui.fasd.draft import Draft
from sofi_tui.fasd.kinds import Record
from sofi_tui.fasd.patches import PatchError, Put, Splice, patch_between, patched
from tests.drafts.any_draft import drafts_with_unknown_keys
from tests.drafts.conftest import Clock, created, new_store
from tests.drafts.test_together import elsewhere

FIELD, OTHER, LONG = ("action", "url_pdf"), ("action", "url_video"), ("action", "objectifs")
MEETINGS = ("sessions", 0, "informations_collectives")


def typed(editing: Editing, text: str, path: tuple[str | int, ...] = FIELD) -> None:
    """Type a text key by key, from the beginning."""
    for end in range(1, len(text) + 1):
        editing.type_in(path, text[:end])


def again(opened: OpenDraft) -> OpenDraft:
    """Leave the draft and open it another time."""
    assert opened.close()
    return new_store(opened.path.parent).open(opened.path)


def steps_files() -> list[Path]:
    return sorted(place.steps_folder().iterdir())


def test_what_is_typed_in_one_go_is_undone_at_once(opened: OpenDraft) -> None:
    seconds = [0.0]
    opened.undoing = Undoing(clock=lambda: seconds[0])
    typed(opened, "un")
    seconds[0] += PAUSE + 1
    typed(opened, "un deux")
    opened.undoing.end_run()
    typed(opened, "un deux trois")
    typed(opened, "ailleurs", OTHER)
    held = []
    while (undone := opened.undo()) is not None:
        held.append((undone.path, opened.draft.get(FIELD), opened.draft.get(OTHER)))
    assert held == [
        (OTHER, "un deux trois", None),
        (FIELD, "un deux", None),
        (FIELD, "un", None),
        (FIELD, None, None),
    ]
    while opened.redo():
        pass
    assert (opened.draft.get(FIELD), opened.draft.get(OTHER)) == ("un deux trois", "ailleurs")


def test_what_is_typed_and_taken_away_again_in_one_go_is_no_step(opened: OpenDraft) -> None:
    typed(opened, "x")
    opened.type_in(FIELD, "")
    assert opened.undo() is None


def test_each_deed_is_one_step_and_tells_its_place(opened: OpenDraft) -> None:
    opened.add_record(MEETINGS, {"lieu": "A"})
    opened.duplicate_record(MEETINGS, 0)
    opened.type_in((*MEETINGS, 1, "lieu"), "B")
    opened.move_record(MEETINGS, 1, -1)
    opened.delete_record(MEETINGS, 0)
    opened.add_session()
    opened.delete_session(0)
    opened.rename("Nantes sud")
    opened.type_in(LONG, "Autre chose")
    opened.reset(LONG)
    with opened.as_one(Deed.PICKED, FIELD):
        opened.edit(FIELD, "a")
        opened.edit(OTHER, "b")
    found = []
    while (undone := opened.undo()) is not None:
        found.append((undone.step.deed, undone.path))
    assert found == [
        (Deed.PICKED, FIELD),
        (Deed.RESET, LONG),
        (Deed.TYPED, LONG),
        (Deed.RENAMED, ("brouillon", "titre")),
        (Deed.DELETED, ("sessions", 0)),
        (Deed.ADDED, ("sessions",)),
        (Deed.DELETED, (*MEETINGS, 0)),
        (Deed.MOVED, (*MEETINGS, 1)),
        (Deed.TYPED, (*MEETINGS, 1, "lieu")),
        (Deed.DUPLICATED, MEETINGS),
        (Deed.ADDED, MEETINGS),
    ]


def test_undo_and_redo_go_on_after_a_restart(opened: OpenDraft) -> None:
    first = opened.draft.get(LONG)
    opened.type_in(LONG, "Un\nDeux « trois »")
    opened.type_in(FIELD, "x")
    opened.undo()
    opened = again(opened)
    assert opened.redo()
    assert opened.draft.get(FIELD) == "x"
    opened = again(opened)
    opened.type_in(OTHER, "y")
    for _ in range(3):
        assert opened.undo()
    assert opened.undo() is None
    assert [opened.draft.get(path) for path in (LONG, FIELD, OTHER)] == [first, None, None]
    assert opened.close()


def test_the_steps_are_for_their_owner_only(opened: OpenDraft) -> None:
    opened.type_in(FIELD, "x")
    assert opened.save_now()
    (file,) = steps_files()
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    assert stat.S_IMODE(file.parent.stat().st_mode) == 0o700


def test_what_others_changed_since_stays_and_is_told(opened: OpenDraft) -> None:
    opened.type_in(OTHER, "à moi")
    opened.type_in(FIELD, "à moi")
    opened = again(opened)
    elsewhere(opened.path, lambda draft: draft.with_value(FIELD, "à elle"))
    assert opened.save_now()
    opened = again(opened)
    undone = opened.undo()
    assert undone is not None
    assert (undone.path, opened.draft.get(FIELD)) == (None, "à elle")
    undone = opened.undo()
    assert undone is not None
    assert (undone.path, opened.draft.get(OTHER), opened.draft.get(FIELD)) == (OTHER, None, "à elle")
    assert opened.close()


def test_a_step_follows_its_session_where_someone_else_moved_it(opened: OpenDraft) -> None:
    opened.type_in(("sessions", 0, "site_lieu"), "Nantes")
    opened.type_in(("sessions", 0, "organisme_responsable"), "Exemple")
    opened = again(opened)
    new: Record = {"site_lieu": "Nantes"}
    elsewhere(opened.path, lambda draft: draft.with_value(("sessions",), [new, *draft.sessions]))
    opened = again(opened)
    undone = opened.undo()
    assert undone is not None
    assert undone.path == ("sessions", 1, "organisme_responsable")
    assert opened.draft.get(("sessions", 0, "site_lieu")) == "Nantes"
    assert opened.undo()
    assert [session.get("site_lieu") for session in opened.draft.sessions] == ["Nantes", None]
    assert opened.close()


def test_what_was_undone_is_in_reach_after_other_things_were_done(opened: OpenDraft) -> None:
    for text in ("un", "deux"):
        opened.edit(FIELD, text)
    opened.undo()
    opened.undo()
    opened.edit(OTHER, "autre")
    assert not opened.redo()
    held = set()
    while opened.undo():
        held.add(opened.draft.get(FIELD))
    assert held == {None, "un", "deux"}
    assert (opened.draft.get(FIELD), opened.draft.get(OTHER)) == (None, None)


def test_nothing_is_undone_in_a_draft_that_may_only_be_read(store: DraftStore) -> None:
    opened = store.open_to_read(created(store).path)
    with pytest.raises(ReadOnlyDraftError):
        opened.undo()


def test_steps_and_their_file_are_bounded(opened: OpenDraft) -> None:
    for number in range(MOST_STEPS + 20):
        opened.edit(FIELD, f"x{number}")
    steps = opened.undoing.all_steps()
    assert len(steps.done) == MOST_STEPS
    for number in range(8):
        opened.edit(LONG, f"{number}" * (MOST_BYTES // 3))
    data = Writer().written(opened.undoing.all_steps())
    kept = read_steps(data)
    assert 1 <= len(kept.done) <= 3
    assert len(data) <= 2 * MOST_BYTES
    assert kept.done[-1].after.document == opened.draft.document


@settings(max_examples=10)
@given(drafts=st.lists(drafts_with_unknown_keys(), min_size=2, max_size=4), undone=st.integers(0, 3))
def test_any_steps_are_read_back_as_they_were(drafts: list[Draft], undone: int) -> None:
    pairs = list(pairwise(drafts))
    every = [Step(Deed.TYPED, FIELD, MEETINGS, before, after, new_mark()) for before, after in pairs]
    cut = max(0, len(every) - undone)
    steps = Steps(tuple(every[:cut]), tuple(every[cut:][::-1]))
    writer = Writer()
    back = read_steps(writer.written(steps))
    assert writer.written(steps) == Writer().written(steps)
    for mine, read in ((steps.done, back.done), (steps.undone, back.undone)):
        assert [(s.before, s.after, s.was, s.now, s.mark) for s in read] == [
            (s.before, s.after, s.was, s.now, s.mark) for s in mine
        ]


@settings(max_examples=80)
@given(garbage=st.binary(max_size=60), at=st.floats(0, 1), cut=st.integers(0, 40))
def test_a_mangled_file_of_steps_is_read_as_far_as_it_goes(garbage: bytes, at: float, cut: int) -> None:
    draft = Draft(
        {"brouillon": {"version": 1, "id": "x", "modele": "fle", "campagne": 2026}, "sessions": [{}]}
    )
    after = draft.with_value(FIELD, "x").with_value((*MEETINGS, 0, "lieu"), "A")
    data = Writer().written(Steps((Step(Deed.TYPED, FIELD, FIELD, draft, after, new_mark()),) * 3))
    middle = int(at * len(data))
    steps = read_steps(data[:middle] + garbage + data[middle + cut :])
    assert len(steps.done) <= 4


@settings(max_examples=12)
@given(before=drafts_with_unknown_keys(), after=drafts_with_unknown_keys())
def test_a_patch_leads_from_one_document_to_the_other(before: Draft, after: Draft) -> None:
    assert Draft(patched(before.document, patch_between(before.document, after.document))) == after


@pytest.mark.parametrize("change", [Put(("a", 0), 1), Splice(("a",), 0, 1, []), Splice(("b",), 1, 5, [])])
def test_a_patch_for_another_document_is_refused(change: Put | Splice) -> None:
    with pytest.raises(PatchError):
        patched({"b": [1]}, [change])


def test_steps_of_long_ago_are_swept_away(
    folder: Path, clock: Clock, monkeypatch: pytest.MonkeyPatch
) -> None:
    store = new_store(folder, clock)
    opened = store.open(created(store).path)
    opened.type_in(FIELD, "x")
    assert opened.close()
    monkeypatch.setattr(place, "KEPT_FOR", -place.KEPT_FOR)
    other = store.open(created(store).path)
    other.type_in(FIELD, "x")
    assert other.close()
    (left,) = steps_files()
    assert left.name.startswith(other.draft.id)
