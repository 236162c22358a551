"""Which editor a field gets."""

from sofi_tui.content.fiches import Field
from sofi_tui.drafts.journey.field_state import MOST_IN_SIGHT, FieldState
from sofi_tui.drafts.open_draft import OpenDraft
from sofi_tui.fasd.kinds import Kind
from sofi_tui.fasd.paths import FieldPath
from sofi_tui.fasd.typed import show_typed
from sofi_tui.tui.fields.choice import ChoiceEditor
from sofi_tui.tui.fields.editor import Door, Editor
from sofi_tui.tui.fields.imposed import ImposedEditor
from sofi_tui.tui.fields.line import LineEditor
from sofi_tui.tui.fields.record_list import RecordListEditor


def editor_for(
    open_draft: OpenDraft, field: Field, path: FieldPath, state: FieldState, door: Door
) -> Editor | None:
    """Make the editor of a field's kind; None where the procedure's value stands and nothing is to be typed."""
    if state.locked or open_draft.read_only:
        return None
    said = open_draft.preset.of(field.key)
    if said.impose:
        return ImposedEditor(path, door, said.valeur, show_typed(field.key, said.valeur))
    if len(state.options) > MOST_IN_SIGHT:
        from sofi_tui.tui.fields.long_choice import LongChoiceEditor  # noqa: PLC0415 -- one field in forty

        return LongChoiceEditor(path, door)
    return _editor_of_kind(field.spec.kind, path, door)


def _editor_of_kind(kind: Kind, path: FieldPath, door: Door) -> Editor:
    match kind:
        case Kind.TEXTE:
            # Textual's text area is large, and the first page has none.
            from sofi_tui.tui.fields.long_text import LongTextEditor  # noqa: PLC0415

            return LongTextEditor(path, door)
        case Kind.OUI_NON | Kind.CHOIX | Kind.FORMACODE:
            return ChoiceEditor(path, door, several=False)
        case Kind.PLUSIEURS:
            return ChoiceEditor(path, door, several=True)
        case Kind.LISTE:
            return RecordListEditor(path)
    return LineEditor(path, door)
