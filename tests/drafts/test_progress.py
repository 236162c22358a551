"""How far a draft has come, in figures and in words."""

import pytest

from sofi_tui.drafts.open_draft import OpenDraft
from sofi_tui.drafts.progress import Progress, completeness, step_words
from sofi_tui.fasd.draft import Draft
from sofi_tui.fasd.findings import Finding, Gravity

E, W, A = Gravity.ERREUR, Gravity.AVERTISSEMENT, Gravity.CONSEIL


def finding(rule: str, gravity: Gravity) -> Finding:
    return Finding(("action", "objectifs"), gravity, rule, "Faites ceci.")


@pytest.mark.parametrize(
    ("findings", "words"),
    [
        ([], "complet"),
        ([finding("vide", A)], "complet"),
        (
            [
                finding("requis", E),
                finding("R02", E),
                finding("R03", E),
                finding("R31", E),
                finding("R28", W),
            ],
            "3 à compléter",
        ),
        ([finding("R31", E), finding("R01", E), finding("vide", W)], "2 à corriger"),
        ([finding("vide", W), finding("R28", W), finding("vide", A)], "2 à vérifier"),
    ],
)
def test_a_step_says_what_it_asks_for_first(findings: list[Finding], words: str) -> None:
    assert step_words(findings) == words


def test_filling_a_field_in_brings_a_draft_further(opened: OpenDraft) -> None:
    before = completeness(opened.draft, opened.preset, opened.findings)
    opened.type_in(("action", "organisme_dispensateur"), "Organisme Exemple")
    after = completeness(opened.draft, opened.preset, opened.findings)
    assert after.expected == before.expected
    assert after.filled == before.filled + 1
    assert after.errors == before.errors - 1
    assert 0 < before.percent < after.percent < 100


def test_a_finding_within_a_list_counts_against_it(opened: OpenDraft) -> None:
    inside = Finding(("sessions", 0, "informations_collectives", 0, "date"), W, "R21", "Datez-la.")
    assert completeness(opened.draft, opened.preset, []).percent == 100
    progress = completeness(opened.draft, opened.preset, [inside])
    assert (progress.expected - progress.filled, progress.warnings) == (1, 1)


def test_a_draft_without_session_is_not_complete(opened: OpenDraft) -> None:
    draft = Draft({**opened.draft.document, "sessions": []})
    none_there = Finding(("sessions",), E, "requis", "Ajoutez une session.")
    assert completeness(draft, opened.preset, [none_there]).percent < 100


def test_a_percentage_is_whole_only_when_all_is_done() -> None:
    assert Progress(999, 1000, 0, 1).percent == 99
    assert Progress(0, 0, 0, 0).percent == 100
