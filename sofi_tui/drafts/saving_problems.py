"""What the screen says while a draft cannot be saved: what happened, where the text is, what to do."""

import errno
from pathlib import Path

from sofi_tui.drafts.errors import DraftsError, StorageError
from sofi_tui.fasd.texts import clean_line
from sofi_tui.words import drafts as say

_VANISHED = (say.FOLDER_GONE, say.PUT_IT_BACK)
_FORBIDDEN = (say.NO_RIGHT_IN_FOLDER, say.ASK_WHO_MANAGES)
_REASONS = {
    errno.ENOSPC: (say.DISK_FULL, say.MAKE_ROOM),
    errno.EDQUOT: (say.QUOTA_REACHED, say.MAKE_ROOM),
    errno.EFBIG: (say.FILE_TOO_LARGE_HERE, say.MAKE_ROOM_OR_SHORTEN),
    errno.EACCES: _FORBIDDEN,
    errno.EPERM: _FORBIDDEN,
    errno.EROFS: (say.FOLDER_READ_ONLY, say.HAVE_IT_REOPENED),
    errno.ENOENT: _VANISHED,
    errno.ENOTDIR: _VANISHED,
    errno.EBUSY: (say.BEING_SAVED_ELSEWHERE, say.WAIT),
    errno.ENAMETOOLONG: (say.FILE_NAME_TOO_LONG, "raccourcissez-le"),
    errno.EIO: (say.DISK_GAVE_ERROR, say.TELL_WHO_MANAGES),
    errno.EBUSY: (say.SOMEBODY_SAVES, say.WAIT),
    errno.ESTALE: (say.NETWORK_DISK_FAILS, say.CHECK_NETWORK),
}
_IN_JOURNAL = say.TEXT_IN_JOURNAL
_IN_MEMORY = say.TEXT_IN_MEMORY


def saving_problem(error: DraftsError, path: Path, *, in_journal: bool) -> str:
    """Say in one French line why the draft at `path` is not in its file, and where its text is meanwhile."""
    where = _IN_JOURNAL if in_journal else _IN_MEMORY
    if not isinstance(error, StorageError):
        return f"{error} {where[0].upper()}{where[1:]}."
    refused = say.system_refused(error.cause.strerror or type(error.cause).__name__)
    what, remedy = _REASONS.get(error.cause.errno or 0, (refused, say.WAIT))
    return clean_line(say.saving_problem(what.format(folder=path.parent), where, remedy))
