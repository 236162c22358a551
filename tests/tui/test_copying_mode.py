"""Copying a draft into SOFI from the keyboard: one field at a time, its value on the clipboard, nothing forgotten."""

from base64 import b64decode
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import pytest

from sofi_tui.fasd.recopie import CopyDeed, copies_of
from sofi_tui.tui.clipboard.clipboard import Clipboard
from sofi_tui.tui.recopie.screen import RecopieScreen
from tests.tui.person import SIZES, Person, person

OVER_SSH = {"SSH_CONNECTION": "127.0.0.1 1 127.0.0.1 2"}


class Terminal:
    """Keeps what was sent to its clipboard."""

    def __init__(self) -> None:
        self.held: list[str] = []

    def write(self, sequence: str) -> None:
        begin, _, rest = sequence.partition("\x1b]52;c;")
        assert not begin
        self.held.append(b64decode(rest.removesuffix("\x07")).decode())


@asynccontextmanager
async def copying(folder: Path, size: tuple[int, int]) -> AsyncIterator[tuple[Person, Terminal]]:
    """Begin a draft and go from its recapitulative to the copying mode."""
    terminal = Terminal()
    async with person(folder, size) as someone:
        someone.app.sending = Clipboard(OVER_SSH, terminal.write)
        await someone.start("fle")
        await someone.see("F2")
        await someone.press("f6")
        await someone.see("parcourir")
        await someone.press("c")
        await someone.until(lambda: isinstance(someone.app.screen, RecopieScreen))
        await someone.see("Recopie 1/")
        yield someone, terminal


@pytest.mark.parametrize("size", SIZES)
async def test_enter_sends_each_value_and_goes_to_the_next(tmp_path: Path, size: tuple[int, int]) -> None:
    async with copying(tmp_path, size) as (someone, terminal):
        await someone.press("enter")
        await someone.see("Recopie 2/")
        assert terminal.held == ["PREPA Clés Avenir « FLE »"]
        assert "envoyé au terminal" in someone.text
        assert "copié dans" not in someone.text
        await someone.press("left")
        await someone.see("✓ recopié")


async def test_progress_is_in_the_draft_and_goes_on_where_it_stopped(tmp_path: Path) -> None:
    async with copying(tmp_path, (80, 24)) as (someone, _):
        await someone.press("enter")
        await someone.see("Recopie 2/")
        await someone.press("n")
        await someone.see("Une note")
        await someone.press(*"absent", "enter")
        await someone.see("Recopie 3/")
        await someone.press("escape")
        await someone.until(lambda: not isinstance(someone.app.screen, RecopieScreen))
        copies = copies_of(someone.draft)
        assert [copy.deed for copy in copies.values()] == [CopyDeed.COPIE, CopyDeed.INTROUVABLE]
        assert [copy.note for copy in copies.values()] == ["", "absent"]
        await someone.press("c")
        await someone.see("Recopie 3/")


async def test_a_field_that_is_changed_after_it_was_copied_is_to_be_copied_again(tmp_path: Path) -> None:
    async with copying(tmp_path, (80, 24)) as (someone, _):
        for number in range(2, 8):
            await someone.press("enter")
            await someone.see(f"Recopie {number}/")
        await someone.press("escape")
        await someone.until(lambda: not isinstance(someone.app.screen, RecopieScreen))
        changed = next(path for path in copies_of(someone.draft) if path[-1] == "objectifs")
        someone.wizard.open_draft.edit(changed, "Un autre texte.")
        await someone.press("c")
        await someone.see("à recopier de nouveau")
        assert "Un autre texte." in someone.text


async def test_one_jumps_to_a_field_by_its_words(tmp_path: Path) -> None:
    async with copying(tmp_path, (80, 24)) as (someone, _):
        await someone.press("slash")
        await someone.press(*"prise en charge", "enter")
        await someone.see("Prise en charge")
        await someone.see("À cocher : oui.")


async def test_a_field_is_passed_over_and_found_among_those_that_are_left(tmp_path: Path) -> None:
    async with copying(tmp_path, (80, 24)) as (someone, terminal):
        await someone.press("right")
        await someone.see("Recopie 2/")
        await someone.press("left")
        await someone.see("→ passé")
        await someone.press("r")
        await someone.see("à recopier")
        assert terminal.held == []


async def test_nothing_is_said_to_be_sent_where_nothing_could_be(tmp_path: Path) -> None:
    async with copying(tmp_path, (80, 24)) as (someone, _):
        assert isinstance(someone.app.screen, RecopieScreen)
        someone.app.screen._clipboard = Clipboard(OVER_SSH, None)
        await someone.press("enter")
        await someone.see("v montre la valeur seule")
        assert "Recopie 1/" in someone.text
