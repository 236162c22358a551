"""Two versions of one draft made one again: nothing that either side typed is missing afterwards."""

from collections.abc import Iterator
from datetime import UTC, datetime
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from sofi_tui.fasd.conflicts import conflicts_of
from sofi_tui.fasd.draft import Draft
from sofi_tui.fasd.merge import Conflict, Merged, merge
from tests.fasd.any_version import HEADER, drafts, edited, versions

NOW = datetime(2026, 1, 15, 9, 0, tzinfo=UTC)
UNHURRIED = settings(deadline=None, max_examples=200)


def draft(*sessions: dict[str, Any], **formation: Any) -> Draft:
    return Draft({"brouillon": HEADER, "formation": formation, "action": {}, "sessions": list(sessions)})


def leaves(held: Any) -> Iterator[tuple[str, str]]:
    """Give each single value within a document, with its type."""
    match held:
        case dict():
            for value in held.values():
                yield from leaves(value)
        case list() if all(isinstance(item, dict) for item in held):
            for item in held:
                yield from leaves(item)
        case _:
            yield type(held).__name__, repr(held)


def all_of(merged: Merged) -> set[tuple[str, str]]:
    theirs = [leaves(conflict.theirs) for conflict in merged.conflicts if conflict.theirs is not None]
    return {*leaves(merged.draft.document), *(leaf for held in theirs for leaf in held)}


@UNHURRIED
@given(drafts.flatmap(lambda base: st.tuples(st.just(base), edited(base))))
def test_what_one_side_alone_changed_is_the_result(pair: tuple[Draft, Draft]) -> None:
    base, changed = pair
    assert merge(base, changed, base).draft == changed
    assert merge(base, base, changed).draft == changed
    assert merge(base, changed, changed).draft == changed
    assert not merge(base, changed, base).conflicts
    assert not merge(base, base, changed).conflicts
    assert merge(base, changed, base).taken == 0


@UNHURRIED
@given(versions())
def test_no_value_that_either_side_typed_is_missing(three: tuple[Draft, Draft, Draft]) -> None:
    base, mine, theirs = three
    typed = {*leaves(mine.document), *leaves(theirs.document)} - {*leaves(base.document)}
    assert typed <= all_of(merge(base, mine, theirs))


@UNHURRIED
@given(versions())
def test_the_sides_differ_only_by_which_value_is_in_place(three: tuple[Draft, Draft, Draft]) -> None:
    base, mine, theirs = three
    one, other = merge(base, mine, theirs), merge(base, theirs, mine)
    assert len(one.conflicts) == len(other.conflicts)
    assert len(one.draft.sessions) == len(other.draft.sessions)
    assert all_of(one) == all_of(other)


@UNHURRIED
@given(versions())
def test_a_merge_can_be_merged_again_without_changing(three: tuple[Draft, Draft, Draft]) -> None:
    base, mine, theirs = three
    merged = merge(base, mine, theirs).draft
    assert merge(mine, mine, merged).draft == merged


def test_edits_of_different_fields_come_together() -> None:
    base = draft(intitule="a", objectifs="b")
    merged = merge(base, draft(intitule="A", objectifs="b"), draft(intitule="a", objectifs="B"))
    assert merged.draft == draft(intitule="A", objectifs="B")
    assert (merged.conflicts, merged.taken) == ((), 1)


def test_a_field_that_both_changed_keeps_mine_and_tells_theirs() -> None:
    base = draft(intitule="a")
    merged = merge(base, draft(intitule="b"), draft(intitule="c"))
    assert merged.draft == draft(intitule="b")
    assert merged.conflicts == (Conflict(("formation", "intitule"), "b", "c"),)
    emptied = merge(base, draft(intitule="b"), draft())
    assert emptied.conflicts == (Conflict(("formation", "intitule"), "b", None),)


def test_a_moved_session_is_followed() -> None:
    nantes, angers, laval = (
        {"lieu": "Nantes", "jour": 1},
        {"lieu": "Angers", "jour": 2},
        {"lieu": "Laval", "jour": 3},
    )
    base = draft(nantes, angers, laval)
    merged = merge(
        base, draft(laval, nantes, angers), draft(nantes, {**angers, "jour": 4}, laval, {"lieu": "Cholet"})
    )
    assert merged.draft == draft(laval, {"lieu": "Cholet"}, nantes, {**angers, "jour": 4})
    assert merged.sessions == (0, None, 1, 2)
    assert not merged.conflicts


def test_a_session_deleted_on_one_side_and_edited_on_the_other_stays() -> None:
    nantes, angers = {"lieu": "Nantes", "jour": 1}, {"lieu": "Angers", "jour": 2}
    edited_one = {**nantes, "jour": 9}
    assert merge(draft(nantes, angers), draft(angers), draft(edited_one, angers)).draft == draft(
        edited_one, angers
    )
    assert merge(draft(nantes, angers), draft(edited_one, angers), draft(angers)).draft == draft(
        edited_one, angers
    )
    assert merge(draft(nantes, angers), draft(angers), draft(nantes, angers)).draft == draft(angers)


def test_what_both_add_is_all_there_and_once_when_it_is_the_same() -> None:
    merged = merge(
        draft(), draft({"lieu": "Nantes"}, {"lieu": "Brest"}), draft({"lieu": "Angers"}, {"lieu": "Brest"})
    )
    assert merged.draft == draft({"lieu": "Nantes"}, {"lieu": "Angers"}, {"lieu": "Brest"})


def test_conflicts_are_kept_once_in_the_draft() -> None:
    merged = merge(draft(intitule="a"), draft(intitule="b"), draft(intitule="c"))
    kept = merged.keeping("bob sur serveur1", NOW)
    assert kept.document["conflits"] == [
        {"chemin": "formation.intitule", "valeur": "c", "par": "bob sur serveur1", "le": NOW}
    ]
    again = Merged(kept, merged.conflicts).keeping("bob sur serveur1", NOW)
    assert again == kept


def test_conflicts_follow_their_session_through_a_merge() -> None:
    nantes, angers = {"lieu": "Nantes", "jour": 1}, {"lieu": "Angers", "jour": 2}
    base = draft(nantes, angers)
    mine = merge(base, draft(nantes, {**angers, "jour": 3}), draft(nantes, {**angers, "jour": 4})).keeping(
        "bob", NOW
    )
    merged = merge(base, mine, draft({"lieu": "Laval"}, nantes, angers)).draft
    assert [conflict.path for conflict in conflicts_of(merged)] == [("sessions", 2, "jour")]
    deleted = merge(mine, mine, Draft({**mine.document, "sessions": [nantes], "conflits": []})).draft
    assert conflicts_of(deleted) == []


def test_a_conflict_of_a_session_that_the_other_side_deleted_is_still_told() -> None:
    nantes, angers = {"lieu": "Nantes", "jour": 1}, {"lieu": "Angers", "jour": 2}
    base = draft(nantes, angers)
    mine = Merged(base, (Conflict(("sessions", 1, "jour"), 2, 5),)).keeping("bob", NOW)
    (kept,) = conflicts_of(merge(base, mine, draft(nantes)).draft)
    assert (kept.path, kept.value, kept.orphan) == (("sessions",), 5, True)


def test_a_conflict_settled_by_either_side_is_settled() -> None:
    kept = merge(draft(intitule="a"), draft(intitule="b"), draft(intitule="c")).keeping("bob", NOW)
    settled = draft(intitule="c")
    assert merge(kept, kept, settled).draft == settled
    assert merge(kept, settled, kept).draft == settled
