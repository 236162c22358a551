"""Opens a draft of a store: for writing, with a marker beside it, or to be read only."""

from pathlib import Path
from typing import TYPE_CHECKING

from sofi_tui.drafts.open_draft import OpenDraft
from sofi_tui.drafts.presence import Presence, who_has
from sofi_tui.drafts.rights import why_read_only
from sofi_tui.drafts.stored import StoredDraft
from sofi_tui.words import drafts as say

if TYPE_CHECKING:
    from sofi_tui.drafts.store import DraftStore


def opened(store: "DraftStore", path: Path, take_over: bool) -> OpenDraft:
    """Open a draft for writing, also where someone has it when one is to `take_over`; raises DraftsError."""
    stored = store.read(path)._replace(read_only_because=why_read_only(path))
    if stored.draft.read_only or stored.read_only_because:
        return _open(store, stored, None)
    presence = store.presence_on(path)
    presence.take(take_over)
    store.records.opened(path)
    try:
        return _open(store, store.read(path), presence)
    except BaseException:
        presence.leave()
        raise


def opened_to_read(store: "DraftStore", path: Path) -> OpenDraft:
    """Open a draft to be read only, whoever has it open; raises DraftsError."""
    who = who_has(path, store.now())
    reason = why_read_only(path) or (say.opened_by(who) if who else say.CHOSEN_TO_READ)
    return _open(store, store.read(path)._replace(read_only_because=reason), None)


def _open(store: "DraftStore", stored: StoredDraft, presence: Presence | None) -> OpenDraft:
    return OpenDraft(store, stored, store.catalogue.get(stored.draft.modele), store.today, presence)
