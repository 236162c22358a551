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
from sofi_tui.words import commands as say

_WHAT = say.COMPARER_A


def declare(parser: Parser) -> None:
    """Add the arguments of ``comparer``."""
    parser.add_argument("avant", metavar="A", help=_WHAT)
    parser.add_argument("apres", metavar="B", nargs="?", help=say.COMPARER_B)
    parser.add_argument("--modele", action="store_true", help=say.COMPARER_MODELE)
    add_json(parser)


def run(options: Namespace, context: Context) -> int:
    """Write the places that differ, their changed words marked."""
    before, after = _both(options, open_store(context))
    places = compared(before.draft, after.draft)
    if options.json:
        context.streams.give(render_comparison_json(places))
    elif places:
        context.streams.give(say.from_to(before.name, after.name, render_comparison(places)))
    else:
        context.streams.tell(say.no_difference(before.name, after.name))
    return ExitCode.DONE


def _both(options: Namespace, store: DraftStore) -> tuple[Referred, Referred]:
    one = referred(store, options.avant)
    if options.modele:
        if options.apres:
            raise UsageError(say.ONE_DRAFT_WITH_MODELE)
        preset = store.catalogue.get(one.draft.modele)
        return Referred(say.preset_named(preset.code), preset.as_it_was(one.draft)), one
    if options.apres:
        return one, referred(store, options.apres)
    ident = options.avant.rpartition("@")[0]
    if not ident:
        raise UsageError(say.COMPARE_WITH_WHAT)
    return one, referred(store, ident)
