"""A list with search of which several lines may be ticked."""

from collections.abc import Collection, Sequence

from textual.app import ComposeResult
from textual.content import Content
from textual.widgets import Static

from sofi_tui.tui.options import TickedOptions
from sofi_tui.tui.picker import Pickable, Picked, Picker
from sofi_tui.words import picker as say

_BOX = {True: "[x] ", False: "[ ] "}


class TickPicker(Picker):
    """Gives a choice when one is done; `ticked` are then the numbers of the lines that are to be held.

    Space ticks the line that one has come to, by the arrows or by words that only it has; between other words it is
    a space. What was searched for a line that is ticked makes room for the words of the next one.
    """

    list_class = TickedOptions

    def __init__(
        self,
        title: str,
        items: Sequence[Pickable],
        ticked: Collection[int],
        typed: str = "",
        recent: Sequence[str] = (),
    ) -> None:
        self.ticked = set(ticked)
        self._pointed = False  # by the arrows, since something was typed
        self._meant = False  # and not ticked or unticked since
        self._searched = ""  # for the line that was ticked last
        self._last: int | None = None
        super().__init__(title, items, typed=typed, recent=recent)

    def compose(self) -> ComposeResult:
        """Give the list, and what its keys do."""
        yield from super().compose()
        yield Static(Content.styled(say.SEVERAL_KEYS, "dim"))

    def take_key(self, key: str) -> bool:
        """Move in the list, or tick."""
        if key == "space":
            return self._tick()
        if super().take_key(key):
            self._pointed = self._meant = True
            return True
        return False

    def narrow(self, typed: str) -> None:
        """Offer what fits; the line that was ticked last stays the one where one is when all is shown again."""
        searched = self._searched
        if searched and typed.startswith(searched) and not self._found(typed):
            typed, self._searched = typed.removeprefix(searched).lstrip(), ""
            self._line.value = typed
        if typed.split() != (self._offered or "").split():
            self._pointed, self._meant = False, bool(typed.strip())
        super().narrow(typed)
        found = self._found(typed)
        if not typed and self._last in found:
            self._options.highlighted = found.index(self._last)

    def enter(self) -> None:
        """Take what is ticked, and the line that one has come to by typing or moving."""
        if self._meant and (here := self._here) is not None:
            self.ticked.add(here)
        self.dismiss(Picked(None, "", tuple(sorted(self.ticked))))

    def choose(self, ident: str) -> None:
        """Tick or untick a line by mouse; Enter, once the list has the attention by that, takes what is ticked."""
        if isinstance(self._options, TickedOptions) and self._options.was_clicked():
            self._toggle()
        else:
            self.enter()

    def _tick(self) -> bool:
        """Tick or untick the line that one has come to; tell whether Space was for that alone."""
        self._offer_typed()
        typed, pointed = self._line.value, self._pointed
        going_on = bool(self._searched) and typed.startswith(self._searched) and self._here == self._last
        if typed.strip() and not pointed and (going_on or len(self._found(typed)) != 1):
            return False
        self._toggle()
        if pointed or not typed.strip():
            self._line.value = ""
            return True
        self._searched = typed.strip()
        return False

    def _toggle(self) -> None:
        here = self._here
        if here is None or self._options.highlighted is None:
            return
        self.ticked ^= {here}
        self._pointed, self._meant, self._last = False, False, here
        self._options.replace_option_prompt_at_index(self._options.highlighted, self._words(here))

    @property
    def _here(self) -> int | None:
        """The number of the line where one is."""
        option = self._options.highlighted_option
        return int(option.id) if option is not None and option.id else None

    def _words(self, number: int) -> Content:
        return Content.assemble(_BOX[number in self.ticked], super()._words(number))
