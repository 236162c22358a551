"""The help of one field: what SOFI wants there, what the variant prescribes, limits, rules, where its value came from.

Computed from the open draft, without any widget; each part is French, ready to be read.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from sofi_tui.content.fiches import Field, fiches
from sofi_tui.drafts.field_editing import FieldEditing
from sofi_tui.fasd.field_rules import rules_looking_at
from sofi_tui.fasd.fields import closed_list_of
from sofi_tui.fasd.kinds import Kind, Presence
from sofi_tui.fasd.paths import FieldPath
from sofi_tui.fasd.preset import Preset, Provenance
from sofi_tui.fasd.reviews import reviews_of
from sofi_tui.fasd.typed import show_typed
from sofi_tui.words import field_help as say
from sofi_tui.words.rules_told import RULES_TOLD

_LONGEST_PROPOSAL = 120
_PRESENCES = {
    Presence.REQUIRED: say.REQUIRED,
    Presence.EXPECTED: say.EXPECTED,
    Presence.ADVISED: say.ADVISED,
    Presence.FREE: say.FREE,
}
_ORIGINS = {
    None: say.EMPTY,
    Provenance.IMPOSE: say.IMPOSED_BY,
    Provenance.MODELE: say.FROM_PRESET,
    Provenance.PROPRE: say.FROM_OWN_PRESET,
    Provenance.PROFIL: say.FROM_PROFILE,
    Provenance.SAISI: say.TYPED_IN,
}


@dataclass(frozen=True)
class HelpPart:
    """Sentences under a title."""

    title: str
    lines: tuple[str, ...]


def field_help(open_draft: FieldEditing, field: Field, path: FieldPath) -> tuple[HelpPart, ...]:
    """Tell all there is to tell of a field."""
    preset, found = open_draft.preset, tuple(_found(open_draft, path))
    said = (*prescribed(field, preset), *_campaign(open_draft, field))
    return (
        *([HelpPart(say.NOW, found)] if found else ()),
        HelpPart(say.WANTED, tuple(_wanted(field, preset))),
        HelpPart(say.PRESCRIBED.format(preset.nom), said or (say.NOTHING_PRESCRIBED,)),
        HelpPart(say.TYPED, tuple(typed(field, preset))),
        HelpPart(say.ORIGIN, tuple(origin(open_draft, field, path))),
        HelpPart(say.RULES, tuple(_rules(field)) or (say.NO_RULE,)),
    )


def page_of(field: Field, preset: Preset) -> int:
    """Tell the page of the manual on a field's fiche, for the variant of a preset."""
    pages = fiches()[field.key.partition(".")[0]].pages
    return pages.get(preset.code) or pages.get(preset.base) or next(iter(pages.values()))


def prescribed(field: Field, preset: Preset) -> tuple[str, ...]:
    """Tell what the variant says of a field, nothing where it leaves it free."""
    said = preset.of(field.key)
    shown = show_typed(field.key, said.valeur)
    lines = [said.consigne]
    if said.impose:
        lines.append(say.IMPOSED.format(shown))
    elif said.choix:
        lines.append(say.ALLOWED.format(", ".join(show_typed(field.key, value) for value in said.choix)))
    if said.contient:
        lines.append(say.CONTAINS.format(said.contient))
    if said.niveau_cecrl:
        lines.append(say.CECRL.format(said.niveau_cecrl))
    if said.attendu:
        lines.append(say.ELSEWHERE)
    if shown and not said.impose:
        short = len(shown) <= _LONGEST_PROPOSAL and "\n" not in shown
        lines.append(say.PROPOSED.format(shown.rstrip(".")) if short else say.PROPOSED_TEXT)
    if said.a_verifier:
        lines.append(say.TO_VERIFY.format(said.a_verifier))
    return tuple(line for line in lines if line)


def typed(field: Field, preset: Preset) -> Iterator[str]:
    """Tell what can be typed in a field, how long it may be, and whether it has to be filled."""
    spec = field.spec
    yield say.KINDS[spec.kind]
    if spec.kind in {Kind.CHOIX, Kind.PLUSIEURS} and not preset.of(field.key).choix:
        yield say.CHOICES.format(", ".join(member.label for member in closed_list_of(field.key)))
    if field.exemple:
        yield say.EXAMPLE.format(field.exemple)
    if spec.limit is not None:
        yield say.LIMIT.format(spec.limit)
    if spec.lheo_limit is not None:
        yield say.LHEO_LIMIT.format(spec.lheo_limit)
    yield _PRESENCES[spec.presence]
    if not spec.in_sofi:
        yield say.NOT_IN_SOFI


def origin(open_draft: FieldEditing, field: Field, path: FieldPath) -> Iterator[str]:
    """Tell where the value of a field came from, and what waits for a decision there."""
    draft, preset = open_draft.draft, open_draft.preset
    provenance = open_draft.provenance(path)
    yield _ORIGINS[provenance]
    initial = preset.initial(field.key) if "." not in field.key.partition(".")[2] else None
    if initial is not None and provenance in {None, Provenance.SAISI}:
        yield say.PRESET_SAYS_OTHER
    for review in reviews_of(draft):
        if review.champ == path:
            yield say.TO_REVIEW.format(review.raison)
    if any(conflict.path == path for conflict in open_draft.conflicts):
        yield say.TWO_VALUES


def _wanted(field: Field, preset: Preset) -> Iterator[str]:
    if field.aide:
        yield field.aide
    page = page_of(field, preset)
    quote = field.manuel.rstrip(".")
    yield say.QUOTED.format(quote=quote, page=page) if quote else say.SEE_PAGE.format(page)


def _campaign(open_draft: FieldEditing, field: Field) -> Iterator[str]:
    if field.key == "session.date_debut":
        yield say.CAMPAIGN.format(open_draft.draft.campagne)


def _found(open_draft: FieldEditing, path: FieldPath) -> Iterator[str]:
    """Give what checking says of the field now."""
    for found in open_draft.findings_at(path):
        sentence = say.FINDING_OF_RULE if found.rule.startswith("R") else say.FINDING
        yield sentence.format(sign=found.gravity.sign, rule=found.rule, message=found.message)


def _rules(field: Field) -> Iterator[str]:
    """Give what each rule asks for."""
    for ident in rules_looking_at(field.key):
        yield say.RULE.format(ident, RULES_TOLD[ident])
