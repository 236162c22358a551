"""What a picture of the dashboard depends on: it is true while all of this is as it was.

Asked for with a few dozen `stat`: of the folder, since a file that is replaced, made, moved or opened by a program of
ours changes the folder's times; of the files in sight, since an editor may write into one in its place; of what is
remembered, which says where the cursor is. A file out of sight that an editor wrote into shows in the counts alone,
and asking about thousands of them would take what the picture saves: the dashboard itself compares all, a moment later.
Who is renamed by an administrator during the day is another thing that nothing here would tell.
"""

import os
import sys
import time
from collections.abc import Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import Any, NamedTuple

from sofi_tui.cli.screen import ScreenRequest
from sofi_tui.drafts.index.folder_scan import FileKey, Seen, key_of, status_of
from sofi_tui.drafts.index.stamp import program_stamp
from sofi_tui.drafts.memory import Memory, memory_file
from sofi_tui.fasd.digests import digest

MOST_FILES = 60
"""So many files are asked about: more than a usual window has lines."""

_PARTS = ("fasd", "content", "drafts", "keys", "words", "tui")
_VARIABLES = (
    *("TERM", "COLORTERM", "NO_COLOR", "FORCE_COLOR", "COLUMNS", "LINES"),
    *("LANG", "LC_ALL", "LC_CTYPE", "LC_TIME", "TZ"),
)
_TEXTUAL = "TEXTUAL"
_FIGURES = len(FileKey._fields)


class Circumstances(NamedTuple):
    """`surroundings` names program, configuration and terminal, `day` is an ordinal, `size` in columns and lines.

    `folder` is the state of the drafts' folder, `memory` that of what is remembered, None where there is nothing;
    `files` are those in sight, with their states.
    """

    surroundings: str
    day: int
    size: tuple[int, int]
    folder: FileKey
    memory: FileKey | None
    files: tuple[tuple[str, FileKey], ...]

    def hold(self, request: ScreenRequest, size: tuple[int, int], environ: Mapping[str, str]) -> bool:
        """Tell whether all is still so, for what is asked for now in a terminal of a size."""
        folder = request.store.folder
        return (
            self.size == size
            and self.day == request.store.today().toordinal()
            and self.folder == _folder_state(folder)
            and self.memory == _state(memory_file(folder))
            and all(key == _state(folder / name) for name, key in self.files)
            and self.surroundings == surroundings(request, environ)
        )


class Shown(NamedTuple):
    """A dashboard as a new start shows it: the last look at the folder, the day, what is remembered, and the files.

    Those of the lines in sight come first in `names`.
    """

    seen: Seen
    day: date
    memory: Memory
    names: Sequence[str]


def circumstances(folder: Path, size: tuple[int, int], around: str, shown: Shown) -> Circumstances | None:
    """Tell what a picture taken now depends on, its `surroundings` being `around`.

    None where that may change without its times telling it.
    """
    seen, named = shown.seen, list(dict.fromkeys(shown.names))[:MOST_FILES]
    files = tuple((name, seen.keys[name]) for name in named if name in seen.keys)
    if seen.folder is None or len(files) < len(named):
        return None
    if max([seen.folder.changed, *(key.changed for _, key in files)]) >= seen.rest:
        return None
    memory = _state(memory_file(folder))
    return Circumstances(around, shown.day.toordinal(), size, seen.folder, memory, files)


def surroundings(request: ScreenRequest, environ: Mapping[str, str]) -> str:
    """Name the program, its presets and settings, the folder, and what the terminal is said to be."""
    terminal = {name: environ.get(name) for name in _VARIABLES}
    textual = sorted(item for item in environ.items() if item[0].startswith(_TEXTUAL))
    asked = (
        *(request.store.folder.resolve(), request.store.folder, request.touches, request.appearance),
        *(terminal, textual, time.tzname, time.timezone, os.getuid(), _libraries()),
    )
    named = f"{program_stamp(_PARTS)}\n{request.store.catalogue.presets!r}\n{asked!r}"
    return digest(named.encode(errors="surrogateescape"))


def _libraries() -> list[int]:
    """Name what Textual and its like are: the folders that they stand in change when one is exchanged.

    The folder where one happens to be, which `python -m` puts first, holds none of them, and changes all the time.
    """
    places = sys.path if sys.flags.safe_path else sys.path[1:]
    states = (_state(Path(place)) for place in places if Path(place).is_absolute())
    return [state.mtime for state in states if state is not None]


def circumstances_in(table: Any) -> Circumstances:
    """Read them from JSON; raises ValueError, TypeError and KeyError for what is none."""
    files = tuple((name, _key(key)) for name, key in table["files"])
    if not all(map(_may_name, (name for name, _ in files))) or len(files) > MOST_FILES:
        raise ValueError(table["files"])
    width, height = map(int, table["size"])
    memory = table["memory"]
    return Circumstances(
        str(table["surroundings"]),
        int(table["day"]),
        (width, height),
        _key(table["folder"]),
        None if memory is None else _key(memory),
        files,
    )


def _key(said: Any) -> FileKey:
    figures = [int(figure) for figure in said]
    if len(figures) != _FIGURES:
        raise ValueError(said)
    return FileKey(*figures)


def _may_name(name: str) -> bool:
    """Tell whether a name is that of a file in the folder itself."""
    return bool(name) and "/" not in name and "\0" not in name


def _folder_state(folder: Path) -> FileKey | None:
    """Give the state of a folder, opened for that: a network's disk is then asked anew, and not its memory."""
    try:
        descriptor = os.open(folder, os.O_RDONLY | os.O_DIRECTORY | os.O_CLOEXEC)
    except OSError:
        return None
    try:
        return key_of(os.fstat(descriptor))
    finally:
        os.close(descriptor)


def _state(path: Path) -> FileKey | None:
    return None if (status := status_of(path)) is None else key_of(status)
