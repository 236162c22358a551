"""``sofi-tui modifier``: fills fields of a draft as if someone typed."""

from argparse import Namespace

from sofi_tui.cli.arguments import add_draft
from sofi_tui.cli.assignments import parse_assignment
from sofi_tui.cli.context import Context
from sofi_tui.cli.edits import edit_draft
from sofi_tui.cli.exit_codes import ExitCode
from sofi_tui.cli.french_arguments import Parser
from sofi_tui.drafts.ranges import spread
from sofi_tui.words import commands as say


def declare(parser: Parser) -> None:
    """Add the arguments of ``modifier``."""
    add_draft(parser)
    parser.add_argument(
        "changements",
        metavar="CHEMIN=VALEUR",
        nargs="+",
        help=say.MODIFIER_VALEUR,
    )


def run(options: Namespace, context: Context) -> int:
    """Make all the changes, or none when one of them cannot be."""
    assignments = [parse_assignment(argument) for argument in options.changements]
    edited = edit_draft(context, options.brouillon)
    for assignment in assignments:
        edited.editing.type_in(assignment.path, assignment.text)
        spread(edited.editing, assignment.path)
    edited.save()
    return ExitCode.DONE
