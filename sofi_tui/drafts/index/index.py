"""The index of one folder: brought up to date by comparing the files with what is known, reading only what changed."""

from collections.abc import Callable, Collection, Container, Iterable, Iterator, Mapping
from datetime import date
from operator import itemgetter
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from sofi_tui.drafts.folder import EXTENSION
from sofi_tui.drafts.index.cache_file import CacheFile
from sofi_tui.drafts.index.folder_scan import Seen, key_of, scanned, status_of
from sofi_tui.drafts.index.packed import DraftFlag
from sofi_tui.drafts.index.records import Kept, State, findings_in, opened, opened_findings
from sofi_tui.drafts.index.rows import DraftRow, flagged
from sofi_tui.fasd.findings import Finding

if TYPE_CHECKING:
    from sofi_tui.drafts.index.parts import Part
    from sofi_tui.drafts.index.reading import Reader

BATCH = 64
MANY = 400
"""From so many drafts to read on, other processes are worth their start."""

_MANY_APART, _SHARE_APART = 200, 20
_AT_ONCE = 500
"""So many drafts are kept in one transaction, which takes as long as keeping some tens of them."""
_age = itemgetter(2, 0)
"""What rows are listed by: when they were saved, and their name."""

_FEW = 100
"""How many findings are asked for by name; more are read with all others, which costs less."""


class Progress(NamedTuple):
    """How far an update is: `done` drafts read of `total`; `changed` tells that a row is another one now."""

    done: int
    total: int
    changed: bool = False


class DraftIndex:
    """Rows of the drafts of `folder`, true to its files as of the last `refresh`.

    `reader` gives what reads and checks drafts on a day: it is asked for when there is something to read, since
    that is what costs. `processes` is how many processes may read beside this one when there is much to read.
    """

    def __init__(
        self,
        folder: Path,
        cache: CacheFile,
        reader: Callable[[date], "Reader"],
        today: Callable[[], date],
        processes: int = 0,
    ) -> None:
        self.folder = folder
        self.cache = cache
        self.reader = reader
        self.today = today
        self.processes = processes
        self.rows: dict[str, DraftRow] = {}
        self.seen = Seen.nothing()
        self._states: dict[str, State] = {}
        self._counted: dict[bytes, bytes] = {}
        self._loaded = False
        self._apart = 0
        self._unkept: list[Kept] = []
        # The day on which all files were at rest and read: then only another key tells a change.
        self._rested_on = 0

    def refresh(self, wanted: Container[str] | None = None) -> Iterator[Progress]:
        """Compare the folder with the rows, then read what is new, the last changed first; raises StorageError.

        Gives word before the first file and after each few: the rows there are then hold already. With `wanted` names,
        only those are read, and only they are sure to have a row.
        """
        today = self.today()
        day = today.toordinal()
        before, seen = self.seen, scanned(self.folder, self.seen)
        if self._rested_on == day and seen.keys is before.keys:
            self.seen = seen
            yield Progress(0, 0)
            return
        self._rested_on = 0
        if seen.folder is None:
            yield Progress(0, 0, self._forget(seen))
            return
        loaded = not self._loaded
        if loaded:
            seen = self._load(seen, day)
        changed = loaded and bool(self.rows)
        self.seen, gone = seen, self._states.keys() - seen.keys.keys()
        self._drop(gone)
        todo = self._unknown(None if loaded else day, wanted)
        yield Progress(0, len(todo), changed or bool(gone))
        done = 0
        try:
            for names, kept in self._read(todo, today):
                done += len(names)
                yield Progress(done, len(todo), self._take(names, kept))
        finally:
            self._keep()
        self._put_together()
        if wanted is None and all(state.settled for state in self._states.values()):
            self._rested_on = day

    def _forget(self, seen: Seen) -> bool:
        """Hold nothing of a folder that is not there, and leave what is kept of it: a disk may come back."""
        changed, self.seen, self._loaded = bool(self.rows), seen, False
        self.rows, self._states, self._apart = {}, {}, 0
        return changed

    @property
    def rests(self) -> bool:
        """Tell whether all files were at rest and are read, for the day that it is."""
        return self._rested_on == self.today().toordinal()

    def _unknown(self, day: int | None, wanted: Container[str] | None) -> list[str]:
        """Name the files of which there is no row that holds, the last changed first; without a day, all rows hold."""
        keys, states = self.seen.keys, self._states
        todo = [
            name
            for name, key in keys.items()
            if (state := states.get(name)) is None or (day is not None and not state.holds(key, day))
        ]
        if wanted is not None:
            todo = [name for name in todo if name in wanted]
        return sorted(todo, key=lambda name: keys[name].mtime, reverse=True)

    def refreshed(self) -> "DraftIndex":
        """Bring the index up to date to the end; raises StorageError."""
        for _ in self.refresh():
            pass
        return self

    def listed(self) -> list[DraftRow]:
        """Give the rows, the last changed first."""
        return sorted(self.rows.values(), key=_age, reverse=True)

    def path_of(self, ident: str) -> Path:
        """Tell where the draft with an id is."""
        return self.folder / f"{ident}{EXTENSION}"

    def newest(self, number: int) -> list[DraftRow]:
        """Give rows of the drafts that were saved last before the first `refresh`, which takes longer with many.

        Each is true to its file; others may have been saved since. None where there are few.
        """
        sealed, alone = (None, []) if self._loaded else self.cache.newest(number)
        if sealed is None or (part := _part_in(sealed)) is None:
            return []
        known = dict(zip(part.names, zip(part.states(), part.rows({}, {}), strict=True), strict=True))
        known |= {row.name: (state, row) for state, row in opened(alone, {}, {})}
        day, rows = self.today().toordinal(), []
        for state, row in sorted(known.values(), key=lambda each: _age(each[1]), reverse=True)[:number]:
            status = status_of(self.folder / row.name)
            if status is not None and state.holds(key_of(status), day):
                rows.append(row._replace(owner=status.st_uid))
        return rows

    def findings(self, names: Collection[str] | None = None) -> Mapping[str, tuple[Finding, ...]]:
        """Give the findings of drafts by file name, as of the last refresh; one that was not kept is read again."""
        known = [name for name in (self.rows if names is None else names) if name in self.rows]
        wanted = [row.name for row in flagged((self.rows[name] for name in known), DraftFlag.FOUND)]
        found: dict[str, tuple[Finding, ...]] = dict.fromkeys(known, ())
        missing = {name: self._states[name] for name in wanted}
        kept = self.cache.findings(wanted if len(wanted) < _FEW else None)
        for name, findings in opened_findings(kept, missing):
            found[name] = findings
            del missing[name]
        for batch, read in self._read(sorted(missing), self.today()):
            for name in batch:
                del found[name]
            found |= {each.name: findings_in(each.findings) for each in read}
        return found

    def _load(self, seen: Seen, day: int) -> Seen:
        """Take what the cache holds of files as they are now; what it holds of others is taken out of it.

        Gives what is seen with the names that rows have, so that each is held once.
        """
        self._loaded = True
        rows, states = self.rows, self._states
        for part in filter(None, map(_part_in, self.cache.parts())):
            true = part.true_to(seen.keys, day)
            states.update(zip(true.names, true.states(), strict=True))
            rows.update(zip(true.names, true.rows(seen.owners, self._counted), strict=True))
            self._apart += len(part.names) - len(true.names)
        gone = []
        for records in self.cache.rows():
            for state, row in opened(records, seen.owners, self._counted):
                if (key := seen.keys.get(row.name)) is None:
                    gone.append(row.name)
                elif state.holds(key, day):
                    states[row.name], rows[row.name] = state, row
            self._apart += len(records)
        self.cache.bring((), gone)
        keys = {name: state.key for name, state in states.items()} | seen.keys
        return seen._replace(keys=keys, owners={name: seen.owners[name] for name in keys})

    def _put_together(self) -> None:
        """Keep the rows together again, once many are alone or out of date: those are slow to take."""
        if self._apart > max(_MANY_APART, len(self.rows) // _SHARE_APART):
            from sofi_tui.drafts.index.parts import sealed_parts  # noqa: PLC0415 -- only where there are many

            parts = list(sealed_parts(self.listed(), self._states))
            self.cache.put_together(
                [part for part, _ in parts], (name for _, names in parts for name in names)
            )
            self._apart = 0

    def _put(self, kept: Kept) -> bool:
        name = kept.name
        counted = self._counted.setdefault(kept.row.counted, kept.row.counted)
        row = kept.row._replace(owner=self.seen.owners.get(name, -1), counted=counted)
        self._states[name] = kept.state
        was, self.rows[name] = self.rows.get(name), row
        return was != row

    def _take(self, names: Iterable[str], kept: list[Kept]) -> bool:
        """Take what was read; what was to be read and is not there is gone."""
        changed = [self._put(each) for each in kept]
        gone = [name for name in set(names) - {each.name for each in kept} if name in self._states]
        self._drop(gone)
        self._unkept += kept
        if len(self._unkept) >= _AT_ONCE:
            self._keep()
        return any(changed) or bool(gone)

    def _keep(self) -> None:
        """Keep what was read."""
        kept, self._unkept = self._unkept, []
        self.cache.bring(kept, ())
        self._apart += len(kept)

    def _drop(self, gone: Iterable[str]) -> None:
        names = list(gone)
        for name in names:
            del self._states[name]
            self.rows.pop(name, None)
        self.cache.bring((), names)

    def _read(self, names: list[str], today: date) -> Iterator[tuple[list[str], list[Kept]]]:
        """Read files, a batch after the other, by other processes where there are many."""
        if not names:
            return
        reader = self.reader(today)
        batches = [names[start : start + BATCH] for start in range(0, len(names), BATCH)]
        if self.processes and len(names) >= MANY:
            from sofi_tui.drafts.index.reading_processes import read_by_processes  # noqa: PLC0415 -- only where there are many

            yield from read_by_processes(reader, self.folder, batches, self.processes)
            return
        for batch in batches:
            yield batch, reader.each(self.folder, batch)


def _part_in(sealed: bytes) -> "Part | None":
    from sofi_tui.drafts.index.parts import opened_part  # noqa: PLC0415 -- only where there are many

    return opened_part(sealed)
