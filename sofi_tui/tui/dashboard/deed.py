"""What a deed on drafts is: done to one draft, or to several marked ones."""

import asyncio
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from textual.app import App

from sofi_tui.drafts.errors import DraftsError
from sofi_tui.drafts.index.rows import DraftRow
from sofi_tui.drafts.store import DraftStore
from sofi_tui.fasd.texts import counted, shorten
from sofi_tui.keys.action import Action
from sofi_tui.words import dashboard as say


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
        return say.quoted(shorten(self.rows[0].titre or self.rows[0].id))

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
    """What came of a deed: to how many drafts it was done, why the others refused, and `more` to tell, in French."""

    number: int
    refusals: tuple[str, ...] = ()
    more: str = ""


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
