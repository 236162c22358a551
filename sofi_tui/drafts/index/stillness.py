"""Whether a folder need not be looked through again, because the system would have told of any change in it.

Looking through thousands of files each second is most of what the dashboard costs at rest. Where the system tells
nothing, or not all (a disk of a network), nothing is ever still, and each look is made.
"""

from pathlib import Path
from time import monotonic
from typing import TYPE_CHECKING

from sofi_tui.drafts.index.folder_scan import key_of
from sofi_tui.drafts.index.index import DraftIndex
from sofi_tui.drafts.index.local_disk import need_local_disk

if TYPE_CHECKING:
    from sofi_tui.drafts.index.notices import Notices

SELDOM = 60.0
"""Seconds after which a folder is looked through whatever was heard: a file may be written by a second name that it has
elsewhere, and what other machines write on a disk that this one lends them is not always told."""


class Stillness:
    """Listens to the folder of an index between the looks at it, each of which begins with `holds`."""

    def __init__(self) -> None:
        self._notices: Notices | None = None
        self._folder: Path | None = None
        self._looked = False
        self._until = self._deaf_until = 0.0

    def holds(self, index: DraftIndex) -> bool:
        """Tell whether the folder is as it was looked through last; else listen anew, for the look that is then due."""
        if self._is_still(index):
            return True
        self._looked = False
        self._listen(index.folder)
        return False

    def looked(self) -> None:
        """Note that the look is made, to its end."""
        self._looked, self._until = True, monotonic() + SELDOM

    def _is_still(self, index: DraftIndex) -> bool:
        notices = self._notices
        if notices is None or notices.heard() or self._folder != index.folder or not self._looked:
            return False
        if not index.rests or monotonic() >= self._until:
            return False
        try:
            status = index.folder.stat()
        except OSError:
            return False
        return notices.are_of(status) and key_of(status) == index.seen.folder

    def _listen(self, folder: Path) -> None:
        """Hear of a folder; where that cannot be, try again much later."""
        if self._folder != folder:
            self.close()
            self._folder = folder
        elif self._notices is None and monotonic() < self._deaf_until:
            return
        try:
            from sofi_tui.drafts.index.notices import Notices  # noqa: PLC0415 -- there may be no ctypes

            need_local_disk(folder)
            self._notices = self._notices or Notices()
            self._notices.listen_to(folder)
        except (FileNotFoundError, NotADirectoryError):  # it may come back at any moment
            self.close()
        except (ImportError, OSError):  # a network's disk, no ctypes, no more notices for this user
            self.close()
            self._deaf_until = monotonic() + SELDOM

    def close(self) -> None:
        """Listen no more."""
        if self._notices is not None:
            self._notices.close()
        self._notices = None
