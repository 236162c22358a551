"""How cells look: the SGR parameters of ECMA-48, and the shortest way from one look to another.

A look is written as Textual does: the parameters of one ``ESC [ … m`` that follows a reset, `PLAIN` for none.
"""

from functools import lru_cache
from typing import NamedTuple

PLAIN = ""
_FOREGROUNDS = {*range(30, 38), *range(90, 98)}
_BACKGROUNDS = {*range(40, 48), *range(100, 108)}
_EXTENDED_BACKGROUND = 48
_DEFAULT_BACKGROUND = 49
_DEFAULTS = ("39", "49")
_EXTENDED = {"5": 3, "2": 5}
"""How many parameters a colour of the 256, or one of red, green and blue takes."""
_SHOWN_ON_BLANKS = frozenset({"4", "5", "6", "7", "9", "21", "51", "52", "53"})


class Look(NamedTuple):
    """The parts of a look: colours as written, empty for the terminal's own, and the other attributes."""

    foreground: str
    background: str
    attributes: frozenset[str]


@lru_cache(maxsize=1024)
def parts(look: str) -> Look:
    """Take a look apart."""
    numbers = look.split(";") if look else []
    colours = ["", ""]
    attributes: set[str] = set()
    place = 0
    while place < len(numbers):
        size = 1
        match int(numbers[place] or 0):
            case 38 | 48 as extended:
                size = _EXTENDED.get(numbers[place + 1] if place + 1 < len(numbers) else "", 1)
                colours[extended == _EXTENDED_BACKGROUND] = ";".join(numbers[place : place + size])
            case 39 | 49 as default:
                colours[default == _DEFAULT_BACKGROUND] = ""
            case number if number in _FOREGROUNDS or number in _BACKGROUNDS:
                colours[number in _BACKGROUNDS] = numbers[place]
            case _:
                attributes.add(numbers[place])
        place += size
    return Look(colours[0], colours[1], frozenset(attributes))


@lru_cache(maxsize=4096)
def change(before: str, after: str) -> str:
    """Give the sequence that makes one look of another."""
    if before == after:
        return ""
    whole = f"\x1b[0;{after}m" if after else "\x1b[m"
    if not after:
        return whole
    old, new = parts(before), parts(after)
    if not old.attributes <= new.attributes:
        return whole
    wanted = sorted(new.attributes - old.attributes)
    for was, is_, default in zip(old[:2], new[:2], _DEFAULTS, strict=True):
        if was != is_:
            wanted.append(is_ or default)
    return min(whole, f"\x1b[{';'.join(wanted)}m", key=len) if wanted else ""


@lru_cache(maxsize=1024)
def erasable(look: str, *, colour_erase: bool) -> bool:
    """Tell whether a blank of this look is what erasing leaves behind."""
    _, background, attributes = parts(look)
    return not (attributes & _SHOWN_ON_BLANKS) and (colour_erase or not background)


@lru_cache(maxsize=1024)
def of_blank(look: str) -> str:
    """Give the look that a blank of this look is not told from: its foreground does not show."""
    _, background, attributes = parts(look)
    return look if attributes & _SHOWN_ON_BLANKS else background
