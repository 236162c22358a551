"""What the index keeps of one file, as sealed text: a row is right for one state of its file, or it is not read."""

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from typing import Any, NamedTuple
from zlib import crc32

from sofi_tui.drafts.index.folder_scan import FileKey
from sofi_tui.fasd.findings import Finding, Gravity

Sealed = tuple[int, bytes]
"""A text and its CRC: a broken disk or file gives another one."""


class State(NamedTuple):
    """What a row is of: a state of its file, and the days on which it holds, as ordinals.

    `settled` tells that the file was at rest when it was read: one that had just changed may change again without its
    times telling it.
    """

    key: FileKey
    first: int
    last: int
    settled: bool

    def holds(self, key: FileKey, day: int) -> bool:
        """Tell whether the row is what the file in a state comes to on a day."""
        return self.settled and self.key == key and self.first <= day <= self.last


@dataclass(frozen=True, slots=True)
class Kept:
    """What a file called `name` came to in a `state`: its row's record and its findings."""

    name: str
    state: State
    record: list[Any] = field(default_factory=list)
    findings: tuple[Finding, ...] = ()

    def unsettled(self) -> "Kept":
        """Give the same, to be read again the next time."""
        return replace(self, state=self.state._replace(settled=False))

    def sealed(self) -> Sealed:
        """Write all but the findings."""
        return _seal([*self._head(), self.record])

    def sealed_findings(self) -> Sealed:
        """Write the findings, with the state of the file that they are of."""
        return _seal([*self._head(), [_finding_record(finding) for finding in self.findings]])

    def _head(self) -> list[Any]:
        key, *rest = self.state
        return [self.name, *key, *rest]


def opened(sealed: Iterable[Sealed]) -> Iterator[Kept]:
    """Read what `sealed` wrote, in one go; what is not whole is left out."""
    for name, state, record in _unsealed(sealed):
        yield Kept(name, state, record)


def opened_findings(sealed: Iterable[Sealed]) -> Iterator[Kept]:
    """Read what `sealed_findings` wrote; what is not whole is left out."""
    for name, state, record in _unsealed(sealed):
        yield Kept(name, state, [], tuple(map(_finding, record)))


def _seal(values: list[Any]) -> Sealed:
    text = json.dumps(values, ensure_ascii=False, separators=(",", ":")).encode(errors="surrogatepass")
    return crc32(text), text


def _unsealed(sealed: Iterable[Sealed]) -> Iterator[tuple[str, State, Any]]:
    whole = [text for crc, text in sealed if isinstance(text, bytes) and crc32(text) == crc]
    for name, size, mtime, ctime, inode, first, last, settled, record in json.loads(
        b"[%s]" % b",".join(whole)
    ):
        yield name, State(FileKey(size, mtime, ctime, inode), first, last, settled), record


def _finding_record(finding: Finding) -> list[Any]:
    return [list(finding.path), finding.gravity.value, finding.rule, finding.message]


def _finding(record: list[Any]) -> Finding:
    path, gravity, rule, message = record
    return Finding(tuple(path), Gravity(gravity), rule, message)
