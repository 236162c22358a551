"""Changes of the profile offered to the drafts that still hold what it said before.

Beside the profile stands, hidden, the profile as it last was when it and the drafts agreed: what differs from it
has not been offered yet, whether it was changed by the program or by hand.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from sofi_tui.content.organisation.applying import Put, applied, puts, replaced
from sofi_tui.content.organisation.changes import Change
from sofi_tui.drafts.errors import DraftsError
from sofi_tui.drafts.organisation.file import ProfileFile
from sofi_tui.drafts.staging import Together, carry_out
from sofi_tui.drafts.store import DraftStore, utc_now
from sofi_tui.drafts.stored import StoredDraft
from sofi_tui.fasd.draft import Draft, Statut


@dataclass(frozen=True)
class Offer:
    """What the changes put into one draft; only those being typed (« en cours ») are offered any."""

    stored: StoredDraft
    draft: Draft
    puts: tuple[Put, ...]


def pending(file: ProfileFile) -> list[Change]:
    """List the changes of the profile that have not been offered yet; raises ProfileError."""
    agreed = file.agreed()
    return [] if agreed is None else replaced(agreed, file.read())


def offers(store: DraftStore, changes: Sequence[Change]) -> list[Offer]:
    """List the drafts that still hold an old value, with what they become."""
    if not changes:
        return []
    found = []
    for entry in store.entries():
        draft = entry.draft
        if draft is None or draft.read_only or draft.header.get("statut", Statut.EN_COURS) != Statut.EN_COURS:
            continue
        if held := puts(draft, changes):
            try:
                stored = store.read(entry.path)
            except DraftsError:  # it vanished meanwhile
                continue
            found.append(Offer(stored, applied(stored.draft, changes), tuple(held)))
    return found


def accept(store: DraftStore, file: ProfileFile, offered: Sequence[Offer]) -> None:
    """Change all these drafts, or none, and note that the profile and the drafts agree; raises DraftsError."""
    if offered:
        carry_out(store, Together((), [(one.stored, one.draft) for one in offered]), utc_now())
    file.agree()
