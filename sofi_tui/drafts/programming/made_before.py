"""The drafts of a folder that a programming table made."""

from sofi_tui.drafts.errors import DraftsError
from sofi_tui.drafts.programming.sessions import PROGRAMMING
from sofi_tui.drafts.store import DraftStore
from sofi_tui.drafts.stored import StoredDraft


def made_before(store: DraftStore) -> list[StoredDraft]:
    """Read them, those that cannot be read or changed left out."""
    store.tidy()
    found = []
    for entry in store.entries():
        if entry.draft is None or entry.draft.read_only or entry.draft.get((PROGRAMMING,)) is None:
            continue
        try:
            found.append(store.read(entry.path))
        except DraftsError:  # it vanished meanwhile
            continue
    return found
