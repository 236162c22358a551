"""``sofi-tui synchroniser``: shares the drafts of the folder with other machines through a git repository."""

import getpass
from argparse import Namespace

from sofi_tui.cli.context import Context
from sofi_tui.cli.exit_codes import ExitCode
from sofi_tui.cli.french_arguments import Parser
from sofi_tui.cli.refusals import UsageError
from sofi_tui.cli.sources import open_store
from sofi_tui.drafts.history.report import report_lines


def declare(parser: Parser) -> None:
    """Add the arguments of ``synchroniser``."""
    parser.add_argument(
        "--distant",
        metavar="ADRESSE",
        help="règle le dépôt partagé : un chemin, ssh://…, hôte:chemin ou https://…",
    )
    parser.add_argument("--creer", action="store_true", help="avec --distant CHEMIN : crée ce dépôt, vide")


def run(options: Namespace, context: Context) -> int:
    """Pull, merge, push; tell what came of it."""
    # Loaded here, since ``--help`` must not pay for dulwich.
    from sofi_tui.drafts.history.sharing import create_shared, set_up, synchronise  # noqa: PLC0415

    if options.creer and not options.distant:
        raise UsageError("--creer va avec --distant CHEMIN.")
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
    return input(f"Nom pour {url} : "), getpass.getpass("Mot de passe ou jeton : ")
