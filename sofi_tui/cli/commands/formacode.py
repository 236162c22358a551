"""``sofi-tui formacode``: looks for Formacodes by code or words, or takes the thesaurus from its publisher's file."""

from argparse import Namespace
from pathlib import Path

from sofi_tui.cli.context import Context
from sofi_tui.cli.exit_codes import ExitCode
from sofi_tui.cli.french_arguments import Parser
from sofi_tui.cli.refusals import RefusalError, UsageError
from sofi_tui.cli.tables import add_columns, open_table
from sofi_tui.content.formacode import (
    COLUMNS,
    UNSAID,
    formacodes_known,
    found,
    read_thesaurus,
    thesaurus_file,
    thesaurus_text,
)
from sofi_tui.drafts.atomic import replace_whole
from sofi_tui.drafts.folder import made
from sofi_tui.exports.columns import aligned
from sofi_tui.words import commands as say

_HEADINGS = ("Code", say.LIBELLE, say.EDITION)


def declare(parser: Parser) -> None:
    """Add the arguments of ``formacode``."""
    help_words = say.FORMACODE_MOTS
    parser.add_argument("mots", metavar="MOTS", nargs="*", help=help_words)
    parser.add_argument("--edition", metavar="E", default=UNSAID, help=say.FORMACODE_EDITION)
    add_columns(parser)


def run(options: Namespace, context: Context) -> int:
    """Look for codes, or take the thesaurus in."""
    if options.mots[:1] == ["importer"]:
        return _take(options, context)
    codes = found(formacodes_known(), options.mots)
    if codes:
        context.streams.give(aligned(_HEADINGS, [[one.code, one.libelle, one.edition] for one in codes]))
    else:
        context.streams.tell(say.NO_FORMACODE)
    return ExitCode.DONE


def _take(options: Namespace, context: Context) -> int:
    if len(options.mots) != 2:
        raise UsageError(say.FORMACODE_IMPORTER)
    options.fichier = options.mots[1]
    codes = read_thesaurus(open_table(options, context, "formacode", COLUMNS), options.edition)
    if not codes:
        raise RefusalError(say.no_formacode_in(options.fichier))
    file: Path = thesaurus_file()
    made(file.parent)
    replace_whole(file, thesaurus_text(codes).encode())
    context.streams.tell(say.formacodes_taken(len(codes), file))
    return ExitCode.DONE
