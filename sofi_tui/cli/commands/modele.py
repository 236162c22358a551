"""``sofi-tui modele``: makes an organisation's own preset of a draft, and verifies the file of one."""

from argparse import Namespace
from pathlib import Path

from sofi_tui.cli.context import Context
from sofi_tui.cli.exit_codes import ExitCode
from sofi_tui.cli.french_arguments import Parser
from sofi_tui.cli.refusals import UsageError
from sofi_tui.cli.sources import open_store
from sofi_tui.content.own_preset_reading import read_own_preset
from sofi_tui.content.preset_reading import PresetError
from sofi_tui.drafts.making_presets import make_preset
from sofi_tui.words import commands as say

_DEEDS = ("creer", "verifier")


def declare(parser: Parser) -> None:
    """Add the arguments of ``modele``."""
    parser.add_argument("action", metavar="ACTION", choices=_DEEDS, help=", ".join(_DEEDS))
    parser.add_argument("fichiers", metavar="FICHIER", nargs="*", help=say.MODELE_FICHIERS)
    parser.add_argument("--depuis", metavar="BROUILLON", help=say.MODELE_DEPUIS)
    parser.add_argument("--nom", metavar="NOM", help=say.MODELE_NOM)
    parser.add_argument("--partage", action="store_true", help=say.MODELE_PARTAGE)


def run(options: Namespace, context: Context) -> int:
    """Do one of the deeds."""
    if options.action == "creer":
        if options.depuis is None or options.nom is None or options.fichiers:
            raise UsageError(say.WRITE_MODELE_CREER)
        store = open_store(context)
        draft = store.read(store.find(options.depuis)).draft
        context.streams.give(str(make_preset(store, draft, options.nom, shared=options.partage)))
        return ExitCode.DONE
    if not options.fichiers:
        raise UsageError(say.WRITE_MODELE_VERIFIER)
    wrong = 0
    for name in options.fichiers:
        try:
            preset = read_own_preset(Path(name))
        except PresetError as error:
            wrong += 1
            context.streams.give(str(error))
        else:
            over = f", sur {preset.base}" if preset.base else ""
            context.streams.tell(say.preset_is_right(name, preset.nom, over))
    return ExitCode.HAS_ERREUR if wrong else ExitCode.DONE
