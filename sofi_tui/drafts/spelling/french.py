"""The French dictionary of this machine, through Enchant, where both are there; nothing is demanded otherwise."""

from functools import cache
from importlib.util import find_spec
from threading import Lock
from typing import Any

from sofi_tui.drafts.spelling.checker import Checker, Speller
from sofi_tui.drafts.spelling.own_words import keep_word, own_words

_TURN = Lock()
"""Dictionaries end the whole program when two threads ask them at the same time."""
_LANGUAGES = ("fr_FR", "fr", "fr_BE", "fr_CA", "fr_CH")


class _Enchanted:
    """A dictionary of Enchant's."""

    def __init__(self, dictionary: Any) -> None:
        self._dictionary = dictionary

    def knows(self, word: str) -> bool:
        """Tell whether a word is in it."""
        with _TURN:
            return bool(self._dictionary.check(word))

    def suggestions(self, word: str) -> list[str]:
        """Give what may have been meant."""
        with _TURN:
            return [str(each) for each in self._dictionary.suggest(word)]


def french_checker() -> Checker | None:
    """Load the French dictionary; None where there is none. It takes a moment: not for the thread of the screen."""
    with _TURN:
        speller = _french_speller()
    return None if speller is None else Checker(speller, own_words(), keep_word)


@cache
def _french_speller() -> Speller | None:
    if find_spec("enchant") is None:
        return None
    try:
        import enchant  # noqa: PLC0415 -- an extra, and loaded when a long text is on the screen
    except ImportError:  # the C library is not there
        return None
    for language in _LANGUAGES:
        try:
            if enchant.dict_exists(language):
                return _Enchanted(enchant.Dict(language))
        except enchant.Error:
            continue
    return None
