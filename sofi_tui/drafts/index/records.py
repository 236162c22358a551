"""What the index keeps of one file, as sealed bytes: a row is right for one state of its file, or it is not read."""

import json
import os
import struct
from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache
from typing import NamedTuple
from zlib import crc32

from sofi_tui.drafts.index.folder_scan import FileKey
from sofi_tui.drafts.index.rows import DraftRow
from sofi_tui.fasd.findings import Finding, Gravity

SEAL = struct.Struct("<I")
WHOLE = 0x2144DF1C
"""The CRC of any text that its own CRC follows (zlib, RFC 1952): what a broken disk or file changes has another one."""
_STATE = struct.Struct("<dQqqQii?")
_TAIL = _STATE.size + SEAL.size
_ENCODER = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"))
_BETWEEN = b"\0"


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


class Kept(NamedTuple):
    """What a file came to in a `state`: its row, and its findings as `packed_findings` writes them."""

    state: State
    row: DraftRow
    findings: bytes = b""

    @property
    def name(self) -> str:
        """The name of the file."""
        return self.row.name

    def sealed(self) -> bytes:
        """Write all but the findings."""
        row = self.row
        search = row.search.encode(errors="surrogatepass")
        texts = (os.fsencode(row.name), search, row.counted, row.packed)
        return _sealed(texts, row.saved_at, self.state)

    def sealed_findings(self) -> bytes:
        """Write the findings, with the name and the state of the file that they are of."""
        return _sealed((os.fsencode(self.name), self.findings), self.row.saved_at, self.state)


def opened(
    sealed: Iterable[bytes], owners: Mapping[str, int], shared: dict[bytes, bytes]
) -> Iterator[tuple[State, DraftRow]]:
    """Read what `sealed` wrote, files having `owners`; what is not whole is left out.

    Rows that count alike share what they count by, which `shared` collects.
    """
    for record in sealed:
        if not _is_whole(record):
            continue
        saved_at, size, mtime, ctime, inode, *days = _STATE.unpack_from(record, len(record) - _TAIL)
        name, search, counted, packed = record[:-_TAIL].split(_BETWEEN)
        file, searched = os.fsdecode(name), search.decode(errors="surrogatepass")
        counted = shared.setdefault(counted, counted)
        row = DraftRow(file, owners.get(file, -1), saved_at, searched, counted, packed)
        yield State(FileKey(size, mtime, ctime, inode), *days), row


def opened_findings(
    sealed: Iterable[bytes], states: Mapping[str, State]
) -> Iterator[tuple[str, tuple[Finding, ...]]]:
    """Read what `sealed_findings` wrote of files in these states; what is not whole, or of others, is left out."""
    for record in filter(_is_whole, sealed):
        raw, packed = record[:-_TAIL].split(_BETWEEN)
        name = os.fsdecode(raw)
        if (state := states.get(name)) is None:
            continue
        _, *figures = _STATE.unpack_from(record, len(record) - _TAIL)
        if figures == [*state.key, *state[1:]]:
            yield name, findings_in(packed)


def packed_findings(findings: Iterable[Finding]) -> bytes:
    """Write findings; nothing at all for none."""
    values = [[list(each.path), each.gravity.value, each.rule, each.message] for each in findings]
    text = _ENCODER.encode(values) if values else ""
    return text.encode(errors="surrogatepass")


@lru_cache(maxsize=512)
def findings_in(packed: bytes) -> tuple[Finding, ...]:
    """Read what `packed_findings` wrote; drafts of one preset often lack the same things."""
    values = json.loads(packed) if packed else ()
    return tuple(
        Finding(tuple(path), Gravity(gravity), rule, message) for path, gravity, rule, message in values
    )


def _sealed(texts: Iterable[bytes], saved_at: float, state: State) -> bytes:
    """Write texts that hold no NUL, and the figures of a state; one that no file system has now holds for no file."""
    try:
        figures = _STATE.pack(saved_at, *state.key, *state[1:])
    except struct.error:
        figures = _STATE.pack(saved_at, 0, 0, 0, 0, 0, 0, False)
    text = _BETWEEN.join(texts) + figures
    return text + SEAL.pack(crc32(text))


def _is_whole(sealed: object) -> bool:
    return isinstance(sealed, bytes) and len(sealed) > _TAIL and crc32(sealed) == WHOLE
