"""The commands, one module each, loaded when it is asked for: `declare` its arguments, `run` it."""

from argparse import Namespace
from importlib import import_module
from typing import Protocol, cast

from sofi_tui.cli.context import Context
from sofi_tui.cli.french_arguments import Parser

SUMMARIES = {
    "nouveau": "crée un brouillon et l'ouvre à l'écran",
    "ouvrir": "ouvre un brouillon à l'écran",
    "liste": "montre les brouillons",
    "modifier": "remplit des champs d'un brouillon",
    "verifier": "dit ce qui manque et ce qui ne va pas dans des brouillons",
    "recap": "écrit le récapitulatif de brouillons, dans l'ordre de SOFI",
    "historique": "montre les révisions d'un brouillon et ses envois, en relit ou en reprend une",
    "comparer": "montre ce qui diffère entre deux brouillons, deux révisions, ou avec le modèle",
    "envoyer": "envoie des actions pour validation, et scelle ce qui est envoyé",
    "statut": "montre où en est une action, note ses codes SOFI, son accord, son passage à un autre état",
    "question": "note une question du Cariforef à côté de son champ, ou sa réponse",
    "reconduire": "fait les brouillons de la campagne suivante",
    "vu": "montre ce qui est à revoir dans un brouillon reconduit, ou le confirme",
    "synchroniser": "partage les brouillons avec d'autres machines, par un dépôt git",
    "modeles": "montre les modèles et d'où vient chacun",
    "modele": "fait un modèle d'un brouillon, ou vérifie le fichier d'un modèle",
    "formacode": "cherche des Formacodes, ou reprend le thésaurus d'un fichier",
    "importer-region": "reprend l'extraction de la Région dans le profil",
    "importer-programmation": "fait des brouillons du tableau de programmation, ou les met à jour",
    "places": "compte les places commandées, prévues et manquantes, par lot et par site",
    "organisme": "montre, vérifie ou reprend le profil de votre organisme",
    "exporter": "écrit des brouillons dans des fichiers : document, message, échange",
    "importer": "reprend du LHEO en brouillons, ou une feuille de tableur dans ses brouillons",
    "schema": "écrit le schéma JSON d'un fichier de brouillon, pour les éditeurs de texte",
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
