"""The arguments that several commands have."""

from argparse import ArgumentTypeError

from sofi_tui.cli.french_arguments import Parser


def add_draft(parser: Parser) -> None:
    """Add the draft that a command works on, as `brouillon`."""
    parser.add_argument("brouillon", metavar="BROUILLON", help="un identifiant, son début, ou un fichier")


def add_drafts(parser: Parser, *, optional: bool = False) -> None:
    """Add the drafts that a command works on, as `brouillons`: one at least, unless they are `optional`."""
    parser.add_argument(
        "brouillons",
        metavar="BROUILLON",
        nargs="*" if optional else "+",
        help="un identifiant, son début, ou un fichier",
    )


def add_json(parser: Parser) -> None:
    """Add ``--json``."""
    parser.add_argument("--json", action="store_true", help="en JSON, pour un autre programme")


def add_par(parser: Parser) -> None:
    """Add ``--par``: who notes something."""
    parser.add_argument("--par", metavar="QUI", default="", help="qui le note (sinon, votre compte)")


def add_note(parser: Parser) -> None:
    """Add ``--note``."""
    parser.add_argument("--note", metavar="TEXTE", default="", help="ce qu'il faut en retenir")


def year(text: str) -> int:
    """Read ``--campagne``."""
    from sofi_tui.content.configuration import CAMPAIGNS  # noqa: PLC0415 -- not for every command's help

    number = int(text) if text.isascii() and text.isdigit() and len(text) == 4 else 0
    if number not in CAMPAIGNS:
        raise ArgumentTypeError(f"« {text} » n'est pas une année de campagne, comme 2027")
    return number
