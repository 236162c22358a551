"""A list with search of which several lines may be ticked."""

from collections.abc import Collection, Sequence

from textual.app import ComposeResult
from textual.content import Content
from textual.widgets import Static

from sofi_tui.tui.picker import MOVES, Pickable, Picked, Picker
from sofi_tui.words import picker as say

_BOX = {True: "[x] ", False: "[ ] "}


class TickPicker(Picker):
    """Gives a choice when one is done; `ticked` are then the numbers of the lines that are to be held."""

    def __init__(
        self,
        title: str,
        items: Sequence[Pickable],
        ticked: Collection[int],
        typed: str = "",
        recent: Sequence[str] = (),
    ) -> None:
        self.ticked = set(ticked)
        self._pointed = False
        self._last: int | None = None
        super().__init__(title, items, typed=typed, recent=recent)

    def compose(self) -> ComposeResult:
        """Give the list, and what its keys do."""
        yield from super().compose()
        yield Static(Content.styled(say.SEVERAL_KEYS, "dim"))

    def take_key(self, key: str) -> bool:
        """Move in the list, or tick; the line that one has moved to is the one that is meant."""
        if key == "space":
            return self._tick()
        self._pointed = super().take_key(key) or self._pointed
        return key in MOVES

    def _tick(self) -> bool:
        """Tick or untick the line that is meant; where none is yet, Space goes into what is typed."""
        self._offer_typed()
        typed = self._line.value
        if typed and not self._pointed and len(self._found(typed)) != 1:
            return False
        self._toggle()
        if typed:
            self._line.value = ""
        return True

    def narrow(self, typed: str) -> None:
        """Offer what fits; the line that was ticked last stays the one where one is when all is shown again."""
        self._pointed = False
        super().narrow(typed)
        found = self._found(typed)
        if not typed and self._last in found:
            self._options.highlighted = found.index(self._last)

    def enter(self) -> None:
        """Take what is ticked, and the line that one has come to by typing or moving."""
        if (self._line.value or self._pointed) and (here := self._here) is not None:
            self.ticked.add(here)
        self.dismiss(Picked(None, "", tuple(sorted(self.ticked))))

    def choose(self, ident: str) -> None:
        """Tick or untick a line by mouse."""
        self._toggle()

    @property
    def _here(self) -> int | None:
        """The number of the line where one is."""
        option = self._options.highlighted_option
        return int(option.id) if option is not None and option.id else None

    def _toggle(self) -> None:
        here = self._here
        if here is None or self._options.highlighted is None:
            return
        self.ticked ^= {here}
        self._pointed, self._last = False, here
        self._options.replace_option_prompt_at_index(self._options.highlighted, self._words(here))

    def _words(self, number: int) -> Content:
        return Content.assemble(_BOX[number in self.ticked], super()._words(number))
