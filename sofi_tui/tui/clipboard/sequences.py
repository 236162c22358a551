"""The sequence OSC 52, by which a program asks the terminal to put a text in its clipboard (xterm, ctlseqs)."""

from base64 import b64encode

MOST_BASE64 = 74_000
"""So many characters of base64 pass in every terminal that knows the sequence at all; beyond, some cut or ignore it."""

_SCREEN_PIECE = 250  # GNU screen takes control strings of 256 bytes


def osc52(text: str) -> str:
    """Write the sequence; base64 lets nothing of the text out of it."""
    return f"\x1b]52;c;{_base64(text)}\x07"


def osc52_through_screen(text: str) -> str:
    """Write the sequence so that GNU screen passes it on, in pieces, to the terminal outside of it."""
    sequence = osc52(text)
    pieces = (sequence[at : at + _SCREEN_PIECE] for at in range(0, len(sequence), _SCREEN_PIECE))
    return "".join(f"\x1bP{piece}\x1b\\" for piece in pieces)


def osc52_through_tmux(text: str) -> str:
    """Write the sequence so that a tmux before 3.3 passes it on to the terminal outside of it."""
    return f"\x1bPtmux;{osc52(text).replace(chr(27), chr(27) * 2)}\x1b\\"


def is_long(text: str) -> bool:
    """Tell whether some terminals may cut or ignore a text of this length."""
    return len(_base64(text)) > MOST_BASE64


def _base64(text: str) -> str:
    return b64encode(text.encode("utf-8", "replace")).decode("ascii")
