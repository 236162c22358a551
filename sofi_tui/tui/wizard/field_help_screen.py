"""All that there is to tell of a field, and of its neighbours on the page, those with nothing to type in too."""

from collections.abc import Sequence

from sofi_tui.content.fiches import Field
from sofi_tui.drafts.field_editing import FieldEditing
from sofi_tui.drafts.journey.field_help import HelpPart, field_help
from sofi_tui.fasd.paths import FieldPath
from sofi_tui.keys.help import FIELD_HELP_ACTIONS, FIELD_HELP_GROUPS
from sofi_tui.tui.bindings import bindings
from sofi_tui.tui.reading_screen import ReadingScreen
from sofi_tui.tui.wizard.help import keys_words
from sofi_tui.words import field_help as say


class FieldHelpScreen(ReadingScreen):
    """Shows the help of one of `fields`, at first the one of number `at`; Tab goes on to the next."""

    BINDINGS = bindings(FIELD_HELP_ACTIONS)
    groups = FIELD_HELP_GROUPS
    bar = FIELD_HELP_ACTIONS

    def __init__(self, open_draft: FieldEditing, fields: Sequence[tuple[Field, FieldPath]], at: int) -> None:
        self._open_draft = open_draft
        self._fields = fields
        self._at = at
        super().__init__(*self._told())

    def action_field_by(self, by: int) -> None:
        """Go to the help of the next field of the page or of the one before, round its ends."""
        self._at = (self._at + by) % len(self._fields)
        self.show(*self._told())

    def _told(self) -> tuple[str, list[HelpPart]]:
        field, path = self._fields[self._at]
        keys = keys_words(field.key)
        return say.TITLE.format(field.label), [
            *field_help(self._open_draft, field, path),
            *([HelpPart(say.KEYS, (keys,))] if keys else []),
        ]
