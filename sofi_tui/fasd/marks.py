"""Records that a draft keeps about one of its places each, and that follow it where sessions and records move.

A conflict, a question of the Cariforef, a place to look at again, a field's way into SOFI: each is a record of one
list, with the dotted path of what it is about.
"""

from collections.abc import Callable, Mapping, Sequence
from typing import Any, NamedTuple, TypeAlias

from sofi_tui.fasd.draft import Draft
from sofi_tui.fasd.kinds import Record
from sofi_tui.fasd.paths import BadPathError, FieldPath, dotted, parse_path


class MarkList(NamedTuple):
    """A list of marks: where it stands in a document, and under which name each holds its path."""

    place: FieldPath
    key: str = "champ"

    def records(self, draft: Draft) -> list[Record]:
        """Give the marks as they are written."""
        return draft.records(self.place)

    def replaced(self, draft: Draft, records: Sequence[Record]) -> Draft:
        """Give the draft with other marks in this list."""
        if not records and draft.get(self.place) is None:
            return draft
        return draft.with_value(self.place, list(records))


CONFLICT_MARKS = MarkList(("conflits",), "chemin")
QUESTION_MARKS = MarkList(("suivi", "questions"))
REVIEW_MARKS = MarkList(("a_revoir",))
COPY_MARKS = MarkList(("recopie",))
MARK_LISTS = (CONFLICT_MARKS, QUESTION_MARKS, REVIEW_MARKS, COPY_MARKS)

Marks: TypeAlias = Mapping[MarkList, Sequence[Record]]
"""Marks of one place by their lists, their paths beginning there."""


def renumbered(draft: Draft, path: FieldPath, number_of: Callable[[int], int | None]) -> Draft:
    """Let the marks of a list's items follow them; those whose item gets no number go with it."""
    for marks in MARK_LISTS:
        records = marks.records(draft)
        followed = [new for record in records if (new := _renumbered(marks, record, path, number_of))]
        if followed != records:
            draft = marks.replaced(draft, followed)
    return draft


def within(draft: Draft, path: FieldPath) -> Marks:
    """Give the marks of all places within a place, their paths beginning there."""
    return {marks: held for marks in MARK_LISTS if (held := _within(marks, draft, path))}


def put_within(draft: Draft, path: FieldPath, held: Marks) -> Draft:
    """Bring back what `within` gave, for what is at a path now."""
    for marks, records in held.items():
        back = [moved(record, (*path, *(path_in(record, marks.key) or ())), marks.key) for record in records]
        draft = marks.replaced(draft, [*marks.records(draft), *back])
    return draft


def path_in(record: Mapping[str, Any], key: str = CONFLICT_MARKS.key) -> FieldPath | None:
    """Read the path that a mark is written with, None when it is none."""
    match record.get(key):
        case str(text):
            try:
                return parse_path(text)
            except BadPathError:
                return None
        case [str(), *rest] as parts if all(isinstance(part, str | int) for part in rest):
            return tuple(parts)
    return None


def moved(record: Record, path: FieldPath, key: str = CONFLICT_MARKS.key) -> Record:
    """Give a mark another path."""
    return {**record, key: written(path)}


def written(path: FieldPath) -> Any:
    """Write a path as people do, part by part where that could not be read back."""
    text = dotted(path)
    try:
        return text if parse_path(text) == path else list(path)
    except BadPathError:
        return list(path)


def nearest(draft: Draft, path: FieldPath) -> FieldPath:
    """Give a path, or that of the list which its item is missing from."""
    for end, part in enumerate(path):
        if isinstance(part, int) and draft.get(path[: end + 1]) is None:
            return path[:end] or ("sessions",)
    return path


def _within(marks: MarkList, draft: Draft, path: FieldPath) -> list[Record]:
    held = ((record, path_in(record, marks.key)) for record in marks.records(draft))
    return [
        moved(record, at[len(path) :], marks.key)
        for record, at in held
        if at and len(at) > len(path) and at[: len(path)] == path
    ]


def _renumbered(
    marks: MarkList, record: Record, path: FieldPath, number_of: Callable[[int], int | None]
) -> Record | None:
    at = path_in(record, marks.key) or ()
    number = at[len(path)] if len(at) > len(path) and at[: len(path)] == path else None
    if not isinstance(number, int):
        return record
    new = number_of(number)
    return None if new is None else moved(record, (*path, new, *at[len(path) + 1 :]), marks.key)
