"""What a field shows at a moment: computed from the open draft, without any widget."""

from typing import NamedTuple

from sofi_tui.content.fiches import Field, field_at, formacodes
from sofi_tui.drafts.open_draft import OpenDraft
from sofi_tui.fasd.fields import is_field
from sofi_tui.fasd.findings import Finding
from sofi_tui.fasd.kinds import Kind, Presence, Value
from sofi_tui.fasd.paths import FieldPath, field_key
from sofi_tui.fasd.preset import FieldPreset
from sofi_tui.fasd.typed import show_typed
from sofi_tui.words import journey as say

MOST_IN_SIGHT = 8
"""How many options stand side by side; more are looked for in a list."""


class Option(NamedTuple):
    """One value that a choice offers."""

    value: str | bool
    label: str


class FieldState(NamedTuple):
    """Everything that a row shows of its field; `marks` stand at its right, `caption` under it.

    `aside` is what follows from the value, said within its line: the first of its forms that there is room for.
    """

    value: Value | None
    text: str
    required: bool
    locked: bool
    marks: tuple[str, ...]
    caption: str
    findings: tuple[Finding, ...]
    options: tuple[Option, ...] = ()
    summaries: tuple[str, ...] = ()
    aside: tuple[str, ...] = ()


def field_state(open_draft: OpenDraft, field: Field, path: FieldPath) -> FieldState:
    """Gather what a field shows."""
    value = open_draft.draft.get(path)
    said = open_draft.preset.of(field.key)
    required = field.spec.presence is Presence.REQUIRED
    return FieldState(
        value=value,
        text=show_typed(field.key, value),
        required=required,
        locked=said.impose and value == said.valeur,
        marks=tuple(_marks(open_draft, field, path, value, required)),
        caption=_caption(field, value, said),
        findings=tuple(open_draft.findings_at(path)) if open_draft.judged else (),
        options=options_at(open_draft, field, value),
        summaries=tuple(summary(field, record) for record in open_draft.draft.records(path))
        if field.spec.kind is Kind.LISTE
        else (),
        aside=_aside(open_draft, field, path),
    )


def summary(field: Field, record: dict[str, Value]) -> str:
    """Write a record in one line, its filled fields in order."""
    words = [show_typed(f"{field.key}.{name}", held) for name, held in record.items()]
    return " · ".join(word for word in words if word) or say.to_fill_in(field.un)


def count(length: int, limit: int) -> list[str]:
    """Write how much of a limit is used, and apart by how much it is passed: ``262/250``, ``+12``."""
    return [f"{length}/{limit}"] + ([f"+{length - limit}"] if length > limit else [])


def _marks(
    open_draft: OpenDraft, field: Field, path: FieldPath, value: Value | None, required: bool
) -> list[str]:
    provenance = open_draft.provenance(path)
    unfilled = ["obligatoire"] if required else []
    marks = unfilled if provenance is None else [provenance.value]
    limit = field.spec.limit or (field.spec.lheo_limit if field.spec.kind is Kind.TEXTE else None)
    if limit and isinstance(value, str | None):
        marks += count(len(value or ""), limit)
    return marks


def _aside(open_draft: OpenDraft, field: Field, path: FieldPath) -> tuple[str, ...]:
    """Say what follows from a date, an hour or a duration; other fields are spared what tells it."""
    if field.spec.kind not in {Kind.DATE, Kind.HEURES, Kind.HORAIRE}:
        return ()
    from sofi_tui.fasd.asides import aside  # noqa: PLC0415 -- the first page has none

    return aside(open_draft.draft, path)


def _caption(field: Field, value: Value | None, said: FieldPreset) -> str:
    """Spell out the Formacodes; what is known of other kinds is shown in their own editors."""
    match field.spec.kind:
        case Kind.FORMACODES if isinstance(value, list):
            return " · ".join(code_words(str(code)) for code in value)
        case Kind.FORMACODE if isinstance(value, str) and said.impose:
            return formacodes().get(value, "")
    return ""


def code_words(code: str) -> str:
    """Write a Formacode with its label where the program knows it."""
    return f"{code} {formacodes().get(code, '')}".strip()


def has_long_list(open_draft: OpenDraft, path: FieldPath) -> bool:
    """Tell whether a place is a choice with more options than are shown side by side."""
    if not is_field(field_key(path)) or open_draft.preset.of(field_key(path)).impose:
        return False
    return len(options_at(open_draft, field_at(path), open_draft.draft.get(path))) > MOST_IN_SIGHT


def options_at(open_draft: OpenDraft, field: Field, value: Value | None) -> tuple[Option, ...]:
    """List what a choice offers, a value from outside of the list last so that it can be seen and left."""
    match field.spec.kind:
        case Kind.OUI_NON:
            options = [Option(True, "oui"), Option(False, "non")]
        case Kind.CHOIX | Kind.PLUSIEURS:
            options = [
                Option(code, show_typed(field.key, code)) for code in open_draft.preset.choices(field.key)
            ]
        case Kind.FORMACODE:
            domaines = open_draft.draft.get(("formation", "domaines"))
            codes = domaines if isinstance(domaines, list) else []
            options = [Option(str(code), code_words(str(code))) for code in codes]
        case _:
            return ()
    held = value if isinstance(value, list) else [] if value is None else [value]
    known = {option.value for option in options}
    strangers = [str(item) for item in held if item not in known]
    return (*options, *(Option(item, say.not_in_list(show_typed(field.key, item))) for item in strangers))
