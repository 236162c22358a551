"""Everything that can be done to marked drafts, in one list: others add their own to it."""

from pathlib import Path

from sofi_tui.keys import dashboard as keys
from sofi_tui.tui.dashboard.campaign_question import asked_year
from sofi_tui.tui.dashboard.deed import Chosen, Deed, Done
from sofi_tui.tui.dashboard.export_deed import EXPORT
from sofi_tui.tui.dashboard.history_deeds import COMPARE, HISTORY
from sofi_tui.tui.dashboard.life_deeds import CARRY_OVER, SEND
from sofi_tui.tui.questions import YesNo
from sofi_tui.words import dashboard as say


async def _duplicate(chosen: Chosen) -> Done:
    return await chosen.each(chosen.store.duplicate)


async def _put_in_bin(chosen: Chosen) -> Done | None:
    if not await chosen.app.push_screen_wait(YesNo(say.bin_these(chosen.words))):
        return None
    return await chosen.each(chosen.store.put_in_bin)


async def _change_campaign(chosen: Chosen) -> Done | None:
    year = await asked_year(chosen, say.new_campaign_for(chosen.words))
    if not isinstance(year, int):
        return year

    def change(path: Path) -> None:
        stored = chosen.store.read(path)
        chosen.store.save(stored, stored.draft.with_header(campagne=year))

    return await chosen.each(change)


async def restore(chosen: Chosen) -> Done:
    """Take drafts out of the bin."""
    return await chosen.each(chosen.store.restore)


DEEDS = (
    Deed(keys.DUPLICATE, _duplicate, say.COPIED),
    Deed(keys.CAMPAIGN, _change_campaign, say.CAMPAIGN_CHANGED),
    SEND,
    CARRY_OVER,
    EXPORT,
    HISTORY,
    COMPARE,
    Deed(
        keys.BIN,
        _put_in_bin,
        say.BINNED,
        readable=False,
    ),
)
"""What can be done to marked drafts; each has its key, its words in the palette and, at most, one question."""


def deed_called(name: str) -> Deed:
    """Find a deed by the name in its action."""
    return next(deed for deed in DEEDS if deed.action.name == f"do('{name}')")
