"""The command line: one command, its results, its exit code."""

import sys
from argparse import Namespace
from collections.abc import Mapping, Sequence
from os import environ as process_environ
from typing import TYPE_CHECKING

from sofi_tui.cli.command_line import parse
from sofi_tui.cli.context import Context
from sofi_tui.cli.exit_codes import ExitCode
from sofi_tui.cli.french_arguments import AskedError
from sofi_tui.cli.refusals import refusal_of
from sofi_tui.cli.screen import OpenScreen
from sofi_tui.cli.streams import Streams
from sofi_tui.cli.uncompiled import uncompiled_notice
from sofi_tui.words import command_line as say

if TYPE_CHECKING:
    from sofi_tui.content.appearance import Appearance

SIGNALLED = 128


def run(
    argv: Sequence[str],
    open_screen: OpenScreen,
    streams: Streams | None = None,
    environ: Mapping[str, str] | None = None,
) -> int:
    """Do what the arguments `argv` (without the program's name) ask, and give the exit code.

    Never raises: what goes wrong becomes one French line on stderr. `open_screen` is called for the commands
    that show a screen, once the terminal is known to hold one.
    """
    streams = streams or Streams(sys.stdin, sys.stdout, sys.stderr)
    try:
        return _guarded(argv, open_screen, streams, process_environ if environ is None else environ)
    except KeyboardInterrupt:
        return ExitCode.INTERRUPTED
    except BrokenPipeError:
        return ExitCode.BROKEN_PIPE
    except OSError:  # not even the error stream can be written
        return ExitCode.FILE


def _guarded(
    argv: Sequence[str], open_screen: OpenScreen, streams: Streams, environ: Mapping[str, str]
) -> int:
    try:
        code = _command(argv, open_screen, streams, environ)
        if code < SIGNALLED:  # after a signal the terminal may be gone, and what is left unsaid is nobody's
            streams.flush()
    except BrokenPipeError:
        raise
    except Exception as error:  # noqa: BLE001 - the last barrier: no traceback may reach a person
        code, line = refusal_of(error) or _unforeseen(error)
        streams.tell(line)
        streams.stderr.flush()
    return code


def _command(
    argv: Sequence[str], open_screen: OpenScreen, streams: Streams, environ: Mapping[str, str]
) -> int:
    try:
        options = parse(argv)
    except AskedError as asked:
        streams.give(str(asked))
        return ExitCode.DONE
    context = Context(
        streams,
        environ,
        lambda request: open_screen(request._replace(appearance=_appearance(context, options))),
        options.dossier,
        options.organisme,
    )
    code: int = options.command.run(options, context)
    if notice := uncompiled_notice():
        streams.tell(notice)
    return code


def _appearance(context: Context, options: Namespace) -> "Appearance":
    """Give what the user's configuration says, under what was said for this once."""
    wished = context.configuration.appearance
    return wished._replace(souris=False) if options.sans_souris else wished


def _unforeseen(error: Exception) -> tuple[int, str]:
    from sofi_tui.cli.crash_log import write_crash_log  # noqa: PLC0415 -- what it needs is a seventh of a start

    log = write_crash_log(error)
    trace = say.send_log(log) if log else say.LOG_NOT_WRITTEN
    return (
        ExitCode.INTERNAL,
        say.internal_error(type(error).__name__, trace),
    )
