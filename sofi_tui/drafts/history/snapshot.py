"""The whole folder recorded as it is, before it is merged with another machine's."""

from collections.abc import Mapping

from dulwich.objects import Blob, ObjectID, Tree

from sofi_tui.drafts.history.door import History
from sofi_tui.drafts.history.errors import HistoryError
from sofi_tui.drafts.history.folder_files import files_in, files_on_disk
from sofi_tui.drafts.history.git_index import note_in_index
from sofi_tui.drafts.history.recording import WAIT, Recording
from sofi_tui.drafts.history.repository import Repository, blob_id
from sofi_tui.drafts.history.trees import REGULAR
from sofi_tui.words import history as say

ONE_BY_ONE = 20
"""Up to how many changed drafts get a revision each, with a name and a nature; more are recorded in one."""

_MESSAGE = say.BEFORE_SYNCHRONISING


def record_folder(history: History, repository: Repository, recording: Recording) -> None:
    """Record what changed in the folder without being recorded, what is gone from it included."""
    changed = _changed(history, repository)
    if len(changed) <= ONE_BY_ONE:
        for name, data in changed.items():
            history.catch_up(history.folder / name, data)
        changed = _changed(history, repository)
    if changed:
        _record_at_once(repository, recording, changed)


def _changed(history: History, repository: Repository) -> dict[str, bytes | None]:
    """Give the files that are not what the last revision says, None for those that are gone."""
    tip = repository.tip()
    known = files_in(None if tip is None else repository.tree_at(repository.commit_at(tip).tree))
    held = dict(files_on_disk(history.folder))
    new = {name: data for name, data in held.items() if data is not None and blob_id(data) != known.get(name)}
    return new | {name: None for name in known if name not in held}


def _record_at_once(
    repository: Repository, recording: Recording, changed: Mapping[str, bytes | None]
) -> None:
    with repository.told(), repository.locked(WAIT):
        tip = repository.tip()
        tree = Tree()
        if tip is not None:
            tree.set_raw_string(repository.tree_at(repository.commit_at(tip).tree).as_raw_string())
        blobs = {name: Blob.from_string(data) for name, data in changed.items() if data is not None}
        repository.add_many(blobs.values())
        for name in changed:
            if name in blobs:
                tree[name.encode()] = (REGULAR, blobs[name].id)
            elif name.encode() in tree:
                del tree[name.encode()]
        repository.add(tree)
        commit = recording.write(tree.id, [tip] if tip else [], _MESSAGE.encode())
        if not repository.move(repository.branch, tip, commit):
            raise HistoryError(say.FOLDER_KEEPS_CHANGING)
        idents: dict[str, ObjectID | None] = {
            name: blobs[name].id if name in blobs else None for name in changed
        }
        note_in_index(repository, idents)
