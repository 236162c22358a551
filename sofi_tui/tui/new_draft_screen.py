"""The choice of a preset for a new draft."""

from textual import on
from textual.app import App, ComposeResult
from textual.content import Content
from textual.widgets import OptionList, Static
from textual.widgets.option_list import Option

from sofi_tui.content.presets import Catalogue
from sofi_tui.drafts.journey.field_state import MOST_IN_SIGHT
from sofi_tui.fasd.preset import Preset
from sofi_tui.keys.new_draft import NEW_DRAFT_ACTIONS, NEW_DRAFT_GROUPS
from sofi_tui.tui.acting import Acting
from sofi_tui.tui.bindings import bindings
from sofi_tui.tui.key_bar import KeyBar
from sofi_tui.tui.left_once import LeftOnce
from sofi_tui.tui.options import Options
from sofi_tui.tui.picker import Pickable, Picker
from sofi_tui.tui.recent_choices import note_choices, recent_in
from sofi_tui.tui.styles import PAGES
from sofi_tui.tui.words import TooSmall
from sofi_tui.words import dashboard as say

_LIST_NAME = "modeles"


async def ask_preset(app: App[None], catalogue: Catalogue) -> str | None:
    """Ask for a preset: all in sight, or in a list with search where an organisation has made many of its own."""
    presets = list(catalogue.presets.items())
    if len(presets) <= MOST_IN_SIGHT:
        return await app.push_screen_wait(NewDraftScreen(catalogue))
    lines = [Pickable(preset.nom, preset.resume, code) for code, preset in presets]
    picker = Picker(say.WHICH_OFFER, lines, recent=recent_in(app, _LIST_NAME))
    picked = await app.push_screen_wait(picker)
    if picked is None or picked.number is None:
        return None
    code = presets[picked.number][0]
    note_choices(app, _LIST_NAME, [code])
    return code


class NewDraftScreen(Acting[str | None], LeftOnce[str | None]):
    """Gives the code of the preset that was chosen, None on going back."""

    CSS_PATH = PAGES
    BINDINGS = bindings(NEW_DRAFT_ACTIONS)
    groups = NEW_DRAFT_GROUPS

    def __init__(self, catalogue: Catalogue) -> None:
        super().__init__()
        self._catalogue = catalogue

    def compose(self) -> ComposeResult:
        """Give the presets."""
        yield Static(Content(say.WHICH_OFFER), id="title")
        options = [Option(_words(preset), id=code) for code, preset in self._catalogue.presets.items()]
        yield Options(*options, markup=False, compact=True)
        yield KeyBar(NEW_DRAFT_ACTIONS)
        yield TooSmall()

    @on(OptionList.OptionSelected)
    def _chosen(self, event: OptionList.OptionSelected) -> None:
        self.dismiss(event.option.id)


def _words(preset: Preset) -> Content:
    return Content.assemble(
        (preset.nom, "bold"),
        f"\n  {preset.resume}\n",
        (f"  Campagne {preset.campagne} — {preset.source}\n", "dim"),
    )
