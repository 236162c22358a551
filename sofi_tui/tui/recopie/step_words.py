"""The words of the copying mode: where one is, what the neighbours are, what was sent."""

from textual.content import Content

from sofi_tui.exports.copying import CopyStep
from sofi_tui.fasd.recopie import CopyState
from sofi_tui.fasd.texts import counted, shorten
from sofi_tui.tui.recopie.copying import Copying
from sofi_tui.words import recopie as say

SIGNS = {
    CopyState.A_RECOPIER: " ",
    CopyState.DE_NOUVEAU: "!",
    CopyState.RECOPIE: "✓",
    CopyState.PASSE: "→",
    CopyState.INTROUVABLE: "?",
}
NOTHING = say.NOTHING_YET
ALL_DONE = say.ALL_DONE


def title_words(copying: Copying, titre: str) -> str:
    """Write how far one is: « Recopie 12/43, 11 faits — titre »."""
    total = len(copying.steps)
    if not total:
        return f"Recopie — {titre}"
    return f"Recopie {copying.number + 1}/{total}, {counted(copying.count_done(), 'fait')} — {titre}"


def neighbour_words(copying: Copying, by: int) -> Content:
    """Write the step before or after the one where one is, empty at either end."""
    number = copying.number + by
    if not 0 <= number < len(copying.steps):
        return Content("")
    step = copying.steps[number]
    lead = "Ensuite : " if by > 0 else "Avant : "
    return Content.styled(f"{lead}{_named(step)} ({copying.state(step)})", "dim")


def step_content(copying: Copying) -> Content:
    """Write the field where one is: label, what to do in SOFI, state, note."""
    step = copying.here
    if step is None:
        return Content(NOTHING)
    state, note = copying.state(step), copying.note(step)
    style = "$text-warning" if state is CopyState.DE_NOUVEAU else "dim"
    origin = f"  ({step.origin})" if step.origin else ""
    return Content.assemble(
        (step.label, "bold"),
        "  ",
        (f"{SIGNS[state]} {state}".strip(), style),
        (origin, "dim"),
        f"\nNote : {note}" if note else "",
        "\n",
        step.gesture,
    )


def value_content(step: CopyStep | None) -> Content:
    """Write the value as typed; parts that SOFI takes one by one have their numbers before them."""
    if step is None:
        return Content("")
    lines = step.value.split("\n")
    if len(step.items) > 1 and len(lines) == len(step.items):
        lines = [f"{number}. {line}" for number, line in enumerate(lines, 1)]
    return Content("\n".join(lines) or "(vide)")


def jump_words(copying: Copying, step: CopyStep) -> str:
    """Write a step in the list: its state, its place, its label and the beginning of its value."""
    state, where = copying.state(step), f"{step.fiche} › {step.record}".removesuffix(" › ")
    return f"{SIGNS[state]} {where} › {step.label} : {shorten(step.value, 24)} ({state})"


def sent_words(step: CopyStep, what: str = "") -> str:
    """Say what was sent: no terminal confirms it."""
    paste = say.PASTE_IT if step.is_pasted else ""
    return say.sent_to_terminal(what or step.label, paste)


def end_words(copying: Copying) -> str:
    """Say that nothing is left, and what was passed over or not found."""
    states = [copying.state(step) for step in copying.steps]
    told = [
        f"{number} {state}{'s' if number > 1 and state is CopyState.PASSE else ''}"
        for state in (CopyState.PASSE, CopyState.INTROUVABLE)
        if (number := states.count(state))
    ]
    return say.to_look_at(ALL_DONE, ", ".join(told)) if told else ALL_DONE


def _named(step: CopyStep) -> str:
    return f"{step.record} › {step.label}" if step.record else step.label
