"""Copying a draft into SOFI by keyboard: one field after the other, kept from day to day."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import pytest

from sofi_tui.fasd.draft import Draft
from sofi_tui.fasd.paths import FieldPath
from sofi_tui.fasd.recopie import CopyDeed, CopyState, copies_of
from sofi_tui.tui.clipboard.clipboard import NOT_SENT, Clipboard
from sofi_tui.tui.dashboard.screen import Dashboard
from sofi_tui.tui.recopie.copying import READ_ONLY
from sofi_tui.tui.recopie.screen import RecopieScreen
from tests.fasd.offers import finished
from tests.tui.person import SIZES, Person, person, store_in

LONG: FieldPath = ("action", "objectifs")
TEXT = "Premier alinéa.\n\n  Second, [/x] en retrait."


def draft_in(folder: Path) -> Path:
    """Leave a complete draft in the folder."""
    store = store_in(folder)
    stored = store.create(store.catalogue.get("fle"))
    whole = finished("fle").with_value(LONG, TEXT)
    content = {name: whole.document[name] for name in ("formation", "action", "sessions")}
    text = Draft({**stored.draft.document, **content})
    return store.save(stored, text).path


class Copyist(Person):
    """A person at the copying mode; `sent` is what the clipboard got."""

    sent: list[str]

    @property
    def screen(self) -> RecopieScreen:
        assert isinstance(self.app.screen, RecopieScreen), self.app.screen
        return self.app.screen

    async def send_here(self) -> None:
        """Press Enter, and wait until the value is sent."""
        before = len(self.sent)
        await self.press("enter")
        await self.until(lambda: len(self.sent) > before)
        await self.pilot.pause()

    @property
    def label(self) -> str:
        here = self.screen.copying.here
        return here.label if here else ""


class Recorder(Clipboard):
    """Keeps what it is given instead of sending it."""

    def __init__(self, fails: bool = False) -> None:
        self.sent: list[str] = []
        super().__init__({"SSH_TTY": "x"}, None if fails else lambda sequence: None)

    def _by_tools(self, tools: object, text: str) -> bool:
        self.sent.append(text)
        return False


@asynccontextmanager
async def copyist(
    folder: Path, size: tuple[int, int] = (80, 24), *, fails: bool = False
) -> AsyncIterator[Copyist]:
    """Open the draft of a folder in the copying mode, from its recapitulative."""
    async with person(folder, size) as someone:
        recorder = Recorder(fails)
        someone.app.sending = recorder
        at_work = Copyist(someone.app, someone.pilot)
        at_work.sent = recorder.sent
        await at_work.see("100 %")
        await at_work.press("enter")
        await at_work.until(lambda: not isinstance(at_work.app.screen, Dashboard))
        await at_work.press("f6", "c")
        await at_work.see("Recopie ")
        yield at_work


async def test_enter_sends_one_field_after_the_other_until_all_is_copied(tmp_path: Path) -> None:
    path = draft_in(tmp_path)
    async with copyist(tmp_path) as someone:
        steps = someone.screen.copying.steps
        for _ in steps:
            await someone.send_here()
        assert someone.sent == [step.value for step in steps]
        await someone.see("Tout est recopié")
        await someone.press("escape", "ctrl+q")
    draft = store_in(tmp_path).read(path).draft
    assert {copy.deed for copy in copies_of(draft).values()} == {CopyDeed.COPIE}
    assert len(copies_of(draft)) == len(steps)


@pytest.mark.parametrize("size", SIZES, ids=str)
async def test_a_field_its_neighbours_and_the_keys_are_in_sight_in_every_window(
    size: tuple[int, int], tmp_path: Path
) -> None:
    draft_in(tmp_path)
    async with copyist(tmp_path, size) as someone:
        await someone.send_here()
        await someone.press("right")
        for words in (
            "Recopie 3/",
            "Avant : Domaine de formation (passé)",
            "Domaine principal",
            "15061 Accompagnement vers l'emploi",
            "À choisir parmi les domaines.",
            "Ensuite : ",
            "Entrée envoyer",
            "retour",
        ):
            await someone.see(words)


async def test_a_long_text_is_shown_and_sent_as_typed_with_its_line_breaks(tmp_path: Path) -> None:
    draft_in(tmp_path)
    async with copyist(tmp_path) as someone:
        await someone.press("slash")
        await someone.type("objectifs")
        await someone.press("enter")
        await someone.see("Second, [/x] en retrait.")
        assert "  Second, [/x] en retrait." in someone.lines
        await someone.send_here()
        assert someone.sent == [TEXT]
        await someone.see("« Objectifs » envoyé au terminal")
        assert "copié au" not in someone.text


async def test_one_goes_on_tomorrow_where_one_stopped(tmp_path: Path) -> None:
    draft_in(tmp_path)
    async with copyist(tmp_path) as someone:
        for _ in range(3):
            await someone.send_here()
        stopped = someone.label
        await someone.press("ctrl+q")
    async with copyist(tmp_path) as someone:
        assert someone.label == stopped
        await someone.see("3 faits")


async def test_a_field_changed_after_it_was_copied_is_to_be_copied_again(tmp_path: Path) -> None:
    draft_in(tmp_path)
    async with copyist(tmp_path) as someone:
        await someone.press("slash")
        await someone.type("site lieu")
        await someone.press("enter")
        await someone.send_here()
        await someone.press("left", "e")
        assert someone.path == ("sessions", 0, "site_lieu")
        await someone.type(" et Rezé")
        await someone.press("f6", "c")
        await someone.press("slash")
        await someone.type("de nouveau")
        await someone.press("enter")
        assert someone.label == "Site lieu"
        await someone.see("à recopier de nouveau")
        await someone.send_here()
        assert someone.sent[-1].endswith(" et Rezé")


async def test_passing_over_and_not_finding_are_kept_with_the_note_and_taken_back(tmp_path: Path) -> None:
    draft_in(tmp_path)
    async with copyist(tmp_path) as someone:
        await someone.press("right", "n")
        await someone.type("absent du formulaire")
        await someone.press("enter")
        await someone.press("left")
        await someone.see("Note : absent du formulaire")
        copying = someone.screen.copying
        states = [copying.state(step) for step in copying.steps[:3]]
        assert states == [CopyState.PASSE, CopyState.INTROUVABLE, CopyState.A_RECOPIER]
        await someone.press("r")
        assert copying.state(copying.steps[1]) is CopyState.A_RECOPIER
        assert someone.sent == []


async def test_figures_send_one_code_alone_and_stay(tmp_path: Path) -> None:
    draft_in(tmp_path)
    async with copyist(tmp_path) as someone:
        await someone.press("slash")
        await someone.type("domaine de formation")
        await someone.press("enter", "2")
        await someone.until(lambda: someone.sent)
        assert someone.sent == ["15281"]
        assert someone.label == "Domaine de formation"


async def test_what_cannot_be_sent_says_what_to_do_and_is_not_noted_as_copied(tmp_path: Path) -> None:
    draft_in(tmp_path)
    async with copyist(tmp_path, fails=True) as someone:
        label = someone.label
        await someone.send_here()
        await someone.see(NOT_SENT.split(":", maxsplit=1)[0].strip())
        assert someone.label == label
        assert copies_of(someone.screen.copying._open_draft.draft) == {}


async def test_a_draft_that_may_only_be_read_is_copied_and_says_that_nothing_is_kept(tmp_path: Path) -> None:
    path = draft_in(tmp_path)
    newer = path.read_text("utf-8").replace("version = 1", "version = 2")
    path.write_text(newer, "utf-8")
    async with copyist(tmp_path) as someone:
        await someone.see(READ_ONLY[:40])
        await someone.send_here()
        await someone.see("1 fait")
        await someone.press("ctrl+q")
    assert path.read_text("utf-8") == newer


async def test_the_copying_mode_opens_from_the_dashboard(tmp_path: Path) -> None:
    draft_in(tmp_path)
    async with person(tmp_path) as someone:
        await someone.see("100 %")
        await someone.press("o")
        await someone.see("Recopie 1/")
        await someone.press("escape")
        assert someone.path
