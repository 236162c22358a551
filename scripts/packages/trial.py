"""An installed program, tried by an ordinary user: version, drafts, the list, the screen, a recapitulative."""

import time
from dataclasses import dataclass
from pathlib import Path

from scripts.packages.ordinary_user import OrdinaryUser
from tests.terminal.window import Window

PRESETS = ("daeu", "prepa", "fle")


class TrialError(Exception):
    """The program did not do what it has to; the message quotes it."""


@dataclass
class Trial:
    """What two starts of `liste` took, in seconds: the first one unpacks and compiles where that is still due."""

    first_start: float
    next_start: float


def try_program(program: Path, user: OrdinaryUser) -> Trial:
    """Do with it what a first day does. Raises TrialError."""
    first = _seconds(program, user, "liste")
    again = _seconds(program, user, "liste")
    _first_start(program, user)
    version = _said(program, user, "--version")
    _expect(version.startswith("sofi-tui "), f"--version says {version!r}")
    made = [Path(_said(program, user, "nouveau", preset, "--sans-ecran").strip()) for preset in PRESETS]
    for file in made:
        _expect(user.home in file.parents and file.is_file(), f"{file} was not made at home")
    listed = _said(program, user, "liste")
    for file in made:
        _expect(file.stem in listed, f"{file.stem} is not in the list:\n{listed}")
    _look(program, user, made[-1].stem)
    recap = user.home / "recap.pdf"
    _said(program, user, "recap", made[-1].stem, "--format", "pdf", "--sortie", str(recap))
    _expect(recap.read_bytes().startswith(b"%PDF"), f"{recap} is no PDF")
    return Trial(first, again)


def _seconds(program: Path, user: OrdinaryUser, *words: str) -> float:
    begun = time.monotonic()
    _said(program, user, *words)
    return time.monotonic() - begun


def _said(program: Path, user: OrdinaryUser, *words: str) -> str:
    """Run it and give what it said on stdout; a word on stderr about speed or a crash is as bad as another code."""
    done = user.run(program, *words)
    _expect(
        done.returncode == 0 and "compil" not in done.stderr,
        f"{words}: {done.returncode}, {done.stderr.strip()}",
    )
    return done.stdout


def _look(program: Path, user: OrdinaryUser, draft: str) -> None:
    """Open a draft in a real terminal, go to its recapitulative, leave."""
    words = user.command(program, "ouvrir", draft)
    _leave(user, words, ("F2 Formation", "f6"), ("Récapitulatif", "ctrl+q"))


def _first_start(program: Path, user: OrdinaryUser) -> None:
    """Start it for the first time: it tells where the files will be, and Enter opens the dashboard."""
    place = "~/.local/share/sofi-tui/brouillons"
    _leave(user, user.command(program), (place, "enter"), ("Aucun brouillon", "ctrl+q"))


def _leave(user: OrdinaryUser, words: list[str], *steps: tuple[str, str]) -> None:
    """Run a command in a real terminal; press the key of each step once the screen shows its words, the last leaves."""
    with Window(user.home, program=words, environment={"LANG": "C.UTF-8"}, stranger=True) as window:
        try:
            for shown, key in steps:
                window.wait_for(shown)
                window.press(key)
            code = window.exit_code()
        except AssertionError as problem:
            raise TrialError(str(problem)) from problem
        _expect(code == 0, f"left with {code}:\n{window.text}")
        _expect(window.is_cooked, "the terminal was not restored")


def _expect(true: bool, otherwise: str) -> None:
    if not true:
        raise TrialError(otherwise)
