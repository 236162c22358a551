"""A revision taken back: its content in the draft as it now is, never its life."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from sofi_tui.drafts.errors import StorageError
from sofi_tui.drafts.history.revision import Nature
from sofi_tui.drafts.store import DraftStore
from sofi_tui.drafts.stored import StoredDraft
from sofi_tui.fasd.alignment import aligned
from sofi_tui.fasd.draft import Draft
from sofi_tui.fasd.kinds import Record

_CONTENT = ("formation", "action", "sessions")
_CODE = "code_sofi"


def with_content_of(draft: Draft, old: Draft) -> Draft:
    """Give a draft with the content of an old state of it.

    Its id, where it stands on its way to validation and the codes that SOFI gave stay: what was sent stays sent.
    """
    document: dict[str, Any] = {**draft.document}
    for name in _CONTENT:
        document.pop(name, None)
        if name in old.document:
            document[name] = old.document[name]
    for name in _CONTENT[:2]:
        document[name] = _with_code(document.get(name) or {}, draft.document.get(name) or {})
    if old.sessions:
        slots = aligned(draft.sessions, old.sessions, old.sessions)
        was = {slot.mine: slot.base for slot in slots if slot.base is not None}
        document["sessions"] = [
            _with_code(session, draft.sessions[was[number]] if number in was else {})
            for number, session in enumerate(old.sessions)
        ]
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


def _with_code(record: Record, now: Mapping[str, Any]) -> Record:
    """Give a record with the code that SOFI has given meanwhile."""
    return {**record, _CODE: now[_CODE]} if _CODE in now and _CODE not in record else record
