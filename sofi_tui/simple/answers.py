"""What an answer puts into a field: a figure where there are choices, else what was typed, read as its kind can."""

from dataclasses import dataclass

from sofi_tui.drafts.journey.field_state import FieldState
from sofi_tui.drafts.open_draft import OpenDraft
from sofi_tui.drafts.ranges import spread
from sofi_tui.drafts.undoing.steps import Deed
from sofi_tui.fasd.fields import spec_of
from sofi_tui.fasd.kinds import Kind, Value
from sofi_tui.fasd.paths import FieldPath, field_key

_NUMBERED = {Kind.OUI_NON, Kind.CHOIX, Kind.PLUSIEURS, Kind.FORMACODE}
_LONGEST_NUMBER = 3
"""Figures of more places are codes, not choices."""


class NoSuchChoiceError(Exception):
    """A figure that is none of the choices."""


@dataclass(frozen=True)
class Answer:
    """A chosen `value`, or a `text` to be read."""

    value: Value | None = None
    text: str = ""


def answered(path: FieldPath, state: FieldState, typed: str) -> Answer:
    """Read an answer; raises NoSuchChoiceError."""
    kind = spec_of(field_key(path)).kind
    numbers = figures(typed)
    if kind not in _NUMBERED or not numbers or not state.options:
        return Answer(text=typed)
    if any(not 0 < figure <= len(state.options) for figure in numbers):
        raise NoSuchChoiceError
    chosen = [state.options[figure - 1].value for figure in sorted(set(numbers))]
    if kind is Kind.PLUSIEURS:
        return Answer(value=[str(one) for one in chosen])
    if len(chosen) > 1:
        raise NoSuchChoiceError
    return Answer(value=chosen[0])


def put(open_draft: OpenDraft, path: FieldPath, answer: Answer) -> None:
    """Put an answer into the draft, a start and an end typed together into their fields; raises DraftsError."""
    with open_draft.as_one(Deed.TYPED, path):
        if answer.text:
            open_draft.type_in(path, answer.text)
            spread(open_draft, path)
        else:
            open_draft.edit(path, answer.value)


def figures(typed: str) -> list[int]:
    """Read « 1,3 » or « 1 3 » as numbers of choices; none where anything else is there."""
    parts = typed.replace(",", " ").replace(";", " ").split()
    short = all(part.isascii() and part.isdecimal() and len(part) <= _LONGEST_NUMBER for part in parts)
    return [int(part) for part in parts] if short else []
