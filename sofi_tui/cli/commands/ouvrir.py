"""``sofi-tui ouvrir``: opens a draft on the screen."""

from argparse import Namespace

from sofi_tui.cli.arguments import add_draft
from sofi_tui.cli.context import Context
from sofi_tui.cli.french_arguments import Parser
from sofi_tui.cli.screen import ScreenAction, ScreenRequest
from sofi_tui.cli.sources import open_store, tell_recovery
from sofi_tui.cli.terminal import in_lines


def declare(parser: Parser) -> None:
    """Add the arguments of ``ouvrir``."""
    add_draft(parser)


def run(options: Namespace, context: Context) -> int:
    """Open the draft that was named."""
    simple = in_lines(options, context)
    store = open_store(context)
    path = store.find(options.brouillon)
    tell_recovery(context, store, path)
    if not simple:
        store.records.hold()
    store.open(path).close()  # what is locked or unreadable is refused here, with its exit code
    return context.open_screen(
        ScreenRequest(store, ScreenAction.OUVRIR, path, touches=context.configuration.touches, simple=simple)
    )
