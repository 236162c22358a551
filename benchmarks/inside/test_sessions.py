"""What one draft costs with 1, 10, 50 and 200 sessions."""

from collections.abc import Callable
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from benchmarks.inside.offers import SESSIONS, offer_of, preset
from sofi_tui.drafts.file_format import dump, load
from sofi_tui.drafts.index.summary import summary_of
from sofi_tui.drafts.listing import Entry
from sofi_tui.fasd.check import check
from sofi_tui.fasd.draft import Draft
from sofi_tui.fasd.merge import merge

Measure = Callable[..., object]
_TODAY = date(2025, 11, 17)
_PRESET = preset()


@pytest.fixture(params=SESSIONS)
def draft(request: pytest.FixtureRequest) -> Draft:
    """Give a draft of so many sessions."""
    return offer_of(request.param)


def test_read(benchmark: Measure, draft: Draft) -> None:
    """Read the bytes of its file."""
    benchmark(load, dump(draft), "", [_PRESET.code])


def test_write(benchmark: Measure, draft: Draft) -> None:
    """Write its bytes."""
    benchmark(dump, draft)


def test_check(benchmark: Measure, draft: Draft) -> None:
    """Say all that is to be said of it."""
    benchmark(check, draft, _PRESET, _TODAY)


def test_merge(benchmark: Measure, draft: Draft) -> None:
    """Merge what two people changed."""
    mine = draft.with_value(("action", "objectifs"), "Autres objectifs")
    theirs = draft.with_value(("sessions", 0, "site_lieu"), "Ailleurs")
    benchmark(merge, draft, mine, theirs)


def test_edit(benchmark: Measure, draft: Draft) -> None:
    """Change one field of the last session."""
    benchmark(draft.with_value, ("sessions", len(draft.sessions) - 1, "site_lieu"), "Ailleurs")


def test_row(benchmark: Measure, draft: Draft) -> None:
    """Make the dashboard's row of it."""
    entry = Entry(Path("fle.toml"), "fle", datetime(2026, 1, 1, tzinfo=UTC), draft)
    benchmark(summary_of, draft, _PRESET, check(draft, _PRESET, _TODAY), entry)
