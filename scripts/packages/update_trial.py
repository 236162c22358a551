"""The folder for a server updated while somebody works: their session goes on in its own version and loses nothing."""

import shutil
from pathlib import Path

from scripts.packages.folder import put_in_force, remove_older
from scripts.packages.ordinary_user import OrdinaryUser
from scripts.packages.trial import TrialError
from tests.terminal.window import Window

TYPED = "Organisme Exemple"


def try_update(prefix: Path, program: Path, user: OrdinaryUser) -> None:
    """Put another version in force between two keys of a session. Raises TrialError."""
    draft = Path(user.run(program, "nouveau", "fle", "--sans-ecran").stdout.strip())
    words = user.command(program, "ouvrir", draft.stem)
    with Window(user.home, program=words, environment={"LANG": "C.UTF-8"}, stranger=True) as window:
        try:
            window.wait_for("F2 Formation")
            before = program.resolve()
            _update(prefix, before.parents[1])
            window.press("f3")
            window.wait_for("dispensateur")
            window.press(TYPED, "f6")
            window.wait_for("Récapitulatif")
            window.press("c")  # a screen that the session had not loaded
            window.wait_for("Recopie 1/")
            window.press("ctrl+q")
            code = window.exit_code()
        except AssertionError as problem:
            raise TrialError(str(problem)) from problem
    if code != 0 or TYPED not in draft.read_text("utf-8"):
        raise TrialError(f"an update while a session was open: {code}, {draft.read_text('utf-8')[:500]}")
    if program.resolve() == before or user.run(program, "liste").returncode != 0:
        raise TrialError("the new version is not in force")


def _update(prefix: Path, version: Path) -> None:
    """Make a version of the same files under another name and put it in force."""
    shutil.copytree(version, prefix / "versions" / "next", symlinks=True)
    put_in_force(prefix, "next")
    remove_older(prefix)
