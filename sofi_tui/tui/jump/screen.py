"""The screen of the jump mode: what was in sight, with a label over each place that can be gone to."""

from collections.abc import Sequence
from inspect import isawaitable
from typing import Any

from rich.segment import Segment
from rich.style import Style
from textual import events
from textual.app import App
from textual.binding import Binding
from textual.screen import ModalScreen
from textual.strip import Strip

from sofi_tui.tui.jump.letters import letters_for
from sofi_tui.tui.jump.targets import Target, targets_of
from sofi_tui.tui.left_once import LeftOnce
from sofi_tui.words import jump as say

_LABEL = Style(bold=True, reverse=True)


class JumpScreen(ModalScreen[Target | None], LeftOnce[Target | None]):
    """Gives the place whose letters were typed, None on Escape or where what is beneath no longer stands as it stood.

    It draws no widget: the lines of the screen beneath with labels in them, so that only their cells are sent.
    """

    BINDINGS = [
        Binding("escape", "dismiss(None)", show=False, priority=True),
        Binding("backspace", "forget", show=False, priority=True),
        Binding("ctrl+q", "app.quit", show=False, priority=True),
    ]

    def __init__(self, targets: Sequence[Target], beneath: Sequence[Strip]) -> None:
        super().__init__()
        self.targets = dict(zip(letters_for(len(targets)), targets, strict=False))
        self._beneath = beneath
        self._typed = ""

    def render_line(self, y: int) -> Strip:
        """Draw a line of the screen beneath, with the labels that stand on it."""
        line = self._beneath[y] if y < len(self._beneath) else Strip.blank(self.size.width)
        if y == self.size.height - 1:
            line = _laid_over(line, 0, f" {say.HOW} ")
        for letters, target in self.targets.items():
            if target.at.y == y and letters.startswith(self._typed):
                line = _laid_over(line, target.at.x, letters.removeprefix(self._typed).upper())
        return line

    def on_key(self, event: events.Key) -> None:
        """Take a letter; the one that completes a label goes there."""
        event.stop()
        typed = self._typed + (event.character or "").lower()
        if event.character and any(letters.startswith(typed) for letters in self.targets):
            self._typed = typed
            if typed in self.targets:
                self.dismiss(self.targets[typed])
            else:
                self.refresh()

    def action_forget(self) -> None:
        """Take the first letter back."""
        self._typed = ""
        self.refresh()

    def on_click(self) -> None:
        """Leave by mouse."""
        self.dismiss(None)

    def on_resize(self, event: events.Resize) -> None:
        """Leave when the window changes: places are elsewhere then."""
        if event.size.height != len(self._beneath) or any(
            line.cell_length != event.size.width for line in self._beneath
        ):
            self.dismiss(None)


async def jump(app: App[Any]) -> None:
    """Show letters over the present screen, and go to the place whose letters are typed."""
    beneath = app.screen
    targets = targets_of(beneath)
    if not targets or isinstance(beneath, JumpScreen):
        return
    drawn = beneath._compositor.render_strips(app.size)
    target = await app.push_screen_wait(JumpScreen(targets, drawn))
    if target is not None and app.screen is beneath:
        going = target.go()
        if isawaitable(going):
            await going


def _laid_over(line: Strip, x: int, label: str) -> Strip:
    """Put a label into a line."""
    end = min(x + len(label), line.cell_length)
    return Strip.join([line.crop(0, x), Strip([Segment(label[: end - x], _LABEL)], end - x), line.crop(end)])
