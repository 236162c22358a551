"""A revision taken back: its content in the draft as it now is, never its life."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from sofi_tui.drafts.errors import StorageError
from sofi_tui.drafts.history.nature import Nature
from sofi_tui.drafts.store import DraftStore
from sofi_tui.drafts.stored import StoredDraft
from sofi_tui.fasd.alignment import aligned
from sofi_tui.fasd.draft import Draft
from sofi_tui.fasd.kinds import Record
from sofi_tui.fasd.marks import renumbered

_FICHES = ("formation", "action")
_CODE = "code_sofi"


def with_content_of(draft: Draft, old: Draft) -> Draft:
    """Give a draft with the content of an old state of it.

    Its id, where it stands on its way to validation and the codes that SOFI gave stay: what was sent stays sent. What
    is kept about a session (questions, conflicts, what was copied) follows it, and goes where it is no more.
    """
    slots = aligned(draft.sessions, old.sessions, old.sessions) if old.sessions else []
    now_at = {slot.base: slot.mine for slot in slots if slot.base is not None and slot.mine is not None}
    followed = renumbered(draft, ("sessions",), now_at.get) if old.sessions else draft
    document: dict[str, Any] = {**followed.document, "sessions": _sessions(draft, old, now_at)}
    for name in _FICHES:
        document[name] = _with_code(old.document.get(name) or {}, draft.document.get(name) or {})
    titre = old.header.get("titre")
    return Draft(document).with_value(("brouillon", "titre"), titre if isinstance(titre, str) else None)


def restore(store: DraftStore, path: Path, old: Draft) -> StoredDraft:
    """Take an old state of a draft back into its file, as a new revision; make the file again where it is gone.

    Raises what saving raises.
    """
    try:
        stored = store.read(path)
    except StorageError as error:
        if not isinstance(error.cause, FileNotFoundError):
            raise
        return store.put_back(path, old)
    return store.save(stored, with_content_of(stored.draft, old), nature=Nature.RESTAURATION)


def _sessions(draft: Draft, old: Draft, now_at: Mapping[int, int]) -> list[Record]:
    """Give the sessions of an old state, each with the code that SOFI has given it meanwhile."""
    was = {number: place for place, number in now_at.items()}
    return [
        _with_code(session, draft.sessions[was[number]]) if number in was else session
        for number, session in enumerate(old.sessions)
    ]


def _with_code(record: Record, now: Mapping[str, Any]) -> Record:
    """Give a record with the code that SOFI has given meanwhile."""
    return {**record, _CODE: now[_CODE]} if _CODE in now and _CODE not in record else record
