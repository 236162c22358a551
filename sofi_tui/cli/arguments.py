"""The arguments that several commands have."""

from argparse import ArgumentTypeError

from sofi_tui.cli.french_arguments import Parser
from sofi_tui.words import command_line as say


def add_draft(parser: Parser) -> None:
    """Add the draft that a command works on, as `brouillon`."""
    parser.add_argument("brouillon", metavar="BROUILLON", help=say.A_DRAFT)


def add_drafts(parser: Parser, *, optional: bool = False) -> None:
    """Add the drafts that a command works on, as `brouillons`: one at least, unless they are `optional`."""
    parser.add_argument(
        "brouillons",
        metavar="BROUILLON",
        nargs="*" if optional else "+",
        help=say.A_DRAFT,
    )


def add_json(parser: Parser) -> None:
    """Add ``--json``."""
    parser.add_argument("--json", action="store_true", help=say.AS_JSON)


def add_par(parser: Parser) -> None:
    """Add ``--par``: who notes something."""
    parser.add_argument("--par", metavar="QUI", default="", help=say.WHO_NOTES)


def add_note(parser: Parser) -> None:
    """Add ``--note``."""
    parser.add_argument("--note", metavar="TEXTE", default="", help=say.NOTE)


def year(text: str) -> int:
    """Read ``--campagne``."""
    from sofi_tui.content.configuration import CAMPAIGNS  # noqa: PLC0415 -- not for every command's help

    number = int(text) if text.isascii() and text.isdigit() and len(text) == 4 else 0
    if number not in CAMPAIGNS:
        raise ArgumentTypeError(say.not_a_campaign(text))
    return number
