"""``sofi-tui modeles``: the presets, with where each comes from."""

import json
from argparse import Namespace

from sofi_tui.cli.arguments import add_json
from sofi_tui.cli.context import Context
from sofi_tui.cli.exit_codes import ExitCode
from sofi_tui.cli.french_arguments import Parser
from sofi_tui.cli.sources import presets_at_hand
from sofi_tui.exports.columns import aligned

_HEADINGS = ("Code", "Nom", "Campagne", "Source")
_SHOWN = ("code", "nom", "campagne", "source")


def declare(parser: Parser) -> None:
    """Add the arguments of ``modeles``."""
    add_json(parser)


def run(options: Namespace, context: Context) -> int:
    """Write one line a preset, or one JSON object each; own ones that cannot be used are told."""
    catalogue = presets_at_hand(context)
    rows = [
        {
            "code": preset.code,
            "nom": preset.nom,
            "campagne": preset.campagne,
            "source": str(catalogue.files.get(preset.code, preset.source)),
            "base": preset.base,
        }
        for preset in catalogue.presets.values()
    ]
    if options.json:
        context.streams.give(json.dumps(rows, ensure_ascii=False, indent=2))
    else:
        context.streams.give(aligned(_HEADINGS, [[str(row[name]) for name in _SHOWN] for row in rows]))
    for problem in catalogue.problems:
        context.streams.tell(problem)
    return ExitCode.DONE
