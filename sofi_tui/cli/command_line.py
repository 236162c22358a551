"""The grammar of the command line: its commands, the options that all have, its help."""

from argparse import SUPPRESS, Namespace, _SubParsersAction
from collections.abc import Sequence
from typing import Any

from sofi_tui.cli.commands import SUMMARIES, load
from sofi_tui.cli.exit_codes import MEANINGS
from sofi_tui.cli.french_arguments import Parser, Version
from sofi_tui.words import command_line as say
from sofi_tui.words.appearance import SANS_SOURIS_HELP

_DESCRIPTION = say.DESCRIPTION


def parse(argv: Sequence[str]) -> Namespace:
    """Read the arguments: `command` is the module of the command, the rest is what it declared.

    Raises UsageError and AskedError.
    """
    options = _parser().parse_args(list(argv))
    options.command = options.command or load("accueil")
    return options


class _CommandParser(Parser):
    """The parser of one command, which is made when it is chosen: the two dozen others are names in the help."""

    def __init__(self, command: str, **settings: Any) -> None:
        self._command = command
        self._settings = settings

    def parse_known_args(self, args: Any = None, namespace: Any = None) -> Any:
        self.declare()
        return super().parse_known_args(args, namespace)

    def declare(self) -> None:
        """Make the parser, with the arguments of the command."""
        super().__init__(**self._settings)
        command = load(self._command)
        command.declare(self)
        # Without a default of its own, so that it does not undo what stands before the command.
        _add_places(self, SUPPRESS)
        self.set_defaults(command=command)


def whole_grammar() -> tuple[Parser, dict[str, Parser]]:
    """Give the parser, and those of all commands by name with their arguments: for the manual and for shells."""
    parser = _parser()
    [commands] = [action for action in parser._actions if isinstance(action, _SubParsersAction)]
    parsers: dict[str, _CommandParser] = commands.choices
    for command in parsers.values():
        command.declare()
    return parser, dict(parsers)


def _parser() -> Parser:
    parser = Parser(prog="sofi-tui", description=_DESCRIPTION, epilog=_epilog())
    parser.add_argument("--version", action=Version, help=say.VERSION)
    _add_places(parser, None)
    parser.add_argument("--simple", action="store_true", help=say.SIMPLE)
    parser.set_defaults(command=None)
    commands = parser.add_subparsers(title="commandes ", metavar="COMMANDE", parser_class=_CommandParser)
    for name, summary in SUMMARIES.items():
        commands.add_parser(
            name, command=name, help=summary, description=f"{summary[0].upper()}{summary[1:]}."
        )
    return parser


def _add_places(parser: Parser, default: str | None) -> None:
    parser.add_argument(
        "--dossier",
        metavar="DIR",
        default=default,
        help=say.FOLDER,
    )
    parser.add_argument(
        "--organisme",
        metavar="FICHIER",
        default=default,
        help=say.PROFILE,
    )
    parser.add_argument(
        "--sans-souris",
        action="store_true",
        default=SUPPRESS if default == SUPPRESS else False,
        help=SANS_SOURIS_HELP,
    )


def _epilog() -> str:
    codes = "\n".join(f"  {code:<6} {meaning}" for code, meaning in MEANINGS)
    return say.epilogue(codes)
