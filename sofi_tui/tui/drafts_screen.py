"""The first screen: the drafts of the folder, and the bin behind them."""

from collections.abc import Callable
from pathlib import Path

from textual import on, work
from textual.app import ComposeResult
from textual.content import Content
from textual.events import Resize, ScreenResume
from textual.reactive import Reactive
from textual.screen import Screen
from textual.widget import Widget
from textual.widgets import OptionList
from textual.widgets.option_list import Option

from sofi_tui.drafts.errors import DraftsError
from sofi_tui.drafts.listing import Entry
from sofi_tui.drafts.store import DraftStore
from sofi_tui.fasd.texts import clean_line, shorten
from sofi_tui.tui.actions import REDRAW, Action, bindings
from sofi_tui.tui.draft_lines import draft_line, headings
from sofi_tui.tui.key_bar import KeyBar
from sofi_tui.tui.palette import Palette
from sofi_tui.tui.questions import YesNo
from sofi_tui.tui.words import TooSmall, Words

ACTIONS = (
    Action("new", ("n",), "nouveau", "Nouveau brouillon", priority=False),
    Action("open", ("enter",), "ouvrir", "Ouvrir le brouillon", priority=False),
    Action("duplicate", ("d",), "dupliquer", "Dupliquer le brouillon", priority=False),
    Action("bin", ("delete",), "corbeille", "Mettre le brouillon à la corbeille", priority=False),
    Action(
        "show_bin",
        ("c",),
        "voir la corbeille",
        "Voir la corbeille, ou revenir aux brouillons",
        priority=False,
    ),
    Action("restore", ("r",), "reprendre", "Reprendre un brouillon de la corbeille", priority=False),
    Action("palette", ("ctrl+p",), "menu"),
    Action("back", ("escape",), "", "Revenir aux brouillons"),
    REDRAW,
    Action("leave", ("ctrl+q",), "quitter", "Quitter"),
)
_EMPTY = "Aucun brouillon pour l'instant : appuyez sur n pour en commencer un."
_EMPTY_BIN = "La corbeille est vide."


class DraftsScreen(Screen[None]):
    """Opens, creates, duplicates, bins and takes back drafts.

    `open_draft` opens a draft in the wizard, `new_draft` asks for a preset: both are the application's.
    """

    BINDINGS = bindings(ACTIONS)
    focused: Reactive[Widget | None] = Reactive(None, repaint=False)

    def __init__(
        self, store: DraftStore, open_draft: Callable[[Path], object], new_draft: Callable[[], object]
    ) -> None:
        super().__init__()
        self._store = store
        self._open_draft = open_draft
        self._new_draft = new_draft
        self._in_bin = False
        self._entries: list[Entry] = []
        self._title = Words(id="title")
        self._headings = Words(id="headings")
        self._list = OptionList(markup=False, compact=True)
        self._folder = Words(f"Dossier : {clean_line(str(store.folder))}", id="folder")

    def compose(self) -> ComposeResult:
        """Give the list, its headings, the folder and the keys."""
        yield self._title
        yield self._headings
        yield self._list
        yield self._folder
        yield KeyBar(ACTIONS)
        yield TooSmall()

    @on(ScreenResume)
    @on(Resize)
    def show_drafts(self) -> None:
        """Read the folder and show it, the cursor staying on its draft."""
        here = self._entry.path if self._entry else None
        self._entries = self._store.binned() if self._in_bin else self._store.entries()
        width = max(20, self.size.width - 2)
        self._title.say("Corbeille" if self._in_bin else "Vos brouillons")
        self._headings.say(headings(width))
        today, catalogue = self._store.today(), self._store.catalogue
        lines = [Option(Content(draft_line(entry, catalogue, today, width))) for entry in self._entries]
        empty = Option(Content(_EMPTY_BIN if self._in_bin else _EMPTY), disabled=True)
        self._list.clear_options()
        self._list.add_options(lines or [empty])
        paths = [entry.path for entry in self._entries]
        if paths:
            self._list.highlighted = paths.index(here) if here in paths else 0
        self.set_focus(self._list)

    @property
    def _entry(self) -> Entry | None:
        """The draft under the cursor."""
        number = self._list.highlighted
        return self._entries[number] if number is not None and number < len(self._entries) else None

    @on(OptionList.OptionSelected)
    def action_open(self) -> None:
        """Open the draft under the cursor, or take it back from the bin."""
        if self._in_bin:
            self.action_restore()
        elif self._entry is not None:
            self._open_draft(self._entry.path)

    def action_new(self) -> None:
        """Start a draft."""
        self._new_draft()

    def action_duplicate(self) -> None:
        """Duplicate the draft under the cursor."""
        if (entry := self._entry) is not None and not self._in_bin:
            self._do(lambda: self._store.duplicate(entry.path), "La copie est en tête de la liste.")

    @work
    async def action_bin(self) -> None:
        """Put the draft under the cursor in the bin, once confirmed."""
        if (entry := self._entry) is None or self._in_bin:
            return
        name = entry.draft.titre if entry.draft else entry.id
        if await self.app.push_screen_wait(YesNo(f"Mettre « {shorten(name)} » à la corbeille ?")):
            self._do(
                lambda: self._store.put_in_bin(entry.path),
                "À la corbeille : c la montre, r y reprend un brouillon.",
            )

    def action_show_bin(self) -> None:
        """Show the bin, or the drafts again."""
        self._in_bin = not self._in_bin
        self.show_drafts()

    def action_back(self) -> None:
        """Leave the bin."""
        if self._in_bin:
            self.action_show_bin()

    def action_restore(self) -> None:
        """Take a draft back from the bin."""
        if (entry := self._entry) is not None and self._in_bin:
            self._do(lambda: self._store.restore(entry.id), "Le brouillon est revenu dans la liste.")

    @work
    async def action_palette(self) -> None:
        """Offer everything that can be done here."""
        if chosen := await self.app.push_screen_wait(Palette(ACTIONS)):
            await self.run_action(chosen)

    def action_leave(self) -> None:
        """Leave the program."""
        self.app.exit()

    def _do(self, deed: Callable[[], object], done: str) -> None:
        try:
            deed()
        except DraftsError as refusal:
            self.notify(str(refusal), severity="error", markup=False)
        else:
            self.notify(done, markup=False)
        self.show_drafts()
