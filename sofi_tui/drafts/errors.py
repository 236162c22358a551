"""What can go wrong with drafts on disk: typed, each said in one clean French line that tells what to do."""

import errno
from collections.abc import Iterable
from pathlib import Path

from sofi_tui.fasd.texts import clean_line, clean_message
from sofi_tui.words import drafts as say

_SYSTEM_REASONS = {
    errno.ENOSPC: say.NO_SPACE,
    errno.EDQUOT: say.QUOTA,
    errno.EFBIG: say.FILE_TOO_LARGE,
    errno.EACCES: say.NO_RIGHT,
    errno.EPERM: say.NO_RIGHT,
    errno.EROFS: say.READ_ONLY_DISK,
    errno.ENOENT: say.GONE,
    errno.ENOTDIR: say.NOT_A_FOLDER,
    errno.EISDIR: say.A_FOLDER,
    errno.ELOOP: say.A_LINK,
    errno.ENXIO: say.NOT_AN_ORDINARY_FILE,
    errno.ENAMETOOLONG: say.NAME_TOO_LONG,
    errno.EEXIST: say.NAME_TAKEN,
    errno.EBUSY: say.BEING_SAVED,
    errno.EIO: say.DISK_ERROR,
    errno.ESTALE: say.NETWORK_DISK,
}


class DraftsError(Exception):
    """Base of the errors of drafts; `str(error)` is one line for people, `exit_code` the command line's."""

    exit_code: int = 3

    def __init__(self, message: str) -> None:
        super().__init__(clean_message(message))


class UnreadableDraftError(DraftsError):
    """A file that does not hold a draft; `reason` says what is wrong and what to do."""

    def __init__(self, file: Path | str, line: int | None, reason: str) -> None:
        where = f"{file}, ligne {line}" if line else f"{file}"
        super().__init__(f"{where} : {reason}")
        self.file = file
        self.line = line


class UnknownDraftError(DraftsError):
    """A reference that names no draft."""

    exit_code = 2


class AmbiguousDraftError(DraftsError):
    """A beginning that several ids have."""

    exit_code = 2

    def __init__(self, reference: str, ids: Iterable[str]) -> None:
        self.ids = tuple(ids)
        super().__init__(say.several_drafts(reference, ", ".join(self.ids)))


class LockedDraftError(DraftsError):
    """A draft that someone has open; `owner` reads « alice sur serveur1 depuis 14:02 »."""

    exit_code = 4

    def __init__(self, ident: str, owner: str) -> None:
        self.owner = clean_line(owner)
        super().__init__(say.locked(ident, self.owner))


class RefusedEditError(DraftsError):
    """An edit that a draft cannot take: no such field, no such place, a value of another shape."""

    exit_code = 2


class StorageError(DraftsError):
    """The operating system refused; `cause` is its error."""

    def __init__(self, path: Path | str, cause: OSError) -> None:
        reason = _SYSTEM_REASONS.get(cause.errno or 0)
        if reason is None:
            reason = say.refused_by_system(cause.strerror or type(cause).__name__)
        super().__init__(f"{path} : {reason}.")
        self.cause = cause


class OvertakenError(StorageError):
    """Somebody else wrote a file while the disk took its time for what was to replace it: nothing was replaced."""

    def __init__(self, path: Path) -> None:
        super().__init__(path, OSError(errno.EBUSY, ""))


class ReadOnlyDraftError(DraftsError):
    """A draft that can be read, not changed: for `reason`, one French line, else because a newer program wrote it."""

    def __init__(self, ident: str, reason: str = "") -> None:
        super().__init__(reason or say.newer_version(ident))


class TooLargeError(DraftsError):
    """A text, or one more record, that would take a draft over its bounds; what was there is kept."""


class ChangedOnDiskError(DraftsError):
    """A file that is no longer what was read: nothing was overwritten."""

    def __init__(self, path: Path | str) -> None:
        super().__init__(say.changed_since_opening(path))


class UnsavedError(DraftsError):
    """A draft that was closed while its file could not be written; `kept` when the recovery journal has its text."""

    def __init__(self, path: Path | str, *, kept: bool) -> None:
        end = say.KEPT_IN_JOURNAL if kept else say.LOST_SINCE_LAST_SAVE
        super().__init__(say.not_saved(path, end))
