"""Why an action of the copying mode can do nothing now."""

from sofi_tui.fasd.recopie import CopyState
from sofi_tui.tui.recopie.copying import Copying
from sofi_tui.words import why_off as words

_NEEDS_A_FIELD = {"send", "pass_over", "not_found", "jump", "alone", "resend", "correct"}
_PART = "send_item("


def why_off(name: str, copying: Copying) -> str:
    """Say in French why an action can do nothing now; nothing where it can."""
    step = copying.here
    if step is None:
        needs = name in _NEEDS_A_FIELD or name.startswith(_PART) or name in {"back_one", "take_back"}
        return words.NOTHING_TO_COPY if needs else ""
    if name.startswith(_PART):
        number = int(name.removeprefix(_PART).rstrip(")"))
        return "" if number <= len(step.items) else words.too_few_parts(number)
    if name == "back_one" and copying.number == 0:
        return words.FIRST_FIELD
    if name == "take_back" and copying.state(step) is CopyState.A_RECOPIER:
        return words.NOT_COPIED_YET
    if name == "next_left" and copying.is_over:
        return words.NOTHING_LEFT_TO_COPY
    return ""
