"""What can be done to one draft or to several marked ones: one list, to which others add."""

import asyncio
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from textual.app import App

from sofi_tui.content.configuration import CAMPAIGNS
from sofi_tui.drafts.errors import DraftsError
from sofi_tui.drafts.history.restoring import restore as restore_revision
from sofi_tui.drafts.index.rows import DraftRow
from sofi_tui.drafts.store import DraftStore
from sofi_tui.exports.comparison import compared
from sofi_tui.fasd.texts import counted, shorten
from sofi_tui.tui.actions import Action
from sofi_tui.tui.compare.screen import CompareScreen
from sofi_tui.tui.history.screen import HistoryScreen
from sofi_tui.tui.questions import Line, YesNo


@dataclass(frozen=True)
class Chosen:
    """What a deed is done to: rows of drafts in a folder of a store; `app` may be asked to ask questions."""

    app: App[None]
    store: DraftStore
    folder: Path
    rows: Sequence[DraftRow]

    @property
    def paths(self) -> list[Path]:
        """The files of the drafts."""
        return [self.folder / row.name for row in self.rows]

    @property
    def words(self) -> str:
        """Name the draft, or say how many there are."""
        return self.named(len(self.rows))

    def named(self, number: int) -> str:
        """Name the draft, or say how many of several a deed was done to."""
        if len(self.rows) > 1:
            return counted(number, "brouillon")
        return f"« {shorten(self.rows[0].titre or self.rows[0].id)} »"

    async def each(self, deed: Callable[[Path], object]) -> "Done":
        """Do something to each draft, away from the keyboard's thread; one that refuses does not stop the others."""
        done, refusals = 0, []
        for path in self.paths:
            try:
                await asyncio.to_thread(deed, path)
                done += 1
            except DraftsError as refusal:
                refusals.append(str(refusal))
        return Done(done, tuple(refusals))


@dataclass(frozen=True)
class Done:
    """What came of a deed: to how many drafts it was done, and why the others refused, in French."""

    number: int
    refusals: tuple[str, ...] = ()


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


async def _show_history(chosen: Chosen) -> Done | None:
    """Show the revisions of the first draft; take one back."""
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
    try:
        drafts = [chosen.store.read(path).draft for path in chosen.paths[:2]]
    except DraftsError as refusal:
        return Done(0, (str(refusal),))
    if len(drafts) == 1:
        preset = chosen.store.catalogue.get(drafts[0].modele)
        drafts.insert(0, preset.as_it_was(drafts[0]))
        title = f"Du modèle « {preset.nom} » à « {shorten(drafts[1].titre)} »"
    else:
        title = f"De « {shorten(drafts[0].titre)} » à « {shorten(drafts[1].titre)} »"
    await chosen.app.push_screen_wait(CompareScreen(title, compared(*drafts)))
    return None


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
        Action(
            "do('history')",
            ("h",),
            "historique",
            "Historique du brouillon : comparer ou reprendre une révision",
            priority=False,
        ),
        _show_history,
        "Révision reprise : {}.",
    ),
    Deed(
        Action(
            "do('compare')",
            ("k",),
            "",
            "Comparer deux brouillons marqués, ou un seul avec son modèle",
            priority=False,
        ),
        _compare,
        "",
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
