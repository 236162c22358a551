"""Reads draft files for the index: each to a row and its findings, with the state of the file that they are of."""

import time
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from sofi_tui.content.presets import Catalogue
from sofi_tui.drafts.file_format import LoadedDraft
from sofi_tui.drafts.index.folder_scan import UNSETTLED, FileKey, key_of, status_of
from sofi_tui.drafts.index.records import Kept, State, packed_findings
from sofi_tui.drafts.index.watched_day import WatchedDay
from sofi_tui.drafts.listing import Entry, entry_of
from sofi_tui.fasd.findings import Finding

_TRIES = 3


@dataclass(frozen=True)
class Reader:
    """Reads drafts by `read`, which raises DraftsError, and checks them for a day."""

    read: Callable[[Path], LoadedDraft]
    catalogue: Catalogue
    today: date
    clock: Callable[[], int] = time.time_ns

    def each(self, folder: Path, names: Iterable[str]) -> list[Kept]:
        """Read files of a folder, those that are there.

        First all are read, then all checked, then all summed up: going from one to the other with each draft takes a
        quarter longer, as the processor's caches hold one of the three and not all.
        """
        found = [each for name in names if (each := self._found(folder / name))]
        checked = [self._checked(each) for each in found]
        return [self._kept(each, *rest) for each, rest in zip(found, checked, strict=True)]

    def _found(self, path: Path) -> "_Found | None":
        """Read one file, again while it changes meanwhile; None for one that is not there."""
        found = None
        for _ in range(_TRIES):
            began = self.clock()
            if (key := _key(path)) is None or (entry := entry_of(path, self.read)) is None:
                return None
            found = _Found(key, entry, entry.lasting and key.changed < began - UNSETTLED)
            if _key(path) == key:
                return found
        return found and replace(found, settled=False)

    def _checked(self, found: "_Found") -> tuple[list[Finding], WatchedDay]:
        """Check a draft; one that cannot be read has no findings."""
        from sofi_tui.fasd.check import check  # noqa: PLC0415 -- with all rules: not where other processes read

        day, draft = WatchedDay.of(self.today), found.entry.draft
        findings = check(draft, self.catalogue.get(draft.modele), day) if draft is not None else []
        return findings, day

    def _kept(self, found: "_Found", findings: list[Finding], day: WatchedDay) -> Kept:
        from sofi_tui.drafts.index.summary import problem_row, summary_of  # noqa: PLC0415 -- likewise

        entry = found.entry
        if entry.draft is None:
            row = problem_row(entry)
        else:
            row = summary_of(entry.draft, self.catalogue.get(entry.draft.modele), findings, entry)
        first, last = (each.toordinal() for each in day.lasts())
        return Kept(State(found.key, first, last, found.settled), row, packed_findings(findings))


@dataclass(frozen=True)
class _Found:
    """What was read of a file in the state that `key` tells; `settled` that it was at rest."""

    key: FileKey
    entry: Entry
    settled: bool


def _key(path: Path) -> FileKey | None:
    return None if (status := status_of(path)) is None else key_of(status)
