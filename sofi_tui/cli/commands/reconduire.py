"""``sofi-tui reconduire``: drafts of this campaign carried into another one."""

import json
from argparse import Namespace

from sofi_tui.cli.arguments import add_drafts, add_json, year
from sofi_tui.cli.context import Context
from sofi_tui.cli.exit_codes import ExitCode
from sofi_tui.cli.french_arguments import Parser
from sofi_tui.cli.life.carrying import carry_over
from sofi_tui.cli.sources import open_store
from sofi_tui.drafts.errors import DraftsError
from sofi_tui.fasd.reviews import reviews_of
from sofi_tui.fasd.texts import counted
from sofi_tui.words import commands as say


def declare(parser: Parser) -> None:
    """Add the arguments of ``reconduire``."""
    add_drafts(parser)
    parser.add_argument("--campagne", metavar="AAAA", type=year, required=True, help=say.RECONDUIRE_CAMPAGNE)
    add_json(parser)


def run(options: Namespace, context: Context) -> int:
    """Make a new draft from each; the heaviest refusal makes the exit code."""
    store = open_store(context)
    codes, rows = [int(ExitCode.DONE)], []
    for reference in options.brouillons:
        try:
            made = carry_over(store, store.find(reference), options.campagne)
        except DraftsError as error:
            context.streams.tell(str(error))
            codes.append(error.exit_code)
            continue
        left = len(reviews_of(made.draft))
        rows.append(
            {"de": reference, "brouillon": made.draft.id, "fichier": str(made.path), "a_revoir": left}
        )
        if not options.json:
            context.streams.give(say.to_look_at(made.path, counted(left, "endroit")))
    if options.json:
        context.streams.give(json.dumps(rows, ensure_ascii=False, indent=2))
    return max(codes)
