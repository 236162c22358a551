"""One file brought from another machine: merged with what this one holds, under the lock that every save takes."""

from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from sofi_tui.drafts.atomic import create_whole, make_subfolder, move_whole, replace_same
from sofi_tui.drafts.errors import DraftsError
from sofi_tui.drafts.file_format import MAX_BYTES, dump
from sofi_tui.drafts.folder import BIN, EXTENSION, numbered
from sofi_tui.drafts.history.content import content_of
from sofi_tui.drafts.history.door import ParseFile
from sofi_tui.drafts.history.errors import HistoryError
from sofi_tui.drafts.history.folder_files import limit_of
from sofi_tui.drafts.history.report import Deed
from sofi_tui.drafts.presence import who_has
from sofi_tui.drafts.save_lock import save_lock
from sofi_tui.drafts.shape import check_shape
from sofi_tui.fasd.draft import Draft
from sofi_tui.fasd.merge import Merged, merge
from sofi_tui.fasd.shape import ShapeError
from sofi_tui.words import history as say

_NAMES = 100


@dataclass(frozen=True)
class Brought:
    """What a file holds now, None for nothing; `beside` is a second file, and its bytes, that the other version got."""

    deed: Deed
    data: bytes | None
    conflicts: int = 0
    beside: tuple[str, bytes] | None = None


@dataclass(frozen=True)
class Versions:
    """A file as both machines last knew it, and as the other one has it: None where it was or is not."""

    base: bytes | None
    theirs: bytes | None


class Bringing:
    """Brings files into a folder; `parse` reads a draft's bytes, and the caller tells who wrote the others."""

    def __init__(self, folder: Path, parse: ParseFile, now: Callable[[], datetime]) -> None:
        self._folder = folder
        self._parse = parse
        self._now = now

    def bring(self, name: str, versions: Versions, who: Callable[[], tuple[str, datetime]]) -> Brought:
        """Let a file hold what both machines made of it; raises StorageError, nothing of either being lost.

        What is in the file at this very moment is this machine's version, also where someone is typing in it:
        the next save there merges with what this leaves.
        """
        path = self._folder / name
        base, theirs = versions.base, versions.theirs
        with save_lock(path):
            mine = content_of(path)
            if theirs in {mine, base}:
                return Brought(Deed.NOTHING, mine)
            if theirs is None:
                return self._gone_there(path, base, mine)
            if len(theirs) > limit_of(name):
                return Brought(Deed.TOO_LARGE, mine)
            if mine is None:
                return self._received(path, None, theirs)
            if mine == base:
                return self._received(path, mine, theirs)
            return self._of_both(path, mine, versions, who) or self._kept_both(path, mine, theirs)

    def _received(self, path: Path, mine: bytes | None, theirs: bytes) -> Brought:
        if mine is not None:
            replace_same(path, theirs, mine.__eq__)
        elif not create_whole(path, theirs):
            raise HistoryError(say.created_here_too(path.name))
        return Brought(Deed.RECEIVED, theirs)

    def _gone_there(self, path: Path, base: bytes | None, mine: bytes | None) -> Brought:
        """Put in the bin what was deleted there, unless it was changed or is open here."""
        if mine is None:
            return Brought(Deed.NOTHING, None)
        if mine != base or who_has(path, self._now()):
            return Brought(Deed.KEPT, mine)
        bin_folder = make_subfolder(self._folder / BIN)
        for number in range(1, _NAMES):
            if move_whole(path, bin_folder / f"{numbered(path.stem, number)}{path.suffix}"):
                return Brought(Deed.BINNED, None)
        return Brought(Deed.KEPT, mine)

    def _of_both(
        self, path: Path, mine: bytes, versions: Versions, who: Callable[[], tuple[str, datetime]]
    ) -> Brought | None:
        """Merge two versions of a draft field by field; None where they are not two versions of one."""
        if path.suffix != EXTENSION:
            return None
        try:
            here, there = (self._parse(path, data) for data in (mine, versions.theirs or b""))
            base = Draft({"brouillon": {}}) if versions.base is None else self._parse(path, versions.base)
        except DraftsError:
            return None
        if here.modele != there.modele or here.read_only or there.read_only:
            return None
        merged = merge(base, here, there)
        par, le = who()
        data = self._merged_data(merged, merged.keeping(par, le), here, there, versions.theirs or b"")
        if data is None:
            return None
        if data != mine:
            replace_same(path, data, mine.__eq__)
        return Brought(Deed.MERGED, data, len(merged.conflicts))

    def _merged_data(
        self, merged: Merged, draft: Draft, here: Draft, there: Draft, theirs: bytes
    ) -> bytes | None:
        """Write what two versions make; theirs to the byte where it says no more, so that machines come to agree."""
        revision = max(here.revision, there.revision)
        if not merged.conflicts and _says(draft) == _says(there):
            return theirs
        new = draft.with_header(revision=revision + 1, modifie_le=self._now())
        try:
            check_shape(new.document, (new.modele,))
        except ShapeError:
            return None
        data = dump(new)
        return data if len(data) <= MAX_BYTES else None

    def _kept_both(self, path: Path, mine: bytes, theirs: bytes) -> Brought:
        """Keep the other version under a name of its own."""
        for number in range(2, _NAMES):
            name = f"{numbered(path.stem, number)}{path.suffix}"
            with suppress(DraftsError):
                if content_of(path.with_name(name)) == theirs:
                    return Brought(Deed.KEPT_BOTH, mine, beside=(name, theirs))
            if create_whole(path.with_name(name), theirs):
                return Brought(Deed.KEPT_BOTH, mine, beside=(name, theirs))
        raise HistoryError(say.too_many_copies(path.name))


def _says(draft: Draft) -> bytes:
    """Give the content of a draft, apart from what each saving changes."""
    return dump(draft.with_header(revision=0, modifie_le=""))
