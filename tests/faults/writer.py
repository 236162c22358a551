"""One of two who save the same draft: ``python -m tests.faults.writer FOLDER SAVES SEED LOG LOCKS``.

LOG gets a line of JSON for each save that was acknowledged. Where LOCKS is « none », the file system has no `flock`;
where it is « network », FOLDER is on a mount that the other writer does not use; where it is « blind », saves overwrite
whatever is there, which the campaign has to find.
"""

import errno
import json
import os
import sys
import time
from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager, nullcontext
from dataclasses import asdict, dataclass, field
from pathlib import Path
from random import Random
from unittest.mock import patch

from sofi_tui.drafts.atomic import replace_whole
from sofi_tui.drafts.errors import ChangedOnDiskError, StorageError
from sofi_tui.drafts.store import DraftStore
from sofi_tui.drafts.stored import StoredDraft
from sofi_tui.fasd.conflicts import conflicts_of, resolved
from sofi_tui.fasd.draft import Draft
from sofi_tui.fasd.paths import FieldPath, dotted
from tests.faults.scene import TEXTS, store_in

FLOCK, NONE, BLIND, NETWORK = "flock", "none", "blind", "network"
WRITERS = ("alice", "bob")


@dataclass
class Saved:
    """What one acknowledged save changed: each pair is a place and value, and the value that it was put in place of.

    `hidden` are conflicts that the save met and that are not in the draft it gave.
    """

    changes: list[tuple[str, str, str]]
    conflicts: int = 0
    hidden: list[str] = field(default_factory=list)
    copied: bool = False


def write(store: DraftStore, log: Path, saves: int, random: Random) -> None:
    """Edit and save so many times, settling some of the conflicts on the way."""
    who = log.stem
    [entry] = store.entries()
    stored = store.read(entry.path)
    with log.open("a", encoding="utf-8", buffering=1) as lines:
        _await_the_other(log)
        for number in range(saves):
            time.sleep(random.choice((0, 0.002, 0.02)))
            draft, changes = _settled(stored.draft, random)
            place = random.choice(TEXTS)
            value = f"{who} {number}"
            changes.append((dotted(place), value, str(draft.get(place))))
            stored, saved = _saved(store, stored, draft.with_value(place, value), changes)
            lines.write(json.dumps(asdict(saved)) + "\n")


def _await_the_other(log: Path) -> None:
    end = time.monotonic() + 20
    while not all(log.with_name(f"{who}.log").exists() for who in WRITERS) and time.monotonic() < end:
        time.sleep(0.01)


def _saved(
    store: DraftStore, stored: StoredDraft, draft: Draft, changes: list[tuple[str, str, str]]
) -> tuple[StoredDraft, Saved]:
    """Save until it is acknowledged: here, or in a copy."""
    while True:
        try:
            new = store.save(stored, draft)
        except ChangedOnDiskError:
            store.save_copy(draft)
            return store.read(stored.path), Saved(changes, copied=True)
        except StorageError as error:
            if error.cause.errno != errno.EBUSY:
                raise
            continue
        met = () if new.merged is None else new.merged.conflicts
        shown = {(kept.path, kept.value) for kept in conflicts_of(new.draft)}
        hidden = [dotted(conflict.path) for conflict in met if (conflict.path, conflict.theirs) not in shown]
        return new, Saved(changes, len(met), hidden)


def _settled(draft: Draft, random: Random) -> tuple[Draft, list[tuple[str, str, str]]]:
    """Choose a value for one of the fields that have two."""
    kept = conflicts_of(draft)
    if not kept or random.random() < 0.5:
        return draft, []
    conflict = random.choice(kept)
    path: FieldPath = conflict.path
    index = [other for other in kept if other.path == path].index(conflict)
    here, there = str(draft.get(path)), str(conflict.value)
    take = random.random() < 0.5
    chosen, left = (there, here) if take else (here, there)
    return resolved(draft, path, index, take), [(dotted(path), chosen, left)]


@contextmanager
def _without_looking() -> Iterator[None]:
    """Let saves look at what is there neither before they merge nor before they replace it."""
    saves = "sofi_tui.drafts.merged_saves"
    with (
        patch(f"{saves}.MergedSaves._there", lambda _, stored: stored),
        patch(f"{saves}.replace_same", lambda path, data, _: replace_whole(path, data)),
    ):
        yield


def main() -> None:
    """Write."""
    folder, saves, seed, log, locks = sys.argv[1:]
    refused = OSError(errno.ENOLCK, os.strerror(errno.ENOLCK))
    changed: dict[str, AbstractContextManager[object]] = {
        FLOCK: nullcontext(),
        NETWORK: nullcontext(),
        NONE: patch("sofi_tui.drafts.save_lock.flock", side_effect=refused),
        BLIND: _without_looking(),
    }
    with changed[locks]:
        write(store_in(Path(folder)), Path(log), int(saves), Random(f"{seed} {Path(log).stem}"))


if __name__ == "__main__":
    main()
