"""Drafts shared between machines: what each changed is merged field by field, and pushed where the others find it."""

import stat
from collections.abc import Callable
from datetime import UTC, datetime

from dulwich.graph import find_merge_base
from dulwich.objects import Blob, ObjectID, Tree
from dulwich.refs import Ref
from dulwich.repo import ParentsProvider

from sofi_tui.drafts.history.bringing import Bringing, Brought, Versions
from sofi_tui.drafts.history.door import History
from sofi_tui.drafts.history.errors import RemoteError
from sofi_tui.drafts.history.folder_files import files_in, is_hostile
from sofi_tui.drafts.history.git_index import note_in_index
from sofi_tui.drafts.history.messages import author_of
from sofi_tui.drafts.history.recording import WAIT
from sofi_tui.drafts.history.remote import MovedError, Remote, State
from sofi_tui.drafts.history.report import Deed, Report
from sofi_tui.drafts.history.repository import HEADS, Repository, blob_id
from sofi_tui.drafts.history.sealing import SEALS, TAGS
from sofi_tui.drafts.history.snapshot import record_folder
from sofi_tui.drafts.history.trees import REGULAR
from sofi_tui.words import history as say

_TRIES = 8
_MESSAGE = say.MERGE_MESSAGE
_Entry = tuple[int, ObjectID] | None


class Synchronising:
    """Synchronises the folder of a history with a remote repository."""

    def __init__(self, history: History, remote: Remote, now: Callable[[], datetime]) -> None:
        self._history = history
        self._remote = remote
        self._desk = history.desk
        self._bringing = Bringing(history.folder, history.parse_file, now)
        self.report = Report()

    def run(self) -> Report:
        """Pull, merge and push until both ends hold the same; raises RemoteError, HistoryError, StorageError.

        Whatever stops it, nothing is lost and it may be done again.
        """
        repository = self._desk.repository
        if repository.prefix:
            raise RemoteError(say.part_of_larger(self._history.folder))
        with repository.told():
            branch = repository.branch
            for _ in range(_TRIES):
                record_folder(self._history, repository, self._desk.recording)
                state = self._remote.fetch(repository, branch)
                _refuse_other_branch(state, branch, self._remote.url)
                self._take_seals(state)
                if not self._pull(state):
                    continue
                if self._push(branch, state):
                    return self.report
        raise RemoteError(say.remote_keeps_changing(self._remote.url))

    def _pull(self, state: State) -> bool:
        """Merge what the other end has; False when someone recorded something here meanwhile."""
        repository = self._desk.repository
        mine, theirs = repository.tip(), state.tip
        if theirs is None or theirs == mine:
            return True
        base = self._base(mine, theirs)
        if base == theirs:
            return True
        trees = [self._tree(commit) for commit in (base, mine, theirs)]
        tree = self._merged(trees[0], trees[1], trees[2], theirs)
        if mine is None or (mine == base and tree.id == repository.commit_at(theirs).tree):
            commit = theirs
        else:
            repository.add(tree)
            commit = self._desk.recording.write(tree.id, [mine, theirs], _MESSAGE.encode())
        with repository.locked(WAIT):
            if not repository.move(repository.branch, mine, commit):
                return False
            before, after = files_in(trees[1]), files_in(self._tree(commit))
            changed = {name for name in {**before, **after} if before.get(name) != after.get(name)}
            note_in_index(repository, {name: after.get(name) for name in changed})
        return True

    def _push(self, branch: Ref, state: State) -> bool:
        tip = self._desk.repository.tip()
        if tip is None:
            return True
        try:
            self._remote.push(self._desk.repository, branch, state, State(tip, self._seals()))
        except MovedError:
            return False
        self.report.sent = self.report.sent or tip != state.tip
        return True

    def _merged(self, base: Tree, mine: Tree, theirs: Tree, tip: ObjectID) -> Tree:
        """Merge three trees; the files that are shared are brought into the folder on the way."""
        shared = [files_in(tree) for tree in (base, mine, theirs)]
        tree = Tree()
        for name in dict.fromkeys([*mine, *theirs]):
            if is_hostile(name):
                self.report.refused.add(name.decode("utf-8", "replace"))
                continue
            text = name.decode("utf-8", "replace")
            entries = [_entry(held, name) for held in (base, mine, theirs)]
            if all(entry is None or text in files for entry, files in zip(entries, shared, strict=True)):
                self._bring(tree, text, entries, tip)
            elif (kept := _carried(*entries)) is not None:
                tree[name] = kept
        return tree

    def _bring(self, tree: Tree, name: str, entries: list[_Entry], tip: ObjectID) -> None:
        """Bring one file, and note in the merged tree what it holds now."""
        base, mine, theirs = entries
        if theirs == base or (theirs and mine and theirs[1] == mine[1]):
            if mine is not None:
                tree[name.encode()] = mine
            return
        repository = self._desk.repository
        versions = Versions(*(None if entry is None else self._bytes(entry[1]) for entry in (base, theirs)))
        brought = self._bringing.bring(name, versions, lambda: self._who(name, tip))
        self._note(name, brought)
        held = {name: brought.data, **({brought.beside[0]: brought.beside[1]} if brought.beside else {})}
        for each, data in held.items():
            if data is not None:
                if blob_id(data) not in repository.objects:
                    repository.add(Blob.from_string(data))
                tree[each.encode()] = (REGULAR, blob_id(data))

    def _note(self, name: str, brought: Brought) -> None:
        if brought.deed is not Deed.NOTHING:
            self.report.deeds[name] = brought.deed
        if brought.conflicts:
            self.report.conflicts[name] = brought.conflicts
        if brought.beside is not None:
            self.report.beside[name] = brought.beside[0]

    def _who(self, name: str, tip: ObjectID) -> tuple[str, datetime]:
        """Tell who last changed a file on the other side, and when."""
        commit = self._desk.walking.last(name, tip) or self._desk.repository.commit_at(tip)
        return author_of(commit.author).words, datetime.fromtimestamp(commit.author_time, UTC)

    def _base(self, mine: ObjectID | None, theirs: ObjectID) -> ObjectID | None:
        if mine is None:
            return None
        found = find_merge_base(_Graph(self._desk.repository), [mine, theirs])  # type: ignore[arg-type]
        return ObjectID(found[0]) if found else None

    def _tree(self, commit: ObjectID | None) -> Tree:
        repository = self._desk.repository
        return Tree() if commit is None else repository.tree_at(repository.commit_at(commit).tree)

    def _bytes(self, ident: ObjectID) -> bytes:
        return self._desk.repository.blob_at(ident)

    def _seals(self) -> dict[Ref, ObjectID]:
        held = self._desk.repository.refs.as_dict()
        return {ref: ident for ref, ident in held.items() if ref.startswith(TAGS + SEALS)}

    def _take_seals(self, state: State) -> None:
        """Take what was sealed elsewhere; what is sealed here already is never replaced."""
        mine = self._seals()
        for ref, ident in state.seals.items():
            if ref not in mine and not is_hostile(ref.removeprefix(TAGS).replace(b"/", b"")):
                self._desk.repository.move(ref, None, ident)


def _refuse_other_branch(state: State, branch: Ref, url: str) -> None:
    """Raise RemoteError where the others work on a branch of another name: they would never see this one."""
    if state.tip is None and state.heads:
        here, there = (
            ref.removeprefix(HEADS).decode("utf-8", "replace") for ref in (branch, min(state.heads))
        )
        raise RemoteError(say.other_branch(url, there, here))


class _Graph:
    """What dulwich's search for a merge base needs of a repository."""

    def __init__(self, repository: Repository) -> None:
        self.object_store = repository.objects

    def parents_provider(self) -> ParentsProvider:
        """Give who knows the parents of commits."""
        return ParentsProvider(self.object_store)


def _entry(tree: Tree, name: bytes) -> _Entry:
    try:
        return tree[name]
    except KeyError:
        return None


def _carried(base: _Entry, mine: _Entry, theirs: _Entry) -> _Entry:
    """Merge an entry that is no file of the folder, as a whole: mine where both changed it; no links, no modules."""
    kept = theirs if mine == base else mine
    return kept if kept is not None and (stat.S_ISREG(kept[0]) or stat.S_ISDIR(kept[0])) else None
