"""The steps and the state of each, in words and figures, on two lines."""

from collections.abc import Awaitable, Callable, Iterator
from functools import partial

from rich.cells import set_cell_size
from textual.content import Content
from textual.geometry import Offset
from textual.widget import Widget

from sofi_tui.content.fiches import fiches
from sofi_tui.drafts.journey.places import Place, Step
from sofi_tui.drafts.journey.states import state_of_step
from sofi_tui.drafts.open_draft import OpenDraft
from sofi_tui.keys.action import keys_of
from sofi_tui.keys.names import key_words
from sofi_tui.keys.wizard import STEPS
from sofi_tui.tui.bindings import own_keys_in
from sofi_tui.words import wizard as say

_STEPS = dict(
    zip((Step.FORMATION, Step.ACTION, Step.SESSION, Step.DISPOSITIF, Step.RECAP), STEPS, strict=False)
)
_NARROW = 15


class Stepper(Widget):
    """Five cells side by side: key and name above, state below."""

    def __init__(self) -> None:
        super().__init__()
        self._cells: list[tuple[str, str, str, bool]] = []

    def show(self, open_draft: OpenDraft, place: Place) -> None:
        """Show where one is and the state of each step."""
        sessions = len(open_draft.draft.sessions)
        here = Step.SESSION if place.step is Step.SESSIONS else place.step
        cells = []
        own = own_keys_in(self.app)
        for step, action in _STEPS.items():
            name = say.RECAP if step is Step.RECAP else fiches()[step].titre
            if step is Step.SESSION and sessions:
                name += f" {min(place.session, sessions - 1) + 1}/{sessions}"
            state = state_of_step(open_draft.findings, step, place.session) if open_draft.judged else ""
            key = " ".join(key_words(key) for key in keys_of(action, own)[:1])
            cells.append((key, name, state, step is here))
        if cells != self._cells:
            self._cells = cells
            self.refresh()

    def jump_places(self) -> Iterator[tuple[Offset, Callable[[], Awaitable[object]]]]:
        """Give each step, and what goes there."""
        width = self.size.width // len(_STEPS)
        for number, action in enumerate(_STEPS.values()):
            yield Offset(number * width, 0), partial(self.screen.run_action, action.name)

    def render(self) -> Content:
        """Draw the cells; the current one is marked by a sign as well as by its style."""
        width = max(1, self.size.width // len(_STEPS)) - 1
        narrow = width + 1 < _NARROW
        names, states = [], []
        for key, name, state, here in self._cells:
            style = "bold reverse" if here else ""
            shown_name, shown_state = (
                _narrowed(name, state) if narrow else (f"{key} {name}".strip(), f" {state}")
            )
            names.append(Content.styled(set_cell_size(f"{'▸' if here else ' '}{shown_name}", width), style))
            states.append(Content.styled(set_cell_size(shown_state, width), style if here else "dim"))
        return Content("\n").join([Content(" ").join(names), Content(" ").join(states)])


def _narrowed(name: str, state: str) -> tuple[str, str]:
    """Shorten the words; the key, which the key bar tells too, is left out."""
    return name.replace("Session", "Sess."), state.replace(say.TO_COMPLETE, say.TO_COMPLETE_SHORT).replace(
        say.TO_CORRECT, say.TO_CORRECT_SHORT
    )
