"""What the palette finds from within a draft: its fields and sessions, and the other drafts."""

import asyncio
from collections.abc import Sequence
from typing import TYPE_CHECKING, cast

from sofi_tui.drafts.journey.places import Place, Step
from sofi_tui.fasd.paths import parse_path
from sofi_tui.tui.wizard.moves import WizardMoves

if TYPE_CHECKING:
    from sofi_tui.tui.app import SofiApp
    from sofi_tui.tui.choices import Choice


class FindingMoves(WizardMoves, part=True):
    """Goes to what was chosen by its words."""

    async def more_choices(self) -> "Sequence[Choice]":
        """Give the places of this draft, then the drafts of its folder; a slow disk keeps no key waiting."""
        from sofi_tui.tui.choices import drafts_at_hand, places_of  # noqa: PLC0415

        found = list(places_of(self.ways))
        if self.store is not None:
            found += await asyncio.to_thread(drafts_at_hand, self.store, self.open_draft.path.name)
        return found

    async def do_chosen(self, name: str) -> None:
        """Do what was chosen, or go where it is."""
        from sofi_tui.tui.choices import DRAFT, FIELD, SESSION  # noqa: PLC0415

        if name.startswith(FIELD):
            await self.go_to(parse_path(name.removeprefix(FIELD)))
        elif name.startswith(SESSION):
            await self.open_page(Place(Step.SESSION, int(name.removeprefix(SESSION))))
        elif name.startswith(DRAFT) and self.store is not None:
            cast("SofiApp", self.app).show_other_draft(self.store.folder / name.removeprefix(DRAFT))
        else:
            await super().do_chosen(name)
