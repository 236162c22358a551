"""What differs between two drafts, and between two texts word by word."""

from hypothesis import given
from hypothesis import strategies as st

from sofi_tui.fasd.changed_words import Change, changed_words
from sofi_tui.fasd.differences import Difference, differences
from sofi_tui.fasd.draft import Draft

WORDS = st.lists(st.sampled_from(["lire", "écrire", " ", "  ", ",", "\n", "parler", "«"]), max_size=30).map(
    "".join
)


def draft(*sessions: dict[str, object], **action: object) -> Draft:
    return Draft({"brouillon": {"revision": 1}, "action": action, "sessions": list(sessions)})


def test_what_each_saving_changes_is_no_difference() -> None:
    one = draft()
    assert differences(one, one.with_header(revision=7)) == []


def test_fields_that_came_changed_or_went_are_told_by_their_place() -> None:
    found = differences(draft(a="x", b="y"), draft(b="z", c=1))
    assert found == [
        Difference(("action", "a"), "x", None),
        Difference(("action", "b"), "y", "z"),
        Difference(("action", "c"), None, 1),
    ]


def test_a_session_that_moved_is_followed() -> None:
    nantes, angers = {"site": "Nantes", "places": 12}, {"site": "Angers", "places": 8}
    found = differences(draft(nantes, angers), draft(angers, {**nantes, "places": 14}))
    assert Difference(("sessions",), moved=True) in found
    assert Difference(("sessions", 1, "places"), 12, 14) in found
    assert len(found) == 2


def test_a_session_that_went_is_told_by_its_place_before() -> None:
    nantes: dict[str, object] = {"site": "Nantes"}
    angers: dict[str, object] = {"site": "Angers"}
    assert differences(draft(nantes, angers), draft(angers)) == [
        Difference(("sessions", 0, "site"), "Nantes", None, gone=True)
    ]


def test_whole_numbers_and_truth_values_are_told_apart() -> None:
    assert len(differences(draft(a=1), draft(a=True))) == 1


@given(WORDS, WORDS)
def test_pieces_make_both_texts_again(before: str, after: str) -> None:
    pieces = changed_words(before, after)
    assert "".join(piece.text for piece in pieces if piece.change is not Change.CAME) == before
    assert "".join(piece.text for piece in pieces if piece.change is not Change.WENT) == after


def test_only_the_words_that_changed_are_marked() -> None:
    pieces = changed_words("Lire et écrire le français", "Lire et parler le français")
    assert [(piece.text, piece.change) for piece in pieces] == [
        ("Lire et ", Change.STAYED),
        ("écrire", Change.WENT),
        ("parler", Change.CAME),
        (" le français", Change.STAYED),
    ]


def test_texts_with_little_in_common_are_told_as_wholes() -> None:
    pieces = changed_words("motivation, avoir quitté la formation", "être inscrit ici, la")
    assert [piece.change for piece in pieces] == [Change.WENT, Change.CAME]
