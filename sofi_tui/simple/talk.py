"""What every turn of the conversation works with, and what a turn leads to."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Protocol, TypeAlias

from sofi_tui.drafts.journey.stops import Stop
from sofi_tui.drafts.open_draft import OpenDraft
from sofi_tui.drafts.store import DraftStore
from sofi_tui.simple.asking import Asking
from sofi_tui.simple.commands import Typed
from sofi_tui.simple.numbering import Questions


@dataclass(frozen=True)
class Next:
    """Where a turn leads: to another question, to the one that follows, or nowhere."""

    stop: Stop | None = None
    on: bool = False


STAY = Next()
ON = Next(on=True)

Deeds: TypeAlias = Mapping[str, Callable[[], Next]]
"""What a turn does for a command, by the command's name."""


@dataclass(frozen=True)
class Talk:
    """One open draft, and who is asked about it."""

    asking: Asking
    open_draft: OpenDraft
    store: DraftStore
    troubles: list[str] = field(default_factory=list)
    """What another thread has to tell of the drafts' history."""
    _told: set[str] = field(default_factory=set)

    @property
    def questions(self) -> Questions:
        """The questions of the draft as it now is."""
        return Questions(self.open_draft.draft, self.open_draft.preset)

    def say(self, *texts: str) -> None:
        """Say something."""
        self.asking.say(*texts)

    def tell_troubles(self) -> None:
        """Tell what keeps revisions from being made, once."""
        for trouble in list(self.troubles):
            self.tell_once(trouble)

    def tell_once(self, text: str) -> None:
        """Say something the first time that it is to be said."""
        if text not in self._told:
            self._told.add(text)
            self.say(text)


class Turn(Protocol):
    """One stop of the conversation."""

    def show(self) -> None:
        """Ask."""

    @property
    def deeds(self) -> Deeds:
        """The commands that mean something here alone."""

    def answer(self, typed: Typed) -> Next:
        """Take what is no command."""
