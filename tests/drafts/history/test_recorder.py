"""Sessions of work become revisions by themselves, and whatever keeps them from it keeps nobody from working."""

from datetime import UTC, datetime
from pathlib import Path

import pytest

from sofi_tui.drafts.history.nature import Nature
from sofi_tui.drafts.history.recorder import Keeping
from sofi_tui.drafts.history.restoring import with_content_of
from sofi_tui.drafts.store import DraftStore
from sofi_tui.fasd.conflicts import conflicts_of, with_conflict
from sofi_tui.fasd.kinds import Record
from tests.drafts.conftest import created, new_store

NOW = datetime(2026, 1, 15, 9, 0, tzinfo=UTC)
OBJECTIFS = ("action", "objectifs")


@pytest.fixture
def told(store: DraftStore) -> list[str]:
    troubles: list[str] = []
    store.records.keep(Keeping.IN_BACKGROUND, troubles.append)
    return troubles


def natures(store: DraftStore, draft: str) -> list[Nature]:
    assert store.records.finish(20)
    return [revision.nature for revision in store.history.revisions(draft)]


def test_a_session_of_work_is_one_revision_however_often_it_was_saved(
    store: DraftStore, told: list[str]
) -> None:
    stored = created(store)
    draft = store.open(stored.path)
    for text in ("un", "deux", "trois"):
        draft.type_in(OBJECTIFS, text)
        draft.save_now()
    draft.close()
    assert natures(store, stored.draft.id) == [Nature.SESSION, Nature.CREATION]
    assert store.history.revisions(stored.draft.id)[0].fields == (OBJECTIFS,)
    assert told == []


def test_a_draft_that_is_only_looked_at_gets_no_revision(store: DraftStore, told: list[str]) -> None:
    stored = created(store)
    store.open(stored.path).close()
    assert natures(store, stored.draft.id) == [Nature.CREATION]


def test_opening_records_first_what_others_did_without_the_program(
    store: DraftStore, told: list[str]
) -> None:
    stored = created(store)
    assert natures(store, stored.draft.id) == [Nature.CREATION]
    stored.path.write_text(stored.path.read_text("utf-8") + "# mot\n", "utf-8")
    draft = store.open(stored.path)
    draft.type_in(OBJECTIFS, "un")
    draft.close()
    assert natures(store, stored.draft.id) == [Nature.SESSION, Nature.DEHORS, Nature.CREATION]


def test_a_session_that_ended_by_a_signal_is_recorded_at_the_next_opening(
    store: DraftStore, told: list[str]
) -> None:
    stored = created(store)
    assert natures(store, stored.draft.id) == [Nature.CREATION]
    draft = store.open(stored.path)
    draft.type_in(OBJECTIFS, "un")
    store.records.stop()
    draft.close()
    later = new_store(store.folder)
    later.records.keep(Keeping.IN_BACKGROUND, told.append)
    later.open(stored.path).close()
    assert natures(later, stored.draft.id) == [Nature.INTERROMPUE, Nature.CREATION]


def test_the_bin_and_what_comes_back_from_it_are_recorded(store: DraftStore, told: list[str]) -> None:
    stored = created(store)
    store.put_in_bin(stored.path)
    store.restore(stored.draft.id)
    assert natures(store, stored.draft.id) == [
        Nature.RESTAURATION,
        Nature.CORBEILLE,
        Nature.CREATION,
    ]


def test_trouble_is_told_once_and_saves_go_on(store: DraftStore, folder: Path, told: list[str]) -> None:
    (folder / ".git").write_text("zut")
    stored = created(store)
    for text in ("un", "deux"):
        draft = store.open(stored.path)
        draft.type_in(OBJECTIFS, text)
        assert draft.close()
    assert store.records.finish(20)
    assert store.read(stored.path).draft.get(OBJECTIFS) == "deux"
    assert len(told) == 1
    assert told[0].startswith("Historique non tenu")


def test_by_hand_nothing_is_recorded_of_itself(store: DraftStore, folder: Path) -> None:
    stored = created(store)
    store.open(stored.path).close()
    store.put_in_bin(stored.path)
    assert not (folder / ".git").exists()


def test_a_revision_that_is_taken_back_in_an_open_draft_is_told_as_such(
    store: DraftStore, told: list[str]
) -> None:
    stored = created(store)
    draft = store.open(stored.path)
    draft.type_in(OBJECTIFS, "un")
    draft.close()
    assert natures(store, stored.draft.id) == [Nature.SESSION, Nature.CREATION]
    draft = store.open(stored.path)
    old = store.history.read(stored.draft.id, store.history.find(stored.draft.id, "1"))
    draft.become(with_content_of(draft.draft, old))
    draft.close()
    assert natures(store, stored.draft.id)[0] is Nature.RESTAURATION
    assert store.read(stored.path).draft.get(OBJECTIFS) == stored.draft.get(OBJECTIFS)


def test_what_was_sent_and_the_codes_that_sofi_gave_stay_when_a_revision_is_taken_back(
    store: DraftStore,
) -> None:
    old = created(store).draft
    now = old.with_header(statut="valide").with_value(("formation", "code_sofi"), "19482")
    now = now.with_value(("sessions", 0, "code_sofi"), "143842").with_value(OBJECTIFS, "changé")
    back = with_content_of(now, old)
    assert (back.header["statut"], back.get(OBJECTIFS)) == ("valide", old.get(OBJECTIFS))
    assert back.get(("formation", "code_sofi")) == "19482"
    assert back.get(("sessions", 0, "code_sofi")) == "143842"


def test_what_is_kept_about_a_session_follows_it_when_a_revision_is_taken_back(store: DraftStore) -> None:
    nantes: Record = {"site_lieu": "Nantes", "rythmes": "x"}
    angers: Record = {"site_lieu": "Angers", "duree_centre": 7}
    draft = created(store).draft
    old = draft.with_value(("sessions",), [nantes, angers])
    now = draft.with_value(("sessions",), [angers, nantes])
    now = with_conflict(now, ("sessions", 0, "site_lieu"), "Cholet", "alice", NOW)
    back = with_content_of(now, old)
    assert [kept.path for kept in conflicts_of(back)] == [("sessions", 1, "site_lieu")]
    assert back.sessions == [nantes, angers]


def test_what_was_held_back_for_a_page_is_recorded_behind_it(store: DraftStore, told: list[str]) -> None:
    store.records.keep(Keeping.AT_ONCE, told.append)
    store.records.hold()
    ident = created(store).draft.id
    assert store.history.revisions(ident) == []
    store.records.let_go()
    assert natures(store, ident) == [Nature.CREATION]


def test_an_end_before_the_page_records_what_was_held_back(store: DraftStore, told: list[str]) -> None:
    store.records.hold()
    assert natures(store, created(store).draft.id) == [Nature.CREATION]


def test_what_an_end_at_once_left_held_back_is_recorded_by_the_next_opening(
    store: DraftStore, told: list[str]
) -> None:
    store.records.hold()
    stored = created(store)
    later = new_store(store.folder)
    later.records.keep(Keeping.IN_BACKGROUND, told.append)
    later.open(stored.path).close()
    assert natures(later, stored.draft.id) == [Nature.CREATION]
