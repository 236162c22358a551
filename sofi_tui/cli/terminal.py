"""Whether there is a terminal that a screen can be shown on."""

from sofi_tui.cli.context import Context
from sofi_tui.cli.refusals import NoTerminalError
from sofi_tui.words import command_line as say

_WITHOUT_SCREEN = say.WITHOUT_SCREEN


def require_terminal(context: Context) -> None:
    """Refuse, before anything is done, to open a screen where none can work; raises NoTerminalError."""
    if context.environ.get("TERM") == "dumb":
        reason = say.DUMB
    elif not context.streams.are_terminals:
        reason = say.NO_TERMINAL
    else:
        return
    raise NoTerminalError(say.no_screen(reason, _WITHOUT_SCREEN))
