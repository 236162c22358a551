"""A draft changed by a command: read, changed as in the wizard, saved with the same locks and merges."""

from dataclasses import dataclass

from sofi_tui.cli.context import Context
from sofi_tui.cli.sources import open_store, tell_special
from sofi_tui.drafts.editing import Editing
from sofi_tui.drafts.saving import news_of
from sofi_tui.drafts.store import DraftStore
from sofi_tui.drafts.stored import StoredDraft


@dataclass(frozen=True)
class EditedDraft:
    """A draft under the edits of one command; nothing is saved before `save`."""

    context: Context
    store: DraftStore
    stored: StoredDraft
    editing: Editing

    def save(self) -> StoredDraft:
        """Save, and tell what someone else had changed; raises DraftsError, LockedDraftError among them."""
        saved = self.store.save(self.stored, self.editing.draft)
        if news := news_of(saved):
            self.context.streams.tell(news)
        return saved


def edit_draft(context: Context, reference: str) -> EditedDraft:
    """Read the draft that a command changes; raises DraftsError."""
    store = open_store(context)
    stored = store.read(store.find(reference))
    tell_special(context, stored.path, cleaned=stored.cleaned, read_only=False)
    draft = stored.draft
    editing = Editing(draft, store.catalogue.get(draft.modele), store.today, draft.read_only)
    return EditedDraft(context, store, stored, editing)
