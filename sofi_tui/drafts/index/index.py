"""The index of one folder: brought up to date by comparing the files with what is known, reading only what changed."""

from collections.abc import Callable, Collection, Container, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from sofi_tui.drafts.folder import EXTENSION
from sofi_tui.drafts.index.cache_file import CacheFile
from sofi_tui.drafts.index.folder_scan import FileKey, Seen, scanned
from sofi_tui.drafts.index.records import Kept, State, opened, opened_findings
from sofi_tui.drafts.index.rows import DraftRow
from sofi_tui.fasd.findings import Finding

if TYPE_CHECKING:
    from sofi_tui.drafts.index.reading import Reader

BATCH = 64
MANY = 400
"""From so many drafts to read on, other processes are worth their start."""


_FEW = 100
"""How many findings are asked for by name; more are read with all others, which costs less."""


@dataclass(frozen=True)
class Progress:
    """How far an update is: `done` drafts read of `total`; `changed` tells that a row is another one now."""

    done: int
    total: int
    changed: bool = False


@dataclass
class DraftIndex:
    """Rows of the drafts of `folder`, true to its files as of the last `refresh`.

    `reader` gives what reads and checks drafts on a day: it is asked for when there is something to read, since
    that is what costs. `processes` is how many processes may read beside this one when there is much to read.
    """

    folder: Path
    cache: CacheFile
    reader: Callable[[date], "Reader"]
    today: Callable[[], date]
    processes: int = 0
    rows: dict[str, DraftRow] = field(default_factory=dict)
    seen: Seen = field(default_factory=Seen)
    _states: dict[str, State] = field(default_factory=dict)
    _loaded: bool = False
    _rested_on: int = (
        0  # the day on which all files were at rest and read: then only another key tells a change
    )

    def refresh(self, wanted: Container[str] | None = None) -> Iterator[Progress]:
        """Compare the folder with the rows, then read what is new, the last changed first; raises StorageError.

        Gives word before the first file and after each few: the rows there are then hold already. With `wanted` names,
        only those are read, and only they are sure to have a row.
        """
        today = self.today()
        day = today.toordinal()
        before, seen = self.seen, scanned(self.folder)
        if self._rested_on == day and seen.keys == before.keys:
            self.seen = seen
            yield Progress(0, 0)
            return
        self._rested_on = 0
        changed = self._load(seen, day) if not self._loaded else False
        self.seen, gone = seen, self._states.keys() - seen.keys.keys()
        self._drop(gone)
        names = seen.keys if wanted is None else [name for name in seen.keys if name in wanted]
        todo = [name for name in names if not self._holds(name, seen.keys[name], day)]
        todo.sort(key=lambda name: seen.keys[name].mtime, reverse=True)
        yield Progress(0, len(todo), changed or bool(gone))
        done = 0
        for names, kept in self._read(todo, today):
            done += len(names)
            yield Progress(done, len(todo), self._take(names, kept))
        if wanted is None and all(state.settled for state in self._states.values()):
            self._rested_on = day

    def refreshed(self) -> "DraftIndex":
        """Bring the index up to date to the end; raises StorageError."""
        for _ in self.refresh():
            pass
        return self

    def listed(self) -> list[DraftRow]:
        """Give the rows, the last changed first."""
        return sorted(self.rows.values(), key=lambda row: (row.saved_at, row.id), reverse=True)

    def path_of(self, ident: str) -> Path:
        """Tell where the draft with an id is."""
        return self.folder / f"{ident}{EXTENSION}"

    def findings(self, names: Collection[str] | None = None) -> Mapping[str, tuple[Finding, ...]]:
        """Give the findings of drafts by file name, as of the last refresh; one that was not kept is read again."""
        wanted = list(self._states if names is None else names)
        kept = opened_findings(self.cache.findings(wanted if len(wanted) < _FEW else None))
        found = {each.name: each.findings for each in kept if self._is_of(each)}
        missing = [name for name in wanted if name in self._states and name not in found]
        for _, read in self._read(missing, self.today()):
            found |= {each.name: each.findings for each in read}
        return {name: found[name] for name in wanted if name in found}

    def _load(self, seen: Seen, day: int) -> bool:
        """Take what the cache holds of files as they are now; what it holds of others is taken out of it."""
        self._loaded = True
        gone = []
        for kept in opened(self.cache.rows()):
            key = seen.keys.get(kept.name)
            if key is None:
                gone.append(kept.name)
            elif kept.state.holds(key, day):
                self._put(kept, seen)
        self.cache.bring((), gone)
        return bool(self.rows)

    def _put(self, kept: Kept, seen: Seen) -> bool:
        row = DraftRow(kept.name, seen.owners.get(kept.name, -1), *kept.record)
        self._states[kept.name] = kept.state
        was, self.rows[kept.name] = self.rows.get(kept.name), row
        return was != row

    def _take(self, names: Iterable[str], kept: list[Kept]) -> bool:
        """Take what was read; what was to be read and is not there is gone."""
        changed = [self._put(each, self.seen) for each in kept]
        gone = [name for name in set(names) - {each.name for each in kept} if name in self._states]
        self._drop(gone)
        self.cache.bring(kept, ())
        return any(changed) or bool(gone)

    def _drop(self, gone: Iterable[str]) -> None:
        names = list(gone)
        for name in names:
            del self._states[name]
            self.rows.pop(name, None)
        self.cache.bring((), names)

    def _holds(self, name: str, key: FileKey, day: int) -> bool:
        return (state := self._states.get(name)) is not None and state.holds(key, day)

    def _is_of(self, kept: Kept) -> bool:
        return self._states.get(kept.name) == kept.state

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
