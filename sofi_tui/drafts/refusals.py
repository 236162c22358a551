"""What an edit may name and put: asked before anything changes."""

from sofi_tui.drafts.errors import RefusedEditError, TooLargeError
from sofi_tui.drafts.shape import check_shape
from sofi_tui.fasd.draft import Draft
from sofi_tui.fasd.fields import is_field, spec_of
from sofi_tui.fasd.kinds import Kind, Value
from sofi_tui.fasd.paths import FieldPath, dotted, field_key, path_of, session_of
from sofi_tui.fasd.shape import MAX_ITEMS, ShapeError, check_value
from sofi_tui.words import drafts as say


def key_of_place(path: FieldPath) -> str:
    """Give the key of the field at a path; raises RefusedEditError where no field can stand."""
    key = field_key(path)
    if is_field(key):
        top = path_of(".".join(key.split(".")[:2]), session_of(path) or 0)
        match path[len(top) :]:
            case () if path == top:
                return key
            case (int(), str()) if path[: len(top)] == top:
                return key
    raise RefusedEditError(say.not_a_field(dotted(path)))


def refuse_misfit(path: FieldPath, key: str, value: Value) -> None:
    """Raise RefusedEditError for a value that a field cannot hold."""
    try:
        check_value(path, key, value)
    except ShapeError as error:
        raise RefusedEditError(f"{dotted(error.path)} : {error.reason}") from error


def refuse_misshapen(draft: Draft) -> None:
    """Raise RefusedEditError for a draft that its file could not hold."""
    try:
        check_shape(draft.document, (draft.modele,))
    except ShapeError as error:
        raise RefusedEditError(f"{dotted(error.path)} : {error.reason}") from error


def refuse_no_list(path: FieldPath) -> None:
    """Raise RefusedEditError for a path that is not a list of records."""
    if spec_of(key_of_place(path)).kind is not Kind.LISTE:
        raise RefusedEditError(say.not_a_list(dotted(path)))


def refuse_too_many(path: FieldPath, value: Value | None) -> None:
    """Raise TooLargeError for one item more than a list may hold."""
    numbers = [part + 1 for part in path if isinstance(part, int)]
    if isinstance(value, list):
        numbers.append(len(value))
    if max(numbers, default=0) > MAX_ITEMS:
        raise TooLargeError(say.no_more_than(dotted(path), MAX_ITEMS))


def no_such_place(path: FieldPath) -> RefusedEditError:
    """Say that a session or a record is not there."""
    return RefusedEditError(say.nothing_of_that_number(dotted(path)))
