"""What rows depend on beside the files: a new program, other presets or another configuration make other rows."""

import os
from collections.abc import Iterable, Iterator
from pathlib import Path

from sofi_tui import __version__
from sofi_tui.fasd.digests import digest

_PARTS = ("fasd", "content", "drafts")
"""The packages that a row is made by."""


def program_stamp(parts: Iterable[str] = _PARTS) -> str:
    """Name the program, as far as some packages of it go: its version, and the sizes and times of its modules.

    An update from a checkout keeps the version; reading the modules would cost more than comparing the index.
    """
    root = Path(__file__).parents[2]
    if not root.is_dir():  # in an archive: the version has to do
        return __version__
    modules = " ".join(module for part in parts for module in _modules(root / part))
    return f"{__version__} {digest(modules.encode())}"


def _modules(package: Path) -> Iterator[str]:
    """Name the modules and style sheets of a package and of those in it, each with its size and time."""
    with os.scandir(package) as entries:
        for entry in sorted(entries, key=lambda entry: entry.name):
            if entry.name.endswith((".py", ".tcss")):
                status = entry.stat()
                yield f"{package.name}/{entry.name} {status.st_size} {status.st_mtime_ns}"
            elif entry.name != "__pycache__" and entry.is_dir():
                yield from _modules(package / entry.name)
