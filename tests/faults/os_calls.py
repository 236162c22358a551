"""Stands between the program and the disk: each call of `os` that touches a folder goes through a hook."""

import os
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from unittest.mock import patch

_OF_PATH = {
    "open",
    "unlink",
    "remove",
    "mkdir",
    "rmdir",
    "stat",
    "lstat",
    "access",
    "listdir",
    "scandir",
    "chmod",
}
_OF_TWO_PATHS = {"rename", "replace", "link", "symlink"}
_OF_DESCRIPTOR = {
    "write",
    "pwrite",
    "read",
    "fsync",
    "fdatasync",
    "ftruncate",
    "fstat",
    "fchmod",
    "fchown",
    "setxattr",
    "close",
}


@dataclass(frozen=True)
class Call:
    """One call: its name, what it was given, and the path of what it touches, where it goes to for a rename."""

    name: str
    args: tuple[Any, ...]
    path: Path
    target: Path | None = None

    @property
    def flags(self) -> int:
        """What a file is opened for."""
        return int(self.args[1]) if self.name == "open" else 0

    @property
    def changes(self) -> bool:
        """Tell whether the disk changes by it."""
        if self.name == "open":
            return bool(self.flags & (os.O_CREAT | os.O_WRONLY | os.O_RDWR))
        return self.name not in {"stat", "lstat", "access", "listdir", "scandir", "read", "fstat", "close"}


Hook = Callable[[Call, Callable[[], Any]], Any]


@contextmanager
def intercepted(folder: Path, hook: Hook) -> Iterator[None]:
    """Give `hook` each call under a folder, with what executes it; calls elsewhere pass by."""
    calls = _Calls(folder, hook)
    with ExitStack() as stack:
        for name in sorted(_OF_PATH | _OF_TWO_PATHS | _OF_DESCRIPTOR):
            stack.enter_context(patch.object(os, name, calls.instead_of(name)))
        yield


class _Calls:
    """Knows which descriptor is which file, as calls relative to a folder's descriptor need it."""

    def __init__(self, folder: Path, hook: Hook) -> None:
        self.folder = folder
        self.hook = hook
        self.opened: dict[int, Path] = {}

    def instead_of(self, name: str) -> Callable[..., Any]:
        real = getattr(os, name)

        def call(*args: Any, **named: Any) -> Any:
            said = self._understood(name, args, named)
            if said is None:
                return real(*args, **named)
            if name == "close":
                self.opened.pop(args[0])
            result = self.hook(said, lambda: real(*args, **named))
            if name == "open":
                self.opened[result] = said.path
            return result

        return call

    def _understood(self, name: str, args: tuple[Any, ...], named: dict[str, Any]) -> Call | None:
        if not args:
            return None
        if name in _OF_DESCRIPTOR or isinstance(args[0], int):
            path = self.opened.get(args[0]) if isinstance(args[0], int) else None
            return None if path is None else Call(name, args, path)
        if name in _OF_TWO_PATHS:
            source = self._place(args[0], named.get("src_dir_fd"))
            target = self._place(args[1], named.get("dst_dir_fd", named.get("dir_fd")))
            known = source is not None or target is not None
            return Call(name, args, source or Path(os.fspath(args[0])), target) if known else None
        path = self._place(args[0], named.get("dir_fd"))
        return None if path is None else Call(name, args, path)

    def _place(self, path: Any, folder: int | None) -> Path | None:
        """Give a path in full, None when it is not under the folder."""
        text = os.fsdecode(path)
        if folder is not None and not text.startswith("/"):
            if folder not in self.opened:
                return None
            text = f"{self.opened[folder]}/{text}"
        full = Path(os.path.abspath(text))  # noqa: PTH100 -- Path.absolute keeps « .. », resolve asks the disk
        return full if full == self.folder or self.folder in full.parents else None
