"""What a revision is made of."""

from pathlib import Path

from sofi_tui.drafts.atomic import read_bounded
from sofi_tui.drafts.errors import StorageError


def content_of(path: Path) -> bytes | None:
    """Read a file, None when it is gone; raises StorageError, and UnreadableDraftError for no file of its own."""
    try:
        return read_bounded(path)
    except StorageError as error:
        if isinstance(error.cause, FileNotFoundError):
            return None
        raise
