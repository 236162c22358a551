"""The form that makes several sessions or informations collectives at once: a sentence, then its days to tick."""

from contextlib import suppress

from textual import on
from textual.app import ComposeResult
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Input, OptionList, Static
from textual.widgets.option_list import Option

from sofi_tui.drafts.errors import DraftsError
from sofi_tui.drafts.journey.several import Proposed, Several
from sofi_tui.fasd.recurrences import Recurrence, RecurrenceError
from sofi_tui.keys.several import SEVERAL_ACTIONS
from sofi_tui.tui.bindings import bindings
from sofi_tui.tui.left_once import LeftOnce
from sofi_tui.tui.options import TickedOptions
from sofi_tui.tui.styles import BOXES
from sofi_tui.words import several as say
from sofi_tui.words.recurrences import EXAMPLE

_BOX = {True: "[x] ", False: "[ ] "}


class SeveralScreen(ModalScreen[str | None], LeftOnce[str | None]):
    """Makes what was asked for, and gives what there is to say of it; None when nothing was made."""

    CSS_PATH = BOXES
    BINDINGS = bindings(SEVERAL_ACTIONS)

    def __init__(self, several: Several) -> None:
        super().__init__()
        self._several = several
        self._recurrence: Recurrence | None = None
        self._proposed: list[Proposed] = []
        self._ticked: set[int] = set()
        self._at_days = False
        self._line = Input(placeholder=EXAMPLE, compact=True, select_on_focus=False)
        self._line.cursor_blink = False
        self._told = Static("", markup=False, id="told")
        self._days = TickedOptions(markup=False, compact=True)
        self._keys = Static(say.KEYS_OF_LINE, markup=False, id="keys")

    def compose(self) -> ComposeResult:
        """Give what is made, the line for the sentence, what there is to say of it, and its days."""
        yield Static(Content.assemble((self._several.title, "bold"), "\n", self._several.told))
        yield self._line
        yield self._told
        yield self._days
        yield self._keys

    @on(Input.Changed)
    def _typed(self, event: Input.Changed) -> None:
        """Offer the days of what is typed; an unfinished sentence is no mistake yet."""
        self._recurrence, self._proposed, self._at_days = None, [], False
        with suppress(RecurrenceError):
            self._recurrence = self._several.read(event.value)
            self._proposed = self._several.proposed(self._recurrence)
        self._ticked = {number for number, one in enumerate(self._proposed) if one.ticked}
        self._days.clear_options()
        self._days.add_options([Option(self._line_of(number)) for number in range(len(self._proposed))])
        self._tell_count()

    @on(Input.Submitted)
    def _submitted(self) -> None:
        """Go to the days; a second Enter may come before these have the attention."""
        if self._at_days:
            self._make()
        else:
            self._to_days()

    def _to_days(self) -> None:
        """Go to the days, or say why there are none."""
        if self._proposed:
            self._at_days = True
            self._days.highlighted = 0
            self._days.focus()
            self._keys.update(say.KEYS_OF_DAYS)
            return
        try:
            self._several.proposed(self._several.read(self._line.value))
        except RecurrenceError as refused:
            self._told.update(Content.styled(str(refused), "$text-error"))

    @on(OptionList.OptionSelected)
    def _selected(self) -> None:
        """Make what is ticked by Enter, tick a day by mouse."""
        if self._days.was_clicked():
            self.action_tick()
        else:
            self._make()

    def _make(self) -> None:
        """Make one for each day that is ticked."""
        if self._recurrence is None:
            return
        days = [one.day for number, one in enumerate(self._proposed) if number in self._ticked]
        if not days:
            self._told.update(Content.styled(say.NONE_TICKED, "$text-error"))
            return
        try:
            self.dismiss(self._several.make(self._recurrence, days))
        except DraftsError as refusal:
            self._told.update(Content.styled(str(refusal), "$text-error"))

    def action_to_days(self) -> None:
        """Go down from the sentence to its days."""
        if self._days.has_focus:
            self._days.action_cursor_down()
        else:
            self._to_days()

    def action_tick(self) -> None:
        """Tick or untick the day where one is."""
        if self._days.has_focus and self._days.highlighted is not None:
            self._set(self._ticked ^ {self._days.highlighted})

    def action_tick_all(self) -> None:
        """Tick all days, or none when all are."""
        if self._days.has_focus:
            everyone = set(range(len(self._proposed)))
            self._set(set() if self._ticked == everyone else everyone)

    def action_back(self) -> None:
        """Go back from the days to the sentence, from there to the list."""
        if self._days.has_focus:
            self._at_days = False
            self._line.focus()
            self._keys.update(say.KEYS_OF_LINE)
        else:
            self.dismiss(None)

    def _set(self, ticked: set[int]) -> None:
        changed, self._ticked = self._ticked ^ ticked, ticked
        for number in changed:
            self._days.replace_option_prompt_at_index(number, self._line_of(number))
        self._tell_count()

    def _tell_count(self) -> None:
        self._told.update(say.ticked(len(self._ticked), len(self._proposed)) if self._proposed else "")

    def _line_of(self, number: int) -> Content:
        return Content(_BOX[number in self._ticked] + self._proposed[number].told)
