"""What a program has switched in the terminal, read from the bytes that it sent."""

import re

_MODE = re.compile(rb"\x1b\[\?([0-9;]+)([hl])")
_KEYBOARD = re.compile(rb"\x1b\[([<>])[0-9;]*u")
_ON_AT_FIRST = {7: "line wrap", 25: "cursor"}
_NAMES = _ON_AT_FIRST | {
    1049: "alternate screen",
    2004: "bracketed paste",
    1004: "focus",
    2026: "synchronized",
}


def left_switched(sent: bytes) -> list[str]:
    """Name the modes that are not as they were before the program: mouse codes, alternate screen, a hidden cursor."""
    on = dict.fromkeys(_ON_AT_FIRST, True)
    for modes, switch in _MODE.findall(sent):
        on |= {int(mode): switch == b"h" for mode in modes.split(b";")}
    switched = [mode for mode, is_on in on.items() if is_on != (mode in _ON_AT_FIRST)]
    pushed = sum(1 if way == b">" else -1 for way in _KEYBOARD.findall(sent))
    return [_NAMES.get(mode, f"mode {mode}") for mode in sorted(switched)] + ["keyboard protocol"] * (
        pushed > 0
    )
