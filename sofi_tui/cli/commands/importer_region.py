"""``sofi-tui importer-region``: brings the Region's extract into the profile, showing first what it changes."""

from argparse import Namespace

from sofi_tui.cli.context import Context
from sofi_tui.cli.exit_codes import ExitCode
from sofi_tui.cli.french_arguments import Parser
from sofi_tui.cli.sources import profile_in_force
from sofi_tui.cli.tables import add_table, goes_on, open_table
from sofi_tui.content.organisation.changes import changes
from sofi_tui.content.organisation.region import COLUMNS, Extract
from sofi_tui.words import commands as say


def declare(parser: Parser) -> None:
    """Add the arguments of ``importer-region``."""
    add_table(parser)


def run(options: Namespace, context: Context) -> int:
    """Show what changes in the profile, then change it."""
    extract = Extract().read(open_table(options, context, "region", COLUMNS))
    file = profile_in_force(context)
    before = file.read()
    differing = changes(before, extract.into(before))
    for number, reason in extract.refused:
        context.streams.give(say.line_refused(number, reason))
    for change in differing:
        context.streams.give(change.line())
    code = ExitCode.HAS_ERREUR if extract.refused else ExitCode.DONE
    if not differing:
        context.streams.tell(say.nothing_new_for(file.path))
    elif goes_on(options, context, say.change_records(len(differing))):
        file.change(extract.into)
        context.streams.tell(say.records_changed(len(differing), file.path))
    return code
