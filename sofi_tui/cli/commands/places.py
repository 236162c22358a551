"""``sofi-tui places``: the places ordered, planned and missing, by lot and site."""

import json
from argparse import Namespace

from sofi_tui.cli.arguments import add_json
from sofi_tui.cli.context import Context
from sofi_tui.cli.exit_codes import ExitCode
from sofi_tui.cli.french_arguments import Parser
from sofi_tui.cli.sources import open_store
from sofi_tui.drafts.programming.places import places_of
from sofi_tui.exports.columns import aligned

_HEADINGS = ("Lot", "Site", "Sessions", "Commandées", "Prévues", "Manquantes")


def declare(parser: Parser) -> None:
    """Add the arguments of ``places``."""
    add_json(parser)


def run(options: Namespace, context: Context) -> int:
    """Write a line for each site of each lot, and one for each whole lot."""
    store = open_store(context)
    drafts = [entry.draft for entry in store.entries() if entry.draft is not None]
    rows = [
        {
            "lot": one.lot, "site": one.site, "sessions": one.sessions, "commandees": one.commandees,
            "prevues": one.prevues, "manquantes": one.manquantes,
        }
        for one in places_of(drafts, store.catalogue.organisation)
    ]  # fmt: skip
    if options.json:
        context.streams.give(json.dumps(rows, ensure_ascii=False, indent=2))
        return ExitCode.DONE
    shown = [
        [
            str(row["lot"] or "(sans lot)"),
            str(row["site"] or "— tout le lot"),
            *(str(row[name]) for name in list(row)[2:]),
        ]
        for row in rows
    ]
    context.streams.give(aligned(_HEADINGS, shown) if shown else "Aucune session.")
    return ExitCode.DONE
