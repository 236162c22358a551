"""The recapitulative as steps of copying: one field at a time, in SOFI's order, with what to do there."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from sofi_tui.content.fiches import field_at
from sofi_tui.exports.recap import NOT_FOR_SOFI
from sofi_tui.exports.tree import Recap, RecapField
from sofi_tui.fasd.draft import Draft
from sofi_tui.fasd.kinds import Kind
from sofi_tui.fasd.paths import FieldPath
from sofi_tui.fasd.recopie import Copy, CopyDeed, CopyState, digest_of, state_of
from sofi_tui.fasd.typed import show_typed
from sofi_tui.words import recap as say

EMPTY_IT = say.EMPTY_IT

_GESTURES = {
    Kind.TEXTE: say.PASTE_AS_IT_IS,
    Kind.OUI_NON: say.TICK,
    Kind.CHOIX: say.CHOOSE,
    Kind.PLUSIEURS: say.TICK_ONLY,
    Kind.FORMACODES: say.ADD_ONE_BY_ONE,
    Kind.FORMACODE: say.CHOOSE_DOMAIN,
    Kind.DATE: say.TYPE_OR_CALENDAR,
}
_CHOSEN = {Kind.OUI_NON, Kind.CHOIX, Kind.PLUSIEURS, Kind.FORMACODE}
_TO_TYPE = say.TYPE_OR_PASTE


@dataclass(frozen=True)
class CopyStep:
    """One field to be copied.

    `value` is what SOFI is to hold, `items` its parts where it takes them one by one, `record` the title of the line
    of a list that it belongs to, `gesture` what to do in SOFI, `is_pasted` whether it takes a text.
    """

    path: FieldPath
    fiche: str
    section: str
    record: str
    label: str
    value: str
    gesture: str
    is_pasted: bool = True
    origin: str = ""
    items: tuple[str, ...] = ()

    @property
    def place(self) -> str:
        """Where SOFI's form has it: « Session 1/2 › Réunions › Informations collectives 1 »."""
        return " › ".join(part for part in (self.fiche, self.section, self.record) if part)


def copy_steps(tree: Recap, draft: Draft, copies: Mapping[FieldPath, Copy]) -> tuple[CopyStep, ...]:
    """List what is to be typed into SOFI, in its order.

    An empty field is left out, except where a value was copied that SOFI would otherwise keep.
    """
    return tuple(
        step for step in _all_steps(tree, draft) if step.value or _is_to_empty(copies.get(step.path))
    )


def state_in(step: CopyStep, copies: Mapping[FieldPath, Copy]) -> CopyState:
    """Tell what there is to do with a step."""
    return state_of(copies.get(step.path), step.value)


def _is_to_empty(copy: Copy | None) -> bool:
    return copy is not None and copy.deed is CopyDeed.COPIE and copy.digest != digest_of("")


def _all_steps(tree: Recap, draft: Draft) -> Iterator[CopyStep]:
    for fiche in tree.fiches:
        if fiche.titre == NOT_FOR_SOFI:
            continue
        for section in fiche.sections:
            where = _Where(fiche.titre, section.titre if len(fiche.sections) > 1 else "")
            for field in section.fields:
                yield from _steps_of(field, draft, where)


@dataclass(frozen=True)
class _Where:
    """The place of a field in SOFI, and what is to be done there before it."""

    fiche: str
    section: str
    record: str = ""
    lead: str = ""


def _steps_of(field: RecapField, draft: Draft, where: _Where) -> Iterator[CopyStep]:
    """Give the step of a field, or those of a list's records; what the program adds up is not copied."""
    if field.path is None:
        return
    if field_at(field.path).spec.kind is not Kind.LISTE:
        yield _step(field, field.path, draft, where)
        return
    for record in field.records:
        lead = say.add_a_line(field.label)
        for inner in record.fields:
            if inner.path is not None:
                yield _step(inner, inner.path, draft, replace(where, record=record.titre, lead=lead))
                lead = "" if inner.value else lead


def _step(field: RecapField, path: FieldPath, draft: Draft, where: _Where) -> CopyStep:
    kind = field_at(path).spec.kind
    value, items = _value(field, path, kind, draft)
    gesture = where.lead + _GESTURES.get(kind, _TO_TYPE).format(value=value) if value else EMPTY_IT
    return CopyStep(
        path,
        where.fiche,
        where.section,
        where.record,
        field.label,
        value,
        gesture,
        kind not in _CHOSEN,
        field.origin,
        items,
    )


def _value(field: RecapField, path: FieldPath, kind: Kind, draft: Draft) -> tuple[str, tuple[str, ...]]:
    """Give what to type, and its parts: codes of Formacodes alone, as a search field takes them."""
    held = draft.get(path)
    if kind is Kind.FORMACODES and isinstance(held, list):
        codes = tuple(str(code) for code in held)
        return field.value.removesuffix(" (principal)").replace(" (principal)\n", "\n"), codes
    if kind is Kind.PLUSIEURS and isinstance(held, list):
        labels = tuple(show_typed(field_at(path).key, str(item)) for item in held)
        return "\n".join(labels), labels
    return field.value, ()
