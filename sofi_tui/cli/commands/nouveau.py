"""``sofi-tui nouveau``: makes a draft from a preset and opens it."""

from argparse import Namespace

from sofi_tui.cli.arguments import year
from sofi_tui.cli.context import Context
from sofi_tui.cli.exit_codes import ExitCode
from sofi_tui.cli.french_arguments import Parser
from sofi_tui.cli.refusals import UsageError
from sofi_tui.cli.screen import ScreenAction, ScreenRequest
from sofi_tui.cli.sources import open_store, presets_at_hand
from sofi_tui.cli.terminal import in_lines
from sofi_tui.words import commands as say


def declare(parser: Parser) -> None:
    """Add the arguments of ``nouveau``."""
    parser.add_argument("modele", metavar="MODELE", nargs="?", help=say.NOUVEAU_MODELE)
    parser.add_argument("--titre", metavar="T", default="", help=say.NOUVEAU_TITRE)
    parser.add_argument("--campagne", metavar="AAAA", type=year, help=say.NOUVEAU_CAMPAGNE)
    parser.add_argument("--sans-ecran", action="store_true", help=say.NOUVEAU_SANS_ECRAN)


def run(options: Namespace, context: Context) -> int:
    """Make the draft, or let the screen ask for its preset."""
    preset = None if options.modele is None else presets_at_hand(context).get(options.modele)
    if options.sans_ecran and preset is None:
        raise UsageError(say.name_the_preset(", ".join(presets_at_hand(context).codes)))
    simple = not options.sans_ecran and in_lines(options, context)
    store, touches = open_store(context), context.configuration.touches
    if preset is None:
        return context.open_screen(
            ScreenRequest(
                store,
                ScreenAction.NOUVEAU,
                titre=options.titre,
                campagne=options.campagne,
                touches=touches,
                simple=simple,
            )
        )
    if not options.sans_ecran and not simple:
        store.records.hold()
    stored = store.create(preset, options.titre, options.campagne)
    if options.sans_ecran:
        context.streams.give(str(stored.path))
        return ExitCode.DONE
    return context.open_screen(
        ScreenRequest(store, ScreenAction.OUVRIR, stored.path, touches=touches, simple=simple)
    )
