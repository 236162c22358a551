"""Many drafts made and changed together, all or none, whatever happens on the way.

All that is to be written is first written whole into a hidden folder beside the drafts (``.lot-…``), with a list of
what goes where. A file ``engage`` in it is the moment of decision: without it nothing has happened, and the folder
is swept away once its process is dead; with it, whoever looks at the drafts next finishes what a crash cut short.
"""

import os
import re
import shutil
from collections.abc import Callable, Sequence
from contextlib import suppress
from datetime import datetime
from pathlib import Path
from typing import NamedTuple, Protocol

from sofi_tui.drafts.atomic import make_subfolder, move_whole, read_bounded, replace_whole
from sofi_tui.drafts.errors import DraftsError
from sofi_tui.drafts.file_format import dump
from sofi_tui.drafts.folder import EXTENSION, new_id
from sofi_tui.drafts.leftovers import OLD, STAGE
from sofi_tui.drafts.presence import Presence, refuse_when_open
from sofi_tui.drafts.processes import host_mark, runs
from sofi_tui.drafts.save_lock import LONGEST, save_lock
from sofi_tui.drafts.stored import StoredDraft
from sofi_tui.drafts.tokens import token_hex
from sofi_tui.fasd.draft import Draft

_DECIDED = "engage"
_BASE = ".base"
_NAME = re.compile(r"\.lot-(?P<pid>[1-9]\d{0,9})-(?P<host>[0-9a-f]{8})[0-9a-f]{8}")

Told = Callable[[int, int], None]
"""Hears how many of how many drafts are ready."""


class Store(Protocol):
    """What this needs of a store of drafts."""

    folder: Path

    def parse(self, path: Path, data: bytes) -> StoredDraft:
        """Read a draft from the bytes of its file."""

    def save(
        self, stored: StoredDraft, draft: Draft, presence: Presence | None = None, base: Draft | None = None
    ) -> StoredDraft:
        """Bring what changed in a draft since `base` into its file."""


class Together(NamedTuple):
    """What is to be done together: new drafts, and drafts as they were read with what they become."""

    created: Sequence[Draft]
    updated: Sequence[tuple[StoredDraft, Draft]]


def carry_out(
    store: Store, together: Together, now: datetime, told: Told = lambda done, of: None
) -> list[str]:
    """Make and change drafts, all or none; give the ids of the new ones.

    Raises LockedDraftError when someone has one of them open, before anything is written, and StorageError.
    """
    for stored, _ in together.updated:
        refuse_when_open(stored.path, now)
    stage = make_subfolder(store.folder / f"{STAGE}{os.getpid()}-{host_mark()}{token_hex(4)}")
    total = len(together.created) + len(together.updated)
    ids: list[str] = []
    try:
        for draft in together.created:
            ids.append(_stage_new(stage, draft, now))
            told(len(ids), total)
        for number, (stored, draft) in enumerate(together.updated, len(ids) + 1):
            replace_whole(stage / f"{stored.path.stem}{_BASE}", dump(stored.draft))
            replace_whole(stage / stored.path.name, dump(draft))
            told(number, total)
    except BaseException:
        shutil.rmtree(stage, ignore_errors=True)
        raise
    replace_whole(stage / _DECIDED, b"")
    _finish(store, stage)
    return ids


def finish_left(store: Store, now: datetime) -> None:
    """Finish what dead processes had decided, and sweep away what they had not; never fails."""
    with suppress(OSError, DraftsError):
        for name in os.listdir(store.folder):  # noqa: PTH208 -- names are all that is looked at
            found = _NAME.fullmatch(name) if name.startswith(STAGE) else None
            stage = store.folder / name
            if found is None or not _is_dead(found, stage, now):
                continue
            if (stage / _DECIDED).exists():
                with suppress(DraftsError):  # someone has a draft open: the next look finishes it
                    _finish(store, stage)
            else:
                shutil.rmtree(stage, ignore_errors=True)


def _stage_new(stage: Path, draft: Draft, now: datetime) -> str:
    """Write a new draft under an id of its own."""
    ident = new_id(draft.modele, draft.campagne, str(draft.header.get("titre", "")), token_hex(4))
    new = draft.with_header(id=ident, cree_le=now, modifie_le=now)
    replace_whole(stage / f"{ident}{EXTENSION}", dump(new))
    return ident


def _finish(store: Store, stage: Path) -> None:
    """Bring everything where it belongs: doing so again changes nothing more."""
    with save_lock(store.folder / f"lots{EXTENSION}", longest=LONGEST):
        for staged in sorted(stage.glob(f"*{EXTENSION}")):
            target = store.folder / staged.name
            base = staged.with_name(f"{staged.stem}{_BASE}")
            if base.exists():
                _change(store, target, staged, base)
                base.unlink()
            else:
                move_whole(staged, target)  # False: it is there, from before the crash
            staged.unlink(missing_ok=True)
        shutil.rmtree(stage, ignore_errors=True)


def _change(store: Store, target: Path, staged: Path, base: Path) -> None:
    before, after = (store.parse(target, read_bounded(one)) for one in (base, staged))
    store.save(before, after.draft, base=before.draft)


def _is_dead(found: re.Match[str], stage: Path, now: datetime) -> bool:
    if found["host"] == host_mark():
        return not runs(int(found["pid"]))
    return now.timestamp() - stage.stat().st_mtime > OLD.total_seconds()
