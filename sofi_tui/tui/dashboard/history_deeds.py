"""What looks back: the revisions of a draft, and two drafts side by side."""

import asyncio

from sofi_tui.drafts.errors import DraftsError
from sofi_tui.fasd.texts import shorten
from sofi_tui.keys import dashboard as keys
from sofi_tui.tui.dashboard.deed import Chosen, Deed, Done
from sofi_tui.words import dashboard as say


async def _show_history(chosen: Chosen) -> Done | None:
    """Show the revisions of the first draft; take one back."""
    from sofi_tui.drafts.history.restoring import restore as restore_revision  # noqa: PLC0415 -- with the history
    from sofi_tui.tui.history.screen import HistoryScreen  # noqa: PLC0415

    path = chosen.paths[0]
    try:
        stored = await asyncio.to_thread(chosen.store.read, path)
        screen = HistoryScreen(chosen.store.history, stored.draft, read_only=stored.draft.read_only)
        if (old := await chosen.app.push_screen_wait(screen)) is None:
            return None
        await asyncio.to_thread(restore_revision, chosen.store, path, old)
    except DraftsError as refusal:
        return Done(0, (str(refusal),))
    return Done(1)


async def _compare(chosen: Chosen) -> Done | None:
    """Compare the first two drafts, or one with its preset."""
    from sofi_tui.exports.comparison import compared  # noqa: PLC0415 -- only to compare
    from sofi_tui.tui.compare.screen import CompareScreen  # noqa: PLC0415

    try:
        drafts = [chosen.store.read(path).draft for path in chosen.paths[:2]]
    except DraftsError as refusal:
        return Done(0, (str(refusal),))
    if len(drafts) == 1:
        preset = chosen.store.catalogue.get(drafts[0].modele)
        drafts.insert(0, preset.as_it_was(drafts[0]))
        title = say.from_preset(preset.nom, shorten(drafts[1].titre))
    else:
        title = say.from_draft(shorten(drafts[0].titre), shorten(drafts[1].titre))
    await chosen.app.push_screen_wait(CompareScreen(title, compared(*drafts)))
    return None


HISTORY = Deed(keys.HISTORY, _show_history, say.TAKEN_BACK)
COMPARE = Deed(keys.COMPARE, _compare, "")
