"""Which files of a folder are shared between machines, and what each of them is in a commit and on the disk."""

import stat
from collections.abc import Iterator
from pathlib import Path

from dulwich.objects import ObjectID, Tree

from sofi_tui.drafts.atomic import read_bounded
from sofi_tui.drafts.errors import DraftsError
from sofi_tui.drafts.file_format import MAX_BYTES
from sofi_tui.drafts.folder import EXTENSION
from sofi_tui.fasd.texts import clean_line

LARGEST = 16 * 2**20
"""The most bytes that a file which is no draft may have to be shared."""

_LONGEST_NAME = 200


def limit_of(name: str) -> int:
    """Give the most bytes that a file may have to be shared."""
    return MAX_BYTES if name.endswith(EXTENSION) else LARGEST


def shared_name(name: bytes) -> str | None:
    """Read the name of an entry of a tree, None for one that no file of the folder is to have.

    A tree that comes from elsewhere may name what is outside of the folder, hidden, or meant for a terminal.
    """
    try:
        text = name.decode()
    except UnicodeDecodeError:
        return None
    fits = text and len(name) <= _LONGEST_NAME and clean_line(text) == text and not {*text} & {*"/\\:\0"}
    return text if fits and not text.startswith(".") else None


def is_hostile(name: bytes) -> bool:
    """Tell whether an entry is not even to be carried along: it could leave the folder in some program's hands."""
    low = name.lower()
    return (
        b"/" in name
        or b"\\" in name
        or name in {b"", b".", b".."}
        or low.rstrip(b". ") in {b".git", b"git~1"}
    )


def files_in(tree: Tree | None) -> dict[str, ObjectID]:
    """Give the files of a tree that are shared, each with its blob."""
    if tree is None:
        return {}
    found = ((shared_name(name), mode, ident) for name, mode, ident in tree.iteritems())
    return {name: ident for name, mode, ident in found if name is not None and stat.S_ISREG(mode)}


def files_on_disk(folder: Path) -> Iterator[tuple[str, bytes | None]]:
    """Give the files of a folder that are shared, each with what it holds, None for what cannot be read."""
    for path in sorted(folder.iterdir()):
        name = shared_name(path.name.encode("utf-8", "surrogateescape"))
        if name is None or not stat.S_ISREG(path.lstat().st_mode):
            continue
        try:
            yield name, read_bounded(path, limit_of(name))
        except DraftsError:
            yield name, None
