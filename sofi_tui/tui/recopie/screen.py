"""The copying mode's screen: one field at a time, as SOFI's form shows it."""

import asyncio
from collections.abc import Callable
from datetime import datetime

from textual import on, work
from textual.app import ComposeResult
from textual.containers import VerticalScroll
from textual.reactive import Reactive
from textual.widget import Widget

from sofi_tui.drafts.open_draft import OpenDraft
from sofi_tui.exports.copying import CopyStep
from sofi_tui.fasd.paths import FieldPath, dotted, parse_path
from sofi_tui.fasd.recopie import CopyDeed
from sofi_tui.keys.action import Action
from sofi_tui.keys.recopie import RECOPIE_ACTIONS, RECOPIE_GROUPS
from sofi_tui.tui.acting import Acting
from sofi_tui.tui.bindings import bindings
from sofi_tui.tui.clipboard.clipboard import Clipboard
from sofi_tui.tui.key_bar import KeyBar
from sofi_tui.tui.left_once import LeftOnce
from sofi_tui.tui.messages import DraftTakenIn
from sofi_tui.tui.palette import Palette
from sofi_tui.tui.questions import Line
from sofi_tui.tui.recopie.alone import show_alone
from sofi_tui.tui.recopie.copying import Copying
from sofi_tui.tui.recopie.step_words import (
    end_words,
    jump_words,
    neighbour_words,
    sent_words,
    step_content,
    title_words,
    value_content,
)
from sofi_tui.tui.styles import PAGES
from sofi_tui.tui.words import TooSmall, Words
from sofi_tui.words import recopie as say


class RecopieScreen(Acting[FieldPath | None], LeftOnce[FieldPath | None]):
    """Shows what to type into SOFI and notes what was done; gives the field to be corrected, None for none."""

    CSS_PATH = PAGES
    BINDINGS = bindings(RECOPIE_ACTIONS)
    groups = RECOPIE_GROUPS
    focused: Reactive[Widget | None] = Reactive(None, repaint=False)

    def __init__(self, open_draft: OpenDraft, now: Callable[[], datetime], clipboard: Clipboard) -> None:
        super().__init__()
        self.copying = Copying(open_draft, now)
        self._open_draft = open_draft
        self._clipboard = clipboard
        self._sending = asyncio.Lock()
        self._status = self.copying.memory_because
        self._title = Words(id="title")
        self._place = Words(id="heading")
        self._before = Words(id="before")
        self._step = Words(id="step")
        self._value = Words(id="value")
        self._frame = VerticalScroll(self._value, id="value-frame", can_focus=False)
        self._after = Words(id="after")
        self._told = Words(id="told")

    def compose(self) -> ComposeResult:
        """Give the field between its neighbours, what was sent, and the keys."""
        yield self._title
        yield self._place
        yield self._before
        yield self._step
        yield self._frame
        yield self._after
        yield self._told
        yield KeyBar(RECOPIE_ACTIONS)
        yield TooSmall()

    def on_mount(self) -> None:
        """Show the first field that is left."""
        if self.copying.steps and not self._status and self.copying.is_over:
            self._status = end_words(self.copying)
        self.show_step()

    def show_step(self) -> None:
        """Show the field where one is as the draft now has it."""
        step = self.copying.here
        self._title.say(title_words(self.copying, self._open_draft.draft.titre))
        self._place.say(step.place if step else "")
        self._before.say(neighbour_words(self.copying, -1))
        self._step.say(step_content(self.copying))
        self._value.say(value_content(step))
        self._after.say(neighbour_words(self.copying, 1))
        self._told.say(self._status)
        self._step.refresh(layout=True)
        self._value.refresh(layout=True)
        self._frame.scroll_home(animate=False)

    @property
    def with_attention(self) -> Words:
        """What one reads here, where nothing takes the focus."""
        return self._step

    def why_off(self, name: str) -> str:
        """Say why an action can do nothing now."""
        from sofi_tui.tui.recopie.why_off import why_off  # noqa: PLC0415

        return why_off(name, self.copying)

    async def action_send(self) -> None:
        """Send the value, note it as copied and go on; a value that cannot be sent stays where it is."""
        async with self._sending:
            step = self.copying.here
            if step is None or not await self._send(step, step.value):
                return
            self.copying.mark(CopyDeed.COPIE)
            if self.copying.is_over:
                self._status = f"{self._status} {end_words(self.copying)}".strip()
            self.show_step()

    async def action_resend(self) -> None:
        """Send the value and stay."""
        async with self._sending:
            if (step := self.copying.here) is not None:
                await self._send(step, step.value)

    async def action_send_item(self, number: int) -> None:
        """Send one part alone of a value that SOFI takes part by part."""
        async with self._sending:
            step = self.copying.here
            if step is not None and number <= len(step.items):
                await self._send(step, step.items[number - 1], step.items[number - 1])

    def action_back_one(self) -> None:
        """Go to the field before."""
        self._go(lambda: self.copying.go_by(-1))

    def action_pass_over(self) -> None:
        """Leave this field for later."""
        self._go(self.copying.pass_over)

    def action_take_back(self) -> None:
        """Put this field among those to be copied."""
        self._go(self.copying.take_back)

    def action_next_left(self) -> None:
        """Go to the next field that is left."""
        if not self.copying.go_to_next_left():
            self._status = end_words(self.copying)
            self.show_step()
        else:
            self._go(lambda: None)

    @work
    async def action_not_found(self) -> None:
        """Note that SOFI does not have this field, with a word on it if one wants."""
        if (step := self.copying.here) is None:
            return
        note = await self.app.push_screen_wait(Line(say.note_not_found(step.label)))
        if note is not None:
            self.copying.go_to(step.path)
            self._go(lambda: self.copying.mark(CopyDeed.INTROUVABLE, note))

    @work
    async def action_jump(self) -> None:
        """Go to a field chosen in the list."""
        steps = [
            Action(dotted(step.path), words=jump_words(self.copying, step)) for step in self.copying.steps
        ]
        chosen = await self.app.push_screen_wait(Palette(tuple(steps), say.WHICH_FIELD, self.copying.number))
        if chosen is not None:
            self._go(lambda: self.copying.go_to(parse_path(chosen)))

    def action_alone(self) -> None:
        """Show the value alone, to be selected by mouse."""
        if (step := self.copying.here) is not None:
            self._status = show_alone(self.app, step.value) or self._status
            self.show_step()

    def action_scroll(self, by: int) -> None:
        """Scroll a long value by a line."""
        self._frame.scroll_relative(y=by, animate=False)

    def action_page(self, by: int) -> None:
        """Scroll a long value by what is in sight."""
        self._frame.scroll_relative(y=by * self._frame.size.height, animate=False)

    def action_correct(self) -> None:
        """Go to the field in the wizard."""
        self.dismiss(self.copying.here.path if self.copying.here else None)

    def action_back(self) -> None:
        """Go back where one came from."""
        self.dismiss(None)

    def action_leave(self) -> None:
        """Leave the program."""
        self.app.exit()

    @on(DraftTakenIn)
    def _taken_in(self, message: DraftTakenIn) -> None:
        self.copying.follow(message.taken.now_at)
        self.show_step()

    def _go(self, move: Callable[[], None]) -> None:
        move()
        self._status = self.copying.memory_because
        self.show_step()

    async def _send(self, step: CopyStep, text: str, what: str = "") -> bool:
        """Send a text and say so, or why not; an empty one is for SOFI's field to be emptied."""
        if not text:
            self._status = say.noted_as_emptied(step.label)
            return True
        sent = await self._clipboard.send(text)
        said = sent_words(step, what) if sent.done else ""
        self._status = " ".join(part for part in (said, sent.caution, self.copying.memory_because) if part)
        self._told.say(self._status)
        return sent.done
