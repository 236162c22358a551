"""Files that commands write for people: whole or not at all, and never in place of a draft."""

import os
import stat
from pathlib import Path

from sofi_tui.cli.refusals import RefusalError
from sofi_tui.drafts.atomic import replace_whole
from sofi_tui.drafts.errors import StorageError
from sofi_tui.drafts.store import DraftStore
from sofi_tui.words import command_line as say


class Outputs:
    """Writes files beside the drafts of `store` and those of `sources`, files of other folders."""

    def __init__(self, store: DraftStore, sources: tuple[Path, ...] = ()) -> None:
        self._store = store
        self._sources = sources
        self._drafts: set[tuple[int, int]] | None = None

    def write(self, target: Path, data: bytes) -> None:
        """Write a file, where it takes the place of nothing but an ordinary file that is no draft.

        Raises RefusalError, and StorageError, the file that was there being whole.
        """
        try:
            found = target.lstat()
        except FileNotFoundError:
            found = None
        except OSError as error:
            raise StorageError(target, error) from error
        if found is not None and not stat.S_ISREG(found.st_mode):
            raise RefusalError(say.output_not_ordinary(target))
        if found is not None and (found.st_dev, found.st_ino) in self._files_of_drafts():
            raise RefusalError(say.output_is_a_draft(target))
        replace_whole(target, data)

    def _files_of_drafts(self) -> set[tuple[int, int]]:
        """Tell by device and number which files are drafts, whatever name one comes to them by."""
        if self._drafts is None:
            entries = (*self._store.entries(), *self._store.binned())
            paths = (*self._sources, *(entry.path for entry in entries))
            self._drafts = {(held.st_dev, held.st_ino) for path in paths if (held := _status(path))}
        return self._drafts


def _status(path: Path) -> os.stat_result | None:
    try:
        return path.stat()
    except OSError:  # it vanished meanwhile
        return None
