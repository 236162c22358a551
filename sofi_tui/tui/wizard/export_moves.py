"""The open draft written into files: its recapitulative as a document or a message, or for other programs."""

from textual import work
from textual.actions import SkipAction

from sofi_tui.drafts.journey.places import Step
from sofi_tui.tui.wizard.life_moves import LifeMoves
from sofi_tui.words import wizard as say


class ExportMoves(LifeMoves, part=True):
    """Exports what is on the screen, saved or not."""

    async def action_export_here(self) -> None:
        """Export from the recapitulative, where no field takes the key."""
        if self.journey.here.place.step is not Step.RECAP:
            raise SkipAction
        self.action_export()

    @work
    async def action_export(self) -> None:
        """Ask for a format and a place, write, and tell where."""
        if self.store is None:
            return
        # Loaded here: the wizard opens without the formats.
        from sofi_tui.cli.refusals import RefusalError  # noqa: PLC0415
        from sofi_tui.exports.formats import ExportError, Source  # noqa: PLC0415
        from sofi_tui.fasd.texts import shorten  # noqa: PLC0415
        from sofi_tui.tui.exporting import ToExport, export, where  # noqa: PLC0415

        opened = self.open_draft
        source = Source(opened.draft, opened.preset, opened.findings)
        words = say.quoted(shorten(opened.draft.titre))
        what = ToExport(words, [opened.draft.id], [opened.path], lambda: [source], self.store)
        with self.refusals_told():
            try:
                paths = await export(self.app, what)
            except (ExportError, RefusalError) as refusal:
                self.notify(str(refusal), severity="error", markup=False)
                return
            if paths:
                self.notify(say.exported(where(paths)), markup=False)
