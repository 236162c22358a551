"""What can be done to one draft or to several marked ones: one list, to which others add."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from pathlib import Path

from sofi_tui.content.configuration import CAMPAIGNS
from sofi_tui.fasd.texts import shorten
from sofi_tui.tui.actions import Action
from sofi_tui.tui.dashboard.chosen import Chosen, Done
from sofi_tui.tui.dashboard.life_deeds import carry_into_campaign, send_for_validation
from sofi_tui.tui.questions import Line, YesNo


@dataclass(frozen=True)
class Deed:
    """Something to do to drafts: `do` may ask first, and gives None when one thinks better of it.

    `said` tells in French what was done, with ``{}`` for the drafts. `readable` deeds are not for files that cannot be
    read.
    """

    action: Action
    do: Callable[[Chosen], Awaitable[Done | None]]
    said: str
    readable: bool = True


async def _duplicate(chosen: Chosen) -> Done:
    return await chosen.each(chosen.store.duplicate)


async def _put_in_bin(chosen: Chosen) -> Done | None:
    if not await chosen.app.push_screen_wait(YesNo(f"Mettre {chosen.words} à la corbeille ?")):
        return None
    return await chosen.each(chosen.store.put_in_bin)


async def _change_campaign(chosen: Chosen) -> Done | None:
    typed = await chosen.app.push_screen_wait(Line(f"Nouvelle campagne pour {chosen.words} :", "2027"))
    if typed is None:
        return None
    year = int(typed) if typed.strip().isdecimal() else 0
    if year not in CAMPAIGNS:
        return Done(0, (f"« {shorten(typed)} » n'est pas une année : écrivez par exemple 2027.",))

    def change(path: Path) -> None:
        stored = chosen.store.read(path)
        chosen.store.save(stored, stored.draft.with_header(campagne=year))

    return await chosen.each(change)


async def restore(chosen: Chosen) -> Done:
    """Take drafts out of the bin."""
    return await chosen.each(chosen.store.restore)


DEEDS = (
    Deed(
        Action("do('duplicate')", ("d",), "dupliquer", "Dupliquer les brouillons", priority=False),
        _duplicate,
        "Copié : {}.",
    ),
    Deed(
        Action(
            "do('campaign')", ("a",), "campagne", "Changer l'année de campagne des brouillons", priority=False
        ),
        _change_campaign,
        "Campagne changée : {}.",
    ),
    Deed(
        Action("do('send')", ("e",), "envoyer", "Envoyer les actions pour validation", priority=False),
        send_for_validation,
        "Envoyé et scellé : {}.",
    ),
    Deed(
        Action(
            "do('carry')",
            ("y",),
            "reconduire",
            "Reconduire les brouillons dans la campagne suivante",
            priority=False,
        ),
        carry_into_campaign,
        "Reconduit : {}.",
    ),
    Deed(
        Action("do('bin')", ("delete",), "jeter", "Mettre les brouillons à la corbeille", priority=False),
        _put_in_bin,
        "À la corbeille : {} (c la montre, r y reprend).",
        readable=False,
    ),
)
"""What can be done to marked drafts; each has its key, its words in the palette and, at most, one question."""


def deed_called(name: str) -> Deed:
    """Find a deed by the name in its action."""
    return next(deed for deed in DEEDS if deed.action.name == f"do('{name}')")
