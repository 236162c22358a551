"""Two versions of a text laid over each other word by word: what stayed, what went, what came."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from enum import Enum, auto

_WORD = re.compile(r"\s+|\w+|[^\w\s]")
_MOST_WORDS = 6000
_IN_COMMON = 0.5
"""The share of the shorter text's words that has to be in both for the change of each word to be worth reading."""


class Change(Enum):
    """What became of a piece of text."""

    STAYED = auto()
    WENT = auto()
    CAME = auto()


@dataclass(frozen=True)
class Piece:
    """A piece of text; all that stayed and went make the version before, all that stayed and came the one after."""

    text: str
    change: Change


def changed_words(before: str, after: str) -> list[Piece]:
    """Compare two texts; those that have little in common, and very long ones, are compared as wholes."""
    one, other = _WORD.findall(before), _WORD.findall(after)
    if before == after or len(one) + len(other) > _MOST_WORDS:
        return list(_whole(before, after))
    matcher = SequenceMatcher(None, one, other, autojunk=False)
    words = [word for block in matcher.get_matching_blocks() for word in one[block.a : block.a + block.size]]
    fewest = min(_word_count(one), _word_count(other))
    if _word_count(words) < _IN_COMMON * fewest:
        return list(_whole(before, after))
    return list(_pieces(matcher, one, other))


def _whole(before: str, after: str) -> Iterator[Piece]:
    if before == after:
        yield from _piece(before, Change.STAYED)
    else:
        yield from _piece(before, Change.WENT)
        yield from _piece(after, Change.CAME)


def _word_count(words: Sequence[str]) -> int:
    return sum(not word.isspace() for word in words)


def _pieces(matcher: SequenceMatcher[str], one: Sequence[str], other: Sequence[str]) -> Iterator[Piece]:
    """Give what stayed piece by piece; spaces alone between two changes belong to both of them."""
    went: list[str] = []
    came: list[str] = []
    for tag, start, end, start_after, end_after in matcher.get_opcodes():
        stayed = one[start:end]
        if tag == "equal" and (any(word.strip() for word in stayed) or not (went or came) or end == len(one)):
            yield from _piece("".join(went), Change.WENT)
            yield from _piece("".join(came), Change.CAME)
            yield from _piece("".join(stayed), Change.STAYED)
            went, came = [], []
        else:
            went += stayed
            came += other[start_after:end_after]
    yield from _piece("".join(went), Change.WENT)
    yield from _piece("".join(came), Change.CAME)


def _piece(text: str, change: Change) -> Iterator[Piece]:
    if text:
        yield Piece(text, change)
