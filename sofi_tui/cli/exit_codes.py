"""The exit codes of the command line: a contract with scripts."""

from enum import IntEnum


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
    ("1", "le brouillon a au moins une erreur, ou le fichier des valeurs refusées"),
    ("2", "mauvais usage de la commande, ou mauvaise configuration"),
    ("3", "fichier illisible, ou droit qui manque"),
    ("4", "brouillon déjà ouvert ailleurs"),
    ("5", "pas de terminal utilisable"),
    ("70", "erreur interne du programme"),
    ("130", "interrompu (Ctrl+C)"),
    ("128+n", "arrêté par le signal n"),
)
