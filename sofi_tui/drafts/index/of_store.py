"""The index of a store's folder."""

import os
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from sofi_tui.drafts.index.cache_file import CacheFile, cache_file
from sofi_tui.drafts.index.index import DraftIndex
from sofi_tui.drafts.index.stamp import program_stamp
from sofi_tui.drafts.store import DraftStore

if TYPE_CHECKING:
    from sofi_tui.drafts.index.reading import Reader


def index_of(store: DraftStore, folder: Path | None = None) -> DraftIndex:
    """Give the index of the drafts of a store, or of those in another folder, its bin for one; nothing is read yet."""
    folder = folder or store.folder
    stamp = f"{program_stamp()} {store.catalogue.presets!r}"

    def reader(today: date) -> "Reader":
        from sofi_tui.drafts.index.reading import Reader  # noqa: PLC0415 -- only to read

        return Reader(store.look_into, store.catalogue, today)

    cache = CacheFile(cache_file(folder, stamp))
    return DraftIndex(folder, cache, reader, store.today, processes=os.cpu_count() or 1)
