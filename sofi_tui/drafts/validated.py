"""What an action was when it was validated, found again in its history by the print of its fiches."""

from sofi_tui.drafts.errors import DraftsError
from sofi_tui.drafts.store import DraftStore
from sofi_tui.fasd.draft import Draft
from sofi_tui.fasd.follow_up import print_of, validation_of


def validated_version(store: DraftStore, draft: Draft) -> Draft | None:
    """Give the sending or the revision whose fiches were validated, None when neither holds them.

    Raises HistoryError where the history cannot be read.
    """
    if (validation := validation_of(draft)) is None:
        return None
    path = store.folder / f"{draft.id}.toml"
    for sending in reversed(store.history.sealed(draft.id)):
        then = store.parse(path, sending.data).draft
        if print_of(then) == validation.empreinte:
            return then
    for revision in store.history.revisions(draft.id):
        try:
            then = store.history.read(draft.id, revision)
        except DraftsError:
            continue  # no draft then
        if print_of(then) == validation.empreinte:
            return then
    return None
