"""What can go wrong with the history of drafts; none of it ever keeps a draft from being saved."""

from pathlib import Path

from sofi_tui.drafts.errors import DraftsError
from sofi_tui.words import history as say


class HistoryError(DraftsError):
    """The history cannot be read or written; the drafts themselves are as they were."""


class UnknownRevisionError(HistoryError):
    """A reference that names no revision of a draft."""

    exit_code = 2


class UnusableRepositoryError(HistoryError):
    """A repository that the history cannot be kept in; `reason` says why in French, and what to do."""

    def __init__(self, git: Path | str, reason: str) -> None:
        super().__init__(say.not_kept(git, reason))


class RemoteError(HistoryError):
    """The shared repository cannot be reached, or refuses; nothing of the folder was lost."""
