"""A person at a terminal: what they press, type and paste, and what they see."""

import subprocess
import time
from abc import ABC, abstractmethod
from collections.abc import Callable
from functools import cache

from tests.terminal.window import KEYS, PATIENCE

_NAMED = {f"f{number}": f"kf{number}" for number in range(1, 13)} | {"shift+tab": "kcbt", "home": "khome"}
_CONTROL = {f"ctrl+{letter}": chr(ord(letter) & 31) for letter in "bdefgklnoprtwxyz"}


class Hands(ABC):
    """The verbs of the scenarios."""

    @abstractmethod
    def press(self, *keys: str) -> None:
        """Press keys, by Textual's names; of a single character, that one."""

    @abstractmethod
    def paste(self, text: str) -> None:
        """Paste a text, as the terminal hands it over (bracketed)."""

    @property
    @abstractmethod
    def screen(self) -> str:
        """What is on the screen now."""

    @abstractmethod
    def leave(self) -> None:
        """Press Ctrl+Q, and see the program end with 0."""

    def type(self, text: str) -> None:
        """Type a text."""
        self.press(*text)

    def see(self, *words: str) -> None:
        """Wait until all of these words are on the screen, wherever its lines are broken."""
        self._wait(
            lambda: all(word in self.screen or word in _joined(self.screen) for word in words), f"see {words}"
        )

    def see_no_more(self, words: str) -> None:
        """Wait until some words have gone."""
        self._wait(lambda: words not in self.screen, f"see {words!r} no more")

    def look(self) -> None:
        """Let the screen come, for a moment."""
        time.sleep(0.02)

    def _wait(self, holds: Callable[[], bool], what: str) -> None:
        until = time.monotonic() + PATIENCE
        while not holds():
            assert time.monotonic() < until, f"waited in vain to {what}:\n{self.screen}"
            self.look()


def _joined(screen: str) -> str:
    return " ".join(line.strip(" ▌│") for line in screen.splitlines())


@cache
def bytes_of(key: str, terminal: str) -> str:
    """Give what a terminal sends for a key, as its terminfo entry says."""
    if key in _NAMED:
        asked = subprocess.run(["tput", "-T", terminal, _NAMED[key]], capture_output=True, check=False)
        if asked.returncode == 0 and asked.stdout:
            return asked.stdout.decode("ascii")
    return KEYS.get(key) or _CONTROL.get(key) or ("\x1b" + key[-1] if key.startswith("alt+") else key)
