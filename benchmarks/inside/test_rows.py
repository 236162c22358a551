"""What the dashboard does with the rows of 10 to 50 000 drafts, without reading a file."""

from collections.abc import Callable
from datetime import date

import pytest

from benchmarks.drafts.folders import SITES
from sofi_tui.drafts.index.counts import numbers
from sofi_tui.drafts.index.folder_scan import FileKey
from sofi_tui.drafts.index.packed import Details, SessionTally, Tally
from sofi_tui.drafts.index.parts import opened_part, sealed_parts
from sofi_tui.drafts.index.records import State
from sofi_tui.drafts.index.rows import DraftRow, searched_in
from sofi_tui.drafts.index.search import matching
from sofi_tui.tui.dashboard.lines import action_lines, kept_order

Measure = Callable[..., object]
SIZES = (10, 1_000, 10_000, 50_000)
_DAY = date(2026, 1, 15)


@pytest.fixture(params=SIZES)
def rows(request: pytest.FixtureRequest) -> list[DraftRow]:
    """Give the rows of so many drafts."""
    return [_row(number) for number in range(request.param)]


def _row(number: int) -> DraftRow:
    site, titre = SITES[number % len(SITES)], f"Offre {number}"
    tally = Tally("en_cours", 1, (SessionTally(_DAY.toordinal() + number % 300, 2),))
    details = Details(titre=titre, modele="fle", campagne=2026, sessions=[(site, _DAY.toordinal(), 12, "")])
    search = searched_in(f"{titre} fle 2026".casefold(), [site.casefold()])
    return DraftRow(f"2026-offre-{number:05}.toml", 1, float(-number), search, tally.pack(), details.pack())


def test_take_parts(benchmark: Measure, rows: list[DraftRow]) -> None:
    """Take the rows out of their parts, each compared with its file."""
    ordinal = _DAY.toordinal()
    states = {
        row.name: State(FileKey(3000, place, place, place), ordinal, ordinal, settled=True)
        for place, row in enumerate(rows)
    }
    keys = {name: state.key for name, state in states.items()}
    sealed = [part for part, _ in sealed_parts(rows, states)]

    def take() -> int:
        true = [part.true_to(keys, ordinal) for part in map(opened_part, sealed) if part is not None]
        return sum(len(list(part.rows({}, {}))) for part in true)

    assert benchmark(take) == len(rows)  # noqa: S101


def test_count(benchmark: Measure, rows: list[DraftRow]) -> None:
    """Count for all of SOFI's counts."""
    benchmark(numbers, rows, _DAY)


def test_filter(benchmark: Measure, rows: list[DraftRow]) -> None:
    """Filter by two words."""
    lines = list(action_lines(rows))
    benchmark(matching, lines, "angers 1")


def test_one_more_line(benchmark: Measure, rows: list[DraftRow]) -> None:
    """Put a line that another person added among those that stand."""
    lines = list(action_lines(rows))
    benchmark(kept_order, lines[:3] + lines[4:], lines)
