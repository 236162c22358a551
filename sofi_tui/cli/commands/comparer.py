"""``sofi-tui comparer``: what differs between two drafts, two revisions, or a draft and its preset."""

from argparse import Namespace

from sofi_tui.cli.arguments import add_json
from sofi_tui.cli.context import Context
from sofi_tui.cli.exit_codes import ExitCode
from sofi_tui.cli.french_arguments import Parser
from sofi_tui.cli.refusals import UsageError
from sofi_tui.cli.revisions import Referred, referred
from sofi_tui.cli.sources import open_store
from sofi_tui.drafts.store import DraftStore
from sofi_tui.exports.comparison import compared, render_comparison, render_comparison_json

_WHAT = "un brouillon, une de ses révisions (ID@12, ID@abc123) ou un envoi (ID@envoi-1)"


def declare(parser: Parser) -> None:
    """Add the arguments of ``comparer``."""
    parser.add_argument("avant", metavar="A", help=_WHAT)
    parser.add_argument("apres", metavar="B", nargs="?", help="de même ; sans B, le brouillon tel qu'il est")
    parser.add_argument("--modele", action="store_true", help="compare le modèle de A avec A")
    add_json(parser)


def run(options: Namespace, context: Context) -> int:
    """Write the places that differ, their changed words marked."""
    before, after = _both(options, open_store(context))
    places = compared(before.draft, after.draft)
    if options.json:
        context.streams.give(render_comparison_json(places))
    elif places:
        context.streams.give(f"De {before.name} à {after.name}\n{render_comparison(places)}")
    else:
        context.streams.tell(f"Aucune différence entre {before.name} et {after.name}.")
    return ExitCode.DONE


def _both(options: Namespace, store: DraftStore) -> tuple[Referred, Referred]:
    one = referred(store, options.avant)
    if options.modele:
        if options.apres:
            raise UsageError("--modele compare un seul brouillon : retirez B.")
        preset = store.catalogue.get(one.draft.modele)
        return Referred(f"modèle {preset.code}", preset.as_it_was(one.draft)), one
    if options.apres:
        return one, referred(store, options.apres)
    ident = options.avant.rpartition("@")[0]
    if not ident:
        raise UsageError("Comparer avec quoi ? Donnez B, une révision (A@12), ou --modele.")
    return one, referred(store, ident)
