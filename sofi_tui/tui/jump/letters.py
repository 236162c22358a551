"""Letters for places: as short as can be, none the beginning of another one."""

LETTERS = "sdfjkleruioghvnctybpawzxqm"
"""Those under the fingers of either keyboard first, azerty or qwerty."""


def letters_for(number: int) -> list[str]:
    """Give so many labels of one or two letters; of more than can have one, the first ones only."""
    number = min(number, len(LETTERS) ** 2)
    alone = len(LETTERS)
    while alone + (len(LETTERS) - alone) * len(LETTERS) < number:
        alone -= 1
    pairs = [first + second for first in LETTERS[alone:] for second in LETTERS]
    return [*LETTERS[:alone], *pairs][:number]
