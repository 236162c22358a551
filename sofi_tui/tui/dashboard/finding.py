"""What the palette finds on the dashboard beside actions: the drafts of the folder."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from sofi_tui.tui.dashboard.organisation_actions import OrganisationActions

if TYPE_CHECKING:
    from sofi_tui.tui.choices import Choice


class FindsDrafts(OrganisationActions):
    """A dashboard that opens the draft that is chosen by its words."""

    open_draft: Callable[..., object]

    async def more_choices(self) -> "Sequence[Choice]":
        """Give the drafts that are known now."""
        from sofi_tui.tui.choices import drafts_of  # noqa: PLC0415

        return [] if self.news is None or self.board.in_bin else list(drafts_of(self.news.rows))

    async def do_chosen(self, name: str) -> None:
        """Do what was chosen, or open the draft that was."""
        from sofi_tui.tui.choices import DRAFT  # noqa: PLC0415

        if name.startswith(DRAFT):
            self.open_draft(self.store.folder / name.removeprefix(DRAFT))
        else:
            await super().do_chosen(name)
