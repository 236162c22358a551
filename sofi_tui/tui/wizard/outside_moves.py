"""The text of a field in an editor of the person's own, while this program waits without the terminal."""

import asyncio
import os
import signal
from collections.abc import Iterator
from contextlib import contextmanager

from textual import work

from sofi_tui.drafts.outside_editor import EditorError, editor_command, given_back, lent, started, stop
from sofi_tui.exports.places import place_words
from sofi_tui.fasd.fields import spec_of
from sofi_tui.fasd.kinds import Kind
from sofi_tui.fasd.paths import FieldPath, field_key
from sofi_tui.tui.fields.editor import Editor
from sofi_tui.tui.fields.line import LineEditor
from sofi_tui.tui.suspended import SuspendNotSupported, terminal_lent
from sofi_tui.tui.wizard.fields_page import FieldsPage
from sofi_tui.tui.wizard.several_moves import SeveralMoves
from sofi_tui.words import outside_editor as say


class OutsideMoves(SeveralMoves, part=True):
    """Lends the terminal to the editor that ``VISUAL`` or ``EDITOR`` names, and takes its text into the draft."""

    async def action_edit_outside(self) -> None:
        """Open the text of the field where one is in the editor."""
        await self._let_keys_arrive()
        editor = self.focused
        text = text_in(editor)
        if self.open_draft.read_only or text is None or not isinstance(editor, Editor):
            self.notify(self.open_draft.read_only_because or say.NO_TEXT_HERE, markup=False)
        else:
            self._edit_outside(editor.path, text)

    @work
    async def _edit_outside(self, path: FieldPath, before: str) -> None:
        """Wait for the editor; what others save meanwhile is taken in afterwards, so that both values are kept."""
        self.takes_in = False
        try:
            text = await self._from_outside(path, before)
            self._take(path, before, text)
        except EditorError as error:
            self.notify(str(error), severity="error", markup=False, timeout=10)
        except SuspendNotSupported:
            self.notify(say.NO_TERMINAL, severity="error", markup=False)
        finally:
            self.takes_in = True
            self._tell_saved()

    async def _from_outside(self, path: FieldPath, before: str) -> str:
        """Lend the terminal and give the text that comes back; raises EditorError, SuspendNotSupported."""
        command = editor_command(os.environ)
        with _deaf_to_interrupts(), terminal_lent(self.app), lent(before, str(path[-1]), os.environ) as file:
            editor = started(command, file)
            try:
                code = await asyncio.to_thread(editor.wait)
            finally:
                stop(editor)  # the program is ending, and nobody would read what it writes
            return given_back(code, file, before)

    def _take(self, path: FieldPath, before: str, text: str) -> None:
        """Put the editor's text into its field, as one step."""
        if spec_of(field_key(path)).kind is not Kind.TEXTE:
            text = " ".join(line.strip() for line in text.splitlines() if line.strip())
        if text == before:
            self.notify(say.UNCHANGED, markup=False)
            return
        with self.refusals_told():
            self.open_draft.undoing.end_run()
            self.open_draft.type_in(path, text)
            self.open_draft.undoing.end_run()
            if isinstance(self.page, FieldsPage):
                self.page.refill()
            self.show_draft()
            self.notify(say.taken_back(place_words(path)), markup=False)


def text_in(editor: object) -> str | None:
    """Give what is being typed in an editor of text, None for what is chosen."""
    if isinstance(editor, LineEditor):
        return editor.value
    from sofi_tui.tui.fields.long_text import LongTextEditor  # noqa: PLC0415 -- where a page has one, it is loaded

    return editor.text if isinstance(editor, LongTextEditor) else None


@contextmanager
def _deaf_to_interrupts() -> Iterator[None]:
    """Leave Ctrl+C to the editor, as system(3) does: the terminal sends it to both. The editor hears it as usual."""
    before = signal.signal(signal.SIGINT, lambda *_: None)
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, before)
