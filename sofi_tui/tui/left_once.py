"""Screens that are left once, however fast the keys come."""

from asyncio import InvalidStateError

from textual.await_complete import AwaitComplete
from textual.screen import Screen, ScreenResultType


class LeftOnce(Screen[ScreenResultType]):
    """Ignores a second answer: Textual would take the screen beneath away for it."""

    def dismiss(self, result: ScreenResultType | None = None) -> AwaitComplete:
        """Leave the screen with a result, unless it has been left already."""
        if not self.is_current:
            return AwaitComplete()
        try:
            return super().dismiss(result)
        except InvalidStateError:  # who asked has gone meanwhile, and the answer is nobody's
            popped: AwaitComplete = self.app.pop_screen()
            return popped
