"""Several sessions or informations collectives at once: which list is meant, and what was made."""

from textual.actions import SkipAction

from sofi_tui.drafts.journey.list_deeds import has_days
from sofi_tui.drafts.journey.places import SESSIONS_PATH
from sofi_tui.fasd.paths import FieldPath, path_of
from sofi_tui.tui.fields.record_list import RecordListEditor
from sofi_tui.tui.wizard.undo_moves import UndoMoves

_MEETINGS = "session.informations_collectives"


class SeveralMoves(UndoMoves, part=True):
    """Asks for the days, and shows the list in which there are more now."""

    async def action_several_here(self) -> None:
        """Make several where one is in a list that has days; elsewhere the key is the editor's own."""
        here = self.focused
        if not isinstance(here, RecordListEditor) or not has_days(here.path):
            raise SkipAction
        await self._ask_several(here.path, here.cursor)

    async def action_several(self, what: str) -> None:
        """Make several sessions, or several informations collectives of the session where one is."""
        session = max(0, min(self.journey.here.place.session, len(self.open_draft.draft.sessions) - 1))
        path = SESSIONS_PATH if what == "sessions" else path_of(_MEETINGS, session)
        here = self.focused
        if isinstance(here, RecordListEditor) and here.path == path:
            await self._ask_several(path, here.cursor)
        else:
            await self._ask_several(path, session if path == SESSIONS_PATH else 0)

    async def _ask_several(self, path: FieldPath, index: int) -> None:
        """Open the form, which is loaded when it is wanted; what is typed next is for it."""
        from sofi_tui.drafts.journey.several import Several  # noqa: PLC0415
        from sofi_tui.tui.several import SeveralScreen  # noqa: PLC0415

        if self.open_draft.read_only:
            self.notify(self.open_draft.read_only_because, severity="error", markup=False)
            return
        if not self.open_draft.draft.sessions:
            self.open_draft.add_session()

        async def show_made(told: str | None) -> None:
            if told is not None:
                await self.show_place(path)
                self.notify(told, markup=False)

        await self.app.push_screen(SeveralScreen(Several(self.open_draft, path, index)), show_made)
