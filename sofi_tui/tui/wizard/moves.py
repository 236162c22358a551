"""Moving through the wizard: fields, pages, steps, sessions and findings; nothing here depends on what is valid."""

from textual import on

from sofi_tui.drafts.journey.places import Place, Step
from sofi_tui.drafts.journey.stops import next_finding
from sofi_tui.fasd.paths import FieldPath
from sofi_tui.tui.messages import PlaceAsked
from sofi_tui.tui.wizard.frame import WizardFrame
from sofi_tui.words import wizard as say


class WizardMoves(WizardFrame, part=True):
    """The frame, and every way from one place to another."""

    async def action_next_field(self) -> None:
        """Go to the next field; past the last one, to the next page."""
        await self._field_by(1)

    async def action_previous_field(self) -> None:
        """Go to the field before; before the first one, to the page before."""
        await self._field_by(-1)

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
        if not self.tell_why_off(f"go_by({by})"):
            await self.open_page(self.ways.next_step(place, by))

    async def action_session_by(self, by: int) -> None:
        """Go to the same page of the next session or of the one before."""
        here = self.journey.here.place
        step = here.step if here.step is Step.DISPOSITIF else Step.SESSION
        section = here.section if here.step is step else 0
        wanted = here.session + by
        if not self.tell_why_off(f"session_by({by})"):
            await self.open_page(Place(step, wanted, section))

    async def action_next_finding(self, by: int = 1) -> None:
        """Go to the field of the next finding, or of the one before."""
        self.judge()
        found = next_finding(self.open_draft.findings, self.ways, self.journey.here, by)
        if found is None:
            self.notify(say.NO_FINDING, markup=False)
        else:
            await self.go_to(found.path)

    async def action_back(self) -> None:
        """Go back where one came from, in the end to the dashboard."""
        stop = self.journey.back(self.ways)
        if stop is None:
            self.action_list()
        else:
            await self.open_page(stop.place, stop.path)

    def action_list(self) -> None:
        """Close the draft and go back to the list."""
        self.dismiss()

    def action_leave(self) -> None:
        """Leave the program: everything is saved already."""
        self.app.exit()

    @on(PlaceAsked)
    async def _asked_from_recap(self, asked: PlaceAsked) -> None:
        await self.go_to(asked.path)

    async def go_to(self, path: FieldPath) -> None:
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
