"""Reads what anyone may have written in a process of its own, whose memory and time are bounded.

A workbook of two kilobytes may name a cell so far away that its reader asks for the memory of all cells before it, and
ends the whole process when it gets none.
"""

import os
import resource
import signal
from collections.abc import Callable
from contextlib import suppress
from multiprocessing.connection import Connection
from pathlib import Path
from typing import NoReturn, TypeVar, cast

MEMORY = 2**30
"""Bytes more than this program has."""
SECONDS = 20
"""Of the processor."""

_ENDS = [signal.SIGTERM, signal.SIGHUP, signal.SIGINT]

T = TypeVar("T")


class TooDemandingError(Exception):
    """What was to be read asks for more memory or time than there is for it, or ended its reader."""


def read_apart(read: Callable[[], T]) -> T:
    """Give what `read` gives, which has to raise nothing; raises TooDemandingError."""
    ours, theirs = os.pipe()
    before = signal.pthread_sigmask(signal.SIG_BLOCK, _ENDS)
    try:
        reader = os.fork()
        if reader == 0:
            _read_and_end(read, theirs)
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)
    os.close(theirs)
    try:
        with Connection(ours, writable=False) as answer:
            return cast(T, answer.recv())
    except (EOFError, OSError) as error:
        raise TooDemandingError from error
    finally:
        with suppress(ProcessLookupError):
            os.kill(reader, signal.SIGKILL)
        os.waitpid(reader, 0)


def _read_and_end(read: Callable[[], object], out: int) -> NoReturn:
    """Be the reader: without the signals, files and terminal of the program that it was forked from."""
    try:
        for number in _ENDS:
            signal.signal(number, signal.SIG_DFL)
        signal.pthread_sigmask(signal.SIG_UNBLOCK, _ENDS)
        os.closerange(3, out)
        os.closerange(out + 1, os.sysconf("SC_OPEN_MAX"))
        nowhere = os.open(os.devnull, os.O_RDWR)
        for standard in range(3):
            os.dup2(nowhere, standard)
        _bound()
        with Connection(out, readable=False) as answer:
            answer.send(read())
    finally:
        os._exit(0)


def _bound() -> None:
    has = int(Path("/proc/self/statm").read_text("ascii").split()[0]) * resource.getpagesize()
    for kind, most in (
        (resource.RLIMIT_AS, has + MEMORY),
        (resource.RLIMIT_CPU, SECONDS),
        (resource.RLIMIT_CORE, 0),
    ):
        allowed = resource.getrlimit(kind)[1]
        wanted = most if allowed == resource.RLIM_INFINITY else min(most, allowed)
        resource.setrlimit(kind, (wanted, allowed))
