"""A tree with one file put in or taken out, the rest of it as it was: no work tree is ever walked for it."""

import stat
from collections.abc import Callable, Sequence

from dulwich.objects import ObjectID, ShaFile, Tree

REGULAR = 0o100644
FOLDER = 0o040000

TreeOf = Callable[[ObjectID], Tree]


def entry_at(tree: Tree, tree_of: TreeOf, path: Sequence[bytes]) -> tuple[int, ObjectID] | None:
    """Give the mode and the object of a path in a tree, None when it is not there."""
    for name in path[:-1]:
        try:
            mode, ident = tree[name]
        except KeyError:
            return None
        if not stat.S_ISDIR(mode):
            return None
        tree = tree_of(ident)
    try:
        return tree[path[-1]]
    except KeyError:
        return None


def with_entry(
    tree: Tree | None,
    tree_of: TreeOf,
    path: Sequence[bytes],
    blob: ObjectID | None,
    add: Callable[[ShaFile], None],
) -> Tree:
    """Give a tree with a blob at a path, None for nothing there; the trees that this makes are handed to `add`."""
    new = Tree()
    if tree is not None:
        new.set_raw_string(tree.as_raw_string())
    name = path[0]
    if len(path) > 1:
        inner = with_entry(_folder_in(new, name, tree_of), tree_of, path[1:], blob, add)
        if len(inner):
            new[name] = (FOLDER, inner.id)
        elif name in new:
            del new[name]
    elif blob is not None:
        new[name] = (REGULAR, blob)
    elif name in new:
        del new[name]
    add(new)
    return new


def _folder_in(tree: Tree, name: bytes, tree_of: TreeOf) -> Tree | None:
    if name not in tree:
        return None
    mode, ident = tree[name]
    return tree_of(ident) if stat.S_ISDIR(mode) else None
