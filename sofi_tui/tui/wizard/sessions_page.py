"""The sessions of a draft, one a line: the same list as any other, each opening its fiche."""

from textual.app import ComposeResult
from textual.containers import VerticalScroll

from sofi_tui.drafts.journey.field_state import FieldState
from sofi_tui.drafts.journey.places import SESSIONS_PATH
from sofi_tui.drafts.journey.states import session_line
from sofi_tui.drafts.open_draft import OpenDraft
from sofi_tui.tui.fields.editor import Editor
from sofi_tui.tui.fields.record_list import RecordListEditor


class SessionsPage(VerticalScroll, can_focus=False):
    """Add, open, duplicate, move and delete sessions."""

    def __init__(self, open_draft: OpenDraft, current: int) -> None:
        super().__init__()
        self._open_draft = open_draft
        self._list = RecordListEditor(SESSIONS_PATH)
        self._current = current

    def compose(self) -> ComposeResult:
        """Give the list."""
        yield self._list

    @property
    def editors(self) -> list[Editor]:
        """The one list."""
        return [self._list]

    def on_mount(self) -> None:
        """Show the sessions, the cursor on the current one."""
        self.show_draft()
        self._list.move_to(self._current)

    def show_draft(self) -> None:
        """Show the sessions as they now are."""
        sessions = tuple(
            session_line(self._open_draft, number) for number in range(len(self._open_draft.draft.sessions))
        )
        self._list.styles.height = max(1, len(sessions))
        self._list.show(FieldState(None, "", False, False, (), "", (), summaries=sessions))
