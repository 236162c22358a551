"""``sofi-tui importer-programmation``: makes drafts of the programming table, and brings a newer one into them."""

from argparse import Namespace
from collections.abc import Iterator
from pathlib import Path

from sofi_tui.cli.context import Context
from sofi_tui.cli.exit_codes import ExitCode
from sofi_tui.cli.french_arguments import Parser
from sofi_tui.cli.sources import open_store
from sofi_tui.cli.tables import add_table, goes_on, open_table
from sofi_tui.content.tables.columns import Headings
from sofi_tui.drafts.programming.columns import COLUMNS
from sofi_tui.drafts.programming.made_before import made_before
from sofi_tui.drafts.programming.plan import Planner
from sofi_tui.drafts.programming.report import Report
from sofi_tui.drafts.programming.rows import Refused, Row, RowReader
from sofi_tui.drafts.staging import Together, carry_out
from sofi_tui.drafts.store import DraftStore, utc_now
from sofi_tui.words import commands as say

_STEP = 1000


def declare(parser: Parser) -> None:
    """Add the arguments of ``importer-programmation``."""
    add_table(parser)
    parser.add_argument("--modele", metavar="MODELE", help=say.PROGRAMMATION_MODELE)


def run(options: Namespace, context: Context) -> int:
    """Show what the table comes to, row by row; then do all of it, or nothing."""
    store = open_store(context)
    if options.modele is not None:
        store.catalogue.get(options.modele)
    tables = open_table(options, context, "programmation", COLUMNS)
    planner = Planner(store.catalogue, made_before(store), Path(options.fichier).name)
    plan = planner.plan(_rows(tables, store, options.modele, context))
    report = Report(plan, store.catalogue, store.today())
    for line in report.rows():
        context.streams.give(line)
    for line in report.rest():
        context.streams.give(line)
    refused = any(not one.harmless for one in plan.refused)
    code = ExitCode.HAS_ERREUR if refused else ExitCode.DONE
    if plan.is_empty:
        context.streams.tell(say.NOTHING_TO_CHANGE)
        return code
    if not goes_on(options, context, say.DO_ALL_THIS):
        return code
    ids = carry_out(store, Together(plan.created, plan.updated), utc_now())
    context.streams.tell(say.drafts_made(len(ids), len(plan.updated), store.folder))
    left = list(report.left_to_a_person())
    if left:
        context.streams.give(say.LEFT_FOR_A_PERSON)
    for line in left:
        context.streams.give(f"  {line}")
    return code


def _rows(
    tables: list[Headings], store: DraftStore, modele: str | None, context: Context
) -> Iterator[Row | Refused]:
    """Read all tables, telling now and then how far it is."""
    number = 0
    for headings in tables:
        for row in RowReader(headings, store.catalogue, store.today(), modele).rows():
            number += 1
            if number % _STEP == 0:
                context.streams.tell(say.lines_read(number))
                context.streams.stderr.flush()
            yield row
