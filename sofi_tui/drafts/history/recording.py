"""Writes what a file holds as a revision, beside whoever else does at the same moment."""

from collections.abc import Callable
from contextlib import suppress
from datetime import datetime
from pathlib import Path

from dulwich.objects import Blob, Commit, ObjectID

from sofi_tui.drafts.errors import DraftsError
from sofi_tui.drafts.folder import EXTENSION
from sofi_tui.drafts.history.change import Change
from sofi_tui.drafts.history.errors import HistoryError
from sofi_tui.drafts.history.git_index import note_in_index
from sofi_tui.drafts.history.messages import author_here, message_for, signature
from sofi_tui.drafts.history.repository import Repository, blob_id
from sofi_tui.drafts.history.revision import Author
from sofi_tui.drafts.history.trees import with_entry
from sofi_tui.fasd.differences import differences
from sofi_tui.fasd.draft import Draft
from sofi_tui.fasd.paths import FieldPath
from sofi_tui.words import history as say

WAIT = 10.0
"""Seconds that a record waits for another one: it is in nobody's way."""
_TRIES = 5

Parse = Callable[[str, bytes], Draft]
"""Reads the bytes of a draft's file, named; raises UnreadableDraftError."""


class Recording:
    """Writes revisions into a repository."""

    def __init__(self, repository: Repository, parse: Parse, now: Callable[[], datetime]) -> None:
        self._repository = repository
        self._parse = parse
        self._now = now

    def known(self, name: str) -> tuple[bytes | None, bool]:
        """Give the bytes of a file in the last revision, None when it has none, and whether there is any revision."""
        repository = self._repository
        tip = repository.tip()
        blob = repository.file_in(tip, name)
        return (None if blob is None else repository.blob_at(blob)), tip is not None

    def record(self, change: Change) -> ObjectID | None:
        """Make a revision of a file of the folder; None when the last one holds just that.

        Raises HistoryError, StorageError.
        """
        repository = self._repository
        with repository.told(), repository.locked(WAIT):
            for _ in range(_TRIES):
                tip = repository.tip()
                held = repository.file_in(tip, change.name)
                blob = None if change.data is None else blob_id(change.data)
                if held == blob:
                    return None
                commit = self._commit(change, tip, held)
                if repository.move(repository.branch, tip, commit):
                    note_in_index(repository, {change.name: blob})
                    return commit
        raise HistoryError(say.keeps_changing(repository.place.git))

    def _commit(self, change: Change, tip: ObjectID | None, held: ObjectID | None) -> ObjectID:
        repository = self._repository
        before = None if held is None else repository.blob_at(held)
        message = message_for(
            _stem(change.name), change.nature, self._fields(change.name, before, change.data)
        )
        blob = None
        if change.data is not None:
            item = Blob.from_string(change.data)
            repository.add(item)
            blob = item.id
        tree = b"" if tip is None else repository.tree_bytes(repository.commit_at(tip).tree)
        path = repository.path_of(change.name)
        new = with_entry(tree, repository.tree_bytes, path, blob, repository.add_tree)
        return self.write(repository.add_tree(new), [tip] if tip else [], message, change.author, change.when)

    def write(
        self,
        tree: ObjectID,
        parents: list[ObjectID],
        message: bytes,
        author: Author | None = None,
        when: datetime | None = None,
    ) -> ObjectID:
        """Write a commit, made here and now, of what `author` did `when`."""
        now = self._now()
        commit = Commit()
        commit.tree = tree
        commit.parents = parents
        commit.author, commit.committer = signature(author or author_here()), signature(author_here())
        commit.author_time, commit.commit_time = (int(time.timestamp()) for time in (when or now, now))
        commit.author_timezone = commit.commit_timezone = _offset(now)
        commit.encoding = b"UTF-8"
        commit.message = message
        self._repository.add(commit)
        return commit.id

    def _fields(self, name: str, before: bytes | None, after: bytes | None) -> list[FieldPath]:
        """Tell which places two versions of a file fill differently; none where either is no draft."""
        if before is None or after is None:
            return []
        with suppress(DraftsError):
            found = differences(self._parse(name, before), self._parse(name, after))
            return [difference.path for difference in found]
        return []


def name_of(draft: str) -> str:
    """Name the file of a draft in its folder."""
    return f"{draft}{EXTENSION}"


def _stem(name: str) -> str:
    return Path(name).stem if name.endswith(EXTENSION) else name


def _offset(now: datetime) -> int:
    offset = now.astimezone().utcoffset()
    return 0 if offset is None else int(offset.total_seconds())
