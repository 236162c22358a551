"""Whether a draft may be written, asked before anything is: what may only be read opens to be read."""

import os
import stat
from pathlib import Path

from sofi_tui.words import drafts as say


def why_read_only(path: Path) -> str:
    """Say in French why the file of a draft cannot be replaced, and what to do; empty when it can."""
    folder = path.parent
    if not os.access(folder, os.W_OK | os.X_OK, effective_ids=True):
        if os.statvfs(folder).f_flag & os.ST_RDONLY:
            return _reason(say.folder_read_only(folder), say.COPY_ELSEWHERE)
        return _reason(say.no_right_in(folder), say.ASK_WHO_MANAGES)
    if not os.access(path, os.W_OK, effective_ids=True) or _stuck(path):
        return _reason(say.FILE_NOT_YOURS, say.ASK_WHO_CREATED)
    return ""


def _reason(what: str, remedy: str) -> str:
    return say.reading_only(what, remedy)


def _stuck(path: Path) -> bool:
    """Tell whether it is somebody else's in a folder where only the owner may replace a file."""
    folder, user = path.parent.stat(), os.geteuid()
    return bool(folder.st_mode & stat.S_ISVTX) and user not in {0, folder.st_uid, path.lstat().st_uid}
