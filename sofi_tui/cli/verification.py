"""The findings of drafts, from the index, which reads only what changed; of those elsewhere by reading them."""

from collections.abc import Iterable, Iterator, Sequence
from contextlib import suppress
from pathlib import Path
from typing import NamedTuple

from sofi_tui.cli.context import Context
from sofi_tui.cli.sources import (
    read_checked,
    tell_recoverable,
    tell_recovery,
    tell_special,
)
from sofi_tui.drafts.errors import DraftsError
from sofi_tui.drafts.folder import EXTENSION
from sofi_tui.drafts.index.of_store import index_of
from sofi_tui.drafts.index.packed import DraftFlag
from sofi_tui.drafts.index.rows import DraftRow, flagged
from sofi_tui.drafts.recovery import recoveries
from sofi_tui.drafts.store import DraftStore
from sofi_tui.fasd.findings import Finding

_LOOKED_FOR = 16
"""So many drafts are looked for by the beginnings of their ids, each of which is a look at the whole folder."""


class Verified(NamedTuple):
    """What the check says of a draft."""

    id: str
    findings: Sequence[Finding]


def verified(
    context: Context, store: DraftStore, references: Sequence[str]
) -> Iterator[Verified | DraftsError]:
    """Check the drafts that are named, in order, telling what each has of special; an error stands for its draft."""
    by_index = _from_index(context, store, references)
    for reference in references:
        try:
            if (known := by_index.get(reference)) is not None:
                yield known
            else:
                checked = read_checked(context, store, reference)
                tell_recovery(context, store, checked.stored.path)
                yield Verified(checked.stored.draft.id, checked.findings)
        except DraftsError as error:
            yield error


def _from_index(context: Context, store: DraftStore, references: Sequence[str]) -> dict[str, Verified]:
    """Check those that are readable drafts of the store's folder, by their reference."""
    index = index_of(store)
    names = _names(references, store.folder)
    if len(references) <= _LOOKED_FOR:
        names |= _looked_for(references, store)
    try:
        for _ in index.refresh(frozenset(names.values())):
            pass
    except DraftsError:
        return {}
    readable = {ref: row for ref, name in names.items() if (row := index.rows.get(name)) and row.counted}
    _tell_what_is_special(context, store, readable.values())
    findings = index.findings([row.name for row in readable.values()])
    return {
        ref: Verified(row.id, findings[row.name]) for ref, row in readable.items() if row.name in findings
    }


def _tell_what_is_special(context: Context, store: DraftStore, rows: Iterable[DraftRow]) -> None:
    rows = list(rows)
    for row in flagged(rows, DraftFlag.CLEANED | DraftFlag.READ_ONLY):
        cleaned, read_only = bool(row.flags & DraftFlag.CLEANED), bool(row.flags & DraftFlag.READ_ONLY)
        tell_special(context, store.folder / row.name, cleaned=cleaned, read_only=read_only)
    names = {row.name for row in rows}
    here = Path.absolute(store.folder)
    for recoverable in recoveries(store):
        if recoverable.path.parent == here and recoverable.path.name in names:
            tell_recoverable(context, recoverable)


def _names(references: Iterable[str], folder: Path) -> dict[str, str]:
    """Name the file in a folder that each whole id or path is of; what has to be looked for is left out."""
    within: dict[str, bool] = {}
    names = {}
    for reference in references:
        place, slash, name = reference.rpartition("/")
        if name.endswith(EXTENSION):
            if place not in within:
                within[place] = _is_same(f"{place}{slash}" or ".", folder)
            if within[place]:
                names[reference] = name
        elif not slash:
            names[reference] = f"{name}{EXTENSION}"
    return names


def _looked_for(references: Iterable[str], store: DraftStore) -> dict[str, str]:
    """Name the file that each beginning of an id is of; what is wrong with one is told where it is read."""
    names = {}
    for reference in references:
        if "/" not in reference and not reference.endswith(EXTENSION):
            with suppress(DraftsError):
                names[reference] = store.find(reference).name
    return names


def _is_same(place: str, folder: Path) -> bool:
    try:
        return Path(place).samefile(folder)
    except (OSError, ValueError):
        return False
