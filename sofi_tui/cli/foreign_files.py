"""Files that come from elsewhere: what they are, told by how they begin, and their bytes, never too many."""

import os
import stat
from dataclasses import dataclass
from enum import Enum, auto
from pathlib import Path

from sofi_tui.cli.context import Context
from sofi_tui.cli.refusals import RefusalError, UsageError
from sofi_tui.drafts.store import DraftStore
from sofi_tui.words import command_line as say

MAX_BYTES = 20 * 2**20
_MIB = 2**20
_PACKED = (b"PK\x03\x04", b"\xd0\xcf\x11\xe0")  # xlsx and ods, xls
_MARKS = (b"\xef\xbb\xbf", b"\xff\xfe", b"\xfe\xff")


@dataclass(frozen=True)
class Incoming:
    """A file to be brought in: `name` is what the person calls it, `modele` that of LHEO's unrecognised offers.

    `partly` takes what can be taken though other cells cannot, `trial` changes nothing.
    """

    context: Context
    store: DraftStore
    name: str
    data: bytes
    modele: str | None
    partly: bool
    trial: bool

    def unreadable(self, error: Exception) -> RefusalError:
        """Say why the file cannot be read."""
        return RefusalError(f"{self.name} : {error}")


class Foreign(Enum):
    """What a file is."""

    XML = auto()
    WORKBOOK = auto()
    TEXT = auto()


def read_foreign(path: Path) -> bytes:
    """Read a regular file of at most MAX_BYTES, its size asked before; raises RefusalError, UsageError and OSError."""
    try:
        file = os.open(path, os.O_RDONLY | os.O_NONBLOCK | os.O_CLOEXEC)
    except FileNotFoundError as error:
        raise UsageError(say.no_such_file(path)) from error
    try:
        status = os.fstat(file)
        if not stat.S_ISREG(status.st_mode):
            raise RefusalError(say.not_an_ordinary_file(path))
        if status.st_size > MAX_BYTES:
            size = status.st_size // _MIB
            raise RefusalError(say.too_large(path, size, MAX_BYTES // _MIB))
        with os.fdopen(file, "rb", closefd=False) as opened:
            return opened.read(MAX_BYTES)
    finally:
        os.close(file)


def kind_of(data: bytes) -> Foreign:
    """Tell what a file is by its first bytes."""
    if data.startswith(_PACKED):
        return Foreign.WORKBOOK
    head = data[:200]
    for mark in _MARKS:
        head = head.removeprefix(mark)
    return Foreign.XML if head.replace(b"\0", b"").lstrip().startswith(b"<") else Foreign.TEXT
