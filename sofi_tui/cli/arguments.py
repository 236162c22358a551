"""The arguments that several commands have."""

from sofi_tui.cli.french_arguments import Parser


def add_draft(parser: Parser) -> None:
    """Add the draft that a command works on, as `brouillon`."""
    parser.add_argument("brouillon", metavar="BROUILLON", help="un identifiant, son début, ou un fichier")


def add_json(parser: Parser) -> None:
    """Add ``--json``."""
    parser.add_argument("--json", action="store_true", help="en JSON, pour un autre programme")
