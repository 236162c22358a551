"""``sofi-tui importer``: LHEO into new drafts, a spreadsheet back into the drafts that it came from."""

from argparse import Namespace
from collections.abc import Callable
from pathlib import Path

from sofi_tui.cli.context import Context
from sofi_tui.cli.foreign_files import Foreign, Incoming, kind_of, read_foreign
from sofi_tui.cli.french_arguments import Parser
from sofi_tui.cli.sources import open_store
from sofi_tui.words import commands as say


def declare(parser: Parser) -> None:
    """Add the arguments of ``importer``."""
    parser.add_argument(
        "fichier",
        metavar="FICHIER",
        help=say.IMPORTER_FICHIER,
    )
    parser.add_argument("--modele", metavar="MODELE", help=say.IMPORTER_MODELE)
    parser.add_argument("--partiel", action="store_true", help=say.IMPORTER_PARTIEL)
    parser.add_argument("--essai", action="store_true", help=say.IMPORTER_ESSAI)


def run(options: Namespace, context: Context) -> int:
    """Bring a file in, whatever its name ends with."""
    store = open_store(context)
    if options.modele is not None:
        store.catalogue.get(options.modele)
    data = read_foreign(Path(options.fichier))
    incoming = Incoming(
        context, store, options.fichier, data, options.modele, partly=options.partiel, trial=options.essai
    )
    return _door(kind_of(data))(incoming)


def _door(kind: Foreign) -> Callable[[Incoming], int]:
    """Give what brings a kind of file in; lxml and the spreadsheets are loaded for it alone."""
    # ruff: noqa: PLC0415
    if kind is Foreign.XML:
        from sofi_tui.cli.lheo_import import import_lheo

        return import_lheo
    from sofi_tui.cli.sheet_import import import_csv, import_workbook

    return import_workbook if kind is Foreign.WORKBOOK else import_csv
