"""The wizard's screen: what can be done to the draft from it."""

from textual import on, work
from textual.actions import SkipAction

from sofi_tui.drafts.journey.list_deeds import (
    Outcome,
    add_item,
    delete_item,
    is_sessions,
    item_words,
    move_item,
    open_item,
)
from sofi_tui.drafts.journey.places import SESSIONS_PATH, START, Place, Step
from sofi_tui.fasd.paths import FieldPath
from sofi_tui.keys.wizard import WIZARD_ACTIONS, WIZARD_GROUPS
from sofi_tui.tui.bindings import bindings
from sofi_tui.tui.fields.editor import Editor
from sofi_tui.tui.fields.messages import RecordAsked
from sofi_tui.tui.fields.record_list import RecordListEditor
from sofi_tui.tui.messages import PresetAsked
from sofi_tui.tui.wizard.fields_page import FieldsPage
from sofi_tui.tui.wizard.spelling_moves import SpellingMoves
from sofi_tui.words import wizard as say

# What the first page does not show is loaded when it is asked for.


class WizardScreen(SpellingMoves):
    """Changes the draft, its sessions and its lists, and moves through them."""

    BINDINGS = bindings(WIZARD_ACTIONS)
    groups = WIZARD_GROUPS

    async def action_enter(self) -> None:
        """Go to the next field, except where Enter means something of its own."""
        if isinstance(self.focused, RecordListEditor):
            await self.do(self.focused.asked_by("enter"))
        elif isinstance(self.focused, Editor) and self.focused.opens_list:
            await self.open_list(self.focused.path)
        elif isinstance(self.focused, Editor) and not self.focused.takes_enter:
            await self._field_by(1)
        else:
            raise SkipAction

    async def action_add_here(self) -> None:
        """Add to the list where one is: what is typed next is for the new record's page, which this waits for."""
        if not isinstance(self.focused, RecordListEditor):
            raise SkipAction
        await self.do(self.focused.asked_by("a"))

    async def action_add_session(self) -> None:
        """Add a session and open it."""
        await self.do(RecordAsked(SESSIONS_PATH, "add", len(self.open_draft.draft.sessions)))

    def action_duplicate_session(self) -> None:
        """Duplicate the session where one is."""
        self._duplicate(SESSIONS_PATH, self.journey.here.place.session)

    def action_delete_session(self) -> None:
        """Delete the session where one is, once confirmed."""
        self._delete(SESSIONS_PATH, self.journey.here.place.session)

    def action_reset_field(self) -> None:
        """Give the field where one is its preset value back."""
        if isinstance(self.page, FieldsPage) and (path := self.journey.here.path) is not None:
            self.page.reset(path)

    @work
    async def action_choose_value(self) -> None:
        """Choose between two values of the field where one is, or of the first field that has two."""
        from sofi_tui.tui.questions import Ways  # noqa: PLC0415
        from sofi_tui.tui.wizard.two_values import THEIRS, told, ways  # noqa: PLC0415

        kept = self.open_draft.conflicts
        here = [conflict for conflict in kept if conflict.path == self.journey.here.path] or kept
        if not here:
            self.notify(say.NO_TWO_VALUES, markup=False)
            return
        conflict = here[0]
        question = Ways(told(self.open_draft.draft, conflict), ways(conflict))
        if chosen := await self.app.push_screen_wait(question):
            with self.refusals_told():
                self.open_draft.choose(conflict.path, theirs=chosen == THEIRS)
            self.show_draft()

    @work
    async def action_conflicts(self) -> None:
        """Compare both values of each field that has two, and choose."""
        from sofi_tui.tui.compare.conflicts_screen import ConflictsScreen  # noqa: PLC0415

        await self.app.push_screen_wait(ConflictsScreen(self.open_draft))
        await self.open_page(self.journey.here.place, self.journey.here.path)

    @work
    async def action_history(self) -> None:
        """Show the revisions, and take one back."""
        from sofi_tui.drafts.history.restoring import with_content_of  # noqa: PLC0415
        from sofi_tui.tui.history.screen import HistoryScreen  # noqa: PLC0415

        present = self.open_draft.draft
        asked = HistoryScreen(self.open_draft.history, present, read_only=self.open_draft.read_only)
        if (old := await self.app.push_screen_wait(asked)) is None:
            return
        with self.refusals_told():
            self.open_draft.become(with_content_of(self.open_draft.draft, old))
            here = self.journey.here.place
            await self.open_page(here if self.ways.exists(here) else START)
            self.notify(say.REVISION_TAKEN_BACK, markup=False)

    @work
    async def action_compare_preset(self) -> None:
        """Show what was changed from the preset; comes back to the field that was chosen there."""
        from sofi_tui.tui.compare.preset_screen import PresetScreen  # noqa: PLC0415

        path = await self.app.push_screen_wait(PresetScreen(self.open_draft))
        self.show_picked()
        if path is not None:
            await self.show_place(path)

    @work
    async def action_make_preset(self) -> None:
        """Make an own preset of the draft."""
        from sofi_tui.tui.questions import Line  # noqa: PLC0415

        if nom := await self.app.push_screen_wait(Line(say.NAME_OF_PRESET)):
            self.post_message(PresetAsked(self.open_draft.draft, nom))

    @work
    async def action_rename(self) -> None:
        """Give the draft a title of its own."""
        from sofi_tui.tui.questions import Line  # noqa: PLC0415

        titre = await self.app.push_screen_wait(Line(say.TITLE_OF_DRAFT))
        if titre is not None:
            with self.refusals_told():
                self.open_draft.rename(titre)
            self.show_draft()

    @work
    async def action_recopie(self) -> None:
        """Copy the draft into SOFI, field by field; comes back to a field that is to be corrected."""
        from sofi_tui.tui.recopie.screen import RecopieScreen  # noqa: PLC0415

        screen = RecopieScreen(self.open_draft, self._now, self.clipboard)
        path = await self.app.push_screen_wait(screen)
        if path is not None:
            await self.go_to(path)
        self.show_draft()

    async def action_recopie_here(self) -> None:
        """Copy from the recapitulative, where no field takes the key."""
        if self.journey.here.place.step is not Step.RECAP:
            raise SkipAction
        self.action_recopie()

    def action_save(self) -> None:
        """Save at once, for the fingers that are used to it."""
        self.open_draft.save_now()

    @on(RecordAsked)
    async def do(self, asked: RecordAsked) -> None:
        """Do what was asked of a list."""
        here = self.journey.here.place
        with self.refusals_told():
            match asked.deed:
                case "add":
                    await self._follow(asked.path, add_item(self.open_draft, asked.path, here))
                case "open":
                    await self._follow(asked.path, open_item(asked.path, asked.index, here))
                case "duplicate":
                    self._duplicate(asked.path, asked.index)
                case "delete":
                    self._delete(asked.path, asked.index)
                case _:
                    by = -1 if asked.deed == "up" else 1
                    await self._follow(asked.path, move_item(self.open_draft, asked.path, asked.index, by))

    async def _follow(self, path: FieldPath, outcome: Outcome) -> None:
        """Go where a deed leads, or show its list with the cursor where it belongs."""
        if outcome.place is not None:
            await self.open_page(outcome.place)
            return
        self.show_draft()
        for editor in self.editors:
            if isinstance(editor, RecordListEditor) and editor.path == path:
                editor.move_to(outcome.cursor)

    @work
    async def _duplicate(self, path: FieldPath, index: int) -> None:
        """Duplicate an item of a list; a session's dates may be shifted."""
        from sofi_tui.fasd.date_reading import parse_shift  # noqa: PLC0415
        from sofi_tui.tui.questions import Line  # noqa: PLC0415

        if not is_sessions(path):
            with self.refusals_told():
                await self._follow(path, Outcome(cursor=self.open_draft.duplicate_record(path, index)))
            return
        answer = await self.app.push_screen_wait(Line(say.HOW_MUCH_LATER, "+7j"))
        if answer is None:
            return
        shift = parse_shift(answer)
        if answer.strip() and shift is None:
            self.notify(say.not_a_shift(answer), severity="error", markup=False)
            return
        with self.refusals_told():
            number = self.open_draft.duplicate_session(index, shift)
            await self.open_page(Place(Step.SESSION, number))

    @work
    async def _delete(self, path: FieldPath, index: int) -> None:
        """Delete an item of a list, once confirmed."""
        from sofi_tui.tui.questions import YesNo  # noqa: PLC0415

        if not await self.app.push_screen_wait(YesNo(f"Supprimer {item_words(path, index)} ?")):
            return
        with self.refusals_told():
            delete_item(self.open_draft, path, index)
            await self._tell_deleted(path, index)

    async def _tell_deleted(self, path: FieldPath, index: int) -> None:
        self.notify(say.DELETED, markup=False)
        if is_sessions(path):
            await self.open_page(Place(Step.SESSIONS, max(0, index - 1)))
        else:
            await self._follow(path, Outcome(cursor=index))
