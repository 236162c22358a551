"""Whether a draft is shown on a screen, or asked for in lines."""

from argparse import Namespace

from sofi_tui.cli.context import Context
from sofi_tui.cli.refusals import NoTerminalError
from sofi_tui.words import command_line as say

SIMPLE = "SOFI_TUI_SIMPLE"
_OFF = {"", "0"}


def in_lines(options: Namespace, context: Context) -> bool:
    """Tell whether to ask in lines, as one wants it or the terminal has no screen.

    Raises NoTerminalError, before anything is done, where a screen is wanted and none can work.
    """
    wanted = options.simple or context.environ.get(SIMPLE, "") not in _OFF
    if wanted or context.environ.get("TERM") == "dumb":
        return True
    if not context.streams.are_terminals:
        raise NoTerminalError(say.no_screen(say.NO_TERMINAL, say.WITHOUT_SCREEN))
    return False
