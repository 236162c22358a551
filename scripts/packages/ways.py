"""Each way to get the program from one wheel and a folder of wheels, without network: gives the path to start."""

import os
import shutil
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from scripts.packages.folder import install, make_folder
from scripts.packages.ordinary_user import OrdinaryUser
from scripts.packages.pyz import make_pyz
from scripts.packages.trial import TrialError


@dataclass
class Supplies:
    """What is installed from: the wheel and extras as pip names them, the wheels they need, a folder to work in."""

    requirement: str
    wheels: Path
    work: Path

    @property
    def prefix(self) -> Path:
        """Give the folder for a whole server."""
        return self.work / "opt" / "sofi-tui"

    @property
    def pip(self) -> list[str]:
        """Give what pip is asked to install."""
        return ["--no-index", f"--find-links={self.wheels}", self.requirement]


class NotHereError(Exception):
    """Something that this way needs is not on this machine; the message says what."""


def by_pipx(supplies: Supplies, user: OrdinaryUser) -> Path:
    """Install it by pipx into the user's home."""
    here = {"PIP_NO_INDEX": "1", "PIP_FIND_LINKS": str(supplies.wheels), "PIP_CONFIG_FILE": os.devnull}
    _installed(
        user, [_tool("pipx", supplies), "install", "--python", python_for_all(), supplies.requirement], here
    )
    return user.home / ".local" / "bin" / "sofi-tui"


def by_uv(supplies: Supplies, user: OrdinaryUser) -> Path:
    """Install it by uv into the user's home."""
    here = {"UV_NO_INDEX": "1", "UV_FIND_LINKS": str(supplies.wheels), "UV_OFFLINE": "1"}
    _installed(
        user,
        [_tool("uv", supplies), "tool", "install", "--python", python_for_all(), supplies.requirement],
        here,
    )
    return user.home / ".local" / "bin" / "sofi-tui"


def by_folder(supplies: Supplies, user: OrdinaryUser) -> Path:
    """Make the folder for a whole server, link it into a folder of programs, and see that it is compiled and closed."""
    prefix = supplies.prefix
    program = make_folder(prefix, "tried", supplies.pip, python_for_all())
    _refuse_writable(prefix, user)
    _refuse_uncompiled(prefix)
    link = supplies.work / "usr-local-bin" / "sofi-tui"
    link.parent.mkdir()
    link.symlink_to(program)
    return link


def by_pyz(supplies: Supplies, user: OrdinaryUser) -> Path:
    """Make the one file and lay it into the user's home, as they would."""
    made = make_pyz(supplies.work / "sofi-tui.pyz", supplies.pip, python_for_all())
    theirs = user.home / "sofi-tui.pyz"
    shutil.copy(made, theirs)
    theirs.chmod(0o755)
    return theirs


WAYS: dict[str, Callable[[Supplies, OrdinaryUser], Path]] = {
    "pipx": by_pipx,
    "uv": by_uv,
    "folder": by_folder,
    "pyz": by_pyz,
}


def python_for_all() -> Path:
    """Give a Python of this version that any user may start. Raises NotHereError."""
    wanted = "python{}.{}".format(*sys.version_info[:2])
    for path in (
        Path(sys.executable).resolve(),
        *(Path(folder, wanted) for folder in ("/usr/local/bin", "/usr/bin")),
    ):
        if path.exists() and all(each.stat().st_mode & 0o001 for each in (path, *path.parents)):
            return path
    raise NotHereError(f"no {wanted} that everybody may start")


def _tool(name: str, supplies: Supplies) -> Path:
    """Put an installer where any user may start it. Raises NotHereError where its wheel could not be had."""
    venv = supplies.work / name
    if not list(supplies.wheels.glob(f"{name}-*.whl")):
        raise NotHereError(f"no wheel of {name}")
    install(venv, ["--no-index", f"--find-links={supplies.wheels}", name], python_for_all())
    return venv / "bin" / name


def _installed(user: OrdinaryUser, command: list[str | Path], environment: dict[str, str]) -> None:
    done = user.run(*command, environment=environment)
    if done.returncode != 0:
        raise TrialError(f"{command[0]}: {done.returncode}\n{done.stdout}{done.stderr}")


def _refuse_writable(folder: Path, user: OrdinaryUser) -> None:
    """Raise TrialError where the user could change a file of it."""
    found = user.run("find", folder, "(", "-perm", "/022", "-o", "!", "-readable", ")", "!", "-type", "l")
    if found.returncode != 0 or found.stdout:
        raise TrialError(f"not as it should be for all: {found.stdout[:500]}{found.stderr}")


def _refuse_uncompiled(folder: Path) -> None:
    """Raise TrialError where a module of the program would be compiled again at each start."""

    def compiled(source: Path) -> Iterator[Path]:
        return (source.parent / "__pycache__").glob(f"{source.stem}.*.pyc")

    if left := [str(source) for source in folder.rglob("sofi_tui/**/*.py") if not any(compiled(source))]:
        raise TrialError(f"not compiled: {left[:5]}")
