"""A value alone on the terminal's own empty screen, where the mouse selects it whole and without our line breaks."""

import sys

from textual.app import App

from sofi_tui.tui.suspended import SuspendNotSupported, terminal_lent
from sofi_tui.words import recopie as say

_CLEAR = "\x1b[H\x1b[2J\x1b[3J"
_NOT_HERE = say.CANNOT_SHOW_ALONE


def show_alone(app: App[None], value: str) -> str:
    """Show a value until Enter; gives in French why it cannot be, empty when it was."""
    try:
        with terminal_lent(app):
            out = sys.__stderr__ or sys.stderr
            out.write(f"{_CLEAR}{value}\n\n\x1b[2m{say.ENTER_TO_COME_BACK}\x1b[0m")
            out.flush()
            sys.stdin.readline()
            out.write(_CLEAR)
            out.flush()
    except SuspendNotSupported:
        return _NOT_HERE
    return ""
