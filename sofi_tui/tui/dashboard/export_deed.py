"""Drafts written into files of other programs: the deed, what does it being loaded when it is done."""

from sofi_tui.keys import dashboard as keys
from sofi_tui.tui.dashboard.deed import Chosen, Deed, Done
from sofi_tui.words import dashboard as say


async def _export(chosen: Chosen) -> Done | None:
    from sofi_tui.tui.dashboard.exporting import export  # noqa: PLC0415 -- with the formats, and what judges

    return await export(chosen)


EXPORT = Deed(keys.EXPORT, _export, say.EXPORTED)
