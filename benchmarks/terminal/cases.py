"""What is measured: the bare applications, and the screens of ours."""

import sys
from dataclasses import dataclass
from pathlib import Path

PROGRAM = str(Path(sys.executable).with_name("sofi-tui"))
_PROGRAMS = Path(__file__).with_name("programs")
HELLO = _PROGRAMS / "hello.py"
"""The bare application that everything is compared with."""

CHANGED = "vide"
UNCHANGED = "neuf"
"""The folder whose drafts the cases change, and what it is before that."""


@dataclass(frozen=True)
class Case:
    """A program and what is done with it.

    `ready` is what its screen shows when it looks ready to be used, a regular expression. `first` is a key pressed at
    that moment, `acted` what then shows in the line of the cursor once it is acted on: a screen can be painted sooner.
    `setup` are keys pressed first; `typed` characters are then typed one by one, `moves` pressed one by one.
    """

    name: str
    argv: tuple[str, ...]
    ready: str
    first: str = ""
    acted: str = ""
    setup: tuple[str, ...] = ()
    typed: str = ""
    moves: tuple[str, ...] = ()


def cases(folder: Path) -> tuple[Case, ...]:
    """Give the cases over a prepared folder of drafts, the reference first."""
    tab = ("<tab>",)
    return (
        Case("hello", _bare("hello"), "Hello"),
        Case("one input", _bare("one_input"), "Ready", "q", "q", typed="abcdefghij" * 2),
        Case("long text", _bare("long_text"), "Ready", "q", "q", typed="abcdefghij" * 2),
        Case("list of drafts", _ours(folder, "dix"), "FLE 9", "<down>", "FLE 8", moves=("<down>",) * 8),
        Case(
            "list of 10 000 drafts",
            _ours(folder, "dix-mille"),
            "Offre 9998 de",
            "<down>",
            "Offre 9995 de",
            moves=("<down>",) * 8,
        ),
        Case(
            "nouveau fle",
            _ours(folder, CHANGED, "nouveau", "fle"),
            "Intitulé",
            "o",
            r"\(•\) oui",
            moves=tab * 3,
        ),
        Case(
            "a line",
            _ours(folder, CHANGED, "nouveau", "fle"),
            "Intitulé",
            setup=("<f3>",),
            typed="abcdefghij" * 2,
            moves=tab * 6,
        ),
        Case(
            "3 000 characters",
            _ours(folder, CHANGED, "ouvrir", "2026-prepa-fle-long"),
            "Intitulé",
            setup=("<f3>", "<tab>", "<tab>", "<tab>"),
            typed="abcdefghij" * 2,
        ),
        Case("next step", _ours(folder, CHANGED, "nouveau", "fle"), "Intitulé", moves=("<f8>",) * 3),
    )


def _bare(name: str) -> tuple[str, ...]:
    return (sys.executable, str(_PROGRAMS / f"{name}.py"))


def _ours(folder: Path, drafts: str, *arguments: str) -> tuple[str, ...]:
    return (PROGRAM, "--dossier", str(folder / drafts), *arguments)
