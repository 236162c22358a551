"""The first line: which draft, and whether it is saved."""

from datetime import datetime

from rich.cells import cell_len, set_cell_size
from textual.content import Content
from textual.widget import Widget

from sofi_tui.drafts.open_draft import OpenDraft
from sofi_tui.drafts.rescue import SavedState
from sofi_tui.fasd.codes import codes_of
from sofi_tui.words import wizard as say

_NOT_IN_FILE = {
    SavedState.KEPT_IN_JOURNAL: say.KEPT_IN_JOURNAL,
    SavedState.ONLY_IN_MEMORY: say.NOT_SAVED,
}


class Title(Widget):
    """The draft's title at the left, the state of saving at the right."""

    def __init__(self) -> None:
        super().__init__()
        self._left = ""
        self._right = ""
        self._alarm = False

    def show(self, open_draft: OpenDraft, saved_at: datetime | None) -> None:
        """Show the draft's title and whether all of it is on disk."""
        draft = open_draft.draft
        variant = "" if open_draft.preset.nom in draft.titre else f" — {open_draft.preset.nom}"
        codes = codes_of(draft)
        code = f"{codes} " if codes.known else ""
        left = f"{code}{draft.titre}{variant}, campagne {draft.campagne}"
        alarm = open_draft.saved_state in _NOT_IN_FILE
        if open_draft.read_only:
            right = say.READ_ONLY
        elif alarm:
            right = _NOT_IN_FILE[open_draft.saved_state]
        else:
            right = say.saved_at(saved_at) if saved_at else say.ALL_SAVED
        if (left, right, alarm) != (self._left, self._right, self._alarm):
            self._left, self._right, self._alarm = left, right, alarm
            self.refresh()

    def render(self) -> Content:
        """Draw both; a title that is too long gives way to the state of saving."""
        room = max(0, self.size.width - cell_len(self._right) - 2)
        left = self._left if cell_len(self._left) <= room else self._left[: max(0, room - 1)] + "…"
        return Content.assemble(
            (set_cell_size(left, room), "bold"),
            "  ",
            (self._right, "$text-error bold" if self._alarm else "dim"),
        )
