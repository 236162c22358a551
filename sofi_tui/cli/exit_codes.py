"""The exit codes of the command line: a contract with scripts."""

from enum import IntEnum

from sofi_tui.words import command_line as say


class ExitCode(IntEnum):
    """What the program's end says; a death by signal n adds 128 to n."""

    DONE = 0
    HAS_ERREUR = 1
    USAGE = 2
    FILE = 3
    LOCKED = 4
    NO_TERMINAL = 5
    INTERNAL = 70
    INTERRUPTED = 130
    BROKEN_PIPE = 141


MEANINGS = (
    ("0", "fait"),
    ("1", say.EXIT_ERREUR),
    ("2", say.EXIT_USAGE),
    ("3", say.EXIT_FILE),
    ("4", say.EXIT_LOCKED),
    ("5", say.EXIT_TERMINAL),
    ("70", say.EXIT_INTERNAL),
    ("130", "interrompu (Ctrl+C)"),
    ("128+n", say.EXIT_SIGNAL),
)
