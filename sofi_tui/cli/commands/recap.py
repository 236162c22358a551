"""``sofi-tui recap``: the recapitulative of one draft, or of several in one document."""

from argparse import Namespace
from pathlib import Path

from sofi_tui.cli.arguments import add_drafts
from sofi_tui.cli.context import Context
from sofi_tui.cli.exit_codes import ExitCode
from sofi_tui.cli.french_arguments import Parser
from sofi_tui.cli.orders import source_of
from sofi_tui.cli.outputs import Outputs
from sofi_tui.cli.refusals import UsageError
from sofi_tui.cli.sources import open_store, read_checked
from sofi_tui.exports.formats import RECAP_FORMATS, Order


def declare(parser: Parser) -> None:
    """Add the arguments of ``recap``."""
    add_drafts(parser)
    parser.add_argument("--format", choices=RECAP_FORMATS, default="texte", help="texte sans cette option")
    parser.add_argument("--sortie", metavar="FICHIER", help="écrit dans ce fichier au lieu de l'afficher")


def run(options: Namespace, context: Context) -> int:
    """Write the recapitulative."""
    chosen = RECAP_FORMATS[options.format]
    if options.sortie is None and not chosen.is_text:
        raise UsageError(f"Le format {chosen.name} s'écrit dans un fichier : ajoutez --sortie FICHIER.")
    store = open_store(context)
    drafts = [read_checked(context, store, reference) for reference in options.brouillons]
    rendered = chosen.render(Order(tuple(map(source_of, drafts)), store.today()))
    if options.sortie is None:
        context.streams.give(rendered.data.decode())
    else:
        Outputs(store, tuple(draft.stored.path for draft in drafts)).write(
            Path(options.sortie), rendered.data
        )
    return ExitCode.DONE
