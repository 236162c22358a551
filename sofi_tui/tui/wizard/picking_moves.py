"""Choosing the value of the field where one is: a day in its month, or what the profile or a list offers."""

from typing import TYPE_CHECKING

from textual import work
from textual.actions import SkipAction

from sofi_tui.content.fiches import field_at
from sofi_tui.drafts.journey.field_state import has_long_list
from sofi_tui.drafts.undoing.steps import Deed
from sofi_tui.fasd.paths import FieldPath, field_key
from sofi_tui.tui.recent_choices import note_choices, recent_in
from sofi_tui.tui.wizard.export_moves import ExportMoves
from sofi_tui.tui.wizard.fields_page import FieldsPage
from sofi_tui.tui.wizard.offered import can_pick, is_day

if TYPE_CHECKING:
    from sofi_tui.tui.picker import Picked


class PickingMoves(ExportMoves, part=True):
    """Offers what may be chosen, and shows what was."""

    async def action_pick(self) -> None:
        """Choose the value of the field where one is; where nothing is offered, the key is the editor's own."""
        path = self.journey.here.path
        if self.open_draft.read_only or path is None:
            raise SkipAction
        if is_day(path):
            self._pick_day(path)
        elif has_long_list(self.open_draft, path):
            await self.open_list(path)
        elif can_pick(self.open_draft, path):
            self._pick(path)
        else:
            raise SkipAction

    @work
    async def _pick(self, path: FieldPath) -> None:
        from sofi_tui.tui.wizard.picking import Picking  # noqa: PLC0415 -- with the profile's forms

        with self.refusals_told():
            if await Picking(self, self.organisation, self.open_draft, path).pick():
                self.show_picked()

    @work
    async def _pick_day(self, path: FieldPath) -> None:
        """Ask for a day in the view of its month, which is loaded when it is wanted."""
        from sofi_tui.fasd.asides import day_at, other_end  # noqa: PLC0415
        from sofi_tui.fasd.months import first_shown  # noqa: PLC0415
        from sofi_tui.tui.month import MonthScreen, OtherDate  # noqa: PLC0415

        draft, today = self.open_draft.draft, self.open_draft.today
        other = other_end(path)
        held = day_at(draft, other) if other else None
        known = OtherDate(field_at(other).label, held, path[-1] == "date_fin") if other and held else None
        asked = MonthScreen(field_at(path).label, first_shown(draft, path, today), today, known)
        if (day := await self.app.push_screen_wait(asked)) is not None:
            with self.refusals_told():
                with self.open_draft.as_one(Deed.PICKED, path):
                    self.open_draft.edit(path, day)
                self.show_picked()

    async def open_list(self, path: FieldPath, typed: str = "") -> None:
        """Open the list of a field's values at what was typed; what is typed next is for it."""
        from sofi_tui.tui.wizard.list_of_values import ListOfValues  # noqa: PLC0415 -- one field in forty

        values, key = ListOfValues(self.open_draft, path), field_key(path)

        def put(picked: "Picked | None") -> None:
            with self.refusals_told():
                chosen = values.new_in(picked) if picked is not None else []
                if picked is not None and values.put(picked):
                    note_choices(self.app, key, chosen)
                    self.show_picked()

        await self.app.push_screen(values.picker(typed, recent_in(self.app, key)), put)

    def show_picked(self) -> None:
        """Show what was chosen, over what is being typed in the fields of the page too."""
        if isinstance(self.page, FieldsPage):
            self.page.refill()
        self.show_draft()
