"""Screens on which something can be done: the actions that they declare, and what keeps one from being done now."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, ClassVar, cast

from textual import work
from textual.events import ScreenResume
from textual.geometry import Size
from textual.screen import Screen, ScreenResultType

from sofi_tui.keys.action import Action, Group, all_of
from sofi_tui.tui.compositor import NarrowCompositor
from sofi_tui.words.help import HERE

if TYPE_CHECKING:
    from sofi_tui.tui.app import SofiApp
    from sofi_tui.tui.choices import Choice


class Acting(Screen[ScreenResultType]):
    """A screen with its `groups` of actions, from which its palette and its card of keys are made."""

    groups: ClassVar[tuple[Group, ...]] = ()

    def __init_subclass__(cls, *, part: bool = False, **settings: bool) -> None:
        """Declare a screen, or a `part` of one: Textual then looks through its thousand names with the whole alone."""
        if not part:
            super().__init_subclass__(**settings)

    def __init__(self) -> None:
        """Begin in the size of the terminal: Textual tells it after a first layout, and a second one would be seen."""
        super().__init__()
        self._compositor = NarrowCompositor()
        for length, breakpoints in zip(
            self.app.size, (self.app.HORIZONTAL_BREAKPOINTS, self.app.VERTICAL_BREAKPOINTS), strict=True
        ):
            here = max((one for one in breakpoints or () if one[0] <= length), default=None)
            if here is not None:
                self.add_class(here[1], update=False)

    def on_screen_resume(self, event: ScreenResume) -> None:
        """Spare what has just been matched with the stylesheet a second time, as Textual would for any screen."""
        if not self.stack_updates:
            event.refresh_styles = False

    def _screen_resized(self, size: Size) -> None:
        """Lay out for the size that the window has now, unless that is done: Textual tells it after each layout again.

        Of two sizes on their way, each would call the other back for ever, if each were laid out as it was told.
        """
        if self._size != self.app.size:
            super()._screen_resized(self.app.size)

    @property
    def actions(self) -> tuple[Action, ...]:
        """All that can be done here."""
        return all_of(self.groups)

    @property
    def card(self) -> tuple[Group, ...]:
        """What the card of keys lists, each action in the words that it has just now."""
        now = {action.id: action for action in self.actions if action.id}
        groups = (
            group._replace(actions=tuple(now.get(action.id, action) for action in group.actions))
            for group in self.groups
        )
        return (*self.keys_here, *groups)

    @property
    def keys_here(self) -> tuple[Group, ...]:
        """What keys mean where the attention is, told by the widget that has it."""
        told = getattr(self.focused, "keys_told", "")
        return (Group(HERE, (Action("", told=told),)),) if told else ()

    def why_off(self, name: str) -> str:
        """Say in French why the action of that name can do nothing now; nothing where it can."""
        return ""

    @work
    async def action_palette(self) -> None:
        """Offer everything that can be done here, and gone to from here."""
        from sofi_tui.tui.finder import Finder  # noqa: PLC0415

        remembering = cast("SofiApp", self.app).remembering
        recent = remembering.memory.chosen
        if chosen := await self.app.push_screen_wait(Finder(self, recent)):
            remembering.note(lambda memory: memory.chose(chosen))
            await self.do_chosen(chosen)

    async def more_choices(self) -> "Sequence[Choice]":
        """Give what the palette finds here beside actions."""
        return ()

    async def do_chosen(self, name: str) -> None:
        """Do what was chosen by its words, or say why it cannot be done."""
        if not self.tell_why_off(name):
            await self.run_action(name)

    def tell_why_off(self, name: str) -> bool:
        """Say why an action can do nothing now; tell whether there was a reason."""
        reason = self.why_off(name)
        if reason:
            self.notify(reason, markup=False)
        return bool(reason)
