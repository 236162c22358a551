"""What drafts that were read come to: each is checked and summed up, by all the rules there are."""

from collections.abc import Sequence
from datetime import date

from sofi_tui.content.presets import Catalogue
from sofi_tui.drafts.index.reading import Found
from sofi_tui.drafts.index.records import Kept, State, packed_findings
from sofi_tui.drafts.index.summary import problem_row, summary_of
from sofi_tui.drafts.index.watched_day import WatchedDay
from sofi_tui.fasd.check import check
from sofi_tui.fasd.findings import Finding


def judged(found: Sequence[Found], catalogue: Catalogue, today: date) -> list[Kept]:
    """Check all, then sum all up, for a day."""
    checked = [_checked(each, catalogue, today) for each in found]
    return [_kept(each, catalogue, *rest) for each, rest in zip(found, checked, strict=True)]


def _checked(found: Found, catalogue: Catalogue, today: date) -> tuple[list[Finding], WatchedDay]:
    """Check a draft; one that cannot be read has no findings."""
    day, draft = WatchedDay.of(today), found.entry.draft
    findings = check(draft, catalogue.get(draft.modele), day) if draft is not None else []
    return findings, day


def _kept(found: Found, catalogue: Catalogue, findings: list[Finding], day: WatchedDay) -> Kept:
    entry = found.entry
    if entry.draft is None:
        row = problem_row(entry)
    else:
        row = summary_of(entry.draft, catalogue.get(entry.draft.modele), findings, entry)
    first, last = (each.toordinal() for each in day.lasts())
    return Kept(State(found.key, first, last, found.settled), row, packed_findings(findings))
