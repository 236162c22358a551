"""The Region's agreement to a change of a validated action: asked for, never insisted on."""

from collections.abc import Sequence
from datetime import date

from textual.app import App
from textual.content import Content

from sofi_tui.fasd.date_reading import parse_date
from sofi_tui.fasd.follow_up import Agreement, Noted
from sofi_tui.fasd.texts import clean_line
from sofi_tui.tui.life.form import Asked, Form
from sofi_tui.tui.questions import Ways
from sofi_tui.words import follow_up as say

TOLD = say.AGREEMENT
_LINES = (
    Asked(say.ITS_DATE, "02/03/2026"),
    Asked(say.ITS_REFERENCE, say.REFERENCE_EXAMPLE),
    Asked(say.FROM_WHOM, "service, personne"),
)
_WAYS = {"now": say.NOW, "later": say.LATER}


async def ask_whether(app: App[None]) -> bool:
    """Tell that an agreement is needed, and ask whether to note it now."""
    told = Content(say.CHANGES_NEED_AGREEMENT)
    return await app.push_screen_wait(Ways(told, _WAYS)) == "now"


async def ask_agreement(app: App[None], who: Noted, today: date) -> Agreement | None:
    """Ask for date, reference and from whom; None when that is put off."""
    typed = await app.push_screen_wait(Form(TOLD, _LINES, lambda lines: refused(lines, today)))
    if typed is None:
        return None
    day, reference, de_qui = typed
    return Agreement(parse_date(day, today), clean_line(reference), clean_line(de_qui), who.le, who.par)


def refused(lines: Sequence[str], today: date) -> str:
    """Say in French what is wrong with what was typed, nothing when it can be noted."""
    day, *others = lines
    if parse_date(day, today) is None:
        return say.DATE_NOT_READABLE
    return "" if all(others) else say.REFERENCE_AND_FROM_WHOM
