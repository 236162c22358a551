"""Judges texts by a dictionary, the person's own words and those that are ignored for now."""

from collections.abc import Callable
from typing import Protocol

from sofi_tui.drafts.spelling.found_words import Word, parts_of, words_of
from sofi_tui.fasd.texts import straight

MOST_SUGGESTIONS = 7
LONGEST_LINE = 20_000
"""A longer line is no text that someone reads for its spelling."""
_MOST_LINES = 512


class Speller(Protocol):
    """A dictionary."""

    def knows(self, word: str) -> bool:
        """Tell whether a word is in it."""

    def suggestions(self, word: str) -> list[str]:
        """Give what may have been meant, the likeliest first."""


class Checker:
    """Tells which words of a text to mark; `keep` keeps a word that the person adds, for all times."""

    def __init__(self, speller: Speller, own: frozenset[str], keep: Callable[[str], None]) -> None:
        self._speller = speller
        self._accepted = set(own)
        self._keep = keep
        self._known: dict[str, bool] = {}
        self._lines: dict[str, tuple[Word, ...]] = {}

    def marked(self, line: str) -> tuple[Word, ...]:
        """Give the words of a line that are to be marked; a line that was judged once is not judged again."""
        if len(line) > LONGEST_LINE:
            return ()
        found = self._lines.get(line)
        if found is None:
            if len(self._lines) >= _MOST_LINES:
                self._lines.clear()
            found = tuple(word for word in words_of(line) if not self.knows(word.text))
            self._lines[line] = found
        return found

    def next_marked(self, text: str, index: int) -> Word | None:
        """Give the first marked word of a text that ends after `index`, the very first after the last."""
        first: Word | None = None
        begins = 0
        for line in text.split("\n"):
            for word in self.marked(line):
                here = Word(begins + word.start, begins + word.end, word.text)
                if here.end > index:
                    return here
                first = first or here
            begins += len(line) + 1
        return first

    def suggestions(self, word: str) -> list[str]:
        """Give what may have been meant."""
        found = self._speller.suggestions(straight(word))
        return list(dict.fromkeys(found))[:MOST_SUGGESTIONS]

    def knows(self, word: str) -> bool:
        """Tell whether a word, or each part of it, is right."""
        plain = straight(word)
        if plain not in self._known:
            parts = parts_of(plain)
            self._known[plain] = self._has(plain) or (
                len(parts) > 0 and parts != [plain] and all(map(self._has, parts))
            )
        return self._known[plain]

    def ignore(self, word: str) -> None:
        """Leave a word unmarked until the program ends."""
        self._accepted.add(straight(word))
        self._known.clear()
        self._lines.clear()

    def add(self, word: str) -> None:
        """Leave a word unmarked for all times; raises what keeping it raises."""
        self.ignore(word)
        self._keep(straight(word))

    def _has(self, word: str) -> bool:
        accepted = self._accepted
        return word in accepted or word.lower() in accepted or self._speller.knows(word)
