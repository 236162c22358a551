"""A tree with one file put in or taken out, the rest of it as it was: no work tree is ever walked for it.

Worked on as bytes, ``mode name NUL sha`` after one another: reading ten thousand entries to change one would take
most of the time of a revision.
"""

import stat
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from dulwich.objects import ObjectID

REGULAR = 0o100644
FOLDER = 0o040000
_SHA = 20

TreeOf = Callable[[ObjectID], bytes]
"""Reads the bytes of a tree."""
AddTree = Callable[[bytes], ObjectID]
"""Writes a tree, and gives its name."""


@dataclass(frozen=True)
class Entry:
    """Where an entry stands in the bytes of a tree, or would stand: `ident` is None for one that is not there."""

    start: int
    end: int
    mode: int = 0
    ident: ObjectID | None = None

    @property
    def is_folder(self) -> bool:
        """Tell whether it leads to another tree."""
        return stat.S_ISDIR(self.mode)


def entry_at(tree: bytes, tree_of: TreeOf, path: Sequence[bytes]) -> tuple[int, ObjectID] | None:
    """Give the mode and the object of a path in a tree, None when it is not there."""
    for name in path[:-1]:
        entry = _entry(tree, name)
        if entry.ident is None or not entry.is_folder:
            return None
        tree = tree_of(entry.ident)
    entry = _entry(tree, path[-1])
    return None if entry.ident is None else (entry.mode, entry.ident)


def with_entry(
    tree: bytes, tree_of: TreeOf, path: Sequence[bytes], blob: ObjectID | None, add: AddTree
) -> bytes:
    """Give a tree with a blob at a path, None for nothing there; the trees within that this makes go to `add`."""
    name = path[0]
    if len(path) == 1:
        return _put(tree, name, REGULAR, blob)
    held = _entry(tree, name)
    if blob is None and not held.is_folder:
        return tree
    within = tree_of(held.ident) if held.ident is not None and held.is_folder else b""
    inner = with_entry(within, tree_of, path[1:], blob, add)
    return _put(tree, name, FOLDER, add(inner) if inner else None)


def _put(tree: bytes, name: bytes, mode: int, ident: ObjectID | None) -> bytes:
    """Replace an entry, add it or leave it out."""
    held = _entry(tree, name, mode)
    rest = tree[: held.start] + tree[held.end :]
    if ident is None:
        return rest
    start = held.start if held.mode in {0, mode} else _entry(rest, name, mode).start
    new = b"%o %s\0" % (mode, name) + bytes.fromhex(ident.decode())
    return rest[:start] + new + rest[start:]


def _entry(tree: bytes, name: bytes, mode: int = REGULAR) -> Entry:
    """Find an entry; where it is not there, its place in git's order, in which a folder's name ends by ``/``."""
    start, place = 0, None
    wanted = name + b"/" if stat.S_ISDIR(mode) else name
    while start < len(tree):
        middle = tree.index(b"\0", start)
        end = middle + 1 + _SHA
        written, _, here = tree[start:middle].partition(b" ")
        if here == name:
            return Entry(start, end, int(written, 8), ObjectID(tree[middle + 1 : end].hex().encode()))
        if place is None and (here + b"/" if written in {b"40000", b"040000"} else here) > wanted:
            place = start
        start = end
    place = len(tree) if place is None else place
    return Entry(place, place)
