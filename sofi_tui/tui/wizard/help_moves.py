"""Help from the wizard: of the field where one is, of the keys there, and of why an action can do nothing."""

from sofi_tui.keys.action import Action, Group
from sofi_tui.tui.fields.editor import Editor
from sofi_tui.tui.fields.record_list import RecordListEditor
from sofi_tui.tui.wizard.help import keys_at
from sofi_tui.tui.wizard.outside_moves import OutsideMoves
from sofi_tui.words.help import HERE


class HelpMoves(OutsideMoves, part=True):
    """Tells of fields and keys; what tells is loaded when it is asked."""

    @property
    def keys_here(self) -> tuple[Group, ...]:
        """The keys of the field that has the attention."""
        told = keys_at(self.journey.here.path) if isinstance(self.focused, Editor) else ""
        return (Group(HERE, (Action("", told=told),)),) if told else ()

    def why_off(self, name: str) -> str:
        """Say why an action can do nothing now."""
        from sofi_tui.tui.wizard.why_off import Situation, why_off  # noqa: PLC0415

        here, in_list = self.journey.here, isinstance(self.focused, RecordListEditor)
        return why_off(name, Situation(self.open_draft, here.place, here.path, in_list))

    async def action_field_help(self) -> None:
        """Tell all of the field where one is; of the keys where there is no field."""
        here = self.journey.here
        fields = self.ways.fields(here.place)
        if not fields:
            await self.run_action("app.keys_card")
            return
        from sofi_tui.tui.wizard.field_help_screen import FieldHelpScreen  # noqa: PLC0415

        self.judge()
        at = next((number for number, (_, path) in enumerate(fields) if path == here.path), 0)
        self.app.push_screen(FieldHelpScreen(self.open_draft, fields, at))
