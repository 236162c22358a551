"""``sofi-tui touches``: the card of keys, for people, for programs, or within the manual page."""

import json
from argparse import Namespace

from sofi_tui.cli.arguments import add_json
from sofi_tui.cli.context import Context
from sofi_tui.cli.exit_codes import ExitCode
from sofi_tui.cli.french_arguments import Parser
from sofi_tui.content.configuration import configuration_file
from sofi_tui.exports.columns import aligned
from sofi_tui.keys.action import OwnKeys
from sofi_tui.keys.card import card
from sofi_tui.words import keys as say


def declare(parser: Parser) -> None:
    """Add the arguments of ``touches``."""
    add_json(parser)
    parser.add_argument("--man", action="store_true", help=say.AS_MANUAL)


def run(options: Namespace, context: Context) -> int:
    """Write the keys of all screens, with the person's own."""
    own = context.configuration.touches
    if options.man:
        from sofi_tui.cli.manual import manual_page  # noqa: PLC0415 -- with the arguments of all commands

        context.streams.give(manual_page(own))
    elif options.json:
        context.streams.give(json.dumps(_rows(own), ensure_ascii=False, indent=2))
    else:
        context.streams.give(_table(own))
    return ExitCode.DONE


def _rows(own: OwnKeys) -> list[dict[str, object]]:
    return [
        {
            "ecran": screen.title,
            "id": line.id or None,
            "touches": list(line.keys),
            "fait": line.told,
            "a_vous": line.own,
        }
        for screen, lines in card(own)
        for line in lines
    ]


def _table(own: OwnKeys) -> str:
    """Write a table a screen, each with its title; what was changed is marked."""
    tables = [
        f"{screen.title}\n"
        + aligned(
            say.CARD_HEADINGS,
            [(" ".join(line.keys) + " *" * line.own, line.told, line.id or say.FIXED) for line in lines],
        )
        for screen, lines in card(own)
    ]
    return "\n\n".join([*tables, say.how_to_change(str(configuration_file()))])
