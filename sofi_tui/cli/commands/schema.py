"""``sofi-tui schema``: the JSON Schema of a draft file, or of a preset."""

from argparse import Namespace

from sofi_tui.cli.context import Context
from sofi_tui.cli.exit_codes import ExitCode
from sofi_tui.cli.french_arguments import Parser
from sofi_tui.exports.json_schema import render_json_schema
from sofi_tui.exports.preset_schema import render_preset_schema
from sofi_tui.words import commands as say


def declare(parser: Parser) -> None:
    """Add the arguments of ``schema``."""
    parser.add_argument("--modele", action="store_true", help=say.SCHEMA_MODELE)


def run(options: Namespace, context: Context) -> int:
    """Write the schema."""
    context.streams.give(render_preset_schema() if options.modele else render_json_schema())
    return ExitCode.DONE
