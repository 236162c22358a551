"""The private record of an error that nobody foresaw: where it happened, and nothing of any draft."""

import os
import traceback
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

from sofi_tui.content.user_folders import state_folder


def write_crash_log(error: BaseException) -> Path | None:
    """Write what kinds of error came where in the code, one causing the other; None when writing fails.

    Neither messages nor local variables are written, since both may quote a draft.
    """
    folder = state_folder() / "journaux"
    file = folder / f"erreur-{datetime.now():%Y%m%d-%H%M%S-%f}.txt"
    try:
        for missing in (*reversed(folder.parents), folder):
            if not missing.is_dir():
                missing.mkdir(mode=0o700, exist_ok=True)
        descriptor = os.open(file, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        with os.fdopen(descriptor, "w", encoding="utf-8", errors="replace") as log:
            log.writelines(f"{line}\n" for line in _lines(error))
    except OSError:
        return None
    return file


def _lines(error: BaseException) -> Iterator[str]:
    seen: set[int] = set()
    link: BaseException | None = error
    while link is not None and id(link) not in seen:
        seen.add(id(link))
        yield f"{type(link).__module__}.{type(link).__qualname__}"
        for frame, line in traceback.walk_tb(link.__traceback__):
            yield f"  {frame.f_code.co_filename}:{line}:{frame.f_code.co_name}"
        link = link.__cause__ or link.__context__
