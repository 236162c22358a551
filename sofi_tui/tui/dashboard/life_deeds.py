"""What the life of actions asks to do from the dashboard: send several, carry several into another campaign."""

from pathlib import Path

from sofi_tui.cli.life.carrying import carry_over
from sofi_tui.cli.life.sending import noted, send
from sofi_tui.content.configuration import CAMPAIGNS
from sofi_tui.drafts.errors import RefusedEditError
from sofi_tui.fasd.life import ImpossiblePassageError
from sofi_tui.fasd.texts import shorten
from sofi_tui.tui.dashboard.chosen import Chosen, Done
from sofi_tui.tui.questions import Line, YesNo


async def send_for_validation(chosen: Chosen) -> Done | None:
    """Send actions and seal what is sent, once confirmed; those that have an error stay."""
    if not await chosen.app.push_screen_wait(YesNo(f"Envoyer {chosen.words} pour validation ?")):
        return None
    who = noted(chosen.store)

    def send_one(path: Path) -> None:
        try:
            send(chosen.store, path, who)
        except ImpossiblePassageError as refusal:
            raise RefusedEditError(str(refusal)) from refusal

    return await chosen.each(send_one)


async def carry_into_campaign(chosen: Chosen) -> Done | None:
    """Make the drafts of another campaign from actions, which stay as they are."""
    typed = await chosen.app.push_screen_wait(
        Line(f"Reconduire {chosen.words} dans quelle campagne ?", str(_next_of(chosen)))
    )
    if typed is None:
        return None
    text = typed.strip() or str(_next_of(chosen))
    year = int(text) if text.isascii() and text.isdigit() and len(text) == 4 else 0
    if year not in CAMPAIGNS:
        return Done(0, (f"« {shorten(typed)} » n'est pas une année : écrivez par exemple 2027.",))
    return await chosen.each(lambda path: carry_over(chosen.store, path, year))


def _next_of(chosen: Chosen) -> int:
    return max(row.campagne for row in chosen.rows) + 1
