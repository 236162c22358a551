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
from sofi_tui.words import commands as say


def declare(parser: Parser) -> None:
    """Add the arguments of ``recap``."""
    add_drafts(parser)
    parser.add_argument("--format", choices=RECAP_FORMATS, default="texte", help=say.RECAP_FORMAT)
    parser.add_argument("--sortie", metavar="FICHIER", help=say.RECAP_SORTIE)


def run(options: Namespace, context: Context) -> int:
    """Write the recapitulative."""
    chosen = RECAP_FORMATS[options.format]
    if options.sortie is None and not chosen.is_text:
        raise UsageError(say.written_in_a_file(chosen.name))
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
