"""The words of a line that a dictionary can judge: no numbers, addresses, acronyms or names of the field."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from sofi_tui.fasd.texts import fold

_TOKEN = re.compile(r"\S+")
_AROUND = ".,;:!?()«»\"'"
_ENDINGS = (".fr", ".com", ".org", ".net", ".eu", ".info", ".example")
_FRENCH = re.compile("[A-Za-zÀ-ÖØ-öø-ÿŒœŸ'’-]+")
"""What a dictionary of French can have: nothing else is handed to one, whatever a text holds."""
_WORD = re.compile(r"[^\W\d_](?:[\w·]|['’-](?=[^\W\d_]))*")
_APART = re.compile(r"['’-]")

_WRITTEN = (
    "Formacode Formacodes Cariforef Certifinfo Certif certificative certificatives andragogique "
    "andragogiques autopositionnement autodiagnostic blended interfilière préprofessionnel "
    "préprofessionnelle préqualifiante préqualifiantes réentraînement visio visios mooc moocs Moodle "
    "Teams Kairos Ouiform Imilo email emails Sup Youtube Clés elearning multisite multisites "
    "coformateur coformatrice "
)
"""What people of training write and no dictionary of Hunspell's has."""
_OF_THE_FIELD = frozenset(map(fold, _WRITTEN.split()))

LONGEST = 60
"""What is longer is no word."""


@dataclass(frozen=True)
class Word:
    """A word of a line, from `start` to `end`."""

    start: int
    end: int
    text: str


def words_of(line: str) -> Iterator[Word]:
    """Give the words of a line that are to be judged, in order."""
    for token in _TOKEN.finditer(line):
        if _is_address(token[0]):
            continue
        for found in _WORD.finditer(line, *token.span()):
            start, end = found.span()
            after_a_digit = start > 0 and line[start - 1].isdigit()
            if end - start <= LONGEST and not after_a_digit and not _is_name(found[0]):
                yield Word(start, end, found[0])


def parts_of(word: str) -> list[str]:
    """Give what a compound or an elision is made of: « aide-éducateur », « l'apprenant »."""
    return [part for part in _APART.split(word) if len(part) > 1]


def _is_address(token: str) -> bool:
    """Tell whether what stands between two spaces is an address of the web or of a mailbox."""
    plain = token.strip(_AROUND).casefold()
    of_web = "://" in plain or plain.startswith("www.") or plain.partition("/")[0].endswith(_ENDINGS)
    return of_web or "@" in plain


@lru_cache(maxsize=4096)
def _is_name(word: str) -> bool:
    """Tell whether a word is none that a dictionary has: an acronym, a code, a brand, one with the middle dot."""
    last = _APART.split(word)[-1]
    capitals = sum(letter.isupper() for letter in last)
    odd = any(letter.isdigit() or letter in "·_" for letter in word)
    return (
        odd
        or not _FRENCH.fullmatch(word)
        or capitals > 1
        or (capitals == 1 and not last[0].isupper())
        or fold(word) in _OF_THE_FIELD
    )
