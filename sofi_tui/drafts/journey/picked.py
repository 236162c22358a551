"""A value of the organisation's profile that was chosen for a field, and what follows from it."""

from sofi_tui.content.organisation.profile import Profile
from sofi_tui.content.organisation.suggestions import Suggestion, changed_by, suggestions
from sofi_tui.drafts.open_draft import OpenDraft
from sofi_tui.drafts.undoing.steps import Deed
from sofi_tui.fasd.paths import FieldPath


def take_suggestion(open_draft: OpenDraft, path: FieldPath, chosen: Suggestion, profile: Profile) -> None:
    """Put a choice into the draft; what followed from the choice before is followed by what follows from this.

    Raises DraftsError.
    """
    draft = open_draft.draft
    held = draft.get(path)
    before = next((one for one in suggestions(profile, draft, path) if one.label == held), None)
    with open_draft.as_one(Deed.PICKED, path):
        if chosen.record is not None:
            open_draft.add_record(path, chosen.record)
        for place, value in changed_by(draft, chosen, before).items():
            open_draft.edit(place, value)
