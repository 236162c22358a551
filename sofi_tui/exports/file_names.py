"""The names of the files that drafts are exported to: safe in every system, and each its own."""

import re
from collections.abc import Iterable, Iterator

from sofi_tui.fasd.texts import fold

_LENGTH = 80


def file_names(idents: Iterable[str], suffix: str) -> Iterator[str]:
    """Name a file for each draft by its id, with a number after the first that would have the same name."""
    taken: set[str] = set()
    for ident in idents:
        stem = re.sub(r"[^a-z0-9_-]+", "-", fold(ident)).strip("-")[:_LENGTH] or "brouillon"
        name, number = stem, 1
        while name in taken:
            number += 1
            name = f"{stem}-{number}"
        taken.add(name)
        yield f"{name}{suffix}"
