"""``sofi-tui modeles``: the presets, with where each comes from."""

import json
from argparse import Namespace

from sofi_tui.cli.arguments import add_json
from sofi_tui.cli.columns import aligned
from sofi_tui.cli.context import Context
from sofi_tui.cli.exit_codes import ExitCode
from sofi_tui.cli.french_arguments import Parser
from sofi_tui.cli.sources import presets_at_hand

_HEADINGS = ("Code", "Nom", "Campagne", "Source")


def declare(parser: Parser) -> None:
    """Add the arguments of ``modeles``."""
    add_json(parser)


def run(options: Namespace, context: Context) -> int:
    """Write one line a preset, or one JSON object each."""
    presets = presets_at_hand().presets.values()
    rows = [
        {"code": preset.code, "nom": preset.nom, "campagne": preset.campagne, "source": preset.source}
        for preset in presets
    ]
    if options.json:
        context.streams.give(json.dumps(rows, ensure_ascii=False, indent=2))
    else:
        context.streams.give(aligned(_HEADINGS, [[str(cell) for cell in row.values()] for row in rows]))
    return ExitCode.DONE
