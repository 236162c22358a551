"""argparse in French: its headings and its errors, and help that is a result like any other."""

import argparse
from collections.abc import Sequence
from typing import Any, NoReturn

from sofi_tui import __version__
from sofi_tui.cli.refusals import UsageError
from sofi_tui.cli.terminal_size import terminal_size
from sofi_tui.words.typography import bound, loose

# The templates of Python 3.11 to 3.14; one that a newer Python words otherwise stays in English.
_FRENCH = {
    "usage: ": "usage : ",
    "options": "options ",  # argparse writes the colon
    "positional arguments": "arguments ",
    "argument %(argument_name)s: %(message)s": "argument %(argument_name)s : %(message)s",
    "expected one argument": "il y faut une valeur",
    "expected at most one argument": "il y faut une valeur au plus",
    "expected at least one argument": "il y faut au moins une valeur",
    "expected %s argument": "il y faut %s valeur",
    "expected %s arguments": "il y faut %s valeurs",
    "ignored explicit argument %r": "cette option ne prend pas de valeur (%r)",
    "not allowed with argument %s": "ne va pas avec l'argument %s",
    "invalid choice: %(value)r (choose from %(choices)s)": (
        "choix inconnu : %(value)r (choix possibles : %(choices)s)"
    ),
    "invalid choice: %(value)r, maybe you meant %(suggestion)r? (choose from %(choices)s)": (
        "choix inconnu : %(value)r, peut-être %(suggestion)r ? (choix possibles : %(choices)s)"
    ),
    "unknown parser %(parser_name)r (choices: %(choices)s)": (
        "commande inconnue : %(parser_name)r (commandes : %(choices)s)"
    ),
    "invalid %(type)s value: %(value)r": "valeur non valable : %(value)r",
    "unrecognized arguments: %s": "argument inconnu : %s",
    "the following arguments are required: %s": "il manque : %s",
    "ambiguous option: %(option)s could match %(matches)s": (
        "option ambiguë : %(option)s peut être %(matches)s"
    ),
}


def _french(message: str) -> str:
    return _FRENCH.get(message, message)


def _french_plural(one: str, several: str, count: int) -> str:
    return _french(one if count == 1 else several)


# argparse asks gettext for each of its words, and gettext would follow the locale rather than the program.
vars(argparse).update(_=_french, ngettext=_french_plural)


class AskedError(Exception):
    """Not a failure: the text that ``--help`` or ``--version`` asks for, which ends the command."""


class Parser(argparse.ArgumentParser):
    """A parser that raises: `UsageError` for a mistake, `AskedError` for help."""

    def __init__(self, **settings: Any) -> None:
        settings.setdefault("formatter_class", _Layout)
        super().__init__(add_help=False, allow_abbrev=False, **settings)
        self.color = False  # Python 3.14 would put escape sequences into the help
        self.add_argument("-h", "--help", action=_Help, help="montre cette aide")

    def error(self, message: str) -> NoReturn:
        """Refuse a command line, on one line."""
        raise UsageError(f"{message}. Voyez « {self.prog} --help ».")


class _Layout(argparse.RawDescriptionHelpFormatter):
    """Lays help out without a line that begins with a colon."""

    def __init__(self, *given: Any, **settings: Any) -> None:
        settings.setdefault(
            "width", terminal_size().columns - 2
        )  # asked for here, argparse would load shutil
        super().__init__(*given, **settings)

    def _split_lines(self, text: str, width: int) -> list[str]:
        return [loose(line) for line in super()._split_lines(bound(text), width)]


class _Help(argparse.Action):
    def __init__(self, option_strings: Sequence[str], dest: str, **settings: Any) -> None:
        super().__init__(option_strings, argparse.SUPPRESS, nargs=0, default=argparse.SUPPRESS, **settings)

    def __call__(self, parser: argparse.ArgumentParser, *_: object) -> NoReturn:
        raise AskedError(parser.format_help())


class Version(_Help):
    """The action of ``--version``."""

    def __call__(self, parser: argparse.ArgumentParser, *_: object) -> NoReturn:
        """Give the program's name and version."""
        raise AskedError(f"{parser.prog} {__version__}\n")
