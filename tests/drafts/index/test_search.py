"""The filter finds lines by several words in any order, accents and case ignored."""

from pathlib import Path

import pytest

from sofi_tui.drafts.index.search import matching
from sofi_tui.tui.dashboard.lines import action_lines
from tests.drafts.index.folders import index_on, put


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("", {"a", "b", "c"}),
        ("hotel", {"a"}),
        ("ANGERS hôtel", {"a"}),
        ("hotel angers 2027", set()),
        ("cholet", {"b"}),
        ("prepa", {"a", "b", "c"}),
        ("143842", {"b"}),
        ("l’été", {"b"}),
        ("casse", set()),
    ],
)
def test_words_are_found_in_any_order(typed: str, found: set[str], folder: Path) -> None:
    put(folder, "a", [{"site_lieu": "Angers"}], titre="Métiers de l'hôtellerie")
    put(folder, "b", [{"site_lieu": "Cholet", "code_sofi": "143842"}], titre="Session de l'été")
    put(folder, "c", titre="Rien de spécial")
    lines = action_lines(index_on(folder).refreshed().listed())
    assert {line.row.id for line in matching(lines, typed)} == found
