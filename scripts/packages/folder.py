"""One folder for a whole server: compiled, readable by all, writable by who made it, and the same for who is in it.

``PREFIX/bin/sofi-tui`` leads to the version in force, one of ``PREFIX/versions``. The start resolves that link before
Python begins, so that a session which is open while another version is put in force goes on with its own files.
"""

import os
import shutil
import stat
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path

from scripts.packages.wheel import PackageError

START = """\
#!/bin/sh
# Starts the sofi-tui that this file really lies in, whatever link it was called by; -I keeps out what lies in the
# current folder and in PYTHONPATH.
exec "$(dirname "$(readlink -f "$0")")/python3" -I -m sofi_tui "$@"
"""
LINKED = (Path("bin", "sofi-tui"), Path("share"))
"""The program, and its manual page and completions: a link from elsewhere to one of these stays true."""

KEPT = 2
"""Versions that stay: the one in force, and the one before, for the sessions that are open and for going back."""


def make_folder(prefix: Path, name: str, requirements: Sequence[str], python: Path) -> Path:
    """Make the version `name` in the folder `prefix` and put it in force; give the path of the program to start.

    `requirements` are what pip installs: the wheel, and where it finds the rest. Raises PackageError.
    """
    version = prefix / "versions" / name
    if version.exists():
        raise PackageError(f"{version} is there already: remove it first, or change the version.")
    refuse_private(python)
    version.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(prefix=".new-", dir=version.parent) as work:
        made = Path(work) / name
        site_packages = install(made, requirements, python)
        compile_all(site_packages, version / site_packages.relative_to(made))
        leave_only_the_program(made / "bin")
        open_to_all(made)
        made.rename(version)
    make_image(version)
    put_in_force(prefix, name)
    remove_older(prefix)
    for folder in (prefix, prefix / "versions", prefix / "bin"):
        folder.chmod(0o755)
    return prefix / "bin" / "sofi-tui"


def refuse_private(python: Path) -> None:
    """Raise PackageError where others than its owner may not start that Python: they could not start the program."""
    real = python.resolve()
    for path in (real, *real.parents):
        if not path.stat().st_mode & stat.S_IXOTH:
            raise PackageError(
                f"{real} cannot be started by everybody ({path} is closed): SERVER_PYTHON=/usr/bin/python3"
            )


def install(folder: Path, requirements: Sequence[str], python: Path) -> Path:
    """Install what is required into a virtual environment without pip of its own, and give its site-packages."""
    subprocess.run([str(python), "-m", "venv", "--without-pip", str(folder)], check=True)
    pip = [sys.executable, "-m", "pip", "--python", str(folder / "bin" / "python3")]
    subprocess.run([*pip, "install", "--quiet", "--no-compile", *requirements], check=True)
    [site_packages] = folder.glob("lib/python3.*/site-packages")
    return site_packages


def compile_all(site_packages: Path, final: Path) -> None:
    """Compile for good: the compiled files stay valid whatever becomes of the dates of the sources.

    `final` is where the files will be, for the lines of a crash. What is no Python 3 (templates) stays uncompiled.
    """
    python = site_packages.parents[2] / "bin" / "python3"
    command = [str(python), "-m", "compileall", "-qq", "-j", "0", "--invalidation-mode", "unchecked-hash"]
    command += ["-s", str(site_packages), "-p", str(final), str(site_packages)]
    subprocess.run(command, check=False)
    if not list(site_packages.glob("sofi_tui/__pycache__/*.pyc")):
        raise PackageError(f"{site_packages} could not be compiled")


def make_image(version: Path) -> None:
    """Gather the byte code that starts load, which names its place: nobody who starts the program may write there."""
    subprocess.run([str(version / "bin" / "python3"), "-I", "-m", "sofi_tui.start"], check=True)
    for image in version.glob("lib/python3.*/site-packages/sofi_tui/__pycache__/*.image"):
        image.chmod(0o644)


def leave_only_the_program(programs: Path) -> None:
    """Leave Python and the start; the programs of libraries name the folder where they were made."""
    for file in programs.iterdir():
        if not file.name.startswith("python"):
            file.unlink()
    start = programs / "sofi-tui"
    start.write_text(START, "utf-8")
    start.chmod(0o755)


def open_to_all(folder: Path) -> None:
    """Let all read and nobody but the owner write, whatever the umask was."""
    for path in (folder, *folder.rglob("*")):
        if not path.is_symlink():
            executable = path.is_dir() or path.stat().st_mode & stat.S_IXUSR
            path.chmod(0o755 if executable else 0o644)


def put_in_force(prefix: Path, name: str) -> None:
    """Let the links of the program and of what comes with it lead to that version, each in one step."""
    for file in LINKED:
        link = prefix / file
        link.parent.mkdir(parents=True, exist_ok=True)
        new = link.with_name(f".new-{os.getpid()}")
        with suppress(FileNotFoundError):
            new.unlink()
        new.symlink_to(Path(*[".."] * (len(file.parts) - 1), "versions", name, file))
        new.rename(link)


def remove_older(prefix: Path) -> None:
    """Remove all versions but the newest."""
    versions = [path for path in (prefix / "versions").iterdir() if not path.name.startswith(".")]
    for old in sorted(versions, key=lambda path: path.stat().st_ctime_ns)[:-KEPT]:
        shutil.rmtree(old)
