"""``sofi-tui synchroniser``: shares the drafts of the folder with other machines through a git repository."""

import getpass
from argparse import Namespace

from sofi_tui.cli.context import Context
from sofi_tui.cli.exit_codes import ExitCode
from sofi_tui.cli.french_arguments import Parser
from sofi_tui.cli.refusals import UsageError
from sofi_tui.cli.sources import open_store
from sofi_tui.drafts.history.report import report_lines
from sofi_tui.words import commands as say


def declare(parser: Parser) -> None:
    """Add the arguments of ``synchroniser``."""
    parser.add_argument(
        "--distant",
        metavar="ADRESSE",
        help=say.SYNCHRONISER_DISTANT,
    )
    parser.add_argument("--creer", action="store_true", help=say.SYNCHRONISER_CREER)


def run(options: Namespace, context: Context) -> int:
    """Pull, merge, push; tell what came of it."""
    # Loaded here, since ``--help`` must not pay for dulwich.
    from sofi_tui.drafts.history.sharing import create_shared, set_up, synchronise  # noqa: PLC0415

    if options.creer and not options.distant:
        raise UsageError(say.CREER_WITH_DISTANT)
    store = open_store(context)
    if options.creer:
        create_shared(options.distant)
    if options.distant:
        set_up(store, options.distant)
    ask = _credentials if context.streams.stdin.isatty() else None
    for line in report_lines(synchronise(store, ask)):
        context.streams.give(line)
    return ExitCode.DONE


def _credentials(url: str) -> tuple[str, str]:
    """Ask on the terminal; nothing of it is kept."""
    return input(say.name_for(url)), getpass.getpass(say.CREDENTIAL_ASKED)
