"""Drafts carried into another campaign, as new drafts."""

from pathlib import Path

from sofi_tui.content.past_presets import preset_of_year
from sofi_tui.drafts.errors import ReadOnlyDraftError, RefusedEditError
from sofi_tui.drafts.store import DraftStore
from sofi_tui.drafts.stored import StoredDraft
from sofi_tui.fasd.next_year import NextYear
from sofi_tui.words import life as say


def carry_over(store: DraftStore, path: Path, campagne: int) -> StoredDraft:
    """Make the draft of another campaign from one, which stays as it is; raises DraftsError."""
    draft = store.read(path).draft
    if draft.read_only:
        raise ReadOnlyDraftError(draft.id)
    if campagne <= draft.campagne:
        raise RefusedEditError(say.later_year(draft.id, draft.campagne))
    before, after = (
        preset_of_year(store.catalogue, draft.modele, year) for year in (draft.campagne, campagne)
    )
    return store.add(NextYear(before, after, campagne).carried(draft))
