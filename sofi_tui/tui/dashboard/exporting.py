"""The drafts of the dashboard written into files, in a format of the registry."""

from sofi_tui.cli.refusals import RefusalError
from sofi_tui.drafts.errors import DraftsError
from sofi_tui.exports.formats import ExportError, Source
from sofi_tui.fasd.check import check
from sofi_tui.tui.dashboard.deed import Chosen, Done
from sofi_tui.tui.exporting import ToExport, where
from sofi_tui.tui.exporting import export as ask_and_export


async def export(chosen: Chosen) -> Done | None:
    """Ask for a format and a place, and write the files there."""
    what = ToExport(
        chosen.words, [row.id for row in chosen.rows], chosen.paths, lambda: _sources(chosen), chosen.store
    )
    try:
        paths = await ask_and_export(chosen.app, what)
    except (DraftsError, ExportError, RefusalError) as refusal:
        return Done(0, (str(refusal),))
    return Done(len(chosen.rows), more=where(paths)) if paths else None


def _sources(chosen: Chosen) -> list[Source]:
    store = chosen.store
    drafts = [store.read(path).draft for path in chosen.paths]
    presets = [store.catalogue.get(draft.modele) for draft in drafts]
    return [
        Source(draft, preset, check(draft, preset, store.today()))
        for draft, preset in zip(drafts, presets, strict=True)
    ]
