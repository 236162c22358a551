"""How long a revision takes in folders of 10 to 10 000 drafts, beside a plain file (docs/decisions/history.md)."""

import os
import shutil
import statistics
import tempfile
import time
from collections.abc import Callable
from datetime import UTC, datetime
from functools import partial
from pathlib import Path

from dulwich.objects import Blob, Tree

from sofi_tui.content.configuration import Configuration
from sofi_tui.content.presets import catalogue
from sofi_tui.drafts.history.nature import Nature
from sofi_tui.drafts.store import DraftStore

TIMES = 12


def measure(drafts: int) -> list[str]:
    """Give one row of the table."""
    folder = Path(tempfile.mkdtemp())
    try:
        store = DraftStore(folder, catalogue(Configuration()), lambda: datetime.now(UTC))
        data = store.create(store.catalogue.get("fle")).path.read_bytes()
        fill(store, drafts, data)
        path, before = folder / f"{name(3)}.toml", disk_use(folder)
        plain, made, nothing = [], [], []
        for number in range(TIMES):
            new = data + f"# {number}\n".encode()
            plain.append(taken(partial(synced, folder / "reference", new)))
            path.write_bytes(new)
            made.append(taken(partial(store.history.record, path, Nature.SESSION, new)))
            nothing.append(taken(partial(store.history.catch_up, path, new)))
        grown = (disk_use(folder) - before) // TIMES
        listed = taken(lambda: store.history.revisions(name(3)))
        medians = [*map(statistics.median, (plain, made, nothing)), listed]
        return [str(drafts), *(f"{1000 * each:.1f} ms" for each in medians), f"{grown // 1024} kB"]
    finally:
        shutil.rmtree(folder)


def fill(store: DraftStore, drafts: int, data: bytes) -> None:
    """Make a last commit that holds so many drafts."""
    desk = store.history.desk
    tree, blobs = Tree(), []
    for number in range(drafts):
        blob = Blob.from_string(data + f"# n° {number}\n".encode())
        blobs.append(blob)
        tree[f"{name(number)}.toml".encode()] = (0o100644, blob.id)
    desk.repository.add_many([*blobs, tree])
    commit = desk.recording.write(tree.id, [], b"Beaucoup de brouillons\n")
    desk.repository.move(desk.repository.branch, None, commit)


def name(number: int) -> str:
    """Name a draft."""
    return f"2026-prepa-fle-nantes-{number:05d}"


def synced(path: Path, data: bytes) -> None:
    """Write a plain file that a power cut leaves."""
    with path.open("wb") as file:
        file.write(data)
        file.flush()
        os.fsync(file.fileno())


def taken(deed: Callable[[], object]) -> float:
    """Give the seconds that something takes."""
    start = time.perf_counter()
    deed()
    return time.perf_counter() - start


def disk_use(folder: Path) -> int:
    """Give the bytes that the repository has on the disk."""
    return sum(path.lstat().st_blocks * 512 for path in (folder / ".git").rglob("*"))


if __name__ == "__main__":
    print("drafts | plain file | revision | nothing new | revisions of one | disk per revision")
    for drafts in (10, 1000, 10000):
        print(" | ".join(measure(drafts)))
