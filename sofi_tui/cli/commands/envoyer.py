"""``sofi-tui envoyer``: sends actions for validation, and seals what is sent."""

from argparse import Namespace

from sofi_tui.cli.arguments import add_drafts, add_note, add_par
from sofi_tui.cli.context import Context
from sofi_tui.cli.exit_codes import ExitCode
from sofi_tui.cli.french_arguments import Parser
from sofi_tui.cli.life.sending import noted, send
from sofi_tui.cli.refusals import refusal_of
from sofi_tui.cli.sources import open_store
from sofi_tui.drafts.errors import DraftsError
from sofi_tui.fasd.life import ImpossiblePassageError
from sofi_tui.words import commands as say


def declare(parser: Parser) -> None:
    """Add the arguments of ``envoyer``."""
    add_drafts(parser)
    add_par(parser)
    add_note(parser)


def run(options: Namespace, context: Context) -> int:
    """Send each draft that can be; the heaviest refusal makes the exit code."""
    store = open_store(context)
    who = noted(store, options.par, options.note)
    codes = [int(ExitCode.DONE)]
    for reference in options.brouillons:
        try:
            saved = send(store, store.find(reference), who)
        except (DraftsError, ImpossiblePassageError) as error:
            code, line = refusal_of(error) or (ExitCode.INTERNAL, str(error))
            context.streams.tell(line)
            codes.append(code)
        else:
            context.streams.give(say.sent(saved.draft.id))
    return max(codes)
