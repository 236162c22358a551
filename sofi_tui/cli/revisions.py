"""``ID``, ``ID@12``, ``ID@abc123``, ``ID@envoi-1``: a draft as it is, as it was, or as it was sent."""

from dataclasses import dataclass
from pathlib import Path

from sofi_tui.cli.refusals import UsageError
from sofi_tui.drafts.errors import UnknownDraftError
from sofi_tui.drafts.history.revision import Sealed
from sofi_tui.drafts.store import DraftStore
from sofi_tui.fasd.draft import Draft
from sofi_tui.words import command_line as say

_SENT = "envoi-"


@dataclass(frozen=True)
class Referred:
    """A draft that was referred to, and what people call it."""

    name: str
    draft: Draft


def referred(store: DraftStore, reference: str) -> Referred:
    """Read what is referred to; raises DraftsError and UsageError."""
    ident, at, which = reference.rpartition("@")
    if not at or "/" in which:
        stored = store.read(store.find(reference))
        return Referred(stored.draft.id, stored.draft)
    draft = draft_named(store, ident)
    if which.startswith(_SENT):
        sealed = sent(store, draft, which.removeprefix(_SENT))
        read = store.parse(store.folder / f"{draft}.toml", sealed.data).draft
    else:
        read = store.history.read(draft, store.history.find(draft, which))
    return Referred(f"{draft}@{which}", read)


def draft_named(store: DraftStore, reference: str) -> str:
    """Give the id of a draft, which may be known to the history only: its file may be gone."""
    try:
        return store.find(reference).stem
    except UnknownDraftError:
        name = Path(reference).stem
        if not name or not (store.history.revisions(name) or store.history.sealed(name)):
            raise
        return name


def sent(store: DraftStore, draft: str, number: str) -> Sealed:
    """Give what was sealed when a draft was sent for the `number`-th time; raises UsageError."""
    for sealed in store.history.sealed(draft):
        if number == str(sealed.number):
            return sealed
    raise UsageError(say.no_sending(number, draft))
