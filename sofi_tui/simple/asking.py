"""The small questions beside the draft's: one of several, yes or no, a line."""

from collections.abc import Sequence

from sofi_tui.fasd.texts import fold
from sofi_tui.simple.commands import ANSWER, KEEP, Typed, understood
from sofi_tui.simple.lines import Lines
from sofi_tui.words import simple as words

_YES, _NO = {"oui", "o"}, {"non", "n"}


class QuitAskedError(Exception):
    """One wants to end."""


class Asking:
    """One who is asked; « quitter » ends whatever is asked, by QuitAskedError."""

    def __init__(self, lines: Lines) -> None:
        self._lines = lines
        self.say = lines.say
        self.waiting = lines.waiting
        self.can_lend = lines.are_terminal

    def line(self) -> str:
        """Wait for a line, whatever it says."""
        return self._lines.ask()

    def typed(self) -> Typed:
        """Wait for a line that may be a command."""
        typed = understood(self.line())
        if typed.deed == "quit":
            raise QuitAskedError
        return typed

    def one_of(self, choices: Sequence[str], question: str) -> int | None:
        """Ask for one of several by its number; None for an empty line or a command."""
        self.say(*(f"{number}. {choice}" for number, choice in enumerate(choices, 1)), question)
        while (typed := self.typed()).deed == ANSWER:
            number = typed.text.strip()
            if number.isdecimal() and len(number) < 6 and 0 < int(number) <= len(choices):
                return int(number) - 1
            self.say(words.UNKNOWN_NUMBER, question)
        return None

    def yes(self, question: str) -> bool:
        """Ask for yes or no; anything but yes is no."""
        self.say(question)
        while (typed := self.typed()).deed == ANSWER:
            if (said := fold(typed.text)) in _YES | _NO:
                return said in _YES
            self.say(words.OTHER_ANSWER)
        return False

    def text(self, question: str) -> str | None:
        """Ask for a line of text: empty for an empty line, None for a command."""
        self.say(question)
        typed = self.typed()
        return typed.text if typed.deed == ANSWER else "" if typed.deed == KEEP else None
