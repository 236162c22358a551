"""Two people at one draft at the same time: what each types comes together, in the file and on both screens."""

from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from threading import Thread
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule

from sofi_tui.drafts.errors import RefusedEditError
from sofi_tui.drafts.exchange import Exchange, Text
from sofi_tui.drafts.open_draft import OpenDraft
from sofi_tui.drafts.store import DraftStore
from sofi_tui.fasd.conflicts import conflicts_of
from sofi_tui.fasd.draft import Draft
from sofi_tui.fasd.kinds import Record
from sofi_tui.fasd.merge import merge
from sofi_tui.fasd.paths import FieldPath
from tests.drafts.conftest import new_store

FIELD, OTHER = ("action", "url_pdf"), ("action", "url_video")
NOW = datetime(2026, 1, 15, 9, 0, tzinfo=UTC)


def elsewhere(path: Path, change: Callable[[Draft], Draft]) -> None:
    """Change a draft as a program does that does not see who has it open, as over a slow network."""
    store = new_store(path.parent)
    stored = store.read(path)
    store.save(stored, change(stored.draft), store.presence_on(path))


def test_what_someone_else_saved_meanwhile_comes_in_and_is_told(store: DraftStore, opened: OpenDraft) -> None:
    elsewhere(opened.path, lambda draft: draft.with_value(OTHER, "à elle").with_value(FIELD, "aussi"))
    opened.type_in(FIELD, "à moi")
    assert opened.save_now()
    taken = opened.take_in()
    assert taken is not None
    assert taken.news.endswith(" a modifié ce brouillon en même temps : 1 champ repris, 1 à choisir.")
    assert opened.take_in() is None
    assert (opened.draft.get(FIELD), opened.draft.get(OTHER)) == ("à moi", "à elle")
    assert [(kept.path, kept.value) for kept in opened.conflicts] == [(FIELD, "aussi")]
    assert opened.findings_at(FIELD)[0].rule == "conflit"
    assert opened.close()
    assert conflicts_of(store.read(opened.path).draft) == opened.conflicts


def test_what_is_typed_before_the_screen_takes_in_is_kept(store: DraftStore, opened: OpenDraft) -> None:
    elsewhere(opened.path, lambda draft: draft.with_value(OTHER, "à elle"))
    opened.type_in(FIELD, "à moi")
    assert opened.save_now()
    opened.type_in(FIELD, "à moi encore")
    assert opened.save_now()
    opened.type_in(("formation", "intitule"), "et ceci")
    opened.take_in()
    assert opened.close()
    held = store.read(opened.path).draft
    assert {**held.document, "brouillon": 0} == {**opened.draft.document, "brouillon": 0}
    assert [held.get(path) for path in (FIELD, OTHER)] == ["à moi encore", "à elle"]
    assert held.get(("formation", "intitule")) == "et ceci"
    assert conflicts_of(held) == []


def test_a_session_that_someone_else_added_moves_mine(opened: OpenDraft) -> None:
    opened.add_session()
    opened.type_in(("sessions", 1, "date_debut"), "02/03/2026")
    assert opened.save_now()
    added: Record = {"rythme": "x"}
    elsewhere(
        opened.path,
        lambda draft: draft.with_value(("sessions",), [*draft.sessions[:1], added, *draft.sessions[1:]]),
    )
    opened.type_in(("sessions", 1, "duree_centre"), "35")
    assert opened.save_now()
    taken = opened.take_in()
    assert taken is not None
    assert taken.now_at(("sessions", 1, "duree_centre")) == ("sessions", 2, "duree_centre")
    opened.delete_session(1)
    assert opened.draft.get(("sessions", 1, "duree_centre")) == 35
    assert opened.undo_deletion()
    assert opened.draft.get(("sessions", 1, "rythme")) == "x"


def test_a_record_cannot_be_brought_back_to_a_session_that_is_gone(opened: OpenDraft) -> None:
    number = opened.add_session()
    records: FieldPath = ("sessions", number, "informations_collectives")
    opened.type_in(("sessions", number, "rythme"), "x")
    opened.add_record(records)
    opened.delete_record(records, 0)
    assert opened.save_now()
    elsewhere(opened.path, lambda draft: draft.with_value(("sessions",), draft.sessions[:1]))
    opened.type_in(FIELD, "x")
    assert opened.save_now()
    opened.take_in()
    assert len(opened.draft.sessions) == 1
    assert not opened.undo_deletion()


@pytest.mark.parametrize(("theirs", "kept"), [(True, "à elle"), (False, "à moi")])
def test_choosing_settles_a_conflict(store: DraftStore, opened: OpenDraft, theirs: bool, kept: str) -> None:
    elsewhere(opened.path, lambda draft: draft.with_value(FIELD, "à elle"))
    opened.type_in(FIELD, "à moi")
    assert opened.save_now()
    opened.take_in()
    opened.choose(FIELD, theirs)
    assert opened.conflicts == []
    assert opened.close()
    assert store.read(opened.path).draft.get(FIELD) == kept
    assert "conflits" not in opened.draft.document


FORGED = [
    "brouillon.id",
    "brouillon.version",
    "brouillon.statut",
    "sessions",
    "sessions.0",
    "conflits",
    "brouillon",
]


@pytest.mark.parametrize("chemin", FORGED)
def test_a_forged_conflict_changes_nothing_that_it_may_not(opened: OpenDraft, chemin: str) -> None:
    forged: Any = {"chemin": chemin, "valeur": "../x", "par": "eve", "le": NOW}
    elsewhere(opened.path, lambda draft: draft.with_value(("conflits",), [forged]))
    opened.type_in(FIELD, "x")
    opened.save_now()
    opened.take_in()
    (conflict,) = opened.conflicts
    before = opened.draft
    with pytest.raises(RefusedEditError):
        opened.choose(conflict.path, theirs=True)
    assert opened.draft is before
    opened.choose(conflict.path, theirs=False)
    assert opened.conflicts == []


def test_conflicts_follow_what_they_are_about(opened: OpenDraft) -> None:
    records: FieldPath = ("sessions", 0, "informations_collectives")
    for lieu in ("Nantes", "Angers"):
        opened.add_record(records, {"lieu": lieu})
    opened.add_session()
    assert opened.save_now()
    elsewhere(opened.path, lambda draft: draft.with_value((*records, 1, "lieu"), "Segré"))
    opened.type_in((*records, 1, "lieu"), "Laval")
    assert opened.save_now()
    opened.take_in()
    opened.move_record(records, 1, -1)
    opened.move_session(0, 1)
    opened.duplicate_session(0)
    here: FieldPath = ("sessions", 2, *records[2:], 0)
    assert [conflict.path for conflict in opened.conflicts] == [(*here, "lieu")]
    opened.delete_record(here[:-1], 0)
    opened.delete_session(2)
    assert opened.conflicts == []
    assert opened.undo_deletion()
    opened.duplicate_record(here[:-1], 0)
    assert opened.undo_deletion()
    assert [conflict.path for conflict in opened.conflicts] == [(*here, "lieu")]
    opened.choose((*here, "lieu"), theirs=True)
    assert opened.draft.get((*here, "lieu")) == "Segré"


def start() -> Draft:
    header = {"version": 1, "id": "x", "modele": "prepa", "campagne": 2026, "modifie_le": NOW}
    return Draft({"brouillon": header, "formation": {}, "action": {}, "sessions": [{"rythme": "0"}]})


_fields = st.sampled_from("abcd")


class TwoSides(RuleBasedStateMachine):
    """Typing, saving in two steps, taking in and someone else's saves, in any order: nothing typed is lost.

    They write in fields of their own (upper case) and in some that I write in too.
    """

    def __init__(self) -> None:
        super().__init__()
        self.current = self.file = start()
        self.exchange = Exchange(self.current)
        self.begun: tuple[Text, Draft] | None = None
        self.count = 0
        self.last: dict[tuple[str, str], str] = {}

    def value(self, side: str, field: str) -> str:
        self.count += 1
        self.last[side, field] = f"{side}{self.count}"
        return f"{side}{self.count}"

    @rule(field=_fields)
    def type_in(self, field: str) -> None:
        self.current = self.current.with_value(("action", field), self.value("mine", field))
        self.exchange.typed(self.current)

    @rule()
    def add_session(self) -> None:
        session = {"rythme": self.value("mine", f"session{self.count}")}
        self.current = self.current.with_value(("sessions", len(self.current.sessions)), session)  # type: ignore[arg-type]
        self.exchange.typed(self.current)

    @rule(field=_fields | st.sampled_from("ABCD"))
    def someone_else_saves(self, field: str) -> None:
        if self.file.get(("action", field)) == self.last.get(("mine", field), ""):
            del self.last["mine", field]  # they see it, and put theirs in its place
        self.file = self.file.with_value(("action", field), self.value("theirs", field))

    @rule(add=st.booleans())
    def someone_else_saves_sessions(self, add: bool) -> None:
        session = {"rythme": self.value("theirs", f"session{self.count}")}
        sessions = [session, *self.file.sessions] if add else self.file.sessions[::-1]
        self.file = self.file.with_value(("sessions",), sessions)  # type: ignore[arg-type]
        if not add:
            del self.last["theirs", f"session{self.count - 1}"]

    @rule()
    def begin_to_save(self) -> None:
        self.begun = self.begun or self.exchange.to_save()

    @rule()
    def save(self) -> None:
        text, base = self.begun or self.exchange.to_save()
        self.begun = None
        self.file = merge(base, text.draft, self.file).keeping("elle", NOW)
        self.exchange.saved(text)
        if self.file != text.draft:
            self.exchange.offer(text, self.file)

    @rule()
    def take_in(self) -> None:
        if offered := self.exchange.offered():
            offer, base = offered
            self.current = merge(base, self.current, offer.draft).keeping("elle", NOW)
            self.exchange.took(offer, self.current)

    def held(self) -> set[object]:
        draft = self.file
        values = [*draft.document["action"].values(), *(session["rythme"] for session in draft.sessions)]
        return {*values, *(conflict.value for conflict in conflicts_of(draft))}

    @invariant()
    def each_session_is_there_once(self) -> None:
        for draft in (self.file, self.current):
            rythmes = [session["rythme"] for session in draft.sessions]
            assert len(rythmes) == len(set(rythmes))

    def teardown(self) -> None:
        self.save()
        self.take_in()
        self.save()
        self.take_in()
        assert self.file.document == self.current.document
        assert {self.last[side, field] for side, field in self.last if side == "mine"} <= self.held()
        typed = {field for side, field in self.last if side == "mine"}
        assert {
            self.last[side, f] for side, f in self.last if side == "theirs" and f not in typed
        } <= self.held()
        assert all(str(conflict.value).startswith("theirs") for conflict in conflicts_of(self.file))


TestTwoSides = TwoSides.TestCase
TestTwoSides.settings = settings(max_examples=150, stateful_step_count=20, deadline=None)


@settings(max_examples=5, deadline=None)
@given(seed=st.integers(0, 1000))
def test_two_threads_that_save_at_once_lose_nothing(
    seed: int, tmp_path_factory: pytest.TempPathFactory
) -> None:
    folder = tmp_path_factory.mktemp(f"b{seed}")
    first = new_store(folder)
    path = first.create(first.catalogue.get("prepa")).path

    def write(name: str) -> None:
        store = new_store(folder)
        presence = store.presence_on(path)
        stored, text = store.read(path), store.read(path).draft
        for number in range(15):
            base = text
            text = text.with_value(("action", f"x_{name}_{number}"), seed + number)
            stored = store.save(stored, text, presence, base)

    threads = [Thread(target=write, args=(name,)) for name in "ab"]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    held = first.read(path).draft
    assert held.revision == 30
    assert {held.get(("action", f"x_{name}_{n}")) for name in "ab" for n in range(15)} == {
        *range(seed, seed + 15)
    }
    assert conflicts_of(held) == []
