"""``sofi-tui places``: the places ordered, planned and missing, by lot and site."""

import json
from argparse import Namespace

from sofi_tui.cli.arguments import add_json
from sofi_tui.cli.context import Context
from sofi_tui.cli.exit_codes import ExitCode
from sofi_tui.cli.french_arguments import Parser
from sofi_tui.cli.places_table import places_rows, places_table
from sofi_tui.cli.sources import open_store


def declare(parser: Parser) -> None:
    """Add the arguments of ``places``."""
    add_json(parser)


def run(options: Namespace, context: Context) -> int:
    """Write a line for each site of each lot, and one for each whole lot."""
    store = open_store(context)
    if options.json:
        context.streams.give(json.dumps(places_rows(store), ensure_ascii=False, indent=2))
    else:
        context.streams.give(places_table(store))
    return ExitCode.DONE
