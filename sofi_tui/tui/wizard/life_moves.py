"""The life of the open action from its fiches: its own screen, what was looked at, the agreement to a change."""

from textual import on, work

from sofi_tui.drafts.journey.places import Step
from sofi_tui.drafts.undoing.steps import Deed
from sofi_tui.fasd.follow_up import with_agreement
from sofi_tui.fasd.life_findings import agreement_is_missing
from sofi_tui.fasd.marks import nearest
from sofi_tui.fasd.paths import FieldPath
from sofi_tui.fasd.reviews import reviews_of, seen
from sofi_tui.tui.fields.messages import FieldLeft
from sofi_tui.tui.wizard.fields_page import DraftEdited
from sofi_tui.tui.wizard.finding_moves import FindingMoves
from sofi_tui.words import wizard as say


class LifeMoves(FindingMoves, part=True):
    """Asks for the Region's agreement once a window, when a field of a validated action was changed and left."""

    _changed_here = False
    _agreement_asked = False

    def action_follow_up(self) -> None:
        """Open the action's life."""
        from sofi_tui.tui.life.screen import LifeScreen  # noqa: PLC0415 -- loaded when it is shown

        if self.store is not None:
            self.app.push_screen(
                LifeScreen(self.open_draft, self.store, self._asked_about), lambda _: self.show_draft()
            )

    def action_seen(self) -> None:
        """Confirm that the field where one is was looked at again."""
        path = self.journey.here.path
        if path is None or path not in [review.champ for review in reviews_of(self.open_draft.draft)]:
            self.notify(say.NOT_TO_LOOK_AT, markup=False)
            return
        with self.refusals_told(), self.open_draft.as_one(Deed.SEEN, path):
            self.open_draft.live(lambda draft: seen(draft, path))
        self.show_draft()

    @property
    def _asked_about(self) -> FieldPath:
        """The place that a question noted now would be about."""
        here = self.journey.here
        if here.path is not None:
            return nearest(self.open_draft.draft, here.path)
        return ("formation",) if here.place.step is Step.FORMATION else ("action",)

    @on(DraftEdited)
    def _note_change(self) -> None:
        self._changed_here = True

    @on(FieldLeft)
    def _after_change(self) -> None:
        if self._changed_here and not self._agreement_asked and agreement_is_missing(self.open_draft.draft):
            self._agreement_asked = True
            self._ask_agreement()

    @work
    async def _ask_agreement(self) -> None:
        """Ask for the agreement; put off, it stays as a finding."""
        from sofi_tui.cli.life.sending import noted  # noqa: PLC0415 -- with what is sent
        from sofi_tui.tui.life.agreement import ask_agreement, ask_whether  # noqa: PLC0415

        if self.store is None or not await ask_whether(self.app):
            return
        agreement = await ask_agreement(self.app, noted(self.store), self.store.today())
        if agreement is not None:
            with self.refusals_told():
                self.open_draft.live(lambda draft: with_agreement(draft, agreement))
            self.show_draft()
