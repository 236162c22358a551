"""Goes everywhere: through everything that the palette of each screen offers, from one screen to the next."""

import re
from collections.abc import Awaitable, Callable

from sofi_tui.tui.palette import Palette
from tests.tui.person import Person

Look = Callable[[str], Awaitable[None]]

OUT = {"leave", "back", "list"}
"""What leads out of a screen for good."""
KINDS = {"app.colours", "compare_preset", "follow_up", "pick", "profile", "recopie", "rename"}
"""What leads to screens that have looks of their own."""
_MOVES = re.compile(r"sort|step\(|go_by|session_by|mark|invert|(?:next|previous)_")
"""What stays on a screen that is looked at as it is."""


class Visitor:
    """Calls `look` with the name of each screen that it comes to, while that is shown; `briefly` of few."""

    def __init__(self, someone: Person, look: Look, *, briefly: bool = False) -> None:
        self._someone = someone
        self._look = look
        self._briefly = briefly
        self._seen: set[type[object]] = set()

    async def go_everywhere(self) -> None:
        """Begin on a dashboard of some drafts, the first of which is looked at in the wizard."""
        someone = self._someone
        await self._look("Dashboard")
        dashboard = someone.app.screen
        await someone.press("enter")
        await someone.pilot.pause()
        for key in ("f2", "f3", "f6", "ctrl+g", "f5", "f4"):
            await someone.press(key)
            await self._look(f"WizardScreen {key}")
        await self._everything_offered()
        await someone.wizard.run_action("list")
        await someone.until(lambda: someone.app.screen is dashboard)
        await self._everything_offered()

    async def _everything_offered(self) -> None:
        """Do each thing that the palette of a screen offers, and come back."""
        someone, here = self._someone, self._someone.app.screen
        if type(here) in self._seen or here.is_modal:
            return
        self._seen.add(type(here))
        await someone.press("ctrl+p")
        palette = someone.app.screen
        if not isinstance(palette, Palette):  # what is all in the key bar has none
            return
        await self._look(f"{type(here).__name__} ctrl+p")
        await someone.type("zzz")
        await self._look(f"{type(here).__name__} ctrl+p zzz")
        await someone.press("escape")
        for action in palette.offered:
            if action.name in OUT or (
                action.name not in KINDS if self._briefly else _MOVES.match(action.name)
            ):
                continue
            await here.run_action(action.name)
            await someone.pilot.pause()
            await self._look(f"{type(here).__name__} {action.name}")
            if not self._briefly:
                await self._everything_offered()
            if not await self._back_to(here):
                return

    async def _back_to(self, here: object) -> bool:
        """Come back to a screen by Escape; False when it is no more, as when one has gone to a field from it."""
        app = self._someone.app
        for _ in range(6):
            if app.screen is here or here not in app.screen_stack:
                break
            await self._someone.press("escape")
            await self._someone.pilot.pause()
        assert app.screen is here or here not in app.screen_stack, f"no way back:\n{self._someone.text}"
        return app.screen is here
