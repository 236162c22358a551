"""``sofi-tui schema``: the JSON Schema of a draft file."""

from argparse import Namespace

from sofi_tui.cli.context import Context
from sofi_tui.cli.exit_codes import ExitCode
from sofi_tui.cli.french_arguments import Parser
from sofi_tui.exports.json_schema import render_json_schema


def declare(_parser: Parser) -> None:
    """Add nothing: ``schema`` has no arguments."""


def run(_options: Namespace, context: Context) -> int:
    """Write the schema."""
    context.streams.give(render_json_schema())
    return ExitCode.DONE
