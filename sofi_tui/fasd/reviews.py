"""Places of a draft that need a second look, marked until someone confirms or changes them: ``[[a_revoir]]``."""

from typing import NamedTuple

from sofi_tui.fasd.draft import Draft
from sofi_tui.fasd.marks import REVIEW_MARKS, nearest, path_in, written
from sofi_tui.fasd.paths import FieldPath


class Review(NamedTuple):
    """A place to look at again, and why, in one French sentence."""

    champ: FieldPath
    raison: str


def reviews_of(draft: Draft) -> list[Review]:
    """Give the places to look at again; one whose session or record is gone stands at its list."""
    return [
        Review(nearest(draft, path_in(held, REVIEW_MARKS.key) or ("action",)), str(held.get("raison", "")))
        for held in REVIEW_MARKS.records(draft)
    ]


def with_review(draft: Draft, champ: FieldPath, raison: str) -> Draft:
    """Mark a place, once for each reason."""
    record = {REVIEW_MARKS.key: written(champ), "raison": raison}
    held = REVIEW_MARKS.records(draft)
    return draft if record in held else REVIEW_MARKS.replaced(draft, [*held, record])


def seen(draft: Draft, champ: FieldPath) -> Draft:
    """Take the marks of a place away: it was looked at, or changed."""
    held = REVIEW_MARKS.records(draft)
    left = [
        record for record in held if nearest(draft, path_in(record, REVIEW_MARKS.key) or ("action",)) != champ
    ]
    return draft if len(left) == len(held) else REVIEW_MARKS.replaced(draft, left)


def all_seen(draft: Draft) -> Draft:
    """Take all marks away."""
    return REVIEW_MARKS.replaced(draft, [])
