"""Git's own list of a work tree, kept true where someone uses git in the folder: else it would seem to undo them."""

from collections.abc import Mapping
from contextlib import suppress

from dulwich.objects import ObjectID

from sofi_tui.drafts.history.repository import Repository, in_folder


def note_in_index(repository: Repository, files: Mapping[str, ObjectID | None]) -> None:
    """Note which blob each file of the folder has now, None for none; where there is no such list, none is made.

    A list that cannot be read, or that git itself holds, is left as it is: only `git status` is then mistaken.
    """
    path = repository.place.git / "index"
    if not path.is_file() or path.is_symlink():
        return
    from dulwich.index import Index, index_entry_from_stat  # noqa: PLC0415 -- few folders have one

    with suppress(Exception):
        index = Index(path)
        for name, blob in files.items():
            key = b"/".join(repository.path_of(name))
            if blob is None:
                if key in index:
                    del index[key]
            else:
                status = in_folder(repository.place, name).lstat()
                index[key] = index_entry_from_stat(status, blob, mode=0o100644)
        index.write()
