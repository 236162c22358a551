"""How far a draft is copied into SOFI: kept per field, found again, merged, and forgotten only when told to."""

from datetime import UTC, date, datetime, timedelta
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from sofi_tui.drafts.file_format import dump, load
from sofi_tui.fasd.draft import Draft
from sofi_tui.fasd.merge import merge
from sofi_tui.fasd.paths import FieldPath, dotted
from sofi_tui.fasd.recopie import (
    Copy,
    CopyDeed,
    CopyState,
    copies_of,
    digest_of,
    merged_copies,
    state_of,
    with_copy,
    without_copy,
)
from tests.fasd.any_version import HEADER

PATHS: list[FieldPath] = [
    ("formation", "intitule"),
    ("action", "objectifs"),
    ("sessions", 0, "date_debut"),
    ("sessions", 1, "contacts_referents", 0, "nom"),
]
MOMENT = datetime(2026, 3, 2, 9, tzinfo=UTC)
EMPTY = Draft(
    {
        "brouillon": HEADER,
        "sessions": [{"date_debut": date(2026, 3, 2)}, {"contacts_referents": [{"nom": "A"}]}],
    }
)

copies = st.builds(
    Copy,
    st.sampled_from(PATHS),
    st.sampled_from(CopyDeed),
    st.text(max_size=4).map(digest_of),
    st.sampled_from(["Alix", "Béa"]),
    st.integers(0, 10**6).map(lambda seconds: MOMENT + timedelta(seconds=seconds)),
    st.sampled_from(["", "deux « lignes »"]),
)


def noted(draft: Draft, done: list[Copy]) -> Draft:
    for copy in done:
        draft = with_copy(draft, copy)
    return draft


@given(st.lists(copies, max_size=8))
def test_the_last_deed_of_each_field_is_found_again_also_in_the_file(done: list[Copy]) -> None:
    draft = noted(EMPTY, done)
    assert copies_of(draft) == {copy.path: copy for copy in done}
    assert copies_of(load(dump(draft), "x", ("prepa",)).draft) == copies_of(draft)
    assert len(draft.records(("recopie",))) == len({copy.path for copy in done})


@given(st.lists(copies, max_size=8), st.sampled_from(PATHS))
def test_taking_back_forgets_one_field_alone(done: list[Copy], path: FieldPath) -> None:
    before = copies_of(noted(EMPTY, done))
    after = copies_of(without_copy(noted(EMPTY, done), path))
    assert after == {at: copy for at, copy in before.items() if at != path}


@given(copies, st.text(max_size=4), st.text(max_size=4))
def test_a_changed_text_is_to_be_copied_again_and_the_same_one_is_not(
    copy: Copy, one: str, other: str
) -> None:
    held = Copy(copy.path, CopyDeed.COPIE, digest_of(one))
    assert state_of(held, one) is CopyState.RECOPIE
    assert (state_of(held, other) is CopyState.DE_NOUVEAU) == (one != other)
    assert state_of(None, one) is CopyState.A_RECOPIER
    passed = Copy(copy.path, CopyDeed.PASSE, digest_of(one))
    assert state_of(passed, other).is_left == (one != other)


@given(st.lists(copies, max_size=5), st.lists(copies, max_size=5), st.lists(copies, max_size=5))
def test_two_people_who_copy_at_once_both_keep_their_progress(
    first: list[Copy], mine: list[Copy], theirs: list[Copy]
) -> None:
    base = noted(EMPTY, first)
    here, there = noted(base, mine), noted(base, theirs)
    merged = merge(base, here, there)
    held = copies_of(merged.draft)
    assert held.keys() == copies_of(here).keys() | copies_of(there).keys()
    assert not merged.conflicts
    for path, copy in held.items():
        either = [copies_of(here).get(path), copies_of(there).get(path)]
        assert copy in either
        changed = [one for one in either if one is not None and one != copies_of(base).get(path)]
        assert not changed or copy.le == max(one.le or MOMENT for one in changed)


def test_progress_follows_a_session_that_someone_else_moved() -> None:
    base = Draft({"brouillon": HEADER, "sessions": [{"site_lieu": "Nantes"}, {"site_lieu": "Angers"}]})
    theirs = Draft({**base.document, "sessions": [{"site_lieu": "Angers"}, {"site_lieu": "Nantes"}]})
    mine = with_copy(base, Copy(("sessions", 0, "site_lieu"), CopyDeed.COPIE, digest_of("Nantes")))
    assert set(copies_of(merge(base, mine, theirs).draft)) == {("sessions", 1, "site_lieu")}


@given(
    st.lists(st.dictionaries(st.sampled_from(["champ", "etat", "le"]), st.none() | st.integers() | st.text()))
)
def test_records_of_any_content_are_merged_without_an_error(records: list[dict[str, Any]]) -> None:
    assert merged_copies(records, [], records) == []
    assert len(merged_copies([], records, records)) == len({str(record.get("champ")) for record in records})


def test_a_record_names_its_field_as_people_write_it() -> None:
    draft = with_copy(EMPTY, Copy(PATHS[3], CopyDeed.INTROUVABLE, "00", note="absent du formulaire"))
    assert draft.get(("recopie", 0, "champ")) == dotted(PATHS[3])
    assert draft.get(("recopie", 0, "note")) == "absent du formulaire"
