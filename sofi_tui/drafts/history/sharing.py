"""A folder of drafts shared through a repository: made, set up, synchronised."""

from pathlib import Path

from sofi_tui.drafts.history.errors import RemoteError
from sofi_tui.drafts.history.place import made_bare
from sofi_tui.drafts.history.remote import Credentials, Remote
from sofi_tui.drafts.history.remote_address import address, remote_url, set_remote_url
from sofi_tui.drafts.history.report import Report
from sofi_tui.drafts.history.synchronising import Synchronising
from sofi_tui.drafts.store import DraftStore
from sofi_tui.words import history as say


def create_shared(url: str) -> None:
    """Make an empty repository at a path, for several folders to share; raises RemoteError, StorageError."""
    found = address(url)
    if found.kind != "file":
        raise RemoteError(say.CREATE_ONLY_PATHS)
    path = Path(found.path)
    if path.exists():
        raise RemoteError(say.already_there(path))
    made_bare(path)


def set_up(store: DraftStore, url: str) -> None:
    """Let a folder be shared through the repository at an address; raises RemoteError, StorageError."""
    set_remote_url(store.history.desk.repository.place.git, url)


def shared_through(store: DraftStore) -> str | None:
    """Give the address that a folder is shared through, None for none."""
    return remote_url(store.history.desk.repository.place.git)


def synchronise(store: DraftStore, ask: Credentials | None = None) -> Report:
    """Bring a folder and its shared repository to hold the same; raises RemoteError, HistoryError, StorageError."""
    url = shared_through(store)
    if url is None:
        raise RemoteError(say.shared_with_nobody(store.folder))
    return Synchronising(store.history, Remote(url, ask), store.history.now).run()
