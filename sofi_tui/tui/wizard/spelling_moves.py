"""The spelling of long texts: words marked where one writes, and what to put in their place on a key."""

import asyncio
from typing import TYPE_CHECKING

from textual import work

from sofi_tui.drafts.errors import DraftsError
from sofi_tui.fasd.fields import is_field, spec_of
from sofi_tui.fasd.kinds import Kind
from sofi_tui.fasd.paths import field_key
from sofi_tui.tui.fields.editor import Editor
from sofi_tui.tui.wizard.help_moves import HelpMoves
from sofi_tui.words import spelling as say

# Loaded with the first long text: what comes before it has nothing to spell.
if TYPE_CHECKING:
    from sofi_tui.drafts.spelling.checker import Checker
    from sofi_tui.drafts.spelling.found_words import Word
    from sofi_tui.tui.fields.long_text import LongTextEditor


class SpellingMoves(HelpMoves, part=True):
    """Marks words once a page with long texts is shown, and goes from one to the next."""

    _checker: "Checker | None" = None
    _looked_for = False

    def page_is_shown(self) -> None:
        """Mark the words of the page's long texts, after they can be read."""
        super().page_is_shown()
        if any(is_long(editor) for editor in self.editors):
            self.call_after_refresh(self._mark_page)

    @work
    async def _mark_page(self) -> None:
        checker = await self._french()
        if checker is not None:
            for editor in self._long_texts:
                editor.mark(checker.marked)

    @work
    async def action_spelling(self) -> None:
        """Go to the next marked word of the long text where one is, and ask what to put in its place."""
        await self._let_keys_arrive()
        editor = next((each for each in self._long_texts if each is self.focused), None)
        checker = await self._french()
        if self.open_draft.read_only or editor is None or checker is None:
            why = say.NOT_A_LONG_TEXT if editor is None else say.NO_DICTIONARY
            self.notify(self.open_draft.read_only_because or why, markup=False)
            return
        text = editor.text
        word = await asyncio.to_thread(checker.next_marked, text, editor.cursor_index)
        if word is None:
            self.notify(say.ALL_RIGHT, markup=False)
        elif editor.text == text:
            await self._ask(editor, checker, word)

    async def _ask(self, editor: "LongTextEditor", checker: "Checker", word: "Word") -> None:
        """Show a word, and do with it what is chosen."""
        from sofi_tui.tui.picker import Pickable, Picker  # noqa: PLC0415

        picker, lines = Picker(say.which(word.text), []), [say.ADD, say.IGNORE]
        picker.wait(say.SEARCHING)  # a dictionary takes half a second to find what may have been meant

        async def fill() -> None:
            lines[:0] = await asyncio.to_thread(checker.suggestions, word.text)
            picker.fill([Pickable(line) for line in lines])

        editor.select_word(word)
        filling = asyncio.create_task(fill())
        picked = await self.app.push_screen_wait(picker)
        filling.cancel()
        if picked is None or picked.number is None or editor.text[word.start : word.end] != word.text:
            return
        match lines[picked.number]:
            case say.ADD:
                self._add(checker, word.text)
            case say.IGNORE:
                checker.ignore(word.text)
            case suggested:
                self.open_draft.undoing.end_run()
                editor.put(word, suggested)
                self.open_draft.undoing.end_run()
        for each in self._long_texts:
            each.mark(checker.marked)

    def _add(self, checker: "Checker", word: str) -> None:
        from sofi_tui.drafts.spelling.own_words import own_words_file  # noqa: PLC0415

        try:
            checker.add(word)
        except DraftsError as refusal:
            self.notify(str(refusal), severity="error", markup=False)
        else:
            self.notify(say.added(word, own_words_file()), markup=False)

    async def _french(self) -> "Checker | None":
        """Give the dictionary; loading it takes a moment, once, beside the screen."""
        if not self._looked_for:
            from sofi_tui.drafts.spelling.french import french_checker  # noqa: PLC0415

            self._checker = await asyncio.to_thread(french_checker)
            self._looked_for = True
        return self._checker

    @property
    def _long_texts(self) -> "list[LongTextEditor]":
        from sofi_tui.tui.fields.long_text import LongTextEditor  # noqa: PLC0415

        return [editor for editor in self.editors if isinstance(editor, LongTextEditor)]


def is_long(editor: Editor) -> bool:
    """Tell whether an editor is one of a long text, without loading what that is."""
    key = field_key(editor.path)
    return is_field(key) and spec_of(key).kind is Kind.TEXTE
