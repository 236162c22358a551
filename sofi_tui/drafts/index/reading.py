"""Reads draft files for the index: each to a row and its findings, with the state of the file that they are of."""

import time
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import NamedTuple

from sofi_tui.content.presets import Catalogue
from sofi_tui.drafts.file_format import LoadedDraft
from sofi_tui.drafts.index.folder_scan import UNSETTLED, FileKey, key_of, status_of
from sofi_tui.drafts.index.records import Kept
from sofi_tui.drafts.listing import Entry, entry_of

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
        from sofi_tui.drafts.index.judging import judged  # noqa: PLC0415 -- with all rules: not where other processes read

        return judged(found, self.catalogue, self.today)

    def _found(self, path: Path) -> "Found | None":
        """Read one file, again while it changes meanwhile; None for one that is not there."""
        found = None
        for _ in range(_TRIES):
            began = self.clock()
            if (key := _key(path)) is None or (entry := entry_of(path, self.read)) is None:
                return None
            found = Found(key, entry, entry.lasting and key.changed < began - UNSETTLED)
            if _key(path) == key:
                return found
        return found and found._replace(settled=False)


class Found(NamedTuple):
    """What was read of a file in the state that `key` tells; `settled` that it was at rest."""

    key: FileKey
    entry: Entry
    settled: bool


def _key(path: Path) -> FileKey | None:
    return None if (status := status_of(path)) is None else key_of(status)
