"""What rows depend on beside the files: a new program, other presets or another configuration make other rows."""

import os
from collections.abc import Iterator
from hashlib import sha256
from importlib.resources import files
from pathlib import Path

from sofi_tui import __version__

_PARTS = ("fasd", "fasd/rules", "content", "drafts", "drafts/index")


def program_stamp() -> str:
    """Name the program that makes rows: its version, and the sizes and times of its modules.

    An update from a checkout keeps the version; reading the modules would cost more than comparing the index.
    """
    return f"{__version__} {sha256(' '.join(_modules()).encode()).hexdigest()}"


def _modules() -> Iterator[str]:
    root = files("sofi_tui")
    if not isinstance(root, Path):  # in an archive: the version has to do
        return
    for part in _PARTS:
        with os.scandir(root / part) as entries:
            for entry in sorted(entries, key=lambda entry: entry.name):
                if entry.name.endswith(".py"):
                    status = entry.stat()
                    yield f"{part}/{entry.name} {status.st_size} {status.st_mtime_ns}"
