"""``sofi-tui modifier``: fills fields of a draft as if someone typed."""

from argparse import Namespace
from datetime import date

from sofi_tui.cli.arguments import add_draft
from sofi_tui.cli.assignments import parse_assignment
from sofi_tui.cli.context import Context
from sofi_tui.cli.exit_codes import ExitCode
from sofi_tui.cli.french_arguments import Parser
from sofi_tui.cli.sources import open_store, tell_special
from sofi_tui.drafts.editing import Editing
from sofi_tui.drafts.saving import news_of


def declare(parser: Parser) -> None:
    """Add the arguments of ``modifier``."""
    add_draft(parser)
    parser.add_argument(
        "changements",
        metavar="CHEMIN=VALEUR",
        nargs="+",
        help="un champ et ce qu'on y tape, comme sessions.0.date_debut=02/03/2026 ; rien après = le vide",
    )


def run(options: Namespace, context: Context) -> int:
    """Make all the changes, or none when one of them cannot be."""
    assignments = [parse_assignment(argument) for argument in options.changements]
    store = open_store(context)
    stored = store.read(store.find(options.brouillon))
    tell_special(context, stored.path, cleaned=stored.cleaned, read_only=False)
    draft = stored.draft
    editing = Editing(draft, store.catalogue.get(draft.modele), date.today, draft.read_only)
    for assignment in assignments:
        editing.type_in(assignment.path, assignment.text)
    if news := news_of(store.save(stored, editing.draft)):
        context.streams.tell(news)
    return ExitCode.DONE
