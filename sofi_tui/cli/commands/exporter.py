"""``sofi-tui exporter``: drafts into files, in one of the formats of the registry."""

from argparse import Namespace
from datetime import date
from pathlib import Path

from sofi_tui.cli.arguments import add_drafts
from sofi_tui.cli.context import Context
from sofi_tui.cli.exit_codes import ExitCode
from sofi_tui.cli.french_arguments import Parser
from sofi_tui.cli.orders import orders_for
from sofi_tui.cli.outputs import Outputs
from sofi_tui.cli.sources import CheckedDraft, open_store, profile_in_force, read_checked
from sofi_tui.exports.formats import FORMATS, Format, Order, RefusedExportError, Source


def declare(parser: Parser) -> None:
    """Add the arguments of ``exporter``."""
    add_drafts(parser)
    words = " ; ".join(f"{name} : {each.words}" for name, each in FORMATS.items())
    parser.add_argument("--format", choices=FORMATS, required=True, help=words)
    parser.add_argument(
        "--sortie",
        metavar="DIR|FICHIER",
        required=True,
        help="un fichier pour tous les brouillons ; ou un dossier, un fichier pour chacun",
    )


def run(options: Namespace, context: Context) -> int:
    """Write all the files, or none when a draft cannot be in one."""
    chosen = FORMATS[options.format]
    store = open_store(context)
    drafts = [read_checked(context, store, reference) for reference in options.brouillons]
    target = Path(options.sortie)
    orders = _orders(context, drafts, chosen, target)
    try:
        rendered = [(path, chosen.render(order)) for path, order in orders]
    except RefusedExportError as error:
        for line in error.lines:
            context.streams.tell(line)
        raise
    outputs = Outputs(store, tuple(draft.stored.path for draft in drafts))
    for path, one in rendered:
        for line in one.report:
            context.streams.tell(line)
        outputs.write(path, one.data)
        context.streams.give(str(path))
    return ExitCode.DONE


def _orders(
    context: Context, drafts: list[CheckedDraft], chosen: Format, target: Path
) -> list[tuple[Path, Order]]:
    """Tell which file holds which drafts."""
    profile = profile_in_force(context).read()
    sources = [Source(draft.stored.draft, draft.preset, draft.findings) for draft in drafts]
    return orders_for(sources, chosen, target, date.today(), profile)
