"""The dashboard's side of the organisation: its profile, the files that come from elsewhere, the places ordered."""

import asyncio

from textual import work

from sofi_tui.drafts.errors import DraftsError
from sofi_tui.tui.dashboard.deed_actions import DoesDeeds
from sofi_tui.words import dashboard as say


class OrganisationActions(DoesDeeds, part=True):
    """A dashboard from which the organisation is seen; each screen is loaded when it is asked for."""

    def action_profile(self) -> None:
        """Show the organisation's profile."""
        from sofi_tui.tui.organisation.profile_screen import ProfileScreen  # noqa: PLC0415

        self.app.push_screen(ProfileScreen(self.store))

    @work
    async def action_bring_in(self, what: str) -> None:
        """Bring in a profile, the Region's extract or the programming table."""
        from sofi_tui.tui.organisation.importing import Importing  # noqa: PLC0415

        await getattr(Importing(self, self.store), what)()
        self.look_again()

    @work
    async def action_places(self) -> None:
        """Show the places ordered, planned and missing, by lot and site."""
        from sofi_tui.cli.places_table import places_lines  # noqa: PLC0415
        from sofi_tui.tui.long_reading import LongReading  # noqa: PLC0415

        try:
            lines = await asyncio.to_thread(places_lines, self.store)
        except DraftsError as refusal:
            self.notify(str(refusal), severity="error", markup=False)
        else:
            await self.app.push_screen_wait(LongReading(say.PLACES, lines))
