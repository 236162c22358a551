"""What Linux tells of a folder (inotify(7)): that something happened to a file in it, be it written where it is."""

import ctypes
import errno
import os
from contextlib import suppress
from pathlib import Path
from typing import Any

_MODIFY, _ATTRIB, _CLOSE_WRITE = 0x2, 0x4, 0x8
_MOVED_FROM, _MOVED_TO, _CREATE, _DELETE = 0x40, 0x80, 0x100, 0x200
_ONLY_DIRECTORY = 0x1000000
_WHATEVER_CHANGES = _MODIFY | _ATTRIB | _CLOSE_WRITE | _MOVED_FROM | _MOVED_TO | _CREATE | _DELETE
_AT_ONCE = 2**16


class Notices:
    """Hears of changes in one folder at a time; raises OSError where the system has no such thing, or none left."""

    def __init__(self) -> None:
        self._descriptor = _asked("inotify_init1", os.O_CLOEXEC | os.O_NONBLOCK)
        self._of: tuple[int, int] | None = None

    def listen_to(self, folder: Path) -> None:
        """Hear of what happens in a folder from now on; raises OSError."""
        descriptor = os.open(folder, os.O_PATH | os.O_DIRECTORY | os.O_CLOEXEC)
        try:  # by its descriptor, so that it is the folder whose number is known, also while another takes its place
            opened = f"/proc/self/fd/{descriptor}".encode()
            _asked("inotify_add_watch", self._descriptor, opened, _WHATEVER_CHANGES | _ONLY_DIRECTORY)
            self._of = _number(os.fstat(descriptor))
        finally:
            os.close(descriptor)

    def are_of(self, folder: os.stat_result) -> bool:
        """Tell whether this is the folder that is listened to."""
        return self._of == _number(folder)

    def heard(self) -> bool:
        """Tell whether anything happened since the last asking; where too much did to be told, that is told."""
        heard = False
        with suppress(BlockingIOError):
            while os.read(self._descriptor, _AT_ONCE):
                heard = True
        return heard

    def close(self) -> None:
        """Hear no more."""
        os.close(self._descriptor)


def _number(status: os.stat_result) -> tuple[int, int]:
    return status.st_dev, status.st_ino


def _asked(name: str, *arguments: Any) -> int:
    """Call a function of the C library that gives a number, -1 for an error; raises OSError."""
    try:
        answer: int = getattr(ctypes.CDLL(None, use_errno=True), name)(*arguments)
    except AttributeError:  # another system than Linux
        answer = -1
        ctypes.set_errno(errno.ENOSYS)
    if answer < 0:
        number = ctypes.get_errno()
        raise OSError(number, os.strerror(number))
    return answer
