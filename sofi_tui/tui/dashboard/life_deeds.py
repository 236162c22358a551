"""What moves actions on in their life: sent for validation, carried into the next campaign."""

from pathlib import Path

from sofi_tui.drafts.errors import RefusedEditError
from sofi_tui.fasd.life import ImpossiblePassageError
from sofi_tui.keys import dashboard as keys
from sofi_tui.tui.dashboard.campaign_question import asked_year
from sofi_tui.tui.dashboard.deed import Chosen, Deed, Done
from sofi_tui.tui.questions import YesNo
from sofi_tui.words import dashboard as say


async def _send(chosen: Chosen) -> Done | None:
    from sofi_tui.cli.life.sending import noted, send  # noqa: PLC0415 -- with the recapitulative and the history

    question = say.send_these(chosen.words)
    if not await chosen.app.push_screen_wait(YesNo(question)):
        return None
    who = noted(chosen.store)

    def one(path: Path) -> None:
        try:
            send(chosen.store, path, who)
        except ImpossiblePassageError as refusal:
            raise RefusedEditError(str(refusal)) from refusal

    return await chosen.each(one)


async def _carry_over(chosen: Chosen) -> Done | None:
    from sofi_tui.cli.life.carrying import carry_over  # noqa: PLC0415 -- with the presets of other years

    year = await asked_year(chosen, say.carry_over_to(chosen.words))
    if not isinstance(year, int):
        return year
    return await chosen.each(lambda path: carry_over(chosen.store, path, year))


SEND = Deed(keys.SEND, _send, say.SENT)
CARRY_OVER = Deed(keys.CARRY_OVER, _carry_over, say.CARRIED_OVER)
