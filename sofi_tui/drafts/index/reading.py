"""Reads draft files for the index: each to a row and its findings, with the state of the file that they are of."""

import time
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from sofi_tui.content.presets import Catalogue
from sofi_tui.drafts.index.folder_scan import FileKey, key_of, status_of
from sofi_tui.drafts.index.records import Kept, State, packed_findings
from sofi_tui.drafts.index.summary import problem_row, summary_of
from sofi_tui.drafts.index.watched_day import WatchedDay
from sofi_tui.drafts.listing import entry_of
from sofi_tui.drafts.stored import StoredDraft
from sofi_tui.fasd.check import check
from sofi_tui.fasd.findings import Finding

UNSETTLED = 2_000_000_000
"""Nanoseconds during which a file may change again without its times telling it."""

_TRIES = 3


@dataclass(frozen=True)
class Reader:
    """Reads drafts by `read`, which raises DraftsError, and checks them for a day."""

    read: Callable[[Path], StoredDraft]
    catalogue: Catalogue
    today: date
    clock: Callable[[], int] = time.time_ns

    def kept(self, path: Path) -> Kept | None:
        """Read one file, again while it changes meanwhile; None for one that is not there."""
        for _ in range(_TRIES):
            began = self.clock()
            if (key := _key(path)) is None:
                return None
            kept = self._kept(path, key, began)
            if _key(path) == key:
                return kept
        return kept and kept.unsettled()

    def each(self, folder: Path, names: Iterable[str]) -> list[Kept]:
        """Read files of a folder, those that are there."""
        return [kept for name in names if (kept := self.kept(folder / name))]

    def _kept(self, path: Path, key: FileKey, began: int) -> Kept | None:
        entry = entry_of(path, self.read)
        if entry is None:
            return None
        watched = WatchedDay.of(self.today)
        findings: list[Finding] = []
        if entry.draft is None:
            row = problem_row(entry)
        else:
            preset = self.catalogue.get(entry.draft.modele)
            findings = check(entry.draft, preset, watched)
            row = summary_of(entry.draft, preset, findings, entry)
        settled = entry.lasting and key.changed < began - UNSETTLED
        first, last = (day.toordinal() for day in watched.lasts())
        state = State(key, first, last, settled)
        return Kept(state, row, packed_findings(findings))


def _key(path: Path) -> FileKey | None:
    return None if (status := status_of(path)) is None else key_of(status)
