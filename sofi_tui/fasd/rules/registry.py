"""How a rule is declared, and where all are found.

A rule is a function over the offer that yields a `Hit` for each place where it fires; its id (of the rules
table), its gravity and its one French sentence stand in its decorator.
"""

from collections.abc import Callable, Iterator, Mapping
from typing import NamedTuple

from sofi_tui.fasd.findings import Finding, Gravity
from sofi_tui.fasd.offer import Offer
from sofi_tui.fasd.paths import FieldPath


class Hit(NamedTuple):
    """A place where a rule fires, with what its sentence names."""

    path: FieldPath
    words: Mapping[str, object] = {}


Check = Callable[[Offer], Iterator[Hit]]


class Rule(NamedTuple):
    """A rule: `sentence` is French, says what to do, and has a ``{name}`` for each word of its hits."""

    id: str
    gravity: Gravity
    sentence: str
    check: Check

    def finding(self, hit: Hit) -> Finding:
        """Say it of a place where the rule fires."""
        return Finding(hit.path, self.gravity, self.id, self.sentence.format_map(hit.words))


def rule(ident: str, gravity: Gravity, sentence: str) -> Callable[[Check], Rule]:
    """Declare the decorated function as the check of a rule."""
    return lambda check: Rule(ident, gravity, sentence, check)


def hit(path: FieldPath, **words: object) -> Hit:
    """Note a place where the rule fires and the words that its sentence takes there."""
    return Hit(path, words)
