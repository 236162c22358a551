"""How a draft's file is replaced: merged with what someone else wrote there meanwhile, never over it."""

import errno
import os
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from sofi_tui.drafts.atomic import create_whole, read_bounded, replace_same
from sofi_tui.drafts.errors import (
    ChangedOnDiskError,
    OvertakenError,
    StorageError,
    TooLargeError,
    UnreadableDraftError,
)
from sofi_tui.drafts.file_format import MAX_BYTES, dump
from sofi_tui.drafts.presence import who_wrote
from sofi_tui.drafts.shape import check_shape
from sofi_tui.drafts.stored import StoredDraft, device_of, digest_of
from sofi_tui.fasd.draft import Draft
from sofi_tui.fasd.merge import Merged, merge
from sofi_tui.fasd.shape import ShapeError
from sofi_tui.words import drafts as say

_SOMETHING_ELSE_THERE = {errno.ENOENT, errno.ELOOP}


_TURNS = 3  # how often a save is begun when someone else is quicker each time


@dataclass(frozen=True)
class _Attempt:
    """A replacement that failed and may be there all the same: what it wrote, and the text that it was made of."""

    digest: str
    text: Draft
    who: str


class MergedSaves:
    """Replaces the files of drafts; the caller holds the save lock. `parse` reads the bytes of a draft's file."""

    def __init__(self, parse: Callable[[Path, bytes], StoredDraft], now: Callable[[], datetime]) -> None:
        self._parse = parse
        self._now = now
        self._attempts: dict[Path, list[_Attempt]] = {}

    def save(self, stored: StoredDraft, text: Draft, base: Draft) -> StoredDraft:
        """Bring what `text` changed since `base` into a file, which held `stored` when it was last looked at.

        Raises StorageError, TooLargeError, and ChangedOnDiskError when what is there is not that draft, or
        cannot be merged with it: nothing is then overwritten. A lock may be passed by on a disk that hangs, so that
        what a save is based on is compared once more when its replacement is ready.
        """
        for _ in range(_TURNS - 1):
            with suppress(OvertakenError):
                return self._save(stored, text, base)
        return self._save(stored, text, base)

    def _save(self, stored: StoredDraft, text: Draft, base: Draft) -> StoredDraft:
        there = self._there(stored)
        if there is None:
            _refuse_other_disk(stored)
        landed = [
            attempt
            for attempt in self._attempts.get(stored.path, ())
            if there and attempt.digest == there.digest
        ]
        if landed:
            base, who = landed[0].text, landed[0].who
        else:
            who = stored.who if there is None or there is stored else who_wrote(stored.path)
        theirs = there or stored
        if theirs is stored and stored.made_of(base):
            merged, draft = None, text
        else:
            merged = merge(base, text, theirs.draft)
            draft = merged.keeping(who, self._now())
        new = draft.with_header(revision=theirs.draft.revision + 1, modifie_le=self._now())
        data = _data(stored.path, new, merged)
        self._attempts[stored.path] = [*landed, _Attempt(digest_of(data), text, who)]
        self._write(stored.path, data, None if there is None else there.digest)
        del self._attempts[stored.path]
        return StoredDraft(
            stored.path, new, digest_of(data), device=stored.device, text=text, merged=merged, who=who
        )

    def _there(self, stored: StoredDraft) -> StoredDraft | None:
        """Read what is in the file, None when it is gone; `stored` itself when that has not changed."""
        path = stored.path
        try:
            data = read_bounded(path)
            if digest_of(data) == stored.digest:
                return stored
            there = self._parse(path, data)
        except UnreadableDraftError as error:
            raise ChangedOnDiskError(path) from error
        except StorageError as error:
            if isinstance(error.cause, FileNotFoundError):
                return None
            if error.cause.errno in _SOMETHING_ELSE_THERE:
                raise ChangedOnDiskError(path) from error
            raise
        if there.draft.read_only or there.draft.modele != stored.draft.modele:
            raise ChangedOnDiskError(path)
        return there

    def _write(self, path: Path, data: bytes, replaced: str | None) -> None:
        """Write a draft over the file that has the digest `replaced`, or a new one where there was none."""
        if replaced is not None:
            replace_same(path, data, lambda held: digest_of(held) == replaced)
            return
        try:
            if not create_whole(path, data):
                raise ChangedOnDiskError(path)
        except StorageError as error:
            if error.cause.errno == errno.ELOOP:
                raise ChangedOnDiskError(path) from error
            raise


def _refuse_other_disk(stored: StoredDraft) -> None:
    """Raise StorageError where the folder is on another disk than it was: that one has been unmounted.

    What would be written beneath it could not be seen any more once it is back.
    """
    folder = stored.path.parent
    if stored.device not in {None, device_of(folder)}:
        raise StorageError(folder, FileNotFoundError(errno.ENOENT, os.strerror(errno.ENOENT)))


def _data(path: Path, draft: Draft, merged: Merged | None) -> bytes:
    """Write a draft; a merge that is more than a file may hold, as two that fit may be together, is refused."""
    data = dump(draft)
    if merged is not None:
        try:
            check_shape(draft.document, (draft.modele,))
        except ShapeError as error:
            raise ChangedOnDiskError(path) from error
        if len(data) > MAX_BYTES:
            raise ChangedOnDiskError(path)
    if len(data) > MAX_BYTES:
        raise TooLargeError(say.draft_too_large(draft.id))
    return data
