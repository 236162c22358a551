"""Any text in any field, and any edits in any order, are saved and read back."""

import tempfile
from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule

from sofi_tui.drafts.errors import DraftsError
from sofi_tui.drafts.file_format import dump, load
from sofi_tui.drafts.open_draft import OpenDraft
from sofi_tui.fasd.draft import Draft
from sofi_tui.fasd.fields import spec_of
from sofi_tui.fasd.kinds import Kind, Value
from sofi_tui.fasd.paths import FieldPath, field_key
from sofi_tui.fasd.texts import clean, clean_line
from sofi_tui.fasd.typed import read_typed
from tests.drafts.any_draft import LISTS, anything_typed, field_paths
from tests.drafts.conftest import new_store

TODAY = date(2026, 1, 15)


def new_draft(folder: str) -> OpenDraft:
    store = new_store(Path(folder))
    return store.open(store.create(store.catalogue.get("prepa")).path)


@settings(max_examples=150)
@given(path=field_paths(), text=anything_typed)
def test_any_text_typed_in_any_field_is_saved_and_read_back(path: FieldPath, text: str) -> None:
    with tempfile.TemporaryDirectory() as folder:
        opened = new_draft(folder)
        opened.type_in(path, text)
        assert opened.close()
        held = new_store(Path(folder)).read(opened.path).draft.get(path)
    kind = spec_of(field_key(path)).kind
    assert held == read_typed(field_key(path), text, TODAY, opened.draft.campagne)
    if kind in {Kind.LIGNE, Kind.TEXTE} and text.strip():
        seen = clean(text) if kind is Kind.TEXTE else clean_line(text)
        assert held == (seen if seen.strip() else None)


_sessions = st.integers(0, 3)
_records = st.integers(0, 2)
_lists = st.builds(
    lambda number, key: ("sessions", number, key.partition(".")[2]), _sessions, st.sampled_from(LISTS)
)
_shifts = st.none() | st.timedeltas(timedelta(days=-400), timedelta(days=400))


class EditedDraft(RuleBasedStateMachine):
    """Any edits in any order: what is held is always what its file would give back."""

    def __init__(self) -> None:
        super().__init__()
        self.folder = tempfile.TemporaryDirectory()
        self.opened = new_draft(self.folder.name)
        self.kept = self.opened.draft

    @property
    def first(self) -> Draft:
        """The draft as it began, with what each saving changes."""
        stamps = {name: self.opened.draft.header[name] for name in ("revision", "modifie_le")}
        return self.kept.with_header(**stamps)

    def tried(self, change: Callable[[], object]) -> None:
        before = self.opened.draft
        try:
            change()
        except DraftsError:
            assert self.opened.draft is before

    @rule(path=field_paths(sessions=4, records=3), text=anything_typed)
    def type_in(self, path: FieldPath, text: str) -> None:
        self.tried(lambda: self.opened.type_in(path, text))

    @rule(
        path=field_paths(sessions=2), value=st.none() | st.text() | st.integers() | st.booleans() | st.dates()
    )
    def edit(self, path: FieldPath, value: Value | None) -> None:
        self.tried(lambda: self.opened.edit(path, value))

    @rule(path=_lists, values=st.fixed_dictionaries({}, optional={"commentaire": st.text()}))
    def add_record(self, path: FieldPath, values: dict[str, Any]) -> None:
        self.tried(lambda: self.opened.add_record(path, values))

    @rule(path=_lists, index=_records)
    def duplicate_record(self, path: FieldPath, index: int) -> None:
        self.tried(lambda: self.opened.duplicate_record(path, index))

    @rule(path=_lists, index=_records)
    def delete_record(self, path: FieldPath, index: int) -> None:
        self.tried(lambda: self.opened.delete_record(path, index))

    @rule(path=_lists, index=_records, by=st.integers(-2, 2))
    def move_record(self, path: FieldPath, index: int, by: int) -> None:
        self.tried(lambda: self.opened.move_record(path, index, by))

    @rule()
    def add_session(self) -> None:
        self.opened.add_session()

    @rule(index=_sessions, shift=_shifts)
    def duplicate_session(self, index: int, shift: timedelta | None) -> None:
        self.tried(lambda: self.opened.duplicate_session(index, shift))

    @rule(index=_sessions)
    def delete_session(self, index: int) -> None:
        self.tried(lambda: self.opened.delete_session(index))

    @rule(index=_sessions, by=st.integers(-2, 2))
    def move_session(self, index: int, by: int) -> None:
        self.tried(lambda: self.opened.move_session(index, by))

    @rule()
    def undo_deletion(self) -> None:
        self.opened.undo_deletion()

    @rule(index=_sessions)
    def delete_a_session_and_bring_it_back(self, index: int) -> None:
        before = self.opened.draft
        if index < len(before.sessions):
            self.opened.delete_session(index)
            assert self.opened.draft == before or self.opened.undo_deletion()
            assert self.opened.draft == before

    @rule(path=_lists, index=_records)
    def delete_a_record_and_bring_it_back(self, path: FieldPath, index: int) -> None:
        before = self.opened.draft
        if index < len(before.records(path)):
            self.opened.delete_record(path, index)
            assert self.opened.undo_deletion()
            assert self.opened.draft == before

    @rule()
    def undo(self) -> None:
        self.opened.undo()

    @rule()
    def redo(self) -> None:
        self.opened.redo()

    @rule()
    def undo_everything_and_do_it_all_again(self) -> None:
        last = self.opened.draft
        number = 0
        while (undone := self.opened.undo()) is not None:
            assert undone.path is not None
            number += 1
        assert self.opened.draft == self.first
        for _ in range(number):
            assert self.opened.redo()
        assert self.opened.draft == last

    @rule()
    def close_it_and_open_it_again(self) -> None:
        assert self.opened.close()
        self.opened = new_store(Path(self.folder.name)).open(self.opened.path)

    @invariant()
    def a_file_of_it_loads_equal(self) -> None:
        draft = self.opened.draft
        read = load(dump(draft), "x.toml", ("prepa",))
        assert read.draft == draft
        assert not read.cleaned
        assert draft.sessions

    def teardown(self) -> None:
        assert self.opened.close()
        saved = new_store(Path(self.folder.name)).read(self.opened.path).draft
        assert {**saved.document, "brouillon": 0} == {**self.opened.draft.document, "brouillon": 0}
        self.folder.cleanup()


TestEditedDraft = EditedDraft.TestCase
TestEditedDraft.settings = settings(max_examples=25, stateful_step_count=25)
