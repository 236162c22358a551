"""The sessions of a draft, one a line: the same list as any other, each opening its fiche."""

from textual.app import ComposeResult
from textual.containers import VerticalScroll

from sofi_tui.drafts.open_draft import OpenDraft
from sofi_tui.drafts.progress import step_words
from sofi_tui.fasd.paths import FieldPath, path_of, session_of
from sofi_tui.tui.fields.record_list import RecordListEditor
from sofi_tui.tui.fields.state import FieldState
from sofi_tui.tui.wizard.places import session_words

SESSIONS_PATH: FieldPath = ("sessions",)


class SessionsPage(VerticalScroll, can_focus=False):
    """Add, open, duplicate, move and delete sessions."""

    def __init__(self, open_draft: OpenDraft, current: int) -> None:
        super().__init__()
        self._open_draft = open_draft
        self.editor = RecordListEditor(SESSIONS_PATH)
        self._current = current

    def compose(self) -> ComposeResult:
        """Give the list."""
        yield self.editor

    def on_mount(self) -> None:
        """Show the sessions, the cursor on the current one."""
        self.show_draft()
        self.editor.move_to(self._current)

    def show_draft(self) -> None:
        """Show the sessions as they now are."""
        sessions = tuple(self._summary(number) for number in range(len(self._open_draft.draft.sessions)))
        self.editor.styles.height = max(1, len(sessions))
        self.editor.show(FieldState(None, "", False, False, (), "", (), summaries=sessions))

    def _summary(self, number: int) -> str:
        words = session_words(self._open_draft.draft, number) or ["(sans lieu ni dates)"]
        places = self._open_draft.draft.get(path_of("dispositif.nombre_places", number))
        if places is not None:
            words.append(f"{places} places")
        findings = [found for found in self._open_draft.findings if session_of(found.path) == number]
        return " · ".join([*words, step_words(findings)])
