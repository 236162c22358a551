"""What the keys of a list do to the draft: for records and for sessions alike."""

from typing import NamedTuple

from sofi_tui.content.fiches import words_of
from sofi_tui.drafts.journey.places import SESSIONS_PATH, Place, Step
from sofi_tui.drafts.open_draft import OpenDraft
from sofi_tui.fasd.paths import FieldPath, field_key
from sofi_tui.words import journey as say


class Outcome(NamedTuple):
    """Where a deed leads: to another page, or to a line of the same list."""

    place: Place | None = None
    cursor: int = 0


def is_sessions(path: FieldPath) -> bool:
    """Tell whether a list is that of the sessions."""
    return path == SESSIONS_PATH


def has_days(path: FieldPath) -> bool:
    """Tell whether several items of a list may be made at once, one for each of several days."""
    return field_key(path) in {"session", "session.informations_collectives"}


def open_item(path: FieldPath, index: int, here: Place) -> Outcome:
    """Open a session or a record."""
    if is_sessions(path):
        return Outcome(Place(Step.SESSION, index))
    return Outcome(Place(here.step, here.session, here.section, (*path, index)))


def add_item(open_draft: OpenDraft, path: FieldPath, here: Place) -> Outcome:
    """Add a session or a record and open it."""
    index = open_draft.add_session() if is_sessions(path) else open_draft.add_record(path)
    return open_item(path, index, here)


def move_item(open_draft: OpenDraft, path: FieldPath, index: int, by: int) -> Outcome:
    """Move a session or a record up or down."""
    if is_sessions(path):
        return Outcome(cursor=open_draft.move_session(index, by))
    return Outcome(cursor=open_draft.move_record(path, index, by))


def delete_item(open_draft: OpenDraft, path: FieldPath, index: int) -> None:
    """Delete a session or a record; `undo_deletion` brings it back."""
    if is_sessions(path):
        open_draft.delete_session(index)
    else:
        open_draft.delete_record(path, index)


def item_words(path: FieldPath, index: int) -> str:
    """Name an item in a question: « la session 2 », « la ligne 1 de Contacts référents »."""
    if is_sessions(path):
        return say.the_session(index + 1)
    return say.the_line(index + 1, words_of(field_key(path)).label)
