"""The drafts of one folder: listed, read, made, saved, put in the bin and taken out of it."""

import errno
import hashlib
import os
import secrets
from collections.abc import Callable
from contextlib import nullcontext
from datetime import UTC, date, datetime
from pathlib import Path

from sofi_tui.content.presets import Catalogue
from sofi_tui.drafts.atomic import create_whole, make_subfolder, move_whole, read_bounded, replace_whole
from sofi_tui.drafts.errors import (
    ChangedOnDiskError,
    ReadOnlyDraftError,
    StorageError,
    TooLargeError,
    UnknownDraftError,
    UnreadableDraftError,
)
from sofi_tui.drafts.file_format import MAX_BYTES, dump, load
from sofi_tui.drafts.folder import BIN, EXTENSION, is_id, new_id, numbered
from sofi_tui.drafts.listing import Entry, found, listed
from sofi_tui.drafts.lock import DraftLock, Holder
from sofi_tui.drafts.open_draft import OpenDraft
from sofi_tui.drafts.stored import StoredDraft
from sofi_tui.fasd.draft import Draft, Statut, new_header
from sofi_tui.fasd.preset import Preset
from sofi_tui.fasd.texts import clean_line

CONFLICT_COPY, COPY = "(copie de conflit)", "(copie)"

_TAIL_BYTES = (2, 2, 2, 8)
_SAME_NAMES = 100
_SOMETHING_ELSE_THERE = {errno.ENOENT, errno.ELOOP}


def utc_now() -> datetime:
    """Give the time in UTC, to the second."""
    return datetime.now(UTC).replace(microsecond=0)


class DraftStore:
    """The drafts of `folder`; all errors are DraftsError. Nothing here follows a link or waits for a lock."""

    def __init__(self, folder: Path, catalogue: Catalogue, now: Callable[[], datetime] = utc_now) -> None:
        self.folder = folder
        self.catalogue = catalogue
        self._now = now
        self._unsure: dict[Path, str] = {}

    def entries(self) -> list[Entry]:
        """List the drafts, the last changed first; unreadable files are there too, with their problem."""
        return listed(self.folder, self.read)

    def binned(self) -> list[Entry]:
        """List the drafts of the bin."""
        return listed(self.folder / BIN, self.read)

    def find(self, reference: str) -> Path:
        """Find a draft by its id, an unambiguous beginning of it, or a path (with a ``/`` or ``.toml``).

        Raises UnknownDraftError, AmbiguousDraftError.
        """
        return found(reference, self.folder)

    def read(self, path: Path) -> StoredDraft:
        """Read a draft; raises UnreadableDraftError, StorageError."""
        data = read_bounded(path)
        loaded = load(data, str(path), self.catalogue.codes)
        draft = loaded.draft
        if draft.id != path.stem and is_id(path.stem):  # a file copied by hand is a draft of its own
            draft = draft.with_header(id=path.stem)
        return StoredDraft(path, draft, _digest(data), loaded.cleaned)

    def create(self, preset: Preset, titre: str = "", campagne: int | None = None) -> StoredDraft:
        """Make a new draft of a variant; raises StorageError."""
        header = new_header("", preset.code, campagne or preset.campagne, clean_line(titre))
        return self._add(preset.new_draft(header))

    def save(self, stored: StoredDraft, draft: Draft, lock: DraftLock | None = None) -> StoredDraft:
        """Replace a draft's file, unless nothing but the date of saving would change in it.

        `lock` is the one that the caller holds; without it, it is taken for the time of saving. Raises
        ReadOnlyDraftError, TooLargeError, LockedDraftError, StorageError, and ChangedOnDiskError when the
        file is not what `stored` says: nothing is then overwritten.
        """
        if draft.read_only or stored.draft.read_only:
            raise ReadOnlyDraftError(stored.draft.id)
        if stored.holds(draft):
            return stored
        new = draft.with_header(revision=stored.draft.revision + 1, modifie_le=self._now())
        data = dump(new)
        if len(data) > MAX_BYTES:
            raise TooLargeError(
                f"{draft.id} : ce brouillon est trop grand pour être enregistré ; raccourcissez-le."
            )
        with self.lock_of(stored.path) if lock is None else nullcontext():
            self._write(stored, data)
        return StoredDraft(stored.path, new, _digest(data))

    def save_copy(self, draft: Draft) -> StoredDraft:
        """Keep what was typed in a draft of its own, when its file is no longer what was opened."""
        return self._add(draft.with_header(titre=f"{draft.titre} {CONFLICT_COPY}"))

    def duplicate(self, path: Path) -> StoredDraft:
        """Copy a draft, to begin another one from it; raises ReadOnlyDraftError for a newer program's."""
        draft = self.read(path).draft
        if draft.read_only:
            raise ReadOnlyDraftError(draft.id)
        titre = f"{draft.titre} {COPY}"
        return self._add(draft.with_header(titre=titre, statut=Statut.EN_COURS.value, revision=0))

    def put_in_bin(self, path: Path) -> None:
        """Move a draft of this folder to the bin; raises LockedDraftError when someone has it open."""
        if path.parent.resolve() != self.folder.resolve():
            raise UnknownDraftError(
                f"{path} n'est pas dans le dossier des brouillons : effacez-le vous-même."
            )
        with self.lock_of(path):
            _move(path, make_subfolder(self.folder / BIN))

    def restore(self, reference: str | Path) -> Path:
        """Take a draft out of the bin, by its id, its beginning or its path there; tell where it is now."""
        return _move(found(str(reference), self.folder / BIN), self.folder)

    def open(self, path: Path) -> OpenDraft:
        """Open a draft for writing; raises LockedDraftError when someone has it, and what `read` raises.

        A newer program's draft opens to be read, and without lock.
        """
        stored = self.read(path)
        if stored.draft.read_only:
            return self._opened(stored, None)
        lock = self.lock_of(path)
        lock.acquire()
        try:
            return self._opened(self.read(path), lock)
        except BaseException:
            lock.release()
            raise

    def lock_of(self, path: Path) -> DraftLock:
        """Give the lock of a draft, not taken yet."""
        return DraftLock(path.parent, path.stem, Holder.here(self._now()))

    def today(self) -> date:
        """Give the day where the reader is."""
        return self._now().astimezone().date()

    def _opened(self, stored: StoredDraft, lock: DraftLock | None) -> OpenDraft:
        return OpenDraft(self, stored, self.catalogue.get(stored.draft.modele), self.today, lock)

    def _add(self, draft: Draft) -> StoredDraft:
        """Make a file for a draft under an id that nobody has."""
        for size in _TAIL_BYTES:
            tail = secrets.token_hex(size)
            ident = new_id(draft.modele, draft.campagne, str(draft.header.get("titre", "")), tail)
            now = self._now()
            new = draft.with_header(id=ident, cree_le=now, modifie_le=now)
            data = dump(new)
            path = self.folder / f"{ident}{EXTENSION}"
            if create_whole(path, data):
                return StoredDraft(path, new, _digest(data))
        raise _taken(self.folder)

    def _write(self, stored: StoredDraft, data: bytes) -> None:
        """Write over the very bytes that were read, or what an own attempt that failed late left there."""
        path = stored.path
        try:
            on_disk = _digest(read_bounded(path))
        except UnreadableDraftError as error:
            raise ChangedOnDiskError(path) from error
        except StorageError as error:
            if isinstance(error.cause, FileNotFoundError) and create_whole(path, data):
                return
            if error.cause.errno in _SOMETHING_ELSE_THERE:
                raise ChangedOnDiskError(path) from error
            raise
        if on_disk not in {stored.digest, self._unsure.get(path)}:
            raise ChangedOnDiskError(path)
        self._unsure[path] = _digest(data)
        replace_whole(path, data)
        del self._unsure[path]


def _move(path: Path, folder: Path) -> Path:
    """Move a draft's file to another folder, numbered where its name is taken there."""
    for number in range(1, _SAME_NAMES):
        target = folder / f"{numbered(path.stem, number)}{EXTENSION}"
        if move_whole(path, target):
            return target
    raise _taken(folder)


def _taken(folder: Path) -> StorageError:
    return StorageError(folder, FileExistsError(errno.EEXIST, os.strerror(errno.EEXIST)))


def _digest(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()
