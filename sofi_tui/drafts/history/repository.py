"""The repository as the history uses it: objects added, one branch moved by comparing and swapping, tags.

Built on dulwich's object store and references alone: its `Repo`, which would read settings and load hooks, is
never opened on the folder.
"""

import hashlib
import weakref
import zlib
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path

from dulwich.errors import NotTreeError
from dulwich.file import PERM_GROUP
from dulwich.object_store import DiskObjectStore
from dulwich.objects import Blob, Commit, ObjectID, ShaFile, Tag, Tree
from dulwich.refs import DiskRefsContainer, Ref

from sofi_tui.drafts.atomic import make_subfolder, replace_whole
from sofi_tui.drafts.errors import DraftsError, StorageError
from sofi_tui.drafts.history.errors import HistoryError, UnusableRepositoryError
from sofi_tui.drafts.history.place import Place
from sofi_tui.drafts.history.references import moved
from sofi_tui.drafts.history.trees import entry_at
from sofi_tui.drafts.permissions import SHARED, mode_for_new
from sofi_tui.drafts.save_lock import LONGEST, save_lock
from sofi_tui.words import history as say

LOCK_NAME = "sofi-tui"
HEAD = Ref(b"HEAD")
HEADS = b"refs/heads/"
LARGEST = 64 * 2**20
"""The most bytes that one object may have: a tree of 100 000 drafts has a tenth of it."""

_FAST = 1


class Repository:
    """One repository; all errors are DraftsError within `told`."""

    def __init__(self, place: Place) -> None:
        self.place = place
        self.prefix = tuple(part.encode() for part in place.prefix)
        folder = place.git / "objects"
        shared = mode_for_new(folder if folder.is_dir() else place.git) == SHARED
        self.objects = DiskObjectStore(
            folder, shared_perm=PERM_GROUP if shared else None, loose_object_size_limit=LARGEST
        )
        self.refs = DiskRefsContainer(place.git)
        weakref.finalize(self, self.objects.close)

    @contextmanager
    def told(self) -> Iterator[None]:
        """Make what goes wrong within one French line."""
        try:
            yield
        except DraftsError:
            raise
        except OSError as error:
            raise StorageError(self.place.git, error) from error
        except Exception as error:  # whatever a broken or hostile repository makes dulwich raise
            raise HistoryError(say.damaged(self.place.git, type(error).__name__)) from error

    @contextmanager
    def locked(self, wait: float) -> Iterator[None]:
        """Keep other processes of ours from writing meanwhile; raises StorageError after `wait` seconds."""
        with save_lock(self.place.git / LOCK_NAME, wait, longest=LONGEST):
            yield

    @property
    def branch(self) -> Ref:
        """The branch that HEAD names; raises UnusableRepositoryError when it names none."""
        held = self.refs.read_ref(HEAD) or b""
        target = held.removeprefix(b"ref: ").strip()
        if not held.startswith(b"ref: ") or not target.startswith(HEADS):
            reason = say.ON_NO_BRANCH
            raise UnusableRepositoryError(self.place.git, reason)
        return Ref(target)

    def tip(self) -> ObjectID | None:
        """Give the last commit of the branch, None before the first."""
        return self.at(self.branch)

    def at(self, ref: Ref) -> ObjectID | None:
        """Give what a reference leads to, None when there is no such."""
        try:
            return ObjectID(self.refs[ref])
        except KeyError:
            return None

    def move(self, ref: Ref, old: ObjectID | None, new: ObjectID) -> bool:
        """Move a reference if it is still where it was; False when somebody was quicker."""
        return moved(self.place.git, self.refs, ref, old, new)

    def commit_at(self, ident: ObjectID) -> Commit:
        """Read a commit; raises HistoryError when it is none."""
        found = self.objects[ident]
        if not isinstance(found, Commit):
            raise HistoryError(say.not_a_revision(ident.decode()))
        return found

    def commit_under(self, ident: ObjectID) -> ObjectID | None:
        """Give the commit that a reference leads to, by a tag or not; None where there is none."""
        if ident not in self.objects:
            return None
        found = self.objects[ident]
        if isinstance(found, Tag):
            return self.commit_under(ObjectID(found.object[1]))
        return ident if isinstance(found, Commit) else None

    def tree_at(self, ident: ObjectID) -> Tree:
        """Read a tree."""
        found = self.objects[ident]
        if not isinstance(found, Tree):
            raise NotTreeError(ident)
        return found

    def tree_bytes(self, ident: ObjectID) -> bytes:
        """Read a tree as it is written."""
        kind, data = self.objects.get_raw(ident)
        if kind != Tree.type_num:
            raise NotTreeError(ident)
        return data

    def blob_at(self, ident: ObjectID) -> bytes:
        """Read the bytes of a file; raises HistoryError when it is none."""
        found = self.objects[ident]
        if not isinstance(found, Blob):
            raise HistoryError(say.not_a_file(ident.decode()))
        return found.as_raw_string()

    def path_of(self, name: str) -> tuple[bytes, ...]:
        """Give the path in the tree of a file of the folder."""
        return (*self.prefix, name.encode())

    def file_in(self, commit: ObjectID | None, name: str) -> ObjectID | None:
        """Give the blob of a file of the folder in a commit, None when it is not there."""
        if commit is None:
            return None
        tree = self.tree_bytes(self.commit_at(commit).tree)
        found = entry_at(tree, self.tree_bytes, self.path_of(name))
        return None if found is None or found[0] & 0o170000 != 0o100000 else found[1]

    def keeps_folder(self) -> bool:
        """Tell whether the drafts' folder is in the last commit."""
        with self.told():
            tip = self.tip()
            if tip is None:
                return False
            tree = self.tree_bytes(self.commit_at(tip).tree)
            return entry_at(tree, self.tree_bytes, self.prefix) is not None

    def add(self, item: ShaFile) -> None:
        """Write an object to the disk, once, so that no power cut takes it away."""
        self._write(item.id, item.type_name, item.as_raw_string())

    def add_tree(self, data: bytes) -> ObjectID:
        """Write a tree that is given as it is written; give its name."""
        # git names objects so; nothing here is kept safe by it
        named = hashlib.sha1(b"tree %d\0" % len(data) + data, usedforsecurity=False)
        ident = ObjectID(named.hexdigest().encode())
        self._write(ident, b"tree", data)
        return ident

    def _write(self, ident: ObjectID, kind: bytes, data: bytes) -> None:
        if ident in self.objects:
            return
        name = ident.decode()
        folder = make_subfolder(self.place.git / "objects" / name[:2])
        replace_whole(folder / name[2:], zlib.compress(b"%s %d\0" % (kind, len(data)) + data, _FAST))

    def add_many(self, items: Iterable[ShaFile]) -> None:
        """Write many objects at once, as one pack."""
        new = {item.id: item for item in items if item.id not in self.objects}
        if new:
            self.objects.add_objects([(item, None) for item in new.values()])


def blob_id(data: bytes) -> ObjectID:
    """Give the name that git gives to the bytes of a file."""
    return Blob.from_string(data).id


def in_folder(place: Place, name: str) -> Path:
    """Give the file of a folder's draft by its name."""
    return place.git.parent.joinpath(*place.prefix, name)
