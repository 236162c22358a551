"""The help of the field where one is, in the room that there is: two lines at the foot, or a column beside the form."""

from textual.content import Content

from sofi_tui.content.fiches import Field
from sofi_tui.content.organisation.offered_at import KIND_AT
from sofi_tui.drafts.field_editing import FieldEditing
from sofi_tui.drafts.journey.field_state import MOST_IN_SIGHT
from sofi_tui.fasd.fields import closed_list_of, is_field, spec_of
from sofi_tui.fasd.kinds import Kind
from sofi_tui.fasd.paths import FieldPath, field_key
from sofi_tui.fasd.preset import Preset
from sofi_tui.words import field_help as say
from sofi_tui.words.help import EXAMPLE, KEYS_OF_KINDS, MONTH_KEY, PICK_KEY, SEVERAL_KEYS, TO_VERIFY
from sofi_tui.words.picker import LONG_LIST_KEYS

_KEYS_AT = {"session.informations_collectives": SEVERAL_KEYS}
_LEAST_WIDTH = 20


def foot_words(field: Field, preset: Preset, width: int) -> Content:
    """Fit the help of a field into two lines: what to put there, how to type it, and the key that tells all."""
    said = preset.of(field.key)
    parts = [_pick_key(field), said.consigne or field.aide]
    keys = keys_words(field.key)
    if said.a_verifier:
        parts.append(TO_VERIFY.format(said.a_verifier))
    elif field.exemple and not keys:
        parts.append(EXAMPLE.format(field.exemple))
    return two_lines(" ".join(part for part in parts if part), keys, width)


def two_lines(words: str, keys: str, width: int) -> Content:
    """Put words and keys on two lines, the words on both where there are no keys; F1 tells what is cut."""
    width = max(_LEAST_WIDTH, width)
    more = f" {say.FOOT_MORE}"
    lines = Content(words).wrap(width)
    second = Content(keys) if keys else _rest(lines[1:])
    if keys and len(lines) > 1:
        lines[0] = _rest(lines)
    cut = second.truncate(width - len(more), ellipsis=True, pad=True)
    return Content.assemble(lines[0].truncate(width, ellipsis=True), "\n", cut, more)


def beside_words(open_draft: FieldEditing, field: Field, path: FieldPath) -> Content:
    """Write the help of a field in a narrow column: what to put there, limits, rules, origin and keys."""
    from sofi_tui.drafts.journey.field_help import origin, prescribed  # noqa: PLC0415 -- only wide windows need it
    from sofi_tui.fasd.field_rules import rules_looking_at  # noqa: PLC0415

    spec, said = field.spec, prescribed(field, open_draft.preset)
    limit = spec.limit or spec.lheo_limit
    rules = ", ".join(rules_looking_at(field.key))
    parts: list[Content | str] = [
        Content.styled(field.label, "bold"),
        field.aide,
        "\n".join(said),
        EXAMPLE.format(field.exemple) if field.exemple else "",
        say.BESIDE_LIMIT.format(limit) if limit else "",
        "\n".join(origin(open_draft, field, path)),
        say.BESIDE_RULES.format(rules) if rules else "",
        _pick_key(field),
        keys_words(field.key),
        say.BESIDE_MORE,
    ]
    return Content("\n\n").join([Content(part) if isinstance(part, str) else part for part in parts if part])


def keys_words(key: str) -> str:
    """Tell the keys of a field that is not typed in, or of the list of sessions."""
    if not is_field(key):
        return SEVERAL_KEYS
    kind = spec_of(key).kind
    if kind in {Kind.CHOIX, Kind.PLUSIEURS} and len(closed_list_of(key)) > MOST_IN_SIGHT:
        return LONG_LIST_KEYS
    return _KEYS_AT.get(key) or KEYS_OF_KINDS.get(kind, "")


def keys_at(path: FieldPath | None) -> str:
    """Tell the keys of what is at a path."""
    return "" if path is None else keys_words(field_key(path))


def _pick_key(field: Field) -> str:
    """Tell what the key that chooses offers at a field."""
    if field.key in KIND_AT:
        return PICK_KEY
    return MONTH_KEY if field.spec.kind is Kind.DATE else ""


def _rest(lines: list[Content]) -> Content:
    return Content(" ").join(lines) if lines else Content("")
