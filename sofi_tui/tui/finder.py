"""The palette of a screen on which one acts: its actions, and the places that their words lead to."""

import asyncio
from collections.abc import Sequence
from contextlib import suppress
from typing import Any

from textual import on, work
from textual.content import Content
from textual.widgets import Input, OptionList
from textual.widgets.option_list import Option, OptionDoesNotExist

from sofi_tui.keys.action import Action
from sofi_tui.tui.acting import Acting
from sofi_tui.tui.choices import Choice
from sofi_tui.tui.palette import Palette, has_all
from sofi_tui.words.palette import and_others

_MOST = 60
"""Lines that are shown of what is found: one goes on typing rather than down."""


class Finder(Palette):
    """Gives the name of the action, or the id of the choice, that was chosen; what was chosen lately comes first.

    Choices are found by their words only. They may take their time: an Enter waits for them.
    """

    def __init__(self, here: Acting[Any], recent: Sequence[str]) -> None:
        super().__init__(here.actions, why_off=here.why_off)
        self._here = here
        self._recent = {ident: rank for rank, ident in enumerate(recent)}
        self._choices: Sequence[Choice] = ()
        self._loaded = asyncio.Event()

    def on_mount(self) -> None:
        """Begin to find what can be gone to; the palette's own method, which Textual calls too, offers the actions."""
        self._load()

    @work
    async def _load(self) -> None:
        try:
            self._choices = await self._here.more_choices()
            if self._choices and self.is_current:
                self._offer_again()
        finally:
            self._loaded.set()

    def _offer_again(self) -> None:
        """Offer what was found meanwhile, the cursor staying where one has moved it."""
        options = self.query_one(OptionList)
        attended = options.highlighted_option if options.highlighted else None
        self.offer(self.query_one(Input).value)
        if attended is not None and attended.id is not None:
            with suppress(OptionDoesNotExist):  # it is no longer among the first ones
                options.highlighted = options.get_option_index(attended.id)

    @on(Input.Submitted)
    async def _wait(self) -> None:
        """Let what was typed fast find what is still being looked for; then the palette's own takes what is found."""
        await self._loaded.wait()

    def options_for(self, words: list[str]) -> list[Option]:
        """Give a line for each action, and each place, that has all the words."""
        found: list[tuple[str, Action | Choice]] = [
            (action.name, action) for action in self.offered if has_all(words, action.words)
        ]
        found += [
            (choice.id, choice)
            for choice in self._choices
            if (all(word in choice.search for word in words) if words else choice.id in self._recent)
        ]
        found.sort(key=lambda pair: self._recent.get(pair[0], len(self._recent)))
        options = [
            Option(self.line(each) if isinstance(each, Action) else Content(each.words), id=ident)
            for ident, each in found[:_MOST]
        ]
        if len(found) > _MOST:
            told = Content.styled(and_others(len(found) - _MOST), "dim")
            options.append(Option(told, disabled=True))
        return options
