"""An action's life: every passage, what it needs, and what is noted of it."""

from datetime import UTC, date, datetime, timedelta
from itertools import permutations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sofi_tui.fasd.check import check
from sofi_tui.fasd.codes import BadCodesError, codes_of, parse_codes, session_code, with_codes
from sofi_tui.fasd.draft import Draft, Statut
from sofi_tui.fasd.findings import Finding, Gravity
from sofi_tui.fasd.follow_up import (
    Agreement,
    Noted,
    as_new,
    changed_since_validation,
    passages_of,
    questions_of,
    replaced_certifinfo,
    with_agreement,
    with_answer,
    with_certifinfo,
    with_question,
)
from sofi_tui.fasd.life import TRANSITIONS, ImpossiblePassageError, passed, statut_of, undone
from sofi_tui.fasd.reviews import with_review
from tests.fasd.offers import TODAY, changed, finished, preset_of, with_second_session

NOW = datetime(2026, 1, 15, 9, 0, tzinfo=UTC)
ERREUR = Finding(("action", "objectifs"), Gravity.ERREUR, "requis", "À remplir.")
AGREED = Agreement(date(2026, 4, 1), "RPDL-7", "Région Pays de la Loire", NOW + timedelta(hours=3), "alice")


def noted(hours: int = 0, par: str = "alice") -> Noted:
    return Noted(NOW + timedelta(hours=hours), par)


def sent() -> Draft:
    return passed(finished("fle"), Statut.EN_ATTENTE_VALIDATION, [], noted())


def validated() -> Draft:
    return passed(sent(), Statut.VALIDE, [], noted(1))


def test_the_table_has_every_passage_once() -> None:
    assert sorted((way.de, way.vers) for way in TRANSITIONS) == sorted(permutations(Statut, 2))


def test_from_draft_to_validated_with_questions() -> None:
    draft = with_question(sent(), ("action", "objectifs"), "Quels objectifs ?", NOW)
    draft = passed(draft, Statut.EN_ATTENTE_REPONSES, [], noted(1))
    with pytest.raises(ImpossiblePassageError, match="1 question du Cariforef sans réponse"):
        passed(draft, Statut.EN_ATTENTE_VALIDATION, [], noted(2))
    draft = passed(with_answer(draft, 0, NOW), Statut.EN_ATTENTE_VALIDATION, [], noted(2))
    draft = passed(draft, Statut.VALIDE, [], noted(3))

    assert [(p.de, p.vers, p.par) for p in passages_of(draft)] == [
        ("en_cours", "en_attente_validation", "alice"),
        ("en_attente_validation", "en_attente_reponses", "alice"),
        ("en_attente_reponses", "en_attente_validation", "alice"),
        ("en_attente_validation", "valide", "alice"),
    ]
    assert statut_of(draft) is Statut.VALIDE


@pytest.mark.parametrize(
    ("draft", "vers", "findings", "reason"),
    [
        (finished("fle"), Statut.EN_ATTENTE_VALIDATION, [ERREUR], "corrigez d'abord 1 erreur"),
        (finished("fle"), Statut.VALIDE, [], "pas encore envoyée"),
        (finished("fle"), Statut.EN_COURS, [], "déjà en cours"),
        (sent(), Statut.EN_ATTENTE_REPONSES, [], "notez d'abord la question"),
        (validated(), Statut.EN_ATTENTE_VALIDATION, [], "rien n'a changé"),
        (validated(), Statut.EN_COURS, [], "se modifie telle quelle"),
        (
            changed(validated(), {"action.objectifs": "Autre"}),
            Statut.EN_ATTENTE_VALIDATION,
            [],
            "accord de la Région",
        ),
    ],
)
def test_an_impossible_passage_is_refused_with_its_reason(
    draft: Draft, vers: Statut, findings: list[Finding], reason: str
) -> None:
    with pytest.raises(ImpossiblePassageError, match=reason) as refusal:
        passed(draft, vers, findings, noted())
    assert refusal.value.by_errors is bool(findings)


def test_a_change_after_validation_asks_for_the_agreement_and_is_sent_again_with_it() -> None:
    draft = changed(validated(), {"sessions.0.date_fin": date(2026, 7, 3)})
    rules = [finding.rule for finding in check(draft, preset_of("fle"), TODAY)]
    assert rules.count("accord") == 1

    agreed = with_agreement(draft, AGREED)
    assert "accord" not in [finding.rule for finding in check(agreed, preset_of("fle"), TODAY)]
    again = passed(agreed, Statut.EN_ATTENTE_VALIDATION, [], noted(4))
    assert not changed_since_validation(passed(again, Statut.VALIDE, [], noted(5)))


def test_codes_own_checks_and_a_certifinfo_of_the_cariforef_are_no_change_of_ours() -> None:
    draft = with_certifinfo(with_codes(validated(), "1", "2", {0: "3"}), "94321", NOW)
    assert not changed_since_validation(changed(draft, {"sessions.0.dispositif.places_bon_commande": 9}))
    assert changed_since_validation(changed(draft, {"sessions.0.dispositif.nombre_places": 9}))
    assert replaced_certifinfo(draft) == ("", "94321")
    assert replaced_certifinfo(with_certifinfo(draft, "94322", NOW)) == ("", "94322")


def test_questions_show_beside_their_field_until_answered() -> None:
    draft = with_question(sent(), ("sessions", 0, "rythme"), "Temps plein ?", NOW)
    found = [f for f in check(draft, preset_of("fle"), TODAY) if f.rule == "question"]
    assert [(f.path, f.gravity) for f in found] == [(("sessions", 0, "rythme"), Gravity.AVERTISSEMENT)]
    assert "15/01/2026" in found[0].message
    assert "Temps plein ?" in found[0].message
    answered = with_answer(draft, 0, NOW)
    assert not [f for f in check(answered, preset_of("fle"), TODAY) if f.rule == "question"]
    assert not questions_of(answered)[0].open


def test_a_passage_noted_by_mistake_is_taken_back() -> None:
    assert statut_of(undone(sent())) is Statut.EN_COURS
    assert passages_of(undone(sent())) == []
    assert passages_of(undone(validated())) == passages_of(sent())
    with pytest.raises(ImpossiblePassageError, match="pas de passage"):
        undone(undone(sent()))


def test_another_draft_made_of_it_begins_a_life_of_its_own() -> None:
    lived = with_review(with_codes(validated(), "1", "2", {0: "3"}), ("action", "objectifs"), "À relire.")
    assert as_new(lived).document == finished("fle").with_header(statut="valide").document


def test_codes_are_read_and_written_as_sofi_does() -> None:
    assert parse_codes(" 19482 – 89393-143842 ") == ("19482", "89393", "143842")
    assert parse_codes("19482-89393") == ("19482", "89393")
    draft = with_second_session(with_codes(finished("fle"), "19482", "89393"), {})
    draft = with_codes(draft, sessions={1: "143843"})
    assert (session_code(draft, 0), session_code(draft, 1)) == ("", "19482-89393-143843")
    assert str(codes_of(draft)) == "19482-89393"
    assert str(codes_of(with_codes(finished("fle"), "1", "2", {0: "3"}))) == "1-2-3"
    assert str(codes_of(finished("fle"))) == ""


@settings(deadline=None)
@given(st.text(max_size=30))
def test_any_text_is_codes_or_is_refused(text: str) -> None:
    try:
        parts = parse_codes(text)
    except BadCodesError:
        return
    assert all(part.isascii() and part.isdigit() for part in parts)
