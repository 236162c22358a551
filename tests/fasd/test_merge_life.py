"""Two people follow one action at once: nothing that either noted is lost, and marks stay at their places."""

from datetime import UTC, datetime, timedelta

from sofi_tui.fasd.draft import Draft, Statut
from sofi_tui.fasd.follow_up import Noted, passages_of, questions_of, with_answer, with_question
from sofi_tui.fasd.life import passed, statut_of
from sofi_tui.fasd.merge import merge
from sofi_tui.fasd.reviews import reviews_of, seen, with_review
from tests.fasd.offers import finished, with_second_session

NOW = datetime(2026, 1, 15, 9, 0, tzinfo=UTC)
OBJECTIFS = ("action", "objectifs")


def later(minutes: int, par: str = "") -> Noted:
    return Noted(NOW + timedelta(minutes=minutes), par)


def sent() -> Draft:
    return passed(finished("fle"), Statut.EN_ATTENTE_VALIDATION, [], later(0, "alice"))


def test_passages_of_both_are_kept_in_the_order_of_time_and_the_last_one_decides() -> None:
    base = sent()
    mine = passed(base, Statut.VALIDE, [], later(20, "alice"))
    theirs = passed(base, Statut.EN_COURS, [], later(10, "bob"))
    for one, other in ((mine, theirs), (theirs, mine)):
        merged = merge(base, one, other)
        assert [p.par for p in passages_of(merged.draft)] == ["alice", "bob", "alice"]
        assert statut_of(merged.draft) is Statut.VALIDE
        assert not merged.conflicts


def test_questions_of_both_are_kept_and_an_answer_given_twice_is_no_conflict() -> None:
    base = with_question(sent(), OBJECTIFS, "Lesquels ?", NOW)
    mine = with_answer(with_question(base, OBJECTIFS, "Pour qui ?", NOW), 0, NOW + timedelta(minutes=1))
    theirs = with_answer(with_question(base, OBJECTIFS, "Quand ?", NOW), 0, NOW + timedelta(minutes=2))
    merged = merge(base, mine, theirs)
    assert [(q.question, q.open) for q in questions_of(merged.draft)] == [
        ("Lesquels ?", False),
        ("Pour qui ?", True),
        ("Quand ?", True),
    ]
    assert not merged.conflicts


def test_marks_follow_the_session_that_someone_else_moved() -> None:
    base = with_second_session(finished("fle"), {"site_lieu": "Angers"})
    mine = with_review(
        with_question(base, ("sessions", 1, "rythme"), "Lequel ?", NOW),
        ("sessions", 1, "date_debut"),
        "Date.",
    )
    theirs = base.with_value(("sessions",), [base.sessions[1], base.sessions[0]])
    for merged in (merge(base, mine, theirs).draft, merge(base, theirs, mine).draft):
        assert merged.sessions[0]["site_lieu"] == "Angers"
        assert questions_of(merged)[0].champ == ("sessions", 0, "rythme")
        assert reviews_of(merged)[0].champ == ("sessions", 0, "date_debut")


def test_what_one_side_looked_at_is_no_longer_marked() -> None:
    base = with_review(with_review(finished("fle"), OBJECTIFS, "a"), ("action", "prerequis"), "b")
    merged = merge(base, seen(base, OBJECTIFS), base.with_value(("action", "url_action"), "https://e.org"))
    assert [review.raison for review in reviews_of(merged.draft)] == ["b"]
