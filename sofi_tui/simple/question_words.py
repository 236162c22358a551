"""A field as a question in one line, its choices, its help, and what there is to say of it."""

from collections.abc import Iterator, Sequence

from sofi_tui.content.fiches import Field
from sofi_tui.content.organisation.offered_at import KIND_AT
from sofi_tui.drafts.journey.field_state import FieldState
from sofi_tui.drafts.open_draft import OpenDraft
from sofi_tui.drafts.progress import ABSENCES
from sofi_tui.fasd.findings import Finding, Gravity
from sofi_tui.fasd.kinds import Kind
from sofi_tui.fasd.preset import Provenance
from sofi_tui.fasd.texts import shorten
from sofi_tui.simple.numbering import Question
from sofi_tui.words import simple as words
from sofi_tui.words import simple_lists as list_words

MOST_SHOWN = 60
"""How many characters of a value a question repeats: = reads the others."""


def question_line(question: Question, state: FieldState) -> str:
    """Ask for a field in one line: « 12. Intitulé (obligatoire, 255 caractères au plus) [FLE] ? »."""
    field = question.field
    if field.spec.kind is Kind.LISTE:
        return words.question(
            question.number, field.label, told(field, state), list_words.lines_in(len(state.summaries))
        )
    return words.question(question.number, field.label, told(field, state), _value(state))


def fixed_line(question: Question, state: FieldState) -> str:
    """Tell a field that is not asked for."""
    shown = ", ".join(state.summaries) if state.summaries else shorten(state.text, MOST_SHOWN)
    why = state.marks[0] if state.marks and state.locked else ""
    return words.fixed(question.number, question.field.label, shown, why)


def told(field: Field, state: FieldState) -> str:
    """Say what is asked of a field: whether it has to be there, how long, of how many lines."""
    limit = limit_of(field)
    parts = [
        words.REQUIRED if state.required else "",
        words.at_most(limit) if limit else "",
        words.TEXT_END if field.spec.kind is Kind.TEXTE else "",
        words.SEVERAL if field.spec.kind is Kind.PLUSIEURS else "",
        *(mark for mark in state.marks[:1] if mark in _SAID_OF_VALUES),
    ]
    return ", ".join(part for part in parts if part)


def limit_of(field: Field) -> int | None:
    """Give how many characters a field may have."""
    return field.spec.limit or (field.spec.lheo_limit if field.spec.kind is Kind.TEXTE else None)


def choice_lines(state: FieldState) -> list[str]:
    """Number the choices."""
    return [f"{number}. {option.label}" for number, option in enumerate(state.options, 1)]


def value_line(state: FieldState) -> str:
    """Give the whole value, with the words of its codes."""
    return "\n".join(part for part in (state.text, state.caption) if part) or words.EMPTY


def finding_lines(findings: Sequence[Finding], *, absences: bool) -> list[str]:
    """Say findings, one a line; what is missing only where it is to be said."""
    return [
        f"{finding.gravity.value.capitalize()} : {finding.message}"
        for finding in findings
        if absences or finding.rule not in ABSENCES
    ]


def help_lines(open_draft: OpenDraft, question: Question, state: FieldState) -> Iterator[str]:
    """Say all there is to say of a field: what SOFI wants there, what the variant prescribes, rules, how to type it."""
    from sofi_tui.drafts.journey.field_help import field_help  # noqa: PLC0415 -- loads all rules, when it is asked for

    for part in field_help(open_draft, question.field, question.path):
        yield f"{part.title} :"
        yield from map(_in_commands, part.lines)
    if limit_of(question.field):
        yield words.length(len(state.text))
    if (how := words.HOW.get(question.field.spec.kind.value)) is not None:
        yield how
    if question.field.key in KIND_AT:
        yield words.PICK_HELP


def _in_commands(line: str) -> str:
    """Say of a help that names keys the commands that do the same, and of a finding its gravity in a word."""
    for sign, gravity in _SIGNS.items():
        if line.startswith(f"{sign} "):
            line = f"{gravity} : {line.removeprefix(sign).lstrip()}"
    for key, command in words.KEYS_IN_LINES.items():
        line = line.replace(key, command)
    return line


_SIGNS = {gravity.sign: gravity.value.capitalize() for gravity in Gravity}
_SAID_OF_VALUES = {
    origin.value for origin in (Provenance.MODELE, Provenance.PROPRE, Provenance.PROFIL, Provenance.IMPOSE)
}


def _value(state: FieldState) -> str:
    chosen = [option.label for option in state.options if option.value == state.value]
    shown = chosen[0] if chosen else state.text
    on_one_line = " ".join(shown.split())
    if len(on_one_line) <= MOST_SHOWN:
        return on_one_line
    return words.shortened(shorten(on_one_line, MOST_SHOWN), len(state.text))
