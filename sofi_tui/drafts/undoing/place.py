"""Where the steps of each draft are kept: in the user's own state folder, as what was typed stands in them."""

import os
import re
from contextlib import suppress
from datetime import UTC, datetime, timedelta
from pathlib import Path

from sofi_tui.content.user_folders import state_folder
from sofi_tui.drafts.atomic import read_bounded, remove_whole, replace_whole
from sofi_tui.drafts.errors import DraftsError
from sofi_tui.drafts.file_format import MAX_BYTES
from sofi_tui.drafts.folder import is_id, made
from sofi_tui.drafts.leftovers import sweep
from sofi_tui.drafts.undoing.kept import MOST_BYTES, Writer, read_steps
from sofi_tui.drafts.undoing.steps import Steps
from sofi_tui.fasd.digests import digest

KEPT_FOR = timedelta(days=60)
"""After so long nobody undoes what was done; the revisions of the history stay."""

_OF_STEPS = re.compile(r"[^.].*-[0-9a-f]{16}\.jsonl")


def steps_folder() -> Path:
    """Tell where the steps of the user's drafts are."""
    return state_folder() / "annulations"


def read_kept(path: Path) -> Steps:
    """Read the steps of the draft in a file; none where they cannot be read."""
    try:
        return read_steps(read_bounded(_file(path), 2 * MAX_BYTES + MOST_BYTES))
    except DraftsError:
        return Steps()


class StepsFile:
    """Keeps the steps of one draft, whole or not at all; they are a comfort, so that a failure is no one's concern."""

    def __init__(self) -> None:
        self._writer = Writer()
        self._kept: tuple[Path, Steps] | None = None

    def keep(self, path: Path, steps: Steps) -> None:
        """Keep the steps of the draft in a file, unless they are kept already."""
        if self._kept is not None and self._kept[0] == path and self._kept[1] is steps:
            return
        with suppress(DraftsError):
            data = self._writer.written(steps)
            if self._kept is None:
                _forget_old()
            file = _file(path)
            if data:
                made(file.parent, synced=False)
                replace_whole(file, data, synced=False)
            else:
                remove_whole(file)
            self._kept = path, steps


def _file(path: Path) -> Path:
    whole = os.path.abspath(path)  # noqa: PTH100 -- as the journal names its entries
    mark = digest(os.fsencode(whole))[:16]
    ident = path.stem if is_id(path.stem) else "brouillon"
    return steps_folder() / f"{ident}-{mark}.jsonl"


def _forget_old() -> None:
    """Take away the steps of long ago, of drafts that may be gone too."""
    folder, now = steps_folder(), datetime.now(UTC)
    sweep(folder, now)
    with suppress(OSError):
        for file in folder.iterdir():
            if _OF_STEPS.fullmatch(file.name):
                with suppress(OSError):
                    if now.timestamp() - file.lstat().st_mtime > KEPT_FOR.total_seconds():
                        file.unlink()
