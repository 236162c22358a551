"""The image: the byte code of all modules that starts load, in one file beside the program's own byte code.

Python looks for each module in several folders, asks about three files and opens one; five hundred modules are a tenth
of a start. An image says once where each was found. What it holds is what the ``.pyc`` files hold, and is true under
the same conditions: the source's time and size, or, where byte code was compiled for good, those of the ``.pyc``.
"""

import marshal
import os
import sys
from importlib.util import MAGIC_NUMBER
from pathlib import Path
from typing import Any, NamedTuple
from zlib import crc32

_LENGTH = 4
_HEADER = 2 * _LENGTH
_PACKAGE = Path(__file__).parents[1]

Places = tuple[tuple[str, int], ...]
"""The folders that modules are looked for in, each with the time of its last change: what is put there shows in it."""


class Place(NamedTuple):
    """Where a module is: its source, the file that tells whether its byte code is still true, and where that lies.

    `mtime` is in whole seconds, `size`, `offset` and `length` in bytes.
    """

    origin: str
    is_package: bool
    witness: str
    mtime: int
    size: int
    offset: int
    length: int

    def is_true(self) -> bool:
        """Tell whether the byte code is still that of its source."""
        try:
            state = os.stat(self.witness)  # noqa: PTH116 - five hundred at each start
        except OSError:
            return False
        return int(state.st_mtime) == self.mtime and state.st_size == self.size


class Image:
    """An open image. It is read in parts, from wherever it was opened, though another one takes its name meanwhile."""

    def __init__(self, descriptor: int, places: Places, modules: dict[str, Any], begin: int) -> None:
        self.places, self._modules = places, modules
        self._descriptor, self._begin = descriptor, begin

    def true_place(self, name: str) -> Place | None:
        """Find a module; None where the image has it not, or not as it is now."""
        found = self._modules.get(name)
        if found is None:
            return None
        place = Place(*found)
        return place if place.is_true() else None

    def true_places(self) -> dict[str, Place]:
        """Give all modules that are as they were."""
        places = {name: self.true_place(name) for name in self._modules}
        return {name: place for name, place in places.items() if place is not None}

    def code(self, place: Place) -> bytes:
        """Give the marshalled byte code of a module; raises OSError."""
        return os.pread(self._descriptor, place.length, self._begin + place.offset)


def image_path() -> Path | None:
    """Say where the image of this Python is; None where it keeps byte code elsewhere, or another kind of it."""
    tag = sys.implementation.cache_tag
    if tag is None or sys.flags.optimize or sys.pycache_prefix is not None:
        return None
    return _PACKAGE / "__pycache__" / f"start.{tag}.image"


def places_now() -> Places:
    """Say where modules are looked for now."""
    return tuple((place, _changed(place)) for place in sys.path)


def _changed(place: str) -> int:
    try:
        return int(os.stat(place).st_mtime)  # noqa: PTH116 - see above
    except OSError:
        return 0


def read_image(path: Path) -> Image | None:
    """Open an image; None where there is none, or one of another Python. It stays open as long as the process."""
    try:
        descriptor = os.open(path, os.O_RDONLY | os.O_CLOEXEC)
    except OSError:
        return None
    try:
        length, checked = _numbers(os.pread(descriptor, _HEADER, 0))
        index = os.pread(descriptor, length, _HEADER)
        if 0 < length == len(index) and crc32(index) == checked:
            magic, places, modules = marshal.loads(index)  # noqa: S302 - lies with the byte code
            if magic == MAGIC_NUMBER:
                return Image(descriptor, places, modules, _HEADER + length)
    except OSError:
        pass  # it is made anew, like byte code that cannot be read
    os.close(descriptor)
    return None


def _numbers(header: bytes) -> tuple[int, int]:
    """Read the length of the index, in bytes, and its checksum."""
    return int.from_bytes(header[:_LENGTH], "little"), int.from_bytes(header[_LENGTH:], "little")


def image_bytes(places: Places, modules: dict[str, tuple[Place, bytes]]) -> bytes:
    """Write an image; offsets are given here."""
    placed, codes, offset = {}, [], 0
    for name, (place, code) in modules.items():
        placed[name] = tuple(place._replace(offset=offset, length=len(code)))
        codes.append(code)
        offset += len(code)
    index = marshal.dumps((MAGIC_NUMBER, places, placed))
    header = b"".join(number.to_bytes(_LENGTH, "little") for number in (len(index), crc32(index)))
    return b"".join((header, index, *codes))
