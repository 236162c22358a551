"""What a draft changed from its preset, on one screen: each place opens its field, or gets its preset value back."""

from collections.abc import Callable

from textual import on
from textual.widgets import OptionList

from sofi_tui.drafts.editing import Editing
from sofi_tui.drafts.errors import DraftsError
from sofi_tui.exports.comparison import ComparedPlace, compared
from sofi_tui.keys.compare import PRESET_ACTIONS, PRESET_GROUPS
from sofi_tui.tui.bindings import bindings
from sofi_tui.tui.compare.screen import CompareScreen
from sofi_tui.words import revisions as say


class PresetScreen(CompareScreen):
    """Compares a draft with what its preset gave; Enter gives back the path of the field to go to."""

    BINDINGS = bindings(PRESET_ACTIONS)
    groups = PRESET_GROUPS
    nothing = say.AS_THE_PRESET

    def __init__(self, editing: Editing) -> None:
        self._editing = editing
        super().__init__(say.from_the_preset(editing.preset.nom), self._compared)

    @property
    def _compared(self) -> list[ComparedPlace]:
        draft = self._editing.draft
        return compared(self._editing.preset.as_it_was(draft), draft)

    @on(OptionList.OptionSelected)
    def _go(self, event: OptionList.OptionSelected) -> None:
        event.stop()
        if (number := self.attended) is not None:
            self.dismiss(self._places[number].path)

    def action_reset(self) -> None:
        """Give the place under the cursor its preset value back."""
        if (number := self.attended) is not None:
            self._change(lambda: self._editing.reset(self._places[number].path))

    def action_undo(self) -> None:
        """Take back what was last done to the draft."""
        self._change(self._editing.undo)

    def action_redo(self) -> None:
        """Do again what was undone last."""
        self._change(self._editing.redo)

    def _change(self, change: Callable[[], object]) -> None:
        try:
            change()
        except DraftsError as refusal:
            self.notify(str(refusal), severity="error", markup=False)
        self.show(self._compared)
