"""No command at all: the dashboard, on the screen."""

from argparse import Namespace

from sofi_tui.cli.context import Context
from sofi_tui.cli.french_arguments import Parser
from sofi_tui.cli.screen import ScreenAction, ScreenRequest
from sofi_tui.cli.sources import open_store
from sofi_tui.cli.terminal import in_lines
from sofi_tui.drafts.first_start import is_first_start


def declare(_parser: Parser) -> None:
    """Add nothing."""


def run(options: Namespace, context: Context) -> int:
    """Open the dashboard; who names a folder by an option knows the program, or is one."""
    simple = in_lines(options, context)
    store = open_store(context)
    return context.open_screen(
        ScreenRequest(
            store,
            ScreenAction.LISTE,
            touches=context.configuration.touches,
            simple=simple,
            greet=context.dossier is None and not simple and is_first_start(),
        )
    )
