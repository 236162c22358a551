"""What the commands that read people's tables share: opening one, asking once what a heading is, asking to go on."""

from argparse import Namespace
from collections.abc import Sequence
from pathlib import Path

from sofi_tui.cli.context import Context
from sofi_tui.cli.french_arguments import Parser
from sofi_tui.cli.refusals import UsageError
from sofi_tui.content.tables.columns import IGNORED, Column, Headings, asked, heading_key
from sofi_tui.drafts.programming.opening import opened, remember
from sofi_tui.fasd.texts import clean_line
from sofi_tui.words import command_line as say


def add_table(parser: Parser) -> None:
    """Add the arguments of a command that reads a table."""
    parser.add_argument("fichier", metavar="FICHIER", help=say.TABLE_FILE)
    add_columns(parser)
    parser.add_argument("--oui", action="store_true", help=say.WITHOUT_ASKING)


def add_columns(parser: Parser) -> None:
    """Add ``--colonne``."""
    parser.add_argument(
        "--colonne",
        metavar=say.COLUMN_SHAPE,
        action="append",
        default=[],
        help=say.COLUMN,
    )


def open_table(options: Namespace, context: Context, kind: str, columns: Sequence[Column]) -> list[Headings]:
    """Give the sheets of the file that have headings; asks once what others are, and remembers the answers.

    Raises TableError, ColumnsError, UsageError, and NoHeadingsError where no sheet can be understood.
    """
    said = _said(options.colonne, columns)
    found = opened(Path(options.fichier), columns, kind, said)
    for name in found.passed:
        context.streams.tell(say.sheet_passed(name))
    understood: list[Headings] = []
    for headings in found.sheets:
        if headings.unknown and _is_talking(context):
            known, answers = asked(headings, columns, lambda heading, left: _answer(context, heading, left))
            said.update(answers)
            understood.append(known)
            continue
        if headings.unknown:
            names = " ; ".join(say.quoted(heading) for heading in headings.unknown)
            context.streams.tell(say.columns_unknown(names))
        understood.append(headings)
    remember(kind, said)
    return understood


def goes_on(options: Namespace, context: Context, question: str) -> bool:
    """Ask before something is done; without a terminal, only ``--oui`` says yes."""
    if options.oui:
        return True
    if not _is_talking(context):
        context.streams.tell(say.RUN_WITH_OUI)
        return False
    return _asked(context, f"{question} (o/n) ").casefold() in {"o", "oui"}


def _said(arguments: Sequence[str], columns: Sequence[Column]) -> dict[str, str]:
    names = {column.name for column in columns}
    said: dict[str, str] = {}
    for argument in arguments:
        heading, equals, name = argument.rpartition("=")
        if not equals or (name and name not in names):
            raise UsageError(say.column_shape(argument, ", ".join(sorted(names))))
        said[heading_key(heading)] = name
    return said


def _answer(context: Context, heading: str, left: Sequence[Column]) -> str | None:
    """Ask which column a heading is; an empty answer leaves it aside, and that is remembered too."""
    choices = "\n".join(f"  {number} {column.label}" for number, column in enumerate(left, 1))
    context.streams.stderr.write(say.which_column(clean_line(heading), choices))
    typed = _asked(context, say.ITS_NUMBER)
    if not typed:
        return IGNORED
    number = int(typed) if typed.isascii() and typed.isdigit() else 0
    return left[number - 1].name if 1 <= number <= len(left) else None


def _asked(context: Context, question: str) -> str:
    context.streams.stderr.write(question)
    context.streams.stderr.flush()
    return clean_line(context.streams.stdin.readline()).strip()


def _is_talking(context: Context) -> bool:
    return context.streams.stdin.isatty() and context.streams.stderr.isatty()
