"""The commands, one module each, loaded when it is asked for: `declare` its arguments, `run` it."""

from argparse import Namespace
from importlib import import_module
from typing import Protocol, cast

from sofi_tui.cli.context import Context
from sofi_tui.cli.french_arguments import Parser
from sofi_tui.words import commands as say

SUMMARIES = {
    "nouveau": say.NOUVEAU,
    "ouvrir": say.OUVRIR,
    "liste": say.LISTE,
    "modifier": say.MODIFIER,
    "verifier": say.VERIFIER,
    "recap": say.RECAP,
    "historique": say.HISTORIQUE,
    "comparer": say.COMPARER,
    "envoyer": say.ENVOYER,
    "statut": say.STATUT,
    "question": say.QUESTION,
    "reconduire": say.RECONDUIRE,
    "vu": say.VU,
    "synchroniser": say.SYNCHRONISER,
    "modeles": say.MODELES,
    "modele": say.MODELE,
    "formacode": say.FORMACODE,
    "importer-region": say.IMPORTER_REGION,
    "importer-programmation": say.IMPORTER_PROGRAMMATION,
    "places": say.PLACES,
    "organisme": say.ORGANISME,
    "exporter": say.EXPORTER,
    "importer": say.IMPORTER,
    "schema": say.SCHEMA,
    "touches": say.TOUCHES,
    "completion": say.COMPLETION,
}
"""What each command does, by its name, which is that of its module, with dashes."""


class Command(Protocol):
    """What a module of this package is."""

    def declare(self, parser: Parser) -> None:
        """Add the command's arguments to its parser."""

    def run(self, options: Namespace, context: Context) -> int:
        """Do the command and give its exit code; raises RefusalError and its like."""


def load(name: str) -> Command:
    """Load the module of a command."""
    return cast(Command, import_module(f"{__name__}.{name.replace('-', '_')}"))
