"""The question that deeds on several drafts ask: which campaign."""

from sofi_tui.content.configuration import CAMPAIGNS
from sofi_tui.fasd.texts import shorten
from sofi_tui.tui.dashboard.deed import Chosen, Done
from sofi_tui.tui.questions import Line
from sofi_tui.words import dashboard as say


async def asked_year(chosen: Chosen, question: str) -> int | Done | None:
    """Ask for a year; a refusal for what is none, None when one thinks better of it. Enter alone is the next year."""
    after = max((row.campagne for row in chosen.rows), default=chosen.store.today().year) + 1
    typed = await chosen.app.push_screen_wait(Line(question, str(after)))
    if typed is None:
        return None
    typed = typed.strip() or str(after)
    if typed.isdecimal() and int(typed) in CAMPAIGNS:
        return int(typed)
    return Done(0, (say.not_a_year(shorten(typed), after),))
