"""The wizard's screen: what its keys do."""

from textual import on, work
from textual.actions import SkipAction

from sofi_tui.fasd.dates import parse_shift
from sofi_tui.fasd.paths import FieldPath
from sofi_tui.tui.actions import bindings
from sofi_tui.tui.fields.editor import Editor
from sofi_tui.tui.fields.long_text import LongTextEditor
from sofi_tui.tui.fields.messages import RecordAsked
from sofi_tui.tui.fields.record_list import RecordListEditor
from sofi_tui.tui.palette import Palette
from sofi_tui.tui.questions import Line, YesNo
from sofi_tui.tui.wizard.fields_page import FieldsPage
from sofi_tui.tui.wizard.frame import WizardFrame
from sofi_tui.tui.wizard.journey import next_finding
from sofi_tui.tui.wizard.list_deeds import (
    Outcome,
    add_item,
    delete_item,
    is_sessions,
    item_words,
    move_item,
    open_item,
)
from sofi_tui.tui.wizard.places import Place, Step
from sofi_tui.tui.wizard.recap_page import PlaceAsked
from sofi_tui.tui.wizard.sessions_page import SESSIONS_PATH
from sofi_tui.tui.wizard.wizard_actions import WIZARD_ACTIONS

_SHIFT_QUESTION = (
    "De combien décaler les dates de la copie ? +7j : sept jours, +4s : quatre semaines, rien : pas du tout."
)


class WizardScreen(WizardFrame):
    """Moves through the draft, its sessions and its lists; nothing here depends on what is valid."""

    BINDINGS = bindings(WIZARD_ACTIONS)

    async def action_next_field(self) -> None:
        """Go to the next field; past the last one, to the next page."""
        await self._field_by(1)

    async def action_previous_field(self) -> None:
        """Go to the field before; before the first one, to the page before."""
        await self._field_by(-1)

    async def action_enter(self) -> None:
        """Go to the next field, except where Enter means something of its own."""
        if not isinstance(self.focused, Editor) or isinstance(
            self.focused, LongTextEditor | RecordListEditor
        ):
            raise SkipAction
        await self._field_by(1)

    async def action_step(self, step: str) -> None:
        """Go to a step."""
        here = self.journey.here.place
        place = (
            Place(Step.SESSIONS, here.session)
            if step == Step.SESSIONS
            else self.ways.at_step(Step(step), here.session)
        )
        await self.open_page(place)

    async def action_go_by(self, by: int) -> None:
        """Go to the next step or to the one before."""
        place = self.journey.here.place
        await self.open_page(self.ways.next_step(place, by))

    async def action_session_by(self, by: int) -> None:
        """Go to the same page of the next session or of the one before."""
        here = self.journey.here.place
        step = here.step if here.step is Step.DISPOSITIF else Step.SESSION
        section = here.section if here.step is step else 0
        wanted = here.session + by
        if 0 <= wanted < len(self.open_draft.draft.sessions):
            await self.open_page(Place(step, wanted, section))

    async def action_next_finding(self) -> None:
        """Go to the field of the next finding."""
        found = next_finding(self.open_draft.findings, self.ways, self.journey.here)
        if found is None:
            self.notify("Rien à signaler dans ce brouillon.", markup=False)
        else:
            await self._go_to(found.path)

    async def action_back(self) -> None:
        """Go back where one came from, in the end to the list of drafts."""
        stop = self.journey.back(self.ways)
        if stop is None:
            self.action_list()
        else:
            await self.open_page(stop.place, stop.path)

    async def action_add_session(self) -> None:
        """Add a session and open it."""
        await self._do(RecordAsked(SESSIONS_PATH, "add", len(self.open_draft.draft.sessions)))

    def action_duplicate_session(self) -> None:
        """Duplicate the session where one is."""
        self._duplicate(SESSIONS_PATH, self.journey.here.place.session)

    def action_delete_session(self) -> None:
        """Delete the session where one is, once confirmed."""
        self._delete(SESSIONS_PATH, self.journey.here.place.session)

    async def action_undo_deletion(self) -> None:
        """Bring back what was deleted last."""
        if self.open_draft.undo_deletion():
            self.show_draft()
            self.notify("Ce qui avait été supprimé est revenu.", markup=False)
        else:
            self.notify("Rien n'a été supprimé.", markup=False)

    def action_reset_field(self) -> None:
        """Give the field where one is its preset value back."""
        if isinstance(self.page, FieldsPage) and (path := self.journey.here.path) is not None:
            self.page.reset(path)

    @work
    async def action_rename(self) -> None:
        """Give the draft a title of its own."""
        titre = await self.app.push_screen_wait(Line("Le titre de ce brouillon (rien : son intitulé)."))
        if titre is not None:
            with self.refusals_told():
                self.open_draft.rename(titre)
            self.show_draft()

    def action_save(self) -> None:
        """Save at once, for the fingers that are used to it."""
        self.open_draft.save_now()

    @work
    async def action_palette(self) -> None:
        """Offer everything that can be done here."""
        if chosen := await self.app.push_screen_wait(Palette(WIZARD_ACTIONS)):
            await self.run_action(chosen)

    def action_list(self) -> None:
        """Close the draft and go back to the list."""
        self.dismiss()

    def action_leave(self) -> None:
        """Leave the program: everything is saved already."""
        self.app.exit()

    @on(RecordAsked)
    async def _do(self, asked: RecordAsked) -> None:
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

    @on(PlaceAsked)
    async def _asked_from_recap(self, asked: PlaceAsked) -> None:
        await self._go_to(asked.path)

    async def _go_to(self, path: FieldPath) -> None:
        """Go to a field, on whichever page it is."""
        place = self.ways.of(path)
        if place == self.journey.here.place:
            self._attend(path, last=False)
        else:
            await self.open_page(place, path)

    async def _field_by(self, by: int) -> None:
        editors = self.editors
        wanted = editors.index(self.focused) + by if self.focused in editors else 0
        if editors and 0 <= wanted < len(editors):
            self.set_focus(editors[wanted])
            return
        here = self.journey.here.place
        if here.record:
            await self.open_page(Place(here.step, here.session, here.section), here.record[:3])
        elif (page := self.ways.next_page(here, by)) is not None:
            await self.open_page(page, last=by < 0)

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
        if not is_sessions(path):
            with self.refusals_told():
                await self._follow(path, Outcome(cursor=self.open_draft.duplicate_record(path, index)))
            return
        answer = await self.app.push_screen_wait(Line(_SHIFT_QUESTION, "+7j"))
        if answer is None:
            return
        shift = parse_shift(answer)
        if answer.strip() and shift is None:
            self.notify(
                f"« {answer} » n'est pas un décalage : écrivez +7j ou +4s.", severity="error", markup=False
            )
            return
        with self.refusals_told():
            number = self.open_draft.duplicate_session(index, shift)
            await self.open_page(Place(Step.SESSION, number))

    @work
    async def _delete(self, path: FieldPath, index: int) -> None:
        """Delete an item of a list, once confirmed."""
        if not await self.app.push_screen_wait(YesNo(f"Supprimer {item_words(path, index)} ?")):
            return
        with self.refusals_told():
            delete_item(self.open_draft, path, index)
            await self._tell_deleted(path, index)

    async def _tell_deleted(self, path: FieldPath, index: int) -> None:
        self.notify(
            "Supprimé. « Reprendre ce qui vient d'être supprimé » (^P) le fait revenir.", markup=False
        )
        if is_sessions(path):
            await self.open_page(Place(Step.SESSIONS, max(0, index - 1)))
        else:
            await self._follow(path, Outcome(cursor=index))
