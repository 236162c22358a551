"""``sofi-tui vu``: what needs a second look in a draft that was carried over, and what was looked at."""

import json
from argparse import Namespace
from functools import partial

from sofi_tui.cli.arguments import add_draft, add_json
from sofi_tui.cli.assignments import parse_place
from sofi_tui.cli.context import Context
from sofi_tui.cli.edits import edit_draft
from sofi_tui.cli.exit_codes import ExitCode
from sofi_tui.cli.french_arguments import Parser
from sofi_tui.cli.refusals import UsageError
from sofi_tui.exports.places import place_words
from sofi_tui.fasd.draft import Draft
from sofi_tui.fasd.paths import dotted
from sofi_tui.fasd.reviews import all_seen, reviews_of, seen
from sofi_tui.words import commands as say


def declare(parser: Parser) -> None:
    """Add the arguments of ``vu``."""
    add_draft(parser)
    parser.add_argument("chemins", metavar="CHEMIN", nargs="*", help=say.VU_CHEMIN)
    parser.add_argument("--tout", action="store_true", help=say.VU_TOUT)
    add_json(parser)


def run(options: Namespace, context: Context) -> int:
    """Confirm what was looked at, or show what is left."""
    edited = edit_draft(context, options.brouillon)
    draft = edited.editing.draft
    if not options.chemins and not options.tout:
        _show(context, draft, as_json=options.json)
        return ExitCode.DONE
    if options.tout:
        edited.editing.live(all_seen)
    for chemin in options.chemins:
        path = parse_place(chemin, draft)
        if path not in [review.champ for review in reviews_of(draft)]:
            raise UsageError(say.not_to_look_at(chemin))
        edited.editing.live(partial(seen, champ=path))
    edited.save()
    return ExitCode.DONE


def _show(context: Context, draft: Draft, *, as_json: bool) -> None:
    reviews = reviews_of(draft)
    if as_json:
        rows = [{"champ": dotted(review.champ), "raison": review.raison} for review in reviews]
        context.streams.give(json.dumps(rows, ensure_ascii=False, indent=2))
        return
    for review in reviews:
        context.streams.give(f"{dotted(review.champ)}  {place_words(review.champ)} : {review.raison}")
    if not reviews:
        context.streams.tell(say.nothing_to_look_at(draft.id))
