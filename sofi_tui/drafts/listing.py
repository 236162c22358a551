"""The draft files of a folder: what a list shows of each, and how one is found by what people call it."""

from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import NamedTuple

from sofi_tui.drafts.errors import (
    AmbiguousDraftError,
    DraftsError,
    StorageError,
    UnknownDraftError,
    UnreadableDraftError,
)
from sofi_tui.drafts.file_format import LoadedDraft
from sofi_tui.drafts.folder import EXTENSION, is_draft_name, is_id, shown_name
from sofi_tui.drafts.stored import StoredDraft
from sofi_tui.fasd.dates import moment_in
from sofi_tui.fasd.draft import Draft
from sofi_tui.words import drafts as say


class Entry(NamedTuple):
    """One line of a list; `draft` is None, and `problem` says why in French, for an unreadable file.

    `lasting` tells that the problem is in the file itself, and stays until the file changes.
    """

    path: Path
    id: str
    modified: datetime
    draft: Draft | None
    problem: str = ""
    cleaned: bool = False
    lasting: bool = True


def listed(folder: Path, read: Callable[[Path], StoredDraft]) -> list[Entry]:
    """List the drafts of a folder, the last changed first; a file that vanishes meanwhile is left out."""
    entries = [entry for path in _files(folder) if (entry := entry_of(path, read))]
    return sorted(entries, key=lambda entry: (entry.modified, entry.id), reverse=True)


def found(reference: str, folder: Path) -> Path:
    """Find a draft by its id, its beginning, or a path; raises UnknownDraftError, AmbiguousDraftError."""
    if "/" in reference or reference.endswith(EXTENSION):
        return _found_path(reference, folder)
    ids = sorted(path.stem for path in _files(folder) if is_id(path.stem))
    matches = [reference] if reference in ids else [ident for ident in ids if ident.startswith(reference)]
    if not matches or not reference:
        raise UnknownDraftError(say.no_such_draft(reference))
    if len(matches) > 1:
        raise AmbiguousDraftError(reference, matches)
    return folder / f"{matches[0]}{EXTENSION}"


def _found_path(reference: str, folder: Path) -> Path:
    for path in (Path(reference), folder / reference):
        if _is_file(path):
            return path
    raise UnknownDraftError(say.no_such_file(reference))


def _is_file(path: Path) -> bool:
    try:
        return path.is_file()
    except OSError as error:
        raise StorageError(path, error) from error
    except ValueError:  # a NUL character
        return False


def _files(folder: Path) -> list[Path]:
    try:
        return [path for path in folder.iterdir() if is_draft_name(path.name)]
    except FileNotFoundError:
        return []
    except OSError as error:
        raise StorageError(folder, error) from error


def entry_of(path: Path, read: Callable[[Path], StoredDraft | LoadedDraft]) -> Entry | None:
    """List one file; None for one that is not there."""
    try:
        return _readable(path, read)
    except DraftsError as error:
        if isinstance(error, StorageError) and isinstance(error.cause, FileNotFoundError):
            return None
        lasting = isinstance(error, UnreadableDraftError)
        ident = shown_name(path).removesuffix(EXTENSION)
        return Entry(path, ident, _changed(path), None, str(error), lasting=lasting)


def _readable(path: Path, read: Callable[[Path], StoredDraft | LoadedDraft]) -> Entry:
    ident = path.stem
    if not is_id(ident):
        reason = say.RENAME_FILE
        raise UnreadableDraftError(shown_name(path), None, reason)
    stored = read(path)
    saved = moment_in(stored.draft.header.get("modifie_le"))
    modified = saved.astimezone(UTC) if saved else _changed(path)
    return Entry(path, ident, modified, stored.draft, cleaned=stored.cleaned)


def _changed(path: Path) -> datetime:
    """Give the date of the file itself, the beginning of times for one that just vanished."""
    try:
        return datetime.fromtimestamp(path.lstat().st_mtime, UTC)
    except (OSError, OverflowError, ValueError):
        return datetime.fromtimestamp(0, UTC)
