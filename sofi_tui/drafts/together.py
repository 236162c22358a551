"""Several drafts made or changed at once: all of them, or none."""

from collections.abc import Sequence
from contextlib import suppress

from sofi_tui.drafts.atomic import remove_whole
from sofi_tui.drafts.errors import DraftsError, ReadOnlyDraftError, UnreadableDraftError
from sofi_tui.drafts.file_format import MAX_BYTES, dump, too_large
from sofi_tui.drafts.presence import refuse_when_open
from sofi_tui.drafts.rights import why_read_only
from sofi_tui.drafts.shape import check_shape
from sofi_tui.drafts.store import DraftStore, utc_now
from sofi_tui.drafts.stored import StoredDraft
from sofi_tui.fasd.cleaning import cleaned
from sofi_tui.fasd.draft import Draft
from sofi_tui.fasd.paths import dotted
from sofi_tui.fasd.shape import ShapeError

_NO_ID_YET = "nouveau"


def check_new(draft: Draft, place: str, store: DraftStore) -> Draft:
    """Give a draft made from foreign data as a file may hold it; raises UnreadableDraftError, naming `place`."""
    safe = Draft(cleaned(draft.with_header(id=_NO_ID_YET).document, ()))
    try:
        check_shape(safe.document, store.catalogue.codes)
    except ShapeError as error:
        raise UnreadableDraftError(place, None, f"{dotted(error.path)} : {error.reason}") from error
    if len(dump(safe)) > MAX_BYTES:
        raise too_large(place)
    return safe


def add_all(store: DraftStore, drafts: Sequence[Draft]) -> list[StoredDraft]:
    """Make a file for each new draft; when one cannot be made, those before it are taken away again."""
    made: list[StoredDraft] = []
    try:
        for draft in drafts:
            made.append(store.add(draft))
    except BaseException:
        for stored in made:
            with suppress(DraftsError):
                remove_whole(stored.path)
        raise
    return made


def save_all(store: DraftStore, changed: Sequence[tuple[StoredDraft, Draft]]) -> list[StoredDraft]:
    """Save each draft; raises what saving raises, those saved before it being given back what they held.

    Whoever has one open is met before anything is saved.
    """
    for stored, _ in changed:
        refuse_when_open(stored.path, utc_now())
        if reason := why_read_only(stored.path):
            raise ReadOnlyDraftError(stored.draft.id, reason)
    saved: list[tuple[StoredDraft, StoredDraft]] = []
    try:
        for stored, draft in changed:
            saved.append((stored, store.save(stored, draft)))
    except BaseException:
        for before, after in saved:
            with suppress(DraftsError):
                store.save(after, before.draft)
        raise
    return [after for _, after in saved]
