"""Undo and redo on screen: what changed is shown where it is, and said."""

from textual.notifications import Notification, Notify

from sofi_tui.drafts.editing import Undone
from sofi_tui.drafts.journey.places import SESSIONS_PATH, START, Place, Step
from sofi_tui.drafts.undoing.steps import Deed
from sofi_tui.drafts.undoing.steps import Step as Done
from sofi_tui.exports.places import place_words
from sofi_tui.fasd.paths import FieldPath
from sofi_tui.keys.action import Action
from sofi_tui.keys.wizard import WIZARD_ACTIONS
from sofi_tui.tui.fields.record_list import RecordListEditor
from sofi_tui.tui.wizard.fields_page import FieldsPage
from sofi_tui.tui.wizard.picking_moves import PickingMoves
from sofi_tui.words import undoing as say


class UndoMoves(PickingMoves, part=True):
    """Takes back what was done, step by step, and goes to where it was done."""

    _told: Notification | None = None

    async def action_undo(self) -> None:
        """Take the last step back."""
        await self._let_keys_arrive()
        with self.refusals_told():
            undone = self.open_draft.undo()
            await self._show_undone(
                undone, say.NOTHING_TO_UNDO if undone is None else say.undone(_named(undone.step))
            )

    async def action_redo(self) -> None:
        """Do again what was undone last."""
        await self._let_keys_arrive()
        with self.refusals_told():
            undone = self.open_draft.redo()
            await self._show_undone(
                undone, say.NOTHING_TO_REDO if undone is None else say.redone(_named(undone.step))
            )

    async def action_undo_deletion(self) -> None:
        """Bring back what was deleted last, and keep what was done since."""
        with self.refusals_told():
            back = self.open_draft.undo_deletion()
            told = say.NOTHING_DELETED if back is None else say.brought_back(place_words(back.step.place))
            await self._show_undone(back, told)

    @property
    def actions(self) -> tuple[Action, ...]:
        """All that can be done here: undo and redo by the names of their steps."""
        steps = self.open_draft.undoing.all_steps()
        words = {
            "undo": say.to_undo(_named(steps.done[-1])) if steps.done else say.UNDO,
            "redo": say.to_redo(_named(steps.undone[-1])) if steps.undone else say.REDO,
        }
        return tuple(
            action._replace(words=words[action.name]) if action.name in words else action
            for action in WIZARD_ACTIONS
        )

    async def _show_undone(self, undone: Undone | None, told: str) -> None:
        """Say what was done, and go to where it was."""
        if undone is not None and undone.path is None:
            told = say.changed_since(_named(undone.step))
        elif undone is not None and undone.path is not None:
            await self.show_place(undone.path)
        self._tell(told)

    def _tell(self, told: str) -> None:
        """Say it in place of what was said of the step before: several would cover the page that they are about."""
        if self._told is not None and self._told in self.app._notifications:
            self.app._unnotify(self._told, refresh=False)
        self._told = Notification(told, timeout=self.app.NOTIFICATION_TIMEOUT)
        self.app.post_message(Notify(self._told))

    async def show_place(self, path: FieldPath) -> None:
        """Show a place of the draft that has just changed, over what is being typed there too."""
        here = self.journey.here
        match path:
            case () | ("brouillon", *_):
                place, attended = here.place if self.ways.exists(here.place) else START, here.path
            case ("sessions", int(number)):
                place, attended = Place(Step.SESSION, number), None
            case ("sessions",):
                place, attended = Place(Step.SESSIONS, here.place.session), SESSIONS_PATH
            case (*inner, int()) if len(path) == 4:
                place, attended = self.ways.of(path), tuple(inner)
            case _:
                place, attended = self.ways.of(path), path
        if place == here.place and isinstance(self.page, FieldsPage):
            self.page.refill()
            self.show_draft()
            self._attend(attended, last=False)
        else:
            await self.open_page(place, attended)
        if isinstance(self.focused, RecordListEditor) and isinstance(path[-1], int):
            self.focused.move_to(path[-1])


def _named(step: Done) -> str:
    return say.step(step.deed, place_words(step.place) if step.deed is not Deed.RENAMED else "")
