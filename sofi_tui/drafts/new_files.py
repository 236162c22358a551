"""New files of drafts, each under a name that nobody has: made, made again, or moved beside others."""

import errno
import os
from datetime import datetime
from pathlib import Path

from sofi_tui.drafts.atomic import create_whole, move_whole
from sofi_tui.drafts.errors import ChangedOnDiskError, ReadOnlyDraftError, StorageError
from sofi_tui.drafts.file_format import dump
from sofi_tui.drafts.folder import EXTENSION, new_id, numbered
from sofi_tui.drafts.stored import StoredDraft, device_of, digest_of
from sofi_tui.drafts.tokens import token_hex
from sofi_tui.fasd.draft import Draft, Statut

COPY = "(copie)"

_TAIL_BYTES = (2, 2, 2, 8)
_SAME_NAMES = 100


def added(folder: Path, draft: Draft, now: datetime) -> StoredDraft:
    """Make a file for a draft under an id that nobody has; raises StorageError."""
    for size in _TAIL_BYTES:
        ident = new_id(draft.modele, draft.campagne, str(draft.header.get("titre", "")), token_hex(size))
        new = draft.with_header(id=ident, cree_le=now, modifie_le=now)
        if stored := _made(folder / f"{ident}{EXTENSION}", new):
            return stored
    raise _taken(folder)


def copy_of(draft: Draft) -> Draft:
    """Copy a draft to begin another action from: SOFI's codes and its life stay behind; raises ReadOnlyDraftError."""
    if draft.read_only:
        raise ReadOnlyDraftError(draft.id)
    from sofi_tui.fasd.follow_up import as_new  # noqa: PLC0415 -- only to copy

    titre = f"{draft.titre} {COPY}"
    return as_new(draft).with_header(titre=titre, statut=Statut.EN_COURS.value, revision=0)


def made_again(path: Path, draft: Draft, now: datetime) -> StoredDraft:
    """Make a draft's file where it is gone; raises ChangedOnDiskError when there is one, StorageError."""
    stored = _made(path, draft.with_header(revision=draft.revision + 1, modifie_le=now))
    if stored is None:
        raise ChangedOnDiskError(path)
    return stored


def moved(path: Path, folder: Path) -> Path:
    """Move a draft's file to another folder, numbered where its name is taken there; raises StorageError."""
    for number in range(1, _SAME_NAMES):
        target = folder / f"{numbered(path.stem, number)}{EXTENSION}"
        if move_whole(path, target):
            return target
    raise _taken(folder)


def _made(path: Path, draft: Draft) -> StoredDraft | None:
    """Make a file, None where there is one."""
    data = dump(draft)
    if not create_whole(path, data):
        return None
    return StoredDraft(path, draft, digest_of(data), device=device_of(path.parent))


def _taken(folder: Path) -> StorageError:
    return StorageError(folder, FileExistsError(errno.EEXIST, os.strerror(errno.EEXIST)))
