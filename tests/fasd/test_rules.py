"""Every rule is seen to fire, at its place and with its gravity, and to stay silent."""

import re

import pytest

from sofi_tui.fasd.check import check
from sofi_tui.fasd.findings import Finding, Gravity
from sofi_tui.fasd.offer import read_offer
from sofi_tui.fasd.paths import dotted
from sofi_tui.fasd.rules import RULES
from sofi_tui.fasd.rules.registry import Rule
from tests.fasd.cases import Case, Firing
from tests.fasd.firing import FIRING
from tests.fasd.offers import TODAY, VARIANTS, begun, finished, preset_of
from tests.fasd.silent import SILENT

SAID_BY_CHECK = {"R02", "R03", "R19", "R22", "R29", "R30", "requis", "vide", "format"}
OF_ONE_DRAFT = {f"R{number:02}" for number in range(1, 53)} - {"R37", "R38", "R39", "R47"}


def said_of(case: Case) -> list[Finding]:
    """What is said of the draft of a case by its rule."""
    draft, preset = case.draft, preset_of(case.variant)
    if isinstance(case.rule, Rule):
        hits = case.rule.check(read_offer(draft, preset, TODAY))
        return [case.rule.finding(hit) for hit in hits]
    return [
        finding
        for finding in check(draft, preset, TODAY)
        if finding.rule == case.rule and dotted(finding.path) == case.path
    ]


@pytest.mark.parametrize("firing", FIRING, ids=str)
def test_fires_at_its_place_with_its_gravity(firing: Firing) -> None:
    found = said_of(firing.case)
    assert (firing.path, firing.gravity) in [(dotted(finding.path), finding.gravity) for finding in found]
    assert set(found) <= set(check(firing.case.draft, preset_of(firing.case.variant), TODAY))


@pytest.mark.parametrize("case", SILENT, ids=str)
def test_stays_silent(case: Case) -> None:
    assert said_of(case) == []


def test_every_rule_has_a_case_that_fires_and_one_that_is_silent() -> None:
    judged = {*RULES, *SAID_BY_CHECK}
    assert {firing.case.rule for firing in FIRING} == judged
    assert {case.rule for case in SILENT} == judged


def test_every_rule_of_the_table_that_concerns_one_draft_is_there() -> None:
    assert {rule.id for rule in RULES} | SAID_BY_CHECK >= OF_ONE_DRAFT


@pytest.mark.parametrize("firing", FIRING, ids=str)
def test_says_one_french_sentence_that_claims_no_more_than_the_manual(firing: Firing) -> None:
    for finding in said_of(firing.case):
        assert re.fullmatch(r"[^.]([^.]|\.(?! [A-ZÀÉ]))+[.?]", finding.message)
        assert "obligatoire" not in finding.message
        assert "{" not in finding.message
        assert len(finding.message) < 200


@pytest.mark.parametrize("variant", VARIANTS)
def test_a_finished_draft_has_nothing_but_what_is_to_be_verified(variant: str) -> None:
    found = check(finished(variant), preset_of(variant), TODAY)
    assert {(finding.gravity, finding.rule) for finding in found} <= {(Gravity.CONSEIL, "a_verifier")}
    assert bool(found) is (variant == "daeu")


@pytest.mark.parametrize("variant", VARIANTS)
def test_a_new_draft_asks_for_what_is_required_and_refuses_nothing_that_it_holds(variant: str) -> None:
    found = check(begun(variant), preset_of(variant), TODAY)
    asked = {(finding.rule, dotted(finding.path)) for finding in found if finding.gravity is Gravity.ERREUR}
    assert asked == {
        ("requis", "action.organisme_dispensateur"),
        ("requis", "sessions.0.site_lieu"),
        ("requis", "sessions.0.date_debut"),
        ("requis", "sessions.0.date_fin"),
        ("requis", "sessions.0.organisme_responsable"),
        ("requis", "sessions.0.modalites_recrutement"),
        ("R02", "sessions.0.informations_collectives"),
        ("R03", "sessions.0.dispositif.nombre_places"),
    }
