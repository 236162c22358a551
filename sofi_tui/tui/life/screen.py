"""The screen « Suivi »: where the open action stands, what was noted of its life, and what may follow."""

import asyncio
from collections.abc import Callable
from functools import partial

from textual import on, work
from textual.app import ComposeResult
from textual.content import Content
from textual.widgets import OptionList
from textual.widgets.option_list import Option

from sofi_tui.cli.life.entered_codes import EnteredCodes
from sofi_tui.cli.life.questions import asked
from sofi_tui.cli.life.sending import noted, seal
from sofi_tui.cli.refusals import UsageError
from sofi_tui.drafts.errors import DraftsError
from sofi_tui.drafts.open_draft import OpenDraft
from sofi_tui.drafts.store import DraftStore
from sofi_tui.drafts.validated import validated_version
from sofi_tui.exports.comparison import compared
from sofi_tui.fasd.draft import Draft, Statut
from sofi_tui.fasd.follow_up import Noted, with_agreement, with_answer, with_certifinfo
from sofi_tui.fasd.life import ImpossiblePassageError, passed, undone
from sofi_tui.fasd.paths import FieldPath
from sofi_tui.fasd.reviews import all_seen, reviews_of, seen
from sofi_tui.fasd.texts import clean_line
from sofi_tui.keys.life import LIFE_ACTIONS, LIFE_GROUPS
from sofi_tui.tui.acting import Acting
from sofi_tui.tui.bindings import bindings
from sofi_tui.tui.key_bar import KeyBar
from sofi_tui.tui.left_once import LeftOnce
from sofi_tui.tui.life.agreement import ask_agreement
from sofi_tui.tui.life.lines import LifeLine, life_lines
from sofi_tui.tui.questions import Line
from sofi_tui.tui.styles import PAGES
from sofi_tui.tui.words import TooSmall, Words
from sofi_tui.words import follow_up as say

_FICHES = {"formation", "action", "sessions"}


class LifeScreen(Acting[None], LeftOnce[None]):
    """Lists states, questions and agreements; Enter does what the line under the cursor says."""

    CSS_PATH = PAGES
    BINDINGS = bindings(LIFE_ACTIONS)
    groups = LIFE_GROUPS

    def __init__(self, open_draft: OpenDraft, store: DraftStore, here: FieldPath) -> None:
        super().__init__()
        self._open_draft = open_draft
        self._store = store
        self._here = here
        self._lines: list[LifeLine] = []
        self._list = OptionList(markup=False, compact=True)

    def compose(self) -> ComposeResult:
        """Give the list under its title."""
        yield Words(say.follow_up_of(self._open_draft.draft.titre), id="title")
        yield self._list
        yield KeyBar(LIFE_ACTIONS)
        yield TooSmall()

    def on_mount(self) -> None:
        """Show everything, the cursor on the first thing that can be done."""
        self.show()
        self._list.focus()

    def show(self) -> None:
        """Show the action as it now stands, the cursor staying on its line where that is still there."""
        before = self._list.highlighted
        draft = self._open_draft.draft
        self._lines = life_lines(draft, self._open_draft.findings, self._here)
        self._put([Option(_words(line), disabled=line.heading) for line in self._lines])
        able = [number for number, line in enumerate(self._lines) if line.deed]
        if able:
            self._list.highlighted = before if before in able else able[0]

    def action_back(self) -> None:
        """Go back to the wizard."""
        self.dismiss()

    @on(OptionList.OptionSelected)
    def _chosen(self, event: OptionList.OptionSelected) -> None:
        event.stop()
        if event.option_index < len(self._lines) and (deed := self._lines[event.option_index].deed):
            self._do(deed)

    @work(exclusive=True)
    async def _do(self, deed: str) -> None:
        """Do what a line says, and show what came of it."""
        name, _, of = deed.partition(":")
        who = noted(self._store)
        match name:
            case "pass":
                await self._pass(Statut(of), who)
            case "undo":
                self._live(undone)
            case "answer":
                self._live(lambda draft: with_answer(draft, int(of), who.le))
            case "seen":
                self._live(lambda draft: seen(draft, reviews_of(draft)[int(of)].champ))
            case "seen_all":
                self._live(all_seen)
            case "changes":
                await self._show_changes()
                return
            case "show":
                pass
            case _:
                await self._ask(name, who)
        self.show()

    async def _pass(self, vers: Statut, who: Noted) -> None:
        """Let the action pass to another state; what is sent is saved at once and sealed."""
        findings = self._open_draft.findings
        if not self._live(lambda draft: passed(draft, vers, findings, who)):
            return
        saved = await asyncio.to_thread(self._open_draft.save_now)
        if vers is Statut.EN_ATTENTE_VALIDATION and saved:
            try:
                await asyncio.to_thread(seal, self._store, self._open_draft.path)
            except DraftsError as refusal:
                self._tell(str(refusal))
            else:
                self.notify(say.SENT_AND_SEALED, markup=False)

    async def _ask(self, name: str, who: Noted) -> None:
        """Ask for what is to be noted; Escape notes nothing."""
        if name == "agree":
            agreement = await ask_agreement(self.app, who, self._store.today())
            if agreement is not None:
                self._live(lambda draft: with_agreement(draft, agreement))
            return
        question, example = _QUESTIONS[name]
        answer = await self.app.push_screen_wait(Line(question, example))
        if answer is not None and (typed := clean_line(answer).strip()):
            self._live(partial(_NOTES[name], typed=typed, here=self._here, who=who))

    async def _show_changes(self) -> None:
        """Show, in the place of the list, what differs from what was validated; Enter or a deed brings it back."""
        try:
            then = await asyncio.to_thread(validated_version, self._store, self._open_draft.draft)
        except DraftsError as refusal:
            self._tell(str(refusal))
            return
        if then is None:
            self._tell(say.NOT_IN_HISTORY)
            return
        places = [place for place in compared(then, self._open_draft.draft) if place.path[0] in _FICHES]
        self._lines = [LifeLine(say.BACK, "show"), LifeLine(say.VALIDATED_TO_NOW, heading=True)]
        self._lines += [
            LifeLine(f"  {place.place} : {place.before or '(vide)'} → {place.after or '(vide)'}")
            for place in places
        ] or [LifeLine(say.NOTHING_DIFFERS)]
        self._put([Option(_words(line), disabled=line.heading) for line in self._lines])
        self._list.highlighted = 0

    def _live(self, change: Callable[[Draft], Draft]) -> bool:
        """Change the draft, or say why that cannot be."""
        try:
            return self._open_draft.live(change)
        except (DraftsError, ImpossiblePassageError, UsageError) as refusal:
            self._tell(str(refusal))
        return False

    def _put(self, options: list[Option]) -> None:
        self._list.clear_options()
        self._list.add_options(options)

    def _tell(self, refusal: str) -> None:
        self.notify(refusal, severity="error", markup=False, timeout=10)


_QUESTIONS = {
    "codes": (say.CODES, "19482-89393-143842"),
    "ask": (say.WHAT_IS_ASKED, say.QUESTION_EXAMPLE),
    "certifinfo": (say.CERTIFINFO, "21072"),
}
_NOTES: dict[str, Callable[..., Draft]] = {
    "codes": lambda draft, typed, here, who: EnteredCodes(tuple(typed.split())).noted_in(draft),
    "ask": lambda draft, typed, here, who: asked(draft, here, typed, who),
    "certifinfo": lambda draft, typed, here, who: with_certifinfo(draft, typed, who.le),
}


def _words(line: LifeLine) -> Content:
    return Content.styled(line.text, "bold") if line.heading else Content(line.text)
