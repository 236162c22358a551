"""The fields that two people filled at the same time: both values compared, until one is chosen."""

from sofi_tui.drafts.editing import Editing
from sofi_tui.drafts.errors import DraftsError
from sofi_tui.exports.comparison import ComparedPlace
from sofi_tui.exports.places import place_words
from sofi_tui.exports.values import value_text
from sofi_tui.fasd.conflicts import KeptConflict
from sofi_tui.keys.compare import CHOICES, CONFLICTS_GROUPS
from sofi_tui.tui.bindings import bindings
from sofi_tui.tui.compare.screen import CompareScreen
from sofi_tui.words import revisions as say
from sofi_tui.words.why_off import NO_TWO_VALUES


class ConflictsScreen(CompareScreen):
    """Compares, for each such field, the draft's value with the other one; both stay until a person chooses."""

    BINDINGS = bindings(CHOICES)
    groups = CONFLICTS_GROUPS
    nothing = say.NO_CONFLICT

    def __init__(self, editing: Editing) -> None:
        self._editing = editing
        super().__init__(say.TO_CHOOSE, self._compared)

    @property
    def _compared(self) -> list[ComparedPlace]:
        return [_place(self._editing, conflict) for conflict in self._editing.conflicts]

    def why_off(self, name: str) -> str:
        """Say why an action can do nothing now."""
        return NO_TWO_VALUES if name.startswith("choose") and self.attended is None else ""

    def action_choose(self, theirs: bool) -> None:
        """Settle the conflict under the cursor."""
        number = self.attended
        if number is None:
            return
        conflicts = self._editing.conflicts
        path = conflicts[number].path
        index = sum(before.path == path for before in conflicts[:number])
        try:
            self._editing.choose(path, theirs, index)
        except DraftsError as refusal:
            self.notify(str(refusal), severity="error", markup=False)
        self.show(self._compared)


def _place(editing: Editing, conflict: KeptConflict) -> ComparedPlace:
    when = f" le {conflict.le.astimezone():%d/%m/%Y à %H:%M}" if conflict.le else ""
    gone = say.REMOVED_PLACE if conflict.orphan else ""
    return ComparedPlace(
        conflict.path,
        place_words(conflict.path),
        value_text(conflict.path, editing.draft.get(conflict.path)),
        value_text(conflict.path, conflict.value),
        say.the_other_is_by(conflict.par, when, gone),
    )
